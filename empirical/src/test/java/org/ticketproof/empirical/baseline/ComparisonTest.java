package org.ticketproof.empirical.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketproof.empirical.claim.Expectation;
import org.ticketproof.empirical.claim.Verdict;
import org.ticketproof.empirical.report.ReportException;

class ComparisonTest {
    private static final String CELL = """
            {"law": "uniform", "targets": "all", "eps": 0.1, "prune": 0.0, "lock": 0.25, "n": %d, "trials": 1000, "failures": %d,
             "sampling": "fixed", "verdict": "%s"}""";
    private static final String STORED = """
            {"format": "ticketproof-results/1", "effort": "quick", "seed": 1, "alpha": 0.01, "alphaPerLimit": 1e-5, "suites": [
              {"suite": "tiny", "sha256": "aaaa", "claims": [
                {"id": "tiny.bound", "kind": "failure", "expected": "holds", "verdict": "verified", "standing": "holds", "finding": "f", "cells": [%s, %s]},
                {"id": "tiny.golden", "kind": "golden", "expected": "holds", "verdict": "verified", "standing": "holds", "finding": "f", "cells": [%s]},
                {"id": "tiny.disputed", "kind": "counterexample", "expected": "refuted", "verdict": "refuted", "standing": "holds", "finding": "f", "cells": []}],
               "measured": [{"law": "uniform", "targets": "all", "eps": 0.1, "prune": 0.0, "lock": 0.0, "trials": 50, "failures": [50, 20, 3]}]}],
             "provenance": {"version": "0.1.0", "code": "c0de"}}
            """.formatted(CELL.formatted(10, 7, "verified"), CELL.formatted(20, 0, "verified"), CELL.formatted(5, 123, "verified"));

    private static Comparison compare(String after) {
        return Comparison.of(StoredRun.parse("stored.json", STORED), StoredRun.parse("this run", after));
    }

    private static List<String> lines(String after) {
        return compare(after).differences().stream().map(Difference::line).toList();
    }

    @Test
    void aRunIsNoWorseThanItself() {
        assertEquals(List.of(), lines(STORED));
        assertFalse(compare(STORED).worse());
        assertEquals("compared with the baseline: no difference", ComparisonText.lines(compare(STORED)).get(1));
    }

    @Test
    void aWorseVerdictIsToldWithItsCause() {
        String after = STORED.replaceFirst("\"verdict\": \"verified\"", "\"verdict\": \"refuted\"").replace("c0de", "beef");
        assertEquals(List.of("worse  tiny.bound: verified -> refuted (code changed, c0de -> beef)"), lines(after));
        assertTrue(compare(after).worse());
    }

    @Test
    void aWorseCellIsToldThoughTheClaimStandsAsItDid() {
        String after = STORED.replace("\"failures\": 7,\n \"sampling\": \"fixed\", \"verdict\": \"verified\"",
                "\"failures\": 90,\n \"sampling\": \"fixed\", \"verdict\": \"consistent\"").replace("\"seed\": 1", "\"seed\": 2");
        assertEquals(List.of("worse  tiny.bound, uniform law, all targets, eps = 0.1, prune = 0, lock = 0.25, n = 10: verified, 7 failures in 1000 trials"
                + " -> consistent, 90 failures in 1000 trials (seed changed, 1 -> 2)"), lines(after));
    }

    @Test
    void otherCountsFromTheSameInputsAreARegressionAndFromOthersAreNot() {
        String after = STORED.replace("\"failures\": 7,", "\"failures\": 8,");
        Difference d = compare(after).differences().get(0);
        assertEquals(Difference.Kind.COUNTS, d.kind());
        assertEquals(List.of("seed, effort, alpha, claim file and code are the same"), d.causes());
        assertTrue(compare(after).worse());
        for (String other : List.of("\"seed\": 2", "\"seed\": 1, \"x\": 0")) {
            assertEquals(other.contains("2"), compare(after.replace("\"seed\": 1", other)).differences().isEmpty());
        }
        assertEquals(List.of(), lines(after.replace("quick", "standard")));
        assertEquals(List.of(), lines(after.replace("1e-5", "2e-5")));
    }

    @Test
    void goldenCountsAreComparedWhateverTheSeedOfTheRun() {
        String after = STORED.replace("\"failures\": 123,", "\"failures\": 124,").replace("\"seed\": 1", "\"seed\": 2");
        assertEquals(Difference.Kind.COUNTS, compare(after).differences().get(0).kind());
        assertTrue(compare(after).worse());
        Comparison otherFile = compare(after.replace("aaaa", "bbbb"));
        assertEquals(Difference.Kind.OTHER, otherFile.differences().get(0).kind(), "the file may ask for another cell now");
        assertEquals(List.of("claim file changed, sha256 aaaa -> bbbb"), otherFile.differences().get(0).causes());
        assertFalse(otherFile.worse());
    }

    @Test
    void trajectoriesAreComparedPointByPoint() {
        assertEquals(List.of("counts measured, uniform law, all targets, eps = 0.1, prune = 0, lock = 0, first at n = 1: 20 failures in 50 trials -> "
                + "21 failures in 50 trials (seed, effort, alpha, claim file and code are the same)"), lines(STORED.replace("[50, 20, 3]", "[50, 21, 3]")));
    }

    @Test
    void whatVanishedIsWorseAndWhatIsNewIsNot() {
        String renamed = STORED.replace("tiny.disputed", "tiny.other").replace("aaaa", "bbbb");
        assertEquals(List.of("worse  tiny.disputed: refuted -> not there (claim file changed, sha256 aaaa -> bbbb)",
                "new    tiny.other: not there -> refuted (claim file changed, sha256 aaaa -> bbbb)"), lines(renamed));
        assertTrue(compare(renamed).worse());
        Comparison grown = Comparison.of(StoredRun.parse("a", STORED.replace("\"cells\": [" + CELL.formatted(5, 123, "verified") + "]", "\"cells\": []")),
                StoredRun.parse("b", STORED));
        assertEquals(List.of(Difference.Kind.NEW), grown.differences().stream().map(Difference::kind).toList());
        assertFalse(grown.worse());
        assertEquals(List.of("suite tiny was not checked in this run"),
                compare(STORED.replace("\"suite\": \"tiny\"", "\"suite\": \"else\"").replace("\"id\": \"", "\"id\": \"x")).differences().get(0).causes());
    }

    @Test
    void variantsOfAProblemAreNotTakenForEachOther() {
        String after = STORED.replace("\"lock\": 0.0, \"trials\": 50", "\"lock\": 0.0, \"variant\": \"vectors-2\", \"trials\": 50");
        assertEquals("uniform law, vectors-2, all targets, eps = 0.1, prune = 0, lock = 0", StoredRun.parse("x", after).suites().get(0).traces().get(0).setting());
        assertTrue(lines(after).get(0).contains("measured -> not there"), lines(after).toString());
    }

    @ParameterizedTest
    @CsvSource({"HOLDS, PROVED, VERIFIED", "HOLDS, VERIFIED, CONSISTENT", "HOLDS, CONSISTENT, INCONCLUSIVE", "VERIFIED, INCONCLUSIVE, REFUTED",
        "REFUTED, REFUTED, INCONCLUSIVE", "REFUTED, CONSISTENT, VERIFIED", "REFUTED, VERIFIED, PROVED", "HOLDS, CONSISTENT, VACUOUS"})
    void verdictsHaveAnOrder(Expectation expected, Verdict better, Verdict worse) {
        assertTrue(VerdictOrder.worsening(better, worse, expected) > 0);
        assertTrue(VerdictOrder.worsening(worse, better, expected) < 0);
    }

    @Test
    void everyVerdictHasItsPlaceInTheOrder() {
        for (Expectation expected : Expectation.values()) {
            for (Verdict a : Verdict.values()) {
                for (Verdict b : Verdict.values()) {
                    assertEquals(a == b, VerdictOrder.worsening(a, b, expected) == 0, a + " " + b);
                }
            }
        }
    }

    @Test
    void filesThatAreNoResultsGetOneLine(@TempDir Path folder) throws IOException {
        assertTrue(message(folder.resolve("absent.json")).endsWith("absent.json: no such file"));
        assertTrue(message(folder).contains(": cannot be read: "));
        Path file = folder.resolve("x.json");
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertTrue(message(file).endsWith("not text in UTF-8"));
        for (String[] bad : new String[][] {{"{", "not JSON: "}, {"", "not a results.json: key 'format' is missing"}, {"[]", "key 'format' is missing"},
            {"{\"format\": \"junit\"}", "not a results.json: format: 'junit': must be 'ticketproof-results/1'"},
            {STORED.replace("\"seed\": 1", "\"seed\": \"one\""), "seed: 'one': must be a whole number"},
            {STORED.replace("\"failures\": 7,", "\"failures\": 7000,"), "7000 failures in 1000 trials"},
            {STORED.replaceFirst("\"verdict\": \"verified\"", "\"verdict\": \"fine\""), "suites[0].claims[0].verdict: 'fine': must be one of proved, "}}) {
            Files.writeString(file, bad[0]);
            String message = message(file);
            assertTrue(message.startsWith(file.toString()) && message.contains(bad[1]) && message.lines().count() == 1, message);
        }
    }

    private static String message(Path file) {
        return assertThrows(ReportException.class, () -> StoredRun.read(file)).getMessage();
    }
}
