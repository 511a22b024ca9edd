package org.ticketproof.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One command line of a document: an indented line that starts with {@code ./ticketproof}, with or without a {@code $}.
 *
 * <p>A comment {@code <!-- snippet: not run, REASON -->} before a block keeps its commands from being run (their options are
 * still checked), {@code <!-- snippet: exit 1 -->} states another exit code than 0.
 *
 * @param document the document
 * @param line line number, from 1
 * @param words the words after {@code ./ticketproof}
 * @param exitCode the exit code to expect
 * @param notRun why it is not run, if it is not
 */
record Snippet(Path document, int line, List<String> words, int exitCode, Optional<String> notRun) {
    private static final Pattern COMMAND = Pattern.compile("^ {4}(?:\\$ )?(?:[A-Z_]+=\\S+ )*\\./ticketproof\\b([^#|>&]*)(?:[#|>&].*)?$");
    private static final Pattern MARK = Pattern.compile("^<!-- snippet: (?:not run, (.+)|exit (\\d+)) -->$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    static List<Snippet> of(Path document, List<String> text) {
        List<Snippet> snippets = new ArrayList<>();
        Optional<String> notRun = Optional.empty();
        int exitCode = 0;
        boolean inBlock = false;
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i);
            Matcher mark = MARK.matcher(line);
            Matcher command = COMMAND.matcher(line);
            if (mark.matches()) {
                notRun = Optional.ofNullable(mark.group(1));
                exitCode = mark.group(2) == null ? 0 : Integer.parseInt(mark.group(2));
                inBlock = false;
            } else if (command.matches()) {
                snippets.add(new Snippet(document, i + 1, words(command.group(1)), exitCode, notRun));
                inBlock = true;
            } else if (inBlock && !line.isBlank() && !line.startsWith("    ")) {
                notRun = Optional.empty();
                exitCode = 0;
                inBlock = false;
            }
        }
        return snippets;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    @Override
    public String toString() {
        return document.getFileName() + ":" + line + " ./ticketproof " + String.join(" ", words);
    }
}
