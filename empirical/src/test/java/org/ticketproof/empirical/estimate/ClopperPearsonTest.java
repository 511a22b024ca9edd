package org.ticketproof.empirical.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.hipparchus.special.Beta;

class ClopperPearsonTest {
    /** Limits as printed in tables of the exact 95 % interval. */
    @Example
    void publishedTable() {
        check(0, 10, 0, 0.3085);
        check(1, 10, 0.0025, 0.4450);
        check(5, 10, 0.1871, 0.8129);
        check(10, 10, 0.6915, 1);
        check(10, 100, 0.0490, 0.1762);
        check(50, 100, 0.3983, 0.6017);
        check(4, 20, 0.0573, 0.4366);
    }

    private static void check(long k, long n, double lower, double upper) {
        Interval interval = ClopperPearson.interval(k, n, 0.05);
        assertEquals(lower, interval.lower(), 5e-5, k + " of " + n);
        assertEquals(upper, interval.upper(), 5e-5, k + " of " + n);
        assertEquals(0.95, interval.confidence());
    }

    @Property(tries = 200)
    void agreesWithCommonsMath(@ForAll @IntRange(min = 1, max = 100_000) int n, @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.3, max = 6.0) double digits) {
        double alpha = Math.pow(10, -digits);
        int k = (int) Math.round(share * n);
        if (k == 0 || k == n) {
            // The oracle refuses these.
            return;
        }
        ConfidenceInterval oracle = new org.apache.commons.math3.stat.interval.ClopperPearsonInterval().createInterval(n, k, 1 - alpha);
        Interval interval = ClopperPearson.interval(k, n, alpha);
        assertEquals(oracle.getLowerBound(), interval.lower(), 1e-6);
        assertEquals(oracle.getUpperBound(), interval.upper(), 1e-6);
    }

    /** At the limit itself the tail is at most alpha, and not much less: valid and tight, in 60-digit arithmetic. */
    @Property(tries = 300)
    void tailAtTheLimitIsAlphaFromBelow(@ForAll @IntRange(min = 1, max = 120) int n, @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.31, max = 9.0) double digits) {
        double alpha = Math.pow(10, -digits);
        int k = (int) Math.round(share * n);
        double upper = ClopperPearson.upper(k, n, alpha);
        if (k < n) {
            requireJustBelow(n, alpha, new ExactBinomial(n, upper).atMost(k));
        } else {
            assertEquals(1, upper);
        }
        double lower = ClopperPearson.lower(k, n, alpha);
        if (k > 0) {
            requireJustBelow(n, alpha, new ExactBinomial(n, lower).atLeast(k));
        } else {
            assertEquals(0, lower);
        }
    }

    private static void requireJustBelow(int n, double alpha, BigDecimal tail) {
        assertTrue(tail.compareTo(new BigDecimal(alpha)) <= 0, () -> tail + " exceeds " + alpha);
        // A limit near 1 has an absolute error of 2^-48, and the tail's slope is at most n.
        assertTrue(tail.doubleValue() >= alpha * (1 - 1e-10) - n * 1e-14, () -> tail + " is far below " + alpha);
    }

    /** The exact probability of a wrong limit, summed over all outcomes, at many p and at the worst ones: next to the limits. */
    @Example
    void neverWrongMoreOftenThanAlpha() {
        for (int n : new int[] {1, 2, 5, 13, 30}) {
            for (double alpha : new double[] {0.01, 0.05, 0.3}) {
                double[] upper = new double[n + 1];
                double[] lower = new double[n + 1];
                for (int k = 0; k <= n; k++) {
                    upper[k] = ClopperPearson.upper(k, n, alpha);
                    lower[k] = ClopperPearson.lower(k, n, alpha);
                }
                for (int i = 0; i <= 100; i++) {
                    requireValid(upper, lower, i / 100.0, alpha);
                }
                for (int k = 0; k <= n; k++) {
                    requireValid(upper, lower, Math.min(1, Math.nextUp(upper[k])), alpha);
                    requireValid(upper, lower, Math.max(0, Math.nextDown(lower[k])), alpha);
                }
            }
        }
    }

    private static void requireValid(double[] upper, double[] lower, double p, double alpha) {
        ExactBinomial law = new ExactBinomial(upper.length - 1, p);
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        for (int k = 0; k < upper.length; k++) {
            if (upper[k] < p) {
                above = above.add(law.probability(k));
            }
            if (lower[k] > p) {
                below = below.add(law.probability(k));
            }
        }
        BigDecimal limit = new BigDecimal(alpha);
        assertTrue(above.compareTo(limit) <= 0 && below.compareTo(limit) <= 0, "p = " + p + ": wrong with " + above + " and " + below);
    }

    /** For many trials: the second implementation of the incomplete beta function finds alpha at the limits. */
    @Property(tries = 60)
    void largeCounts(@ForAll @LongRange(min = 100_000, max = 10_000_000_000L) long n, @ForAll @DoubleRange(min = 0, max = 30) double logRarity,
            @ForAll @DoubleRange(min = 1.0, max = 8.0) double digits) {
        double alpha = Math.pow(10, -digits);
        long k = Math.max(1, (long) (n * Math.exp(-logRarity)) / 2);
        double upper = ClopperPearson.upper(k, n, alpha);
        double lower = ClopperPearson.lower(k, n, alpha);
        assertEquals(1, Beta.regularizedBeta(1 - upper, n - k, k + 1.0) / alpha, 1e-3);
        assertEquals(1, Beta.regularizedBeta(lower, k, n - k + 1.0) / alpha, 1e-3);
    }

    @Property(tries = 300)
    void monotone(@ForAll @IntRange(min = 2, max = 5000) int n, @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.3, max = 9.0) double digits) {
        double alpha = Math.pow(10, -digits);
        int k = (int) Math.round(share * (n - 1));
        double upper = ClopperPearson.upper(k, n, alpha);
        double lower = ClopperPearson.lower(k, n, alpha);
        assertTrue(lower <= (double) k / n && (double) k / n <= upper);
        assertTrue(upper <= ClopperPearson.upper(k + 1, n, alpha));
        assertTrue(lower <= ClopperPearson.lower(k + 1, n, alpha));
        assertTrue(upper >= ClopperPearson.upper(k, n + 1, alpha));
        assertTrue(lower >= ClopperPearson.lower(k, n + 1, alpha));
        assertTrue(upper <= ClopperPearson.upper(k, n, alpha / 2));
        assertTrue(lower >= ClopperPearson.lower(k, n, alpha / 2));
        assertEquals(1 - upper, ClopperPearson.lower(n - k, n, alpha), 1e-12);
    }

    @Example
    void noTrialsSayNothing() {
        assertEquals(new Interval(0, 1, 0.95), ClopperPearson.interval(0, 0, 0.05));
    }

    @Example
    void badInputIsNamed() {
        String message = assertThrows(IllegalArgumentException.class, () -> ClopperPearson.upper(3, 2, 0.05)).getMessage();
        assertEquals("3 failures in 2 trials: must be 0 <= failures <= trials", message);
        message = assertThrows(IllegalArgumentException.class, () -> ClopperPearson.interval(1, 2, Double.NaN)).getMessage();
        assertEquals("alpha = NaN: must be a number in (0, 1)", message);
        assertThrows(IllegalArgumentException.class, () -> ClopperPearson.lower(-1, 2, 0.05));
        assertThrows(IllegalArgumentException.class, () -> ClopperPearson.lower(1, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> ClopperPearson.lower(1, 2, 1));
    }
}
