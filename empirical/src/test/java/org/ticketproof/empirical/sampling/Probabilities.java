package org.ticketproof.empirical.sampling;

import java.util.function.DoubleUnaryOperator;

/** Statistics with bounds on their false alarm probability. */
final class Probabilities {
    private Probabilities() {
    }

    /** Kolmogorov-Smirnov distance of a sorted sample from a continuous distribution function. */
    static double distance(double[] sorted, DoubleUnaryOperator cdf) {
        double worst = 0;
        int n = sorted.length;
        for (int i = 0; i < n; i++) {
            double f = cdf.applyAsDouble(sorted[i]);
            worst = Math.max(worst, Math.max(f - (double) i / n, (i + 1.0) / n - f));
        }
        return worst;
    }

    /** The distance that a sample of n exceeds with probability at most 1e-6 (Dvoretzky-Kiefer-Wolfowitz with Massart's constant). */
    static double distanceLimit(int n) {
        return Math.sqrt(Math.log(2 / 1e-6) / (2.0 * n));
    }

    /** How far a count of n trials with success probability p strays with probability at most 1e-6 (Hoeffding). */
    static double countLimit(long n) {
        return Math.sqrt(n * Math.log(2 / 1e-6) / 2);
    }
}
