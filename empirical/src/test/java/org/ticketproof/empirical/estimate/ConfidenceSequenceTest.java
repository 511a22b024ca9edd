package org.ticketproof.empirical.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ConfidenceSequenceTest {
    private static final int STEPS = 150;

    /**
     * Exact dynamic program over all paths of up to 150 trials: the probability that the limit is ever on the wrong side of p is at
     * most alpha, and it is no empty promise either (more than alpha / 20 somewhere).
     */
    @Example
    void everWrongWithProbabilityAtMostAlpha() {
        for (double alpha : new double[] {0.05, 0.3}) {
            double[][] upper = new double[STEPS + 1][];
            double[][] lower = new double[STEPS + 1][];
            for (int n = 0; n <= STEPS; n++) {
                upper[n] = new double[n + 1];
                lower[n] = new double[n + 1];
                for (int k = 0; k <= n; k++) {
                    upper[n][k] = ConfidenceSequence.upper(k, n, alpha);
                    lower[n][k] = ConfidenceSequence.lower(k, n, alpha);
                }
            }
            double worstUpper = 0;
            double worstLower = 0;
            for (double p : new double[] {0.001, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.97, 0.999}) {
                worstUpper = Math.max(worstUpper, everWrong(p, (n, k) -> upper[n][k] < p));
                worstLower = Math.max(worstLower, everWrong(p, (n, k) -> lower[n][k] > p));
            }
            // The worst p are those that a limit has just passed.
            for (int n : new int[] {1, 4, 20, 60, STEPS}) {
                for (int k = 0; k <= n; k++) {
                    double above = Math.nextUp(upper[n][k]);
                    double below = Math.nextDown(lower[n][k]);
                    worstUpper = Math.max(worstUpper, above < 1 ? everWrong(above, (m, j) -> upper[m][j] < above) : 0);
                    worstLower = Math.max(worstLower, below > 0 ? everWrong(below, (m, j) -> lower[m][j] > below) : 0);
                }
            }
            // Sums of positive doubles: relative error below 1e-12.
            assertTrue(worstUpper <= alpha * (1 + 1e-12) && worstUpper > alpha / 20, "upper " + worstUpper);
            assertTrue(worstLower <= alpha * (1 + 1e-12) && worstLower > alpha / 20, "lower " + worstLower);
        }
    }

    private interface Wrong {
        boolean at(int n, int k);
    }

    private static double everWrong(double p, Wrong wrong) {
        double[] alive = {1};
        double ever = 0;
        for (int n = 1; n <= STEPS; n++) {
            double[] next = new double[n + 1];
            for (int k = 0; k < n; k++) {
                next[k] += alive[k] * (1 - p);
                next[k + 1] += alive[k] * p;
            }
            for (int k = 0; k <= n; k++) {
                if (wrong.at(n, k)) {
                    ever += next[k];
                    next[k] = 0;
                }
            }
            alive = next;
        }
        return ever;
    }

    /** Under p = p0 the evidence has mean 1: a martingale that starts at 1. Lower bounds on it, so at most 1 and hardly less. */
    @Property(tries = 100)
    void evidenceHasMeanOne(@ForAll @IntRange(min = 0, max = 100) int n, @ForAll @DoubleRange(min = 0.01, max = 0.99) double p0) {
        ExactBinomial law = new ExactBinomial(n, p0);
        double againstAtLeast = 0;
        double againstAtMost = 0;
        for (int k = 0; k <= n; k++) {
            againstAtLeast += law.probability(k).doubleValue() * Math.exp(ConfidenceSequence.logAgainstAtLeast(k, n, p0));
            againstAtMost += law.probability(k).doubleValue() * Math.exp(ConfidenceSequence.logAgainstAtMost(k, n, p0));
        }
        assertEquals(1, againstAtLeast, 1e-8);
        assertEquals(1, againstAtMost, 1e-8);
        assertTrue(againstAtLeast <= 1 && againstAtMost <= 1);
    }

    /** The closed form against the mixture's definition, integrated by the midpoint rule in sqrt(theta). */
    @Property(tries = 100)
    void evidenceIsTheMixture(@ForAll @IntRange(min = 1, max = 200) int n, @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.02, max = 0.98) double p0) {
        int k = (int) Math.round(share * n);
        double below = ConfidenceSequence.logAgainstAtLeast(k, n, p0);
        double above = ConfidenceSequence.logAgainstAtMost(k, n, p0);
        double root = Math.sqrt(p0);
        assertIsMixture(below, u -> logRatio(k, n, u * u * p0, p0));
        assertIsMixture(above, u -> logRatio(k, n, Math.pow(root + u * (1 - root), 2), p0));
    }

    /**
     * Where the incomplete beta function is below the least double, the bound on the evidence is zero: still a bound, and of no
     * consequence, because evidence counts only from 1/alpha on and is below 1 there. Elsewhere the integrand is divided by the
     * bound, since either may be beyond the greatest double.
     */
    private static void assertIsMixture(double logBound, DoubleUnaryOperator logIntegrand) {
        boolean lost = logBound == Double.NEGATIVE_INFINITY;
        double scale = lost ? 0 : logBound;
        int cells = 20_000;
        double mixture = 0;
        for (int i = 0; i < cells; i++) {
            mixture += Math.exp(logIntegrand.applyAsDouble((i + 0.5) / cells) - scale) / cells;
        }
        if (lost) {
            assertTrue(mixture < 1, "evidence was lost");
        } else {
            assertEquals(1, mixture, 1e-4);
        }
    }

    private static double logRatio(int k, int n, double theta, double p0) {
        return k * Math.log(theta / p0) + (n - k) * Math.log((1 - theta) / (1 - p0));
    }

    /** No limit that is valid for every p and grows with the count can be inside the Clopper-Pearson limits. */
    @Property(tries = 300)
    void widerThanClopperPearson(@ForAll @LongRange(min = 1, max = 1_000_000_000) long n, @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.3, max = 9.0) double digits) {
        double alpha = Math.pow(10, -digits);
        long k = Math.round(share * share * share * n);
        assertTrue(ConfidenceSequence.upper(k, n, alpha) >= ClopperPearson.upper(k, n, alpha));
        assertTrue(ConfidenceSequence.lower(k, n, alpha) <= ClopperPearson.lower(k, n, alpha));
    }

    @Property(tries = 300)
    void monotone(@ForAll @IntRange(min = 2, max = 5000) int n, @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.3, max = 9.0) double digits) {
        double alpha = Math.pow(10, -digits);
        int k = (int) Math.round(share * (n - 1));
        double upper = ConfidenceSequence.upper(k, n, alpha);
        double lower = ConfidenceSequence.lower(k, n, alpha);
        assertTrue(lower <= (double) k / n && (double) k / n <= upper);
        assertTrue(upper <= ConfidenceSequence.upper(k + 1, n, alpha));
        assertTrue(lower <= ConfidenceSequence.lower(k + 1, n, alpha));
        assertTrue(upper <= ConfidenceSequence.upper(k, n, alpha / 2));
        assertTrue(lower >= ConfidenceSequence.lower(k, n, alpha / 2));
    }

    /** At the limit the evidence is 1/alpha to nine digits: outward, and no further than it has to be. */
    @Property(tries = 200)
    void limitsAreTight(@ForAll @IntRange(min = 100, max = 1_000_000) int n, @ForAll @DoubleRange(min = 0, max = 0.9) double share,
            @ForAll @DoubleRange(min = 0.52, max = 9.0) double digits) {
        double alpha = Math.pow(10, -digits);
        int k = (int) Math.round(share * n);
        double upper = ConfidenceSequence.upper(k, n, alpha);
        if (upper < 1) {
            assertEquals(-Math.log(alpha), ConfidenceSequence.logAgainstAtLeast(k, n, upper), 1e-7);
        }
        double lower = ConfidenceSequence.lower(k, n, alpha);
        if (lower > 0) {
            assertEquals(-Math.log(alpha), ConfidenceSequence.logAgainstAtMost(k, n, lower), 1e-7);
        }
    }

    @Example
    void noTrialsSayNothing() {
        assertEquals(new Interval(0, 1, 0.95), ConfidenceSequence.interval(0, 0, 0.05));
    }
}
