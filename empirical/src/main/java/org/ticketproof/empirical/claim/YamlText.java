package org.ticketproof.empirical.claim;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Bytes to a tree of nodes. The events are looked at before the tree is built, so that depth and anchors are known to be
 * harmless when the composer recurses.
 */
final class YamlText {
    /** Largest size of a claim file, in bytes. */
    static final int MAX_BYTES = 1 << 20;
    /** Deepest nesting; a claim file needs 4. */
    static final int MAX_DEPTH = 16;

    private YamlText() {
    }

    static Node compose(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new ClaimFileException(file, 0, 0, "", "more than " + MAX_BYTES + " bytes: a claim file must be at most 1 MiB");
        }
        String text = decode(file, bytes);
        LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        try {
            inspect(file, text, settings);
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.orElseThrow(() -> new ClaimFileException(file, 1, 1, "", "empty: must be a claim file"));
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            String context = e.getContext() == null ? "" : e.getContext() + ": ";
            throw new ClaimFileException(file, mark.map(m -> m.getLine() + 1).orElse(0), mark.map(m -> m.getColumn() + 1).orElse(0),
                    "", "not YAML: " + context + e.getProblem());
        } catch (ReaderException e) {
            int[] place = place(text, e.getPosition());
            throw new ClaimFileException(file, place[0], place[1], "",
                    String.format("character U+%04X: must be printable (not YAML)", e.getCodePoint()));
        } catch (YamlEngineException e) {
            throw new ClaimFileException(file, 0, 0, "", "not YAML: " + e.getMessage());
        }
    }

    private static String decode(String file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(in).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int line = 1;
            int column = 1;
            for (int i = 0; i < in.position(); i++) {
                column = bytes[i] == '\n' ? 1 : column + ((bytes[i] & 0xC0) == 0x80 ? 0 : 1);
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new ClaimFileException(file, line, column, "", "not text: must be encoded in UTF-8");
        }
    }

    private static void inspect(String file, String text, LoadSettings settings) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw at(file, event, "a second document: a claim file must be one YAML document");
            }
            if (event instanceof NodeEvent) {
                Optional<?> anchor = ((NodeEvent) event).getAnchor();
                if (anchor.isPresent()) {
                    throw at(file, event, "'" + anchor.get() + "': anchors and aliases are not allowed, write the value out");
                }
            }
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                throw at(file, event, "nested deeper than " + MAX_DEPTH + " levels: a claim file needs 4");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static ClaimFileException at(String file, Event event, String problem) {
        Optional<Mark> mark = event.getStartMark();
        return new ClaimFileException(file, mark.map(m -> m.getLine() + 1).orElse(0), mark.map(m -> m.getColumn() + 1).orElse(0),
                "", problem);
    }

    private static int[] place(String text, int position) {
        int end = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
        int line = (int) text.substring(0, end).chars().filter(c -> c == '\n').count() + 1;
        return new int[] {line, end - text.lastIndexOf('\n', Math.max(0, end - 1))};
    }
}
