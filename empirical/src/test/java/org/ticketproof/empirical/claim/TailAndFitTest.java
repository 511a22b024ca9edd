package org.ticketproof.empirical.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.empirical.estimate.ApproximateInterval;
import org.ticketproof.empirical.estimate.Interval;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/** Claims about tails and fits, on small runs at a fixed seed. */
class TailAndFitTest {
    private static final String CLAIMS = ClaimCorpus.HEAD + """
              - {id: theorem, kind: tail, statement: theorem-r, bound: theorem-r, targets: all, grid: {eps: [0.1], n: [5, 50]}, trials: 12800}
              - {id: range, kind: tail, statement: range, bound: range, targets: all, expect: verified, grid: {eps: [0.0005], n: [50]}, trials: 6400}
              - {id: wrong, kind: tail, statement: lueker, bound: lueker, targets: all, constants: {lueker.C: 1}, grid: {eps: [0.1], n: [40]}, trials: 3200}
              - {id: bare, kind: tail, targets: one, law: signed-constant, grid: {eps: [0.5], n: [30]}, trials: 48000}
              - {id: width, kind: fit, fit: width, targets: all, grid: {eps: [0.2, 0.1, 0.05], delta: [0.2, 0.1, 0.05], n-up-to: 30}, trials: 4000}
              - {id: slack, kind: fit, fit: slack, targets: all, grid: {eps: [0.1], delta: [0.1, 0.05], n-up-to: 30}, trials: 4000}
              - {id: rate, kind: fit, fit: rate, targets: all, grid: {eps: [0.5], prune: [0, 0.5], n: [60, 90, 120, 180, 240]}, trials: 6400}
              - {id: cost, kind: fit, fit: cost, targets: all, grid: {eps: [0.5], lock: [0.1, 0.2, 0.3], n: [150, 250, 350]}, trials: 3200}
              - {id: empty, kind: fit, fit: width, targets: all, grid: {eps: [0.4, 0.3], delta: [0.2, 0.1], n-up-to: 3}, trials: 100}
            """;

    private static final RunResult RUN = RunTest.run(CLAIMS, 2);

    @Test
    void judgesTailsAndFits() {
        RunResult run = RUN;
        List<ClaimResult> claims = run.suites().get(0).claims();
        assertEquals(List.of("theorem consistent holds", "range verified holds", "wrong refuted fails", "bare measured holds", "width measured holds",
                "slack measured holds", "rate measured holds", "cost measured holds", "empty measured holds"),
                claims.stream().map(c -> c.claim().id() + " " + c.verdict().id() + " " + c.standing().id()).toList());
        assertEquals(List.of("vacuous", "consistent"), column(claims.get(0), 10));
        assertTrue(claims.get(0).finding().contains("lower limits proved, upper ones approximate"), claims.get(0).finding());
        // Signs only, one target: the missing sign costs half of the targets beyond 1/2, 2^-30 * 2 in all, times 1/4.
        assertEquals(0x1p-31, Double.parseDouble(column(claims.get(3), 5).get(0)), 0x1p-31 * 0.5);
        // 5 tails and the trajectories of 3 + 2 settings; fits spend nothing beyond them.
        assertEquals(5 + 3 * 31 + 2 * 4, run.budget().cells());
        assertTrue(run.trials() > 12_800 * 2 + 6_400 + 3_200, "paths count as trials");
    }

    /** Nothing locked at eps = 1/2: the range event is everything, its rate is known. */
    @Test
    void fitsFindWhatIsKnown() {
        List<ClaimResult> claims = RUN.suites().get(0).claims();
        List<String> rates = column(claims.get(6), 7);
        assertEquals(2, rates.size());
        rates.forEach(ratio -> assertEquals(1, Double.parseDouble(ratio), 0.06, "rate over ln 2"));
        assertTrue(column(claims.get(6), 6).get(0).startsWith("0.693"));
        // Theorem R's rate is ln(4/3).
        assertTrue(column(claims.get(6), 8).get(0).startsWith("0.288"));
        String cost = claims.get(7).finding();
        double exponent = Double.parseDouble(cost.replaceAll(".* k = ([0-9.]+) .*", "$1"));
        assertTrue(exponent > 0.5 && exponent < 1.2, cost);
        column(claims.get(5), 7).forEach(ratio -> assertTrue(Double.parseDouble(ratio) > 1, "proved over measured: " + ratio));
        List<String> eps = column(claims.get(4), 4);
        assertTrue(Double.parseDouble(eps.get(0).split(" ")[0]) > 1, "n grows with ln(1/eps): " + eps);
        assertEquals(List.of("\u2013"), column(claims.get(8), 4));
    }

    /** Approximate evidence never refutes; proved lower limits do, and verify lower bounds. */
    @Test
    void verdictsOfEstimates() {
        ApproximateInterval interval = new ApproximateInterval(2e-12, 4e-12, 0.99);
        assertEquals(Verdict.VACUOUS, TailJudge.of(Bound.Direction.UPPER, 1, 1e-12, interval));
        assertEquals(Verdict.REFUTED, TailJudge.of(Bound.Direction.UPPER, 0.9e-12, 1e-12, interval));
        assertEquals(Verdict.INCONCLUSIVE, TailJudge.of(Bound.Direction.UPPER, 1.5e-12, 1e-12, interval));
        assertEquals(Verdict.CONSISTENT, TailJudge.of(Bound.Direction.UPPER, 1e-3, 1e-12, interval));
        assertEquals(Verdict.VACUOUS, TailJudge.of(Bound.Direction.LOWER, 0, 1e-12, interval));
        assertEquals(Verdict.VERIFIED, TailJudge.of(Bound.Direction.LOWER, 1e-12, 1e-12, interval));
        assertEquals(Verdict.CONSISTENT, TailJudge.of(Bound.Direction.LOWER, 3e-12, 1e-12, interval));
        assertEquals(Verdict.INCONCLUSIVE, TailJudge.of(Bound.Direction.LOWER, 5e-12, 1e-12, interval));
    }

    /** A failure probability of exp(-n/2), counted without noise, is at 1/100 at n = 2 ln 100. */
    @Test
    void crossingOfAGeometricDecay() {
        Trace trace = trace(20, 1_000_000_000L);
        Crossing crossing = Crossing.of(trace, 0.01).orElseThrow();
        assertEquals(2 * Math.log(100), crossing.n(), 1e-4);
        assertEquals(0.01, crossing.deviation());
        assertTrue(Crossing.of(trace(20, 10_000), 0.01).orElseThrow().deviation() > 0.1);
        assertTrue(Crossing.of(trace(5, 1_000_000), 0.01).isEmpty(), "not reached");
        assertTrue(Crossing.of(trace(5, 1_000_000), 0.999).isPresent());
    }

    private static Trace trace(int most, long trials) {
        List<Tally> tallies = new ArrayList<>();
        List<Interval> limits = new ArrayList<>();
        for (int n = 0; n <= most; n++) {
            tallies.add(new Tally(trials, Math.round(trials * Math.exp(-n / 2.0))));
            limits.add(new Interval(0, 1, 0.9));
        }
        return new Trace(new Setting(0.1, Freezing.NONE, VariableLaw.UNIFORM, Targets.ALL), tallies, limits);
    }

    private static List<String> column(ClaimResult claim, int column) {
        return claim.study().orElseThrow().rows().stream().map(row -> row.get(column)).toList();
    }
}
