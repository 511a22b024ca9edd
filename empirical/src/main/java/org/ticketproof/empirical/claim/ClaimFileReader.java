package org.ticketproof.empirical.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads claim files: YAML of the format {@value #FORMAT}, described by the resource {@code claims.schema.json} and in
 * {@code docs/claims.md}. Everything that can be wrong with a file is a {@link ClaimFileException}; the file is also
 * checked against the catalogue (statements, bounds, constants, and that a bound applies to the settings it is claimed for).
 * Thread-safe.
 */
public final class ClaimFileReader {
    /** The value of the key {@code format}. */
    public static final String FORMAT = "ticketproof-claims/1";
    /** Names of the shipped suites, in the order in which they run. */
    public static final List<String> SHIPPED = List.of("plain", "sparse", "locked", "frozen", "published", "disputed", "variants",
            "tails", "constants");

    private static final int MOST_CLAIMS = 1000;

    private final TheoryIndex theory;

    /** A reader that knows the project's own bounds and statements. */
    public ClaimFileReader() {
        this(TheoryIndex.standard());
    }

    /**
     * A reader that knows other bounds or statements.
     *
     * @param theory the bounds, constants and statements that files may name
     */
    public ClaimFileReader(TheoryIndex theory) {
        this.theory = theory;
    }

    /**
     * Reads a file.
     *
     * @param path the file, of at most 1 MiB
     * @return its claims
     * @throws ClaimFileException if the file cannot be read or is not a claim file
     */
    public ClaimFile read(Path path) {
        String name = path.toString();
        try (InputStream in = Files.newInputStream(path)) {
            return read(name, in.readNBytes(YamlText.MAX_BYTES + 1), LawReader.in(path.toAbsolutePath().getParent()));
        } catch (NoSuchFileException e) {
            throw new ClaimFileException(name, 0, 0, "", "no such file");
        } catch (AccessDeniedException e) {
            throw new ClaimFileException(name, 0, 0, "", "cannot be read: permission denied");
        } catch (IOException e) {
            throw new ClaimFileException(name, 0, 0, "", "cannot be read: " + e.getMessage());
        }
    }

    /**
     * Names of all suites on the class path: the shipped ones, then those of modules that bring studies.
     *
     * @return the names, in the order in which they run
     */
    public static List<String> suites() {
        List<String> names = new ArrayList<>(SHIPPED);
        StudyProvider.all().forEach(provider -> names.addAll(provider.suites()));
        return List.copyOf(names);
    }

    /**
     * Reads a shipped suite.
     *
     * @param suite one of {@link #suites()}
     * @return its claims
     * @throws IllegalArgumentException if there is no such suite
     */
    public ClaimFile shipped(String suite) {
        Names.find("suite", suites().toArray(new String[0]), s -> s, suite);
        try (InputStream in = ClaimFileReader.class.getResourceAsStream("/org/ticketproof/empirical/suites/" + suite + ".yaml")) {
            return read("suite:" + suite, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the bytes of a file, which may name no files of its own.
     *
     * @param name what messages call the file
     * @param bytes its contents
     * @return its claims
     * @throws ClaimFileException if the bytes are not a claim file
     */
    public ClaimFile read(String name, byte[] bytes) {
        return read(name, bytes, LawReader.withoutFiles());
    }

    private ClaimFile read(String name, byte[] bytes, LawReader laws) {
        Field root = Field.root(name, YamlText.compose(name, bytes));
        Map<String, Field> keys = root.map(Set.of("format", "suite", "title", "claims"), Set.of("constants", "table"));
        if (!keys.get("format").text().equals(FORMAT)) {
            throw keys.get("format").wrong("'" + FORMAT + "'");
        }
        Map<String, Double> constants = ClaimParser.constants(theory, keys.get("constants"), Map.of());
        ClaimParser parser = new ClaimParser(theory, constants, laws);
        List<Claim> claims = claims(keys.get("claims"), parser);
        return new ClaimFile(name, laws.sha256(bytes), ClaimParser.name(keys.get("suite")), keys.get("title").text(), constants,
                tableDelta(keys.get("table")), claims);
    }

    private static List<Claim> claims(Field field, ClaimParser parser) {
        Map<String, Integer> lines = new HashMap<>();
        List<Claim> claims = new ArrayList<>();
        long cells = 0;
        for (Field item : field.items(1, MOST_CLAIMS)) {
            ParsedClaim parsed = parser.parse(item);
            Integer first = lines.putIfAbsent(parsed.claim().id(), item.line());
            if (first != null) {
                throw item.entries("a claim").get("id").wrong("different from the id of the claim at line " + first);
            }
            cells += parsed.cells();
            if (cells > GridParser.MOST_CELLS) {
                throw item.error("the file's claims come to more than " + GridParser.MOST_CELLS + " cells: split the file or thin the grids");
            }
            claims.add(parsed.claim());
        }
        return claims;
    }

    private static List<Double> tableDelta(Field table) {
        if (table == null) {
            return List.of(0.01);
        }
        return table.map(Set.of("delta"), Set.of()).get("delta").distinct(GridParser.MOST_VALUES, GridParser::delta);
    }
}
