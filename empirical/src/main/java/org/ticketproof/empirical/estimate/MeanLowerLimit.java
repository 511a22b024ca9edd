package org.ticketproof.empirical.estimate;

import java.util.Arrays;

/**
 * A lower confidence limit for the mean of independent, identically distributed, non-negative numbers. It holds at the
 * stated level for any number of them and whatever their law, however skewed: no variance, no bound and no limit theorem
 * is used.
 *
 * <p>Proof. Let m be at least the true mean and {@code 0 <= b < 1}. The factors {@code 1 + b (X/m - 1)} are not negative and
 * have mean at most 1, so their product over the sample has mean at most 1, and so has the average K(m) of these products
 * over several b. By Markov's inequality {@code K(m) >= 1/alpha} has probability at most alpha. K falls as m grows, so the m
 * with {@code K(m) < 1/alpha} are those above a limit, which exceeds the mean with probability at most alpha.
 *
 * <p>There is no such limit from above: a law may hide any mean in an event too rare to be seen.
 *
 * <p>Source of the construction (betting on a mean): Waudby-Smith, Ramdas, "Estimating means of bounded random variables by
 * betting", J. R. Stat. Soc. B 86 (2024), doi:10.1093/jrsssb/qkad009. There the numbers lie in [0, 1], as an upper limit
 * needs; for the lower one non-negative is enough.
 */
final class MeanLowerLimit {
    /** Stakes, from cautious (much spread, many numbers) to bold (little spread). */
    private static final double[] STAKES = {0.01, 0.02, 0.04, 0.08, 0.15, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 0.96, 0.99};
    private static final int STEPS = 50;
    /** Room for the rounding of the evidence, whose logarithm is computed to far better than this. */
    private static final double SLACK = 1e-9;

    private MeanLowerLimit() {
    }

    /** The limit at level alpha, rounded down; 0 if the numbers give no better. Takes O(numbers) steps. */
    static double of(double[] values, double alpha) {
        double scale = Arrays.stream(values).max().orElse(0);
        if (scale == 0) {
            return 0;
        }
        // Relative to the largest, since products with tiny probabilities would vanish.
        double[] scaled = Arrays.stream(values).map(value -> value / scale).toArray();
        return scale * ofScaled(scaled, alpha) * (1 - SLACK);
    }

    private static double ofScaled(double[] values, double alpha) {
        double mean = Arrays.stream(values).sum() / values.length;
        double wanted = -Math.log(alpha) + SLACK;
        // In units of the mean, on a logarithmic scale: the limit is at most the mean itself, where the evidence is about 1.
        double low = -60;
        double high = 0;
        if (logEvidence(values, mean * Math.exp(low)) < wanted) {
            return 0;
        }
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (logEvidence(values, mean * Math.exp(middle)) >= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return mean * Math.exp(low);
    }

    /** {@code ln K(m)}. */
    private static double logEvidence(double[] values, double m) {
        double[] logs = new double[STAKES.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < STAKES.length; j++) {
            for (double value : values) {
                logs[j] += Math.log1p(STAKES[j] * (value / m - 1));
            }
            most = Math.max(most, logs[j]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - most);
        }
        return most + Math.log(sum / STAKES.length);
    }
}
