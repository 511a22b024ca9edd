package org.ticketproof.empirical.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ticketproof.empirical.campaign.CellPlan;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.theory.bound.Bounds;
import org.ticketproof.theory.bound.Constants;

class RunPlanTest {
    private static final String HEAD = ClaimCorpus.HEAD;

    private static ClaimFile file(String text) {
        return new ClaimFileReader().read("f.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static RunPlan plan(String claims) {
        return RunPlan.of(List.of(file(HEAD + claims)), RunOptions.DEFAULT);
    }

    @Test
    void aCellOfTwoClaimsIsPlannedOnceWithTheLargerNumberOfTrials() {
        RunPlan plan = plan("""
                  - {id: a, kind: failure, statement: theorem-r, bound: theorem-r, targets: all, grid: {eps: [0.1], n: [20, 30]}, trials: 500}
                  - {id: b, kind: lower, statement: range, bound: range, targets: all, grid: {eps: [0.1], n: [30]}, trials: 900}
                """);
        assertEquals(List.of(20, 30), plan.cells().stream().map(c -> c.cell().n()).toList());
        assertEquals(List.of(500L, 900L), plan.cells().stream().map(c -> c.budget().maxTrials()).toList());
        assertEquals(2, plan.budget().cells());
    }

    @Test
    void oneFixedClaimFixesTheCell() {
        String claim = "  - {id: %s, kind: failure, statement: theorem-r, bound: theorem-r, targets: all, grid: {eps: [0.1], n: [30]}, sampling: %s}\n";
        RunPlan anytime = plan(String.format(claim, "a", "anytime"));
        assertTrue(anytime.cells().get(0).budget().rule().isPresent());
        RunPlan mixed = plan(String.format(claim, "a", "anytime") + String.format(claim, "b", "fixed"));
        assertTrue(mixed.cells().get(0).budget().rule().isEmpty());
        assertEquals(Sampling.FIXED, mixed.sampling(mixed.cells().get(0).cell()));
    }

    @Test
    void theBudgetCountsCellsPointsAndTests() {
        RunPlan plan = plan("""
                  - {id: a, kind: failure, statement: theorem-r, bound: theorem-r, targets: all, grid: {eps: [0.1], n: [20, 30]}}
                  - {id: m, kind: measure, targets: all, grid: {eps: [0.1, 0.01], n-up-to: 9}}
                  - {id: m2, kind: measure, targets: all, grid: {eps: [0.1], n-up-to: 4}}
                  - {id: c, kind: count, targets: one, cell: {eps: 0.01, n: 15}, published: {failures: 4, trials: 1000}}
                  - {id: g, kind: golden, targets: one, cell: {eps: 0.01, n: 15}, seed: 1, failures: 4, trials: 1000}
                """);
        // 2 cells, 2 trajectories of 10 points (the shorter one is part of the longer), the count's cell and its test.
        assertEquals(2 + 20 + 1 + 1, plan.budget().cells());
        assertEquals(0.01, plan.budget().alpha());
        assertTrue(2 * plan.budget().cells() * plan.budget().perSide() <= 0.01);
        assertEquals(2, plan.trajectories().size());
    }

    @Test
    void effortChoosesTheTrials() {
        ClaimFile file = file(HEAD + "  - {id: c, kind: count, targets: one, cell: {eps: 0.01, n: 15}, published: {failures: 4, trials: 1000},"
                + " trials: {quick: 10, standard: 20, thorough: 30}}\n");
        for (Effort effort : Effort.values()) {
            CellPlan cell = RunPlan.of(List.of(file), new RunOptions(effort, 0.01, 1)).cells().get(0);
            assertEquals(10 * (effort.ordinal() + 1), cell.budget().maxTrials());
        }
    }

    @Test
    void widthsAreThoseOfTheBound() {
        RunPlan plan = plan("  - {id: w, kind: width, statement: theorem-r, bound: theorem-r, targets: all, grid: {eps: [0.1, 0.01], delta: [0.1, 0.01]}}\n");
        List<Question> questions = plan.questions(plan.files().get(0).claims().get(0));
        assertEquals(4, questions.size());
        for (Question q : questions) {
            double delta = q.delta().getAsDouble();
            assertEquals(Bounds.byId("theorem-r", Constants.withDefaults()).leastWidth(q.setting(), delta).getAsLong(), q.n());
            assertEquals(delta, q.claimed().getAsDouble());
            assertTrue(q.argument().isEmpty(), "an explicit theorem is tested, not argued for by others");
        }
    }

    @Test
    void counterexamplesAreSearchedFromFewVariablesToMany() {
        RunPlan plan = plan("""
                  - {id: x, kind: counterexample, statement: gadhikar-lemma, bound: gadhikar-lemma, targets: all, expect: refuted,
                     grid: {eps: [0.1, 0.01], prune: [0.1, 1e-6], delta: [0.01, 0.1]}}
                """);
        List<Question> questions = plan.questions(plan.files().get(0).claims().get(0));
        assertEquals(questions.stream().map(Question::n).sorted().toList(), questions.stream().map(Question::n).toList());
        Question first = questions.get(0);
        assertEquals("counting", first.argument().orElseThrow().bound());
        assertEquals(Verdict.REFUTED, Verdicts.of(first.side(), first.claimed().getAsDouble(), java.util.Optional.empty(), first.argument()));
    }

    @Test
    void publishedFormsAreDecidedByTheoremsWhereTheseDo() {
        RunPlan plan = plan("  - {id: w, kind: width, statement: lueker, bound: lueker, targets: all, grid: {eps: [0.1], delta: [0.1]}, constants: {lueker.C: %s}}\n"
                .replace("%s", "13.91"));
        Question question = plan.questions(plan.files().get(0).claims().get(0)).get(0);
        assertFalse(question.argument().orElseThrow().contradicts(question.side()));
        RunPlan tiny = plan("  - {id: w, kind: width, statement: lueker, bound: lueker, targets: all, grid: {eps: [0.1], delta: [0.1]}, constants: {lueker.C: 1}}\n");
        Question refuted = tiny.questions(tiny.files().get(0).claims().get(0)).get(0);
        assertTrue(refuted.argument().orElseThrow().contradicts(refuted.side()));
    }

    @Test
    void stopsWhenEveryThresholdIsDecidedAndNotBeforeTheFloor() {
        StopWhenDecided rule = new StopWhenDecided(List.of(0.1, 0.5), 1000, 1e-6);
        assertFalse(rule.satisfied(new Tally(999, 0)));
        assertTrue(rule.satisfied(new Tally(1000, 0)));
        assertTrue(rule.satisfied(new Tally(4096, 1200)), "between the two");
        assertFalse(rule.satisfied(new Tally(4096, 410)), "on the first");
        assertTrue(rule.satisfied(new Tally(4096, 4096)));
        assertTrue(new StopWhenDecided(List.of(), 10, 1e-6).satisfied(new Tally(10, 3)));
    }

    @Test
    void idsMustDifferOverAllFiles() {
        ClaimFile one = file(ClaimCorpus.GOOD);
        ClaimFile two = new ClaimFileReader().read("g.yaml", ClaimCorpus.GOOD.replace("suite: test", "suite: other").getBytes(StandardCharsets.UTF_8));
        assertEquals("g.yaml:5: id: 'a': must differ from that of a claim in f.yaml",
                assertThrows(IllegalArgumentException.class, () -> RunPlan.of(List.of(one, two), RunOptions.DEFAULT)).getMessage());
        assertEquals("f.yaml: suite: 'test': must differ from that of f.yaml",
                assertThrows(IllegalArgumentException.class, () -> RunPlan.of(List.of(one, one), RunOptions.DEFAULT)).getMessage());
    }

    @Test
    void theFingerprintFollowsFilesEffortAndSeed() {
        ClaimFile file = file(ClaimCorpus.GOOD);
        Set<Object> prints = List.of(new RunOptions(Effort.QUICK, 0.01, 1), new RunOptions(Effort.STANDARD, 0.01, 1), new RunOptions(Effort.QUICK, 0.01, 2))
                .stream().map(o -> RunPlan.of(List.of(file), o).fingerprint()).collect(Collectors.toSet());
        assertEquals(3, prints.size());
        assertNotEquals(RunPlan.of(List.of(file), RunOptions.DEFAULT).fingerprint(),
                RunPlan.of(List.of(file(ClaimCorpus.GOOD + "\n")), RunOptions.DEFAULT).fingerprint());
    }

    @Test
    void refusesAnAlphaOutOfRange() {
        for (double alpha : new double[] {0, 1, -1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new RunOptions(Effort.QUICK, alpha, 1));
        }
    }
}
