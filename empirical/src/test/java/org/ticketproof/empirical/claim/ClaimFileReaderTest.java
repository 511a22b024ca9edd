package org.ticketproof.empirical.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

class ClaimFileReaderTest {
    private final ClaimFileReader reader = new ClaimFileReader();

    static List<String> good() {
        return ClaimCorpus.good();
    }

    static List<ClaimCorpus.Bad> bad() {
        return ClaimCorpus.bad();
    }

    private ClaimFile read(String text) {
        return reader.read("f.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("good")
    void readsGoodFiles(String text) {
        assertEquals("test", read(text).suite());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void complainsInOneLineWithPlace(ClaimCorpus.Bad bad) {
        ClaimFileException e = assertThrows(ClaimFileException.class, () -> read(bad.text()));
        assertTrue(e.getMessage().startsWith(bad.message()), () -> "was:      " + e.getMessage() + "\nexpected: " + bad.message());
        assertEquals(1, e.getMessage().lines().count());
        assertEquals("f.yaml", e.file());
    }

    @Test
    void tellsThePlaceInParts() {
        ClaimFileException e = assertThrows(ClaimFileException.class, () -> read(ClaimCorpus.GOOD.replace("0.1", "7")));
        assertEquals(List.of(10, 18, "claims[0].grid.eps[0]"), List.of(e.line(), e.column(), e.field()));
    }

    @Test
    void readsEveryField() {
        ClaimFile file = read(ClaimCorpus.good().get(1));
        BoundClaim claim = (BoundClaim) file.claims().get(0);
        assertEquals(new ClaimHeader("a", java.util.Optional.of("theorem-r"), "Any text, 100 % of it", java.util.Optional.of("here"),
                VariableLaw.UNIFORM, Targets.ONE, java.util.Map.of("lueker.C", 3.0), new TrialPlan(10_000, 10_000, 10_000), Sampling.FIXED,
                Expectation.VERIFIED, 5, 5), claim.header());
        assertEquals(new Grid(List.of(0.1), List.of(0.0), List.of(0.0)), claim.grid());
        assertEquals(List.of(10), claim.n());
        assertEquals(List.of(0.01), file.tableDelta());
    }

    @Test
    void claimConstantsOverrideThoseOfTheFile() {
        ClaimFile file = read("constants: {lueker.C: 2.5, gadhikar.C: 1}\n"
                + ClaimCorpus.GOOD.replace("targets: all", "targets: all\n    constants: {lueker.C: 9}"));
        assertEquals(java.util.Map.of("lueker.C", 2.5, "gadhikar.C", 1.0), file.constants());
        assertEquals(java.util.Map.of("lueker.C", 9.0, "gadhikar.C", 1.0), file.claims().get(0).header().constants());
    }

    @Test
    void minusZeroIsZero() {
        Grid grid = ((BoundClaim) read(ClaimCorpus.good().get(3)).claims().get(0)).grid();
        assertEquals("0.0", grid.lock().get(0).toString());
    }

    @Test
    void hashesTheBytes() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Hashes.sha256(new byte[0]));
        assertFalse(read(ClaimCorpus.GOOD).sha256().equals(read(ClaimCorpus.GOOD + "\n").sha256()));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] bytes = (ClaimCorpus.GOOD.replace("A test", "A t\u00e9st")).getBytes(StandardCharsets.ISO_8859_1);
        ClaimFileException e = assertThrows(ClaimFileException.class, () -> reader.read("f.yaml", bytes));
        assertEquals("f.yaml:3:11: not text: must be encoded in UTF-8", e.getMessage());
    }

    @Test
    void refusesHugeFilesUnread(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.yaml");
        try (var out = Files.newOutputStream(file)) {
            byte[] block = new byte[1 << 16];
            Arrays.fill(block, (byte) '#');
            for (int i = 0; i < 17; i++) {
                out.write(block);
            }
        }
        ClaimFileException e = assertThrows(ClaimFileException.class, () -> reader.read(file));
        assertEquals(file + ": more than 1048576 bytes: a claim file must be at most 1 MiB", e.getMessage());
    }

    @Test
    void namesFilesThatCannotBeRead(@TempDir Path folder) {
        Path missing = folder.resolve("no.yaml");
        assertEquals(missing + ": no such file", assertThrows(ClaimFileException.class, () -> reader.read(missing)).getMessage());
        String message = assertThrows(ClaimFileException.class, () -> reader.read(folder)).getMessage();
        assertTrue(message.startsWith(folder + ": cannot be read: "), message);
    }

    @Test
    void refusesUnknownSuites() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> reader.shipped("plane"));
        assertEquals("suite 'plane': must be one of plain, sparse, locked, frozen, published, disputed, variants, tails, constants",
                e.getMessage());
    }

    @Test
    void anExponentialOfAliasesIsRefusedAtItsFirstAnchor() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append('a').append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
        }
        assertTrue(assertThrows(ClaimFileException.class, () -> read(bomb.toString())).getMessage().startsWith("f.yaml:1:5: 'a0': anchors"));
    }

    /** No input whatever gets another exception than the documented one. */
    @Property(tries = 2000)
    void damagedFilesGetTheDocumentedException(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = ClaimCorpus.good().get(random.nextInt(6)).getBytes(StandardCharsets.UTF_8);
        String marks = "{}[]:,-#&*!|>'\"%@`\t\n 0.e";
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean() ? (byte) random.nextInt(256) : (byte) marks.charAt(random.nextInt(marks.length()));
        }
        try {
            reader.read("f.yaml", bytes);
        } catch (ClaimFileException e) {
            assertEquals(1, e.getMessage().lines().count());
        }
    }
}
