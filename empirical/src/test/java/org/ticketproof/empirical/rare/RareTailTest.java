package org.ticketproof.empirical.rare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketproof.empirical.campaign.Campaign;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.campaign.CellPlan;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.empirical.campaign.ThreadEngine;
import org.ticketproof.empirical.campaign.TrialBudget;
import org.ticketproof.empirical.estimate.ClopperPearson;
import org.ticketproof.empirical.estimate.Interval;
import org.ticketproof.empirical.estimate.ReplicaMean;
import org.ticketproof.theory.bound.Bounds;
import org.ticketproof.theory.bound.Constants;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.freezing.Variant;

class RareTailTest {
    /** False alarm of each side of a comparison; for the upper side of an approximate interval as far as that is valid. */
    private static final double ALARM = 2.5e-7;

    /** Both methods and plain counting see probabilities from 1e-3 to 1e-5; the intervals have to meet. */
    @ParameterizedTest
    @CsvSource({"0.1,0,0,16,ALL", "0.05,0,0,22,ALL", "0.1,0.4,0,30,ALL", "0.1,0,0.25,32,ALL", "0.1,0.2,0.2,50,ALL",
        "0.1,0,0,17,ONE", "0.1,0.4,0,32,ONE", "0.1,0,0.25,32,ONE"})
    void agreesWithCounting(double eps, double prune, double lock, int n, Targets targets) throws InterruptedException {
        Cell cell = cell(eps, prune, lock, n, targets, VariableLaw.UNIFORM);
        Interval counted = count(cell, 400_000);
        for (TailMethod method : TailMethod.values()) {
            ReplicaMean mean = RareTail.estimate(cell, new TailPlan(method, 64, 300, 11), 2).probability();
            String text = method + ": " + mean.mean() + " against [" + counted.lower() + ", " + counted.upper() + "]";
            assertTrue(mean.certainLower(ALARM) <= counted.upper(), text);
            assertTrue(mean.approximate(2 * ALARM).upper() >= counted.lower(), text);
            assertTrue(mean.approximate(2 * ALARM).lower() <= counted.upper(), text);
            assertTrue(mean.relativeStandardError() < 0.15, text + ", relative error " + mean.relativeStandardError());
        }
    }

    /** At eps = 1/2 the range event is all there is, and its probability is a closed form. */
    @ParameterizedTest
    @EnumSource(TailMethod.class)
    void knownTailOfTheUniformLaw(TailMethod method) throws InterruptedException {
        Cell cell = cell(0.5, 0, 0, 50, Targets.ALL, VariableLaw.UNIFORM);
        double exact = Bounds.byId("range", Constants.withDefaults()).failureProbability(cell.setting(), 50);
        assertTrue(exact < 1e-11);
        check(RareTail.estimate(cell, new TailPlan(method, 64, 400, 3), 2).probability(), exact);
    }

    /** With locked variables, at eps = 1/2, failure is that one end or the other is out of reach; both at once have no weight here. */
    @ParameterizedTest
    @EnumSource(TailMethod.class)
    void knownTailWithLockedVariables(TailMethod method) throws InterruptedException {
        Freezing freezing = Freezing.of(0.25, 0.125);
        Cell cell = cell(0.5, freezing.prune(), freezing.lock(), 80, Targets.ALL, VariableLaw.UNIFORM);
        double exact = 2 * RangeEvent.oneEnd(freezing, 0.5, 80).upper();
        assertTrue(exact < 1e-4, "exact " + exact);
        check(RareTail.estimate(cell, new TailPlan(method, 64, 300, 3), 2).probability(), exact);
    }

    /** Four paths a replica leave a pilot of a hundred; it must not settle on one end of the range. False alarm of each seed 1e-6, as far as that is valid. */
    @Test
    void shortPilotsKeepBothEnds() throws InterruptedException {
        Freezing freezing = Freezing.of(0, 0.25);
        Cell cell = cell(0.5, 0, 0.25, 60, Targets.ALL, VariableLaw.UNIFORM);
        double exact = 2 * RangeEvent.oneEnd(freezing, 0.5, 60).upper();
        for (int seed = 0; seed < 20; seed++) {
            ReplicaMean mean = RareTail.estimate(cell, new TailPlan(TailMethod.TILTING, 256, 4, seed), 2).probability();
            assertTrue(mean.approximate(1e-6).contains(exact), "seed " + seed + ": " + mean.mean() + " against " + exact);
            assertTrue(mean.relativeStandardError() < 0.3, "seed " + seed);
        }
    }

    /** Signs only: all targets are covered at eps = 1/2 if both signs occur. */
    @Test
    void knownTailOfTheSignedConstant() throws InterruptedException {
        Cell cell = cell(0.5, 0, 0, 41, Targets.ALL, VariableLaw.SIGNED_CONSTANT);
        check(RareTail.estimate(cell, new TailPlan(TailMethod.SPLITTING, 128, 300, 3), 2).probability(), 0x1p-40);
    }

    /** Every frozen pattern of a few signs by brute force, at each number of variables; the product of shares has to be unbiased. */
    @ParameterizedTest
    @CsvSource({"0.25,0.25,5", "0.5,0.25,6", "0,0.5,4"})
    void unbiasedAgainstBruteForce(double prune, double lock, int n) throws InterruptedException {
        Cell cell = cell(0.5, prune, lock, n, Targets.ALL, VariableLaw.SIGNED_CONSTANT);
        double exact = BruteForceSigns.failureProbability(prune, lock, n);
        // Few particles and odd levels: much noise and no bias.
        Splitting splitting = Splitting.of(cell, new TailPlan(TailMethod.SPLITTING, 2, 3, 8), -1.2, -0.7, -0.3);
        int replicas = 16_000;
        double[] values = new double[replicas];
        for (int i = 0; i < replicas; i++) {
            values[i] = splitting.estimate(i);
        }
        ReplicaMean mean = ReplicaMean.of(values);
        // The product of at most four shares is bounded, and the mean of 16,000 is normal: false alarm 6e-7.
        assertEquals(exact, mean.mean(), 5 * mean.standardError());
        assertTrue(mean.relativeStandardError() < 0.02);
    }

    /** Intervals of estimates with independent seeds against a known probability. */
    @Test
    void coverageOfTheIntervals() throws InterruptedException {
        Cell cell = cell(0.5, 0, 0, 30, Targets.ALL, VariableLaw.UNIFORM);
        double exact = Bounds.byId("range", Constants.withDefaults()).failureProbability(cell.setting(), 30);
        for (TailMethod method : TailMethod.values()) {
            int above = 0;
            int missed = 0;
            for (int seed = 0; seed < 200; seed++) {
                ReplicaMean mean = RareTail.estimate(cell, new TailPlan(method, 12, 40, seed), 2).probability();
                above += mean.certainLower(0.05) > exact ? 1 : 0;
                missed += mean.approximate(0.05).contains(exact) ? 0 : 1;
            }
            // Bin(200, 1/20) above 30 has probability 4e-8.
            assertTrue(above <= 30, method + ": lower limit too high in " + above + " of 200");
            // Approximate: 12 replicas are few. Twice the nominal rate is allowed, Bin(200, 1/10) above 44 has probability 2e-7.
            assertTrue(missed <= 44, method + ": missed in " + missed + " of 200");
        }
    }

    /** To the last bit, on every Java platform: a change of drawing, steering or deciding has to be on purpose. */
    @ParameterizedTest
    @CsvSource({"TILTING,0.003655931674384953,0.0783977976708418", "SPLITTING,0.0033425925925925928,0.09054767655437088"})
    void golden(TailMethod method, double mean, double relativeError) throws InterruptedException {
        ReplicaMean estimate = RareTail.estimate(cell(0.05, 0.125, 0.125, 40, Targets.ALL, VariableLaw.UNIFORM),
                new TailPlan(method, 16, 60, 7), 2).probability();
        assertEquals(mean, estimate.mean());
        assertEquals(relativeError, estimate.relativeStandardError());
    }

    @ParameterizedTest
    @EnumSource(TailMethod.class)
    void sameForEveryNumberOfThreads(TailMethod method) throws InterruptedException {
        Cell cell = cell(0.1, 0.1, 0.1, 40, Targets.ONE, VariableLaw.UNIFORM);
        TailPlan plan = new TailPlan(method, 9, 50, 77);
        TailEstimate one = RareTail.estimate(cell, plan, 1);
        TailEstimate three = RareTail.estimate(cell, plan, 3);
        assertArrayEquals(new double[] {one.probability().mean(), one.probability().standardError()},
                new double[] {three.probability().mean(), three.probability().standardError()});
        assertEquals(one.levels(), three.levels());
        assertTrue(one.probability().mean() > 0);
        assertTrue(one.probability().mean() != RareTail.estimate(cell, new TailPlan(method, 9, 50, 78), 1).probability().mean());
    }

    @ParameterizedTest
    @EnumSource(TailMethod.class)
    void certainFailureAndEmptyPaths(TailMethod method) throws InterruptedException {
        TailPlan plan = new TailPlan(method, 2, 10, 1);
        assertEquals(1, RareTail.estimate(cell(0.5, 1, 0, 10, Targets.ALL, VariableLaw.UNIFORM), plan, 1).probability().mean(), 1e-12);
        assertEquals(1, RareTail.estimate(cell(0.5, 0, 0, 0, Targets.ALL, VariableLaw.UNIFORM), plan, 1).probability().mean(), 1e-12);
        assertEquals(0.5, RareTail.estimate(cell(0.5, 0, 0, 0, Targets.ONE, VariableLaw.UNIFORM), plan, 1).probability().mean(), 1e-11);
        assertEquals(0, RareTail.estimate(cell(1, 0, 0, 5, Targets.ALL, VariableLaw.UNIFORM), plan, 1).probability().mean());
        assertEquals(1, RareTail.estimate(cell(0.1, 0, 1, 3, Targets.ALL, VariableLaw.UNIFORM), plan, 1).probability().mean(), 1e-12);
    }

    @Test
    void methodsAndPlansAreChecked() {
        Cell normal = cell(0.1, 0, 0, 10, Targets.ALL, VariableLaw.NORMAL);
        TailPlan plan = new TailPlan(TailMethod.TILTING, 2, 2, 1);
        Cell large = cell(0.1, 0, 0, RareTail.MOST_VARIABLES + 1, Targets.ALL, VariableLaw.UNIFORM);
        assertThrows(IllegalArgumentException.class, () -> RareTail.estimate(large, plan, 1));
        assertThrows(IllegalArgumentException.class, () -> RareTail.estimate(cell(0.1, 0, 0, 9, Targets.ALL, VariableLaw.UNIFORM), plan, 0));
        Cell vectors = new Cell(new Setting(0.5, Freezing.NONE, VariableLaw.UNIFORM, Targets.ALL, new Variant.Vectors(2)), 5);
        for (TailMethod method : TailMethod.values()) {
            assertTrue(RareTail.inapplicable(method, vectors).isPresent(), method.id());
        }
        assertTrue(assertThrows(IllegalArgumentException.class, () -> RareTail.estimate(normal, plan, 1)).getMessage().contains("normal"));
        assertEquals(TailMethod.SPLITTING, RareTail.byDefault(normal));
        assertThrows(IllegalArgumentException.class, () -> new TailPlan(TailMethod.TILTING, 1, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new TailPlan(TailMethod.TILTING, 2, 1 << 21, 1));
        assertThrows(IllegalArgumentException.class, () -> TailMethod.ofId("counting"));
        assertEquals(TailMethod.TILTING, TailMethod.ofId("tilting"));
    }

    private static void check(ReplicaMean mean, double exact) {
        String text = mean.mean() + " against " + exact + ", relative error " + mean.relativeStandardError();
        assertTrue(mean.certainLower(ALARM) <= exact, text);
        assertTrue(mean.approximate(ALARM).contains(exact), text);
        assertTrue(mean.relativeStandardError() < 0.15, text);
    }

    private static Interval count(Cell cell, long trials) throws InterruptedException {
        try (ThreadEngine engine = new ThreadEngine(2)) {
            Tally tally = Campaign.withSeed(5).measure(List.of(new CellPlan(cell, TrialBudget.fixed(trials))), engine).get(0).tally();
            assertTrue(tally.failures() >= 4, tally.toString());
            return ClopperPearson.interval(tally.failures(), tally.trials(), 2 * ALARM);
        }
    }

    private static Cell cell(double eps, double prune, double lock, int n, Targets targets, VariableLaw law) {
        return new Cell(new Setting(eps, Freezing.of(prune, lock), law, targets), n);
    }
}
