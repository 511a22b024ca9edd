package org.ticketproof.empirical.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReplicaMeanTest {
    private static final int RUNS = 2_000;
    private static final int REPLICAS = 24;
    private static final double ALPHA = 0.05;
    /** A count of Bin(2000, 1/20) above this has probability 3e-8. */
    private static final int MOST_WRONG = 155;

    @Test
    void meanAndErrorByHand() {
        ReplicaMean mean = ReplicaMean.of(1e-200, 3e-200);
        assertEquals(2e-200, mean.mean(), 1e-213);
        assertEquals(1e-200, mean.standardError(), 1e-213);
        assertEquals(0.5, mean.relativeStandardError(), 1e-13);
        assertEquals(0.75, mean.largestShare(), 1e-13);
        // Student's quantile with one degree of freedom: tan(pi (1/2 - alpha/2)).
        double t = Math.tan(Math.PI * 0.45);
        assertEquals(2e-200 * Math.exp(0.5 * t), mean.approximate(0.1).upper(), 1e-208);
        assertTrue(mean.approximate(0.1).contains(2e-200));
        assertFalse(mean.approximate(0.1).contains(1e-190));
    }

    @Test
    void nothingSeenGivesNoLimits() {
        ReplicaMean none = ReplicaMean.of(0, 0, 0);
        assertEquals(0, none.mean());
        assertEquals(0, none.certainLower(0.5));
        assertEquals(Double.POSITIVE_INFINITY, none.approximate(0.1).upper());
        assertEquals(Double.POSITIVE_INFINITY, none.relativeStandardError());
    }

    @Test
    void badReplicasAreNamed() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ReplicaMean.of(1)).getMessage().contains("1 replicas"));
        assertThrows(IllegalArgumentException.class, () -> ReplicaMean.of(1, -1));
        assertThrows(IllegalArgumentException.class, () -> ReplicaMean.of(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ReplicaMean.of(1, 2).certainLower(0));
        assertThrows(IllegalArgumentException.class, () -> new ApproximateInterval(2, 1, 0.9));
    }

    /** Equal replicas: the evidence against a mean m is a closed form, so the limit solves an equation. */
    @Test
    void limitOfEqualReplicas() {
        double[] same = new double[100];
        Arrays.fill(same, 1e-12);
        double limit = ReplicaMean.of(same).certainLower(0.01);
        assertTrue(limit > 0.94e-12 && limit < 1e-12, "limit " + limit);
        // With one stake b the evidence would be (1 + b (x/m - 1))^100; the best stake of 13 pays at most all of it.
        double ratio = 1e-12 / limit;
        double best = 100 * Math.log1p(0.99 * (ratio - 1));
        assertTrue(best >= Math.log(100) && best <= Math.log(100 * 13), "evidence " + best);
    }

    /** Whatever the skew: the limit exceeds the mean in at most a share alpha of all samples (false alarm below 1e-7). */
    @Test
    void lowerLimitHoldsForSkewedLaws() {
        SplittableRandom random = new SplittableRandom(5);
        for (double spread : new double[] {0.1, 1, 2.5}) {
            int wrong = 0;
            for (int run = 0; run < RUNS; run++) {
                double[] values = new double[REPLICAS];
                Arrays.setAll(values, i -> Math.exp(spread * random.nextGaussian() - spread * spread / 2));
                wrong += ReplicaMean.of(values).certainLower(ALPHA) > 1 ? 1 : 0;
            }
            assertTrue(wrong <= MOST_WRONG, "spread " + spread + ": " + wrong);
        }
    }

    /** Two values, the worst case for such limits: a rare large one. */
    @Test
    void lowerLimitHoldsForRareLargeValues() {
        SplittableRandom random = new SplittableRandom(6);
        for (double chance : new double[] {0.002, 0.05, 0.5}) {
            int wrong = 0;
            for (int run = 0; run < RUNS; run++) {
                double[] values = new double[REPLICAS];
                Arrays.setAll(values, i -> random.nextDouble() < chance ? 1 : 0);
                wrong += ReplicaMean.of(values).certainLower(ALPHA) > chance ? 1 : 0;
            }
            assertTrue(wrong <= MOST_WRONG, "chance " + chance + ": " + wrong);
        }
    }

    /** The approximate interval covers about as often as it says where the replicas are not skewed, and less often where they are. */
    @Test
    void approximateIntervalIsApproximate() {
        int mild = misses(0.3);
        int heavy = misses(2.5);
        assertTrue(mild <= MOST_WRONG, "mild skew: " + mild);
        assertTrue(heavy > MOST_WRONG, "it is not valid for heavy skew, which is why it has a type of its own: " + heavy);
    }

    private static int misses(double spread) {
        SplittableRandom random = new SplittableRandom(7);
        int misses = 0;
        for (int run = 0; run < RUNS; run++) {
            double[] values = new double[REPLICAS];
            Arrays.setAll(values, i -> Math.exp(spread * random.nextGaussian() - spread * spread / 2));
            misses += ReplicaMean.of(values).approximate(ALPHA).contains(1) ? 0 : 1;
        }
        return misses;
    }
}
