package org.ticketproof.empirical.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketproof.empirical.fuzz.Fuzzing;
import org.ticketproof.empirical.fuzz.InputMutator;

/** Whatever the bytes, reading a claim file gives claims or a ClaimFileException of one line. */
class ClaimFileFuzzTest {
    private static final List<byte[]> WORDS = Fuzzing.bytes("---\n", "...", "&a ", "*a", "<<: *a", "!!int ", "!!binary ", "? ", ": ", "- ", "\t", "\n", "\r", "\u0085",
            "\u2028", "\0", "\uFEFF", "[", "]", "{", "}", "#", "|\n", ">\n", "'", "\"", "\"\\uD800\"", "null", "~", "true", ".inf", "-.inf", ".nan", "1e999", "1e-999",
            "-1", "0", "-0.0", "99999999999999999999", "0x7f", "1_000", "9223372036854775807", "[0, 0, 0]", "[]", "{}", "claims:", "id:", "kind:", "eps:", "delta:", "prune:",
            "lock:", "law:", "n:", "bound:", "trials:", "effort:", "statement:", "constants:", "1e-300", "0.5", "1", "{from: 1, to: 1000000000}", "{from: 2, to: 1, step: 0}");

    @Test
    void onlyTheDocumentedException() throws IOException {
        ClaimFileReader reader = new ClaimFileReader();
        long accepted = Fuzzing.accepted(new InputMutator(corpus(), WORDS), ClaimFileException.class, bytes -> reader.read("fuzzed.yaml", bytes));
        assertTrue(accepted > 0, "every damaged file was refused: the damage is too coarse to reach the parser's depths");
    }

    /** One small file for each claim of the shipped suites: short inputs, so that damage hits something that matters. */
    private static List<byte[]> corpus() throws IOException {
        List<byte[]> corpus = new ArrayList<>();
        for (String suite : ClaimFileReader.SHIPPED) {
            try (InputStream in = ClaimFileReader.class.getResourceAsStream("/org/ticketproof/empirical/suites/" + suite + ".yaml")) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                int start = text.indexOf("\nclaims:");
                String[] claims = text.substring(start + 8).split("\n(?=  - )");
                for (int i = 1; i < claims.length; i++) {
                    corpus.add((text.substring(0, start) + "\nclaims:\n" + claims[i] + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return corpus;
    }
}
