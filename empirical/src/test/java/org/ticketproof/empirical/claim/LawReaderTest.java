package org.ticketproof.empirical.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketproof.theory.freezing.QuantileLaw;
import org.ticketproof.theory.freezing.VariableLaw;

class LawReaderTest {
    private static final String GOOD = "# my weights\nProbability, value\n0,-2\n\n.25,-.5\n0.75,.5\n1e0,2\n";

    @TempDir
    private Path folder;

    private VariableLaw law(String text) throws IOException {
        Files.writeString(folder.resolve("q.csv"), text);
        return LawReader.in(folder).read("quantiles:q.csv");
    }

    @Test
    void readsQuantiles() throws IOException {
        VariableLaw law = law(GOOD);
        assertEquals(4, ((QuantileLaw) law).points().size());
        assertEquals(1.0 / 3, law.uniformWeight(), 0x1p-53);
        assertEquals("quantiles-" + Hashes.sha256(GOOD.getBytes(StandardCharsets.UTF_8)).substring(0, 16), law.id());
        assertEquals(law, law(GOOD));
        assertNotEquals(law.id(), law(GOOD + "# changed\n").id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0,-1;1,1;                | ",
        "0,-1;0.5;1,1             | q.csv:2: 1 field: must be 'probability,value'",
        "0,-1;x,1                 | q.csv:2: probability 'x': must be a decimal number",
        "0,-1;1,NaN               | q.csv:2: value 'NaN': must be a decimal number",
        "0,-1;1,1e999             | q.csv:2: value '1e999': must be a decimal number",
        "0,-1;#;1,5000            | q.csv:3: value 5000: must be in [-1000, 1000]",
        "0.1,-1;1,1               | q.csv:1: probability 0.1: the first one must be 0",
        "0,-1;0.9,1               | q.csv:2: probability 0.9: the last one must be 1",
        "0,-1;.5,1;.5,2;1,3       | q.csv:3: probability 0.5: must exceed the one before, 0.5, by at least 1E-9",
        "0,-1;.5,1;1,.5           | q.csv:3: value 0.5: must be at least the one before, 1",
        "probability,value        | q.csv: 0 points: must be between 2 and 10000",
        "0,-1;probability,value;1,1 | q.csv:2: probability 'probability': must be a decimal number",
    })
    void faultsNameTheLine(String lines, String message) throws IOException {
        String text = lines.strip().replace(";", "\n");
        if (message == null) {
            assertEquals(1, law(text).uniformWeight());
        } else {
            assertEquals(message, assertThrows(IllegalArgumentException.class, () -> law(text)).getMessage());
        }
    }

    @Test
    void whatIsNoFileIsNamed() {
        LawReader reader = LawReader.in(folder);
        assertEquals("none.csv: no such file", message(reader, "quantiles:none.csv"));
        assertEquals(": is not a file", message(reader, "quantiles:"));
        assertEquals("/dev/null: is not a file", message(reader, "quantiles:/dev/null"));
        assertEquals("quantiles:q.csv: only a file can name a file of quantiles", message(LawReader.withoutFiles(), "quantiles:q.csv"));
        assertTrue(message(reader, "quantiles:a\0b").endsWith("not a file name"));
        assertEquals("law 'cauchy': must be one of uniform, product, normal, signed-constant, quantiles:FILE", message(reader, "cauchy"));
    }

    private static String message(LawReader reader, String text) {
        return assertThrows(IllegalArgumentException.class, () -> reader.read(text)).getMessage();
    }

    /** The file beside the claim file is found, changes the run's fingerprint with its contents, and faults are told at the claim. */
    @Test
    void claimFilesNameFilesBesideThem() throws IOException {
        Path claims = folder.resolve("c.yaml");
        Files.writeString(claims, ClaimCorpus.HEAD + "  - {id: m, kind: measure, targets: all, law: 'quantiles:q.csv', grid: {eps: [0.1], n-up-to: 9}}\n");
        law(GOOD);
        ClaimFile first = new ClaimFileReader().read(claims);
        assertEquals(law(GOOD), first.claims().get(0).header().law());
        assertEquals(first, new ClaimFileReader().read(claims));
        law(GOOD.replace("2\n", "3\n"));
        ClaimFile changed = new ClaimFileReader().read(claims);
        assertNotEquals(first.sha256(), changed.sha256());
        assertNotEquals(RunPlan.of(List.of(first), RunOptions.DEFAULT).fingerprint(), RunPlan.of(List.of(changed), RunOptions.DEFAULT).fingerprint());
        Files.writeString(folder.resolve("q.csv"), "0,1\n1,0\n");
        assertEquals(claims + ":5:47: claims[0].law: q.csv:2: value 0: must be at least the one before, 1",
                assertThrows(ClaimFileException.class, () -> new ClaimFileReader().read(claims)).getMessage());
    }
}
