package org.ticketproof.empirical.rare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketproof.empirical.estimate.ClopperPearson;
import org.ticketproof.empirical.estimate.Interval;
import org.ticketproof.empirical.sampling.InstanceSampler;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.theory.bound.Bounds;
import org.ticketproof.theory.bound.Constants;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.subsetsum.FixedPoint;

class RangeEventTest {
    @Test
    void oneAndTwoVariablesByHand() {
        // One variable lowers the least sum to -(1 - eps) or below with probability eps/2, if it is not pruned.
        assertTight(0.25 + 0.75 * (1 - 0.125), RangeEvent.oneEnd(Freezing.of(0.25, 0.5), 0.25, 1));
        // Two free ones, eps = 1/2: 1/4 + 1/2 * 1/2 + 1/4 * 1/8.
        assertTight(0.25 + 0.25 + 1.0 / 32, RangeEvent.oneEnd(Freezing.NONE, 0.5, 2));
        // Two locked ones: P(x + y > -1/2) with the triangular density of x + y.
        assertTight(1 - 1.5 * 1.5 / 8, RangeEvent.oneEnd(Freezing.of(0, 1), 0.5, 2));
        assertTight(1, RangeEvent.oneEnd(Freezing.NONE, 0.5, 0));
    }

    /** Far out, with nothing locked, twice one end is the range bound of the theory up to both ends at once. */
    @ParameterizedTest
    @CsvSource({"0,60,0.01", "0.5,150,0.1", "0.875,160,0.03"})
    void halfOfTheRangeBound(double prune, int n, double eps) {
        Interval end = RangeEvent.oneEnd(Freezing.of(prune, 0), eps, n);
        double bound = Bounds.byId("range", Constants.withDefaults())
                .failureProbability(new Setting(eps, Freezing.of(prune, 0), VariableLaw.UNIFORM, Targets.ALL), n);
        assertTrue(bound <= 2 * end.upper() && bound > 1.9 * end.lower(), bound + " for " + end);
    }

    /** The converse bound of the theory computes the same drift on a grid, rounded down, and adds the mirror image. */
    @ParameterizedTest
    @CsvSource({"0,0.25,40,0.01", "0.25,0.25,40,0.1", "0,0.5,32,0.03"})
    void closeAboveTheConverse(double prune, double lock, int n, double eps) {
        Freezing freezing = Freezing.of(prune, lock);
        double end = RangeEvent.oneEnd(freezing, eps, n).lower();
        double bound = Bounds.byId("converse", Constants.withDefaults())
                .failureProbability(new Setting(eps, freezing, VariableLaw.UNIFORM, Targets.ALL), n);
        assertTrue(bound <= 2 * end && bound > 1.8 * end, bound + " for " + end);
    }

    /** Against sampling; false alarm 1e-6 for each row. */
    @ParameterizedTest
    @CsvSource({"0.125,0.5,12,0.1", "0,0.75,20,0.03", "0.5,0.25,9,0.5"})
    void agreesWithSampling(double prune, double lock, int n, double eps) {
        Freezing freezing = Freezing.of(prune, lock);
        InstanceSampler sampler = new InstanceSampler(VariableLaw.UNIFORM, freezing, n);
        TrialStream stream = TrialStream.of(4, "range event");
        DrawnInstance instance = new DrawnInstance(n);
        long trials = 100_000;
        long seen = 0;
        for (long t = 0; t < trials; t++) {
            stream.seek(t);
            sampler.draw(stream, instance);
            long least = instance.lockedSum();
            for (int i = 0; i < instance.freeCount(); i++) {
                least += Math.min(0, instance.freeValues()[i]);
            }
            seen += FixedPoint.toDouble(least) > -(1 - eps) ? 1 : 0;
        }
        Interval sampled = ClopperPearson.interval(seen, trials, 1e-6);
        Interval exact = RangeEvent.oneEnd(freezing, eps, n);
        assertTrue(sampled.lower() <= exact.upper() && exact.lower() <= sampled.upper(), exact + " against " + sampled);
    }

    @Test
    void rangesAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> RangeEvent.oneEnd(Freezing.NONE, 0.1, -1));
        assertThrows(IllegalArgumentException.class, () -> RangeEvent.oneEnd(Freezing.NONE, 0.1, 201));
        assertThrows(IllegalArgumentException.class, () -> RangeEvent.oneEnd(Freezing.NONE, 0, 5));
    }

    private static void assertTight(double expected, Interval interval) {
        assertEquals(expected, interval.lower(), 1e-14);
        assertEquals(expected, interval.upper(), 1e-14);
    }
}
