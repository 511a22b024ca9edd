package org.ticketproof.empirical.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveCommandTest {
    @TempDir
    Path folder;

    @Test
    void nearestSubsetAgreesWithEnumerationAndItsCertificateVerifies() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 10; round++) {
            BigDecimal[] values = new BigDecimal[10];
            StringBuilder text = new StringBuilder("# values\n\n");
            for (int i = 0; i < values.length; i++) {
                values[i] = BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_001), 6);
                text.append(values[i]).append("  # number ").append(i).append('\n');
            }
            BigDecimal target = BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_001), 6);
            Path file = Files.writeString(folder.resolve("values.txt"), text);
            Path proof = folder.resolve("proof.json");
            JsonNode o = Outcome.of("solve", "--values", file.toString(), "--target", target.toPlainString(), "--certificate", proof.toString(), "--json").json();
            assertEquals(0, new BigDecimal(o.get("error").asText()).compareTo(least(values, target, -1)));
            assertTrue(o.get("optimal").asBoolean() && o.get("exact").asBoolean());
            Outcome verified = Outcome.of("verify-certificate", proof.toString());
            assertEquals(0, verified.exitCode(), verified.out());
            JsonNode sized = Outcome.of("solve", "--values", file.toString(), "--target", target.toPlainString(), "--size", "4", "--json").json();
            assertEquals(4, sized.get("subset").size());
            assertEquals(0, new BigDecimal(sized.get("error").asText()).compareTo(least(values, target, 4)));
        }
    }

    private static BigDecimal least(BigDecimal[] values, BigDecimal target, int size) {
        BigDecimal best = null;
        for (int mask = 0; mask < 1 << values.length; mask++) {
            if (size >= 0 && Integer.bitCount(mask) != size) {
                continue;
            }
            BigDecimal rest = target;
            for (int i = 0; i < values.length; i++) {
                rest = (mask >> i & 1) == 0 ? rest : rest.subtract(values[i]);
            }
            best = best == null || rest.abs().compareTo(best) < 0 ? rest.abs() : best;
        }
        return best;
    }

    @Test
    void lockedValuesShiftTheTarget() throws IOException {
        Path values = Files.writeString(folder.resolve("v"), "0.5\n0.25\n");
        Path locked = Files.writeString(folder.resolve("l"), "-0.3\n");
        JsonNode o = Outcome.of("solve", "--values", values.toString(), "--lock", locked.toString(), "--target", "0.2", "--json").json();
        assertEquals("0", o.get("error").asText());
        assertEquals("0.2", o.get("sum").asText());
        assertEquals(1, o.get("subset").size());
    }

    @Test
    void infeasibleQuestionsAreProvedAndGiveExitCode1() throws IOException {
        Path values = Files.writeString(folder.resolve("v"), "0.5\n0.25\n");
        Path proof = folder.resolve("proof.json");
        Outcome o = Outcome.of("solve", "--values", values.toString(), "--target", "0.6", "--eps", "0.05", "--certificate", proof.toString());
        assertEquals(ExitCode.REFUTED, o.exitCode());
        assertTrue(o.out().contains("no subset is within 0.05 of 0.6: proved") && o.out().contains("nearest error: 0.1"), o.out());
        assertEquals(0, Outcome.of("verify-certificate", proof.toString()).exitCode());
        Outcome within = Outcome.of("solve", "--values", values.toString(), "--target", "0.6", "--eps", "0.1");
        assertEquals(0, within.exitCode(), within.out());
    }

    @Test
    void tamperedCertificatesAreRefused() throws IOException {
        Path values = Files.writeString(folder.resolve("v"), "0.5\n0.25\n-0.125\n");
        Path proof = folder.resolve("proof.json");
        assertEquals(0, Outcome.of("solve", "--values", values.toString(), "--target", "0.3", "--certificate", proof.toString()).exitCode());
        String good = Files.readString(proof);
        Files.writeString(proof, good.replace("\"error\" : 50", "\"error\" : 49"));
        assertEquals(ExitCode.REFUTED, Outcome.of("verify-certificate", proof.toString()).exitCode());
        for (String[] change : new String[][] {{"\"nearest\"", "\"farthest\""}, {"\"target\"", "\"tarxet\""}, {"500", "5e99"}, {"ticketproof-certificate/1", "other/1"},
            {"{", "["}, {"\"error\" :", "\"errors\" :"}, {"\"1e-3\"", "\"1e-99\""}}) {
            assertTrue(good.contains(change[0]), good);
            Files.writeString(proof, good.replace(change[0], change[1]));
            Outcome o = Outcome.of("verify-certificate", proof.toString());
            assertEquals(ExitCode.INPUT, o.exitCode(), o.out());
            assertEquals(1, o.err().lines().count(), o.err());
        }
    }

    @Test
    void badInputGetsOneLineAndLeavesNoCertificate() throws IOException {
        Path values = Files.writeString(folder.resolve("v"), "0.5\nx\n");
        assertInput("v:2: 'x': must be a decimal number", "--values", values.toString(), "--target", "0");
        Files.writeString(values, "NaN\n");
        assertInput("v:1: 'NaN'", "--values", values.toString(), "--target", "0");
        Files.writeString(values, "1e999999999\n");
        assertInput("v:1: '1e999999999'", "--values", values.toString(), "--target", "0");
        Files.writeString(values, "5000000\n");
        assertInput("must be at most 2^20", "--values", values.toString(), "--target", "0.1234567890123456789");
        Files.writeString(values, "0.5\n");
        assertInput("--target: ''", "--values", values.toString(), "--target", "");
        assertInput("--eps 0: must be greater than 0", "--values", values.toString(), "--target", "0", "--eps", "0");
        assertInput("--size 2: must be between 0 and the number of values, 1", "--values", values.toString(), "--target", "0", "--size", "2");
        assertInput("no such file", "--values", folder.resolve("absent").toString(), "--target", "0");
        assertInput("is a folder", "--values", folder.toString(), "--target", "0");
        assertInput("is a folder", "--values", values.toString(), "--target", "0", "--certificate", folder.toString());
        assertInput("no such file or folder", "--values", values.toString(), "--target", "0", "--certificate", folder.resolve("no/where").toString());
        assertFalse(Files.exists(folder.resolve("no")));
    }

    private static void assertInput(String message, String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "solve";
        System.arraycopy(args, 0, all, 1, args.length);
        Outcome o = Outcome.of(all);
        assertEquals(ExitCode.INPUT, o.exitCode(), o.out() + o.err());
        assertTrue(o.err().contains(message), o.err());
        assertEquals(1, o.err().lines().count(), o.err());
    }
}
