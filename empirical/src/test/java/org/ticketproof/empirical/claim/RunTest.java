package org.ticketproof.empirical.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.ticketproof.empirical.campaign.Campaign;
import org.ticketproof.empirical.campaign.ThreadEngine;

/** Small runs on the real engine. Each limit errs with probability at most 1e-8, and the seed is fixed. */
class RunTest {
    static final String CLAIMS = ClaimCorpus.HEAD + """
              - {id: measured, kind: measure, targets: all, grid: {eps: [0.3, 0.1], n-up-to: 24}, trials: 4000}
              - {id: holds, kind: failure, statement: theorem-r, bound: theorem-r, targets: all, grid: {eps: [0.1], n: [5, 30, 400]}, trials: 2000}
              - {id: width, kind: width, statement: theorem-r, bound: theorem-r, targets: one, expect: verified, grid: {eps: [0.1], delta: [0.1]}, trials: 2000}
              - {id: needed, kind: lower, statement: range, bound: range, targets: all, grid: {eps: [0.1], n: [6]}, trials: 2000}
              - {id: wrong, kind: width, statement: lueker, bound: lueker, targets: all, constants: {lueker.C: 1}, grid: {eps: [0.1], delta: [0.1]}, trials: 2000}
              - {id: found, kind: counterexample, statement: lueker, bound: lueker, targets: all, constants: {lueker.C: 1}, expect: refuted,
                 grid: {eps: [0.5, 0.1], delta: [0.5, 0.1]}, trials: 2000}
              - {id: count, kind: count, targets: one, cell: {eps: 0.01, n: 15}, published: {failures: 404, trials: 100000}, trials: 20000}
              - {id: countbad, kind: count, targets: one, cell: {eps: 0.01, n: 15}, published: {failures: 4040, trials: 100000}, trials: 20000}
              - {id: open, kind: failure, statement: theorem-r, bound: theorem-r, targets: all, expect: verified, grid: {eps: [0.1], n: [100]}, trials: 2000}
            """;

    static RunResult run(String text, int threads) {
        ClaimFile file = new ClaimFileReader().read("f.yaml", text.getBytes(StandardCharsets.UTF_8));
        RunPlan plan = RunPlan.of(List.of(file), new RunOptions(Effort.QUICK, 1e-6, 5));
        try (ThreadEngine engine = new ThreadEngine(threads)) {
            return Run.execute(plan, Campaign.withSeed(5), engine);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClaimResult claim(RunResult run, String id) {
        return run.suites().get(0).claims().stream().filter(c -> c.claim().id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void judgesEveryKind() {
        RunResult run = run(CLAIMS, 2);
        assertEquals(List.of("measured measured holds", "holds consistent holds", "width verified holds", "needed verified holds",
                "wrong refuted fails", "found refuted holds", "count consistent holds", "countbad refuted fails", "open inconclusive open"),
                run.suites().get(0).claims().stream().map(c -> c.claim().id() + " " + c.verdict().id() + " " + c.standing().id()).toList());
        assertEquals(1, run.exitStatus());
        assertEquals(List.of(Verdict.VACUOUS, Verdict.VERIFIED, Verdict.CONSISTENT),
                claim(run, "holds").cells().stream().map(CellVerdict::verdict).toList());
        assertTrue(claim(run, "found").finding().startsWith("smallest counterexample: eps = 0.5, n = 1: claimed at most 0.5, certainly at least "),
                claim(run, "found").finding());
        assertEquals("by sampling and by counting", claim(run, "wrong").cells().get(0).evidence());
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        assertEquals(run(CLAIMS, 1), run(CLAIMS, 3));
    }

    @Test
    void summariesListPublishedProvedMeasuredImpossible() {
        SuiteResult suite = run(CLAIMS, 2).suites().get(0);
        SettingSummary row = suite.summaries().stream()
                .filter(s -> s.setting().eps() == 0.3 && s.trace().isPresent()).findFirst().orElseThrow();
        long proved = row.proved().orElseThrow().n().getAsLong();
        long needed = row.necessary().orElseThrow().n().getAsLong();
        Trace trace = row.trace().orElseThrow();
        assertTrue(trace.necessary(row.delta()) <= trace.sufficient(row.delta()));
        assertTrue(needed <= trace.sufficient(row.delta()), "a theorem from below against a measured limit from above");
        assertTrue(trace.necessary(row.delta()) <= proved, "a theorem from above against a measured limit from below");
        assertEquals("lueker", row.published().orElseThrow().bound());
        assertEquals(2, suite.measured().size());
    }

    @Test
    void goldenCountsAreExact() {
        String golden = ClaimCorpus.HEAD + "  - {id: g, kind: golden, targets: one, cell: {eps: 0.1, n: 6}, seed: 42, failures: %d, trials: 1000}\n";
        ClaimResult first = claim(run(String.format(golden, 0), 2), "g");
        long count = first.cells().get(0).tally().orElseThrow().failures();
        assertEquals(Verdict.REFUTED, first.verdict());
        assertEquals(Verdict.VERIFIED, claim(run(String.format(golden, count), 2), "g").verdict());
        assertEquals("expected 0 failures in 1000 trials at seed 42, counted " + count, first.finding());
    }

    @TestFactory
    Stream<DynamicTest> aClaimFileRunsAsTests(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, ClaimCorpus.GOOD.replace("n: [10]", "n: [10, 30]"));
        return ClaimTests.withDefaults().effort(Effort.QUICK).seed(3).alpha(1e-6).threads(2).of(file);
    }

    @Test
    void aFailingClaimFailsItsTestWithItsPlace(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, ClaimCorpus.HEAD + "  - {id: w, kind: width, statement: lueker, bound: lueker, targets: all,"
                + " constants: {lueker.C: 1}, grid: {eps: [0.1], delta: [0.1]}, trials: 500}\n");
        DynamicTest test = ClaimTests.withDefaults().of(file).findFirst().orElseThrow();
        String message = assertThrows(AssertionFailedError.class, () -> test.getExecutable().execute()).getMessage();
        assertTrue(message.startsWith(file + ":5: w: expected holds, found refuted: refuted first at eps = 0.1, n = 3: "), message);
    }
}
