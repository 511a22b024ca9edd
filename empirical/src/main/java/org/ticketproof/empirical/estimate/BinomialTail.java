package org.ticketproof.empirical.estimate;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Binomial tails through the incomplete beta function, padded outward by more than its documented relative error.
 */
final class BinomialTail {
    private BinomialTail() {
    }

    /** Upper bound on P(X <= k) for X ~ Bin(n, p), 0 <= k < n. */
    static double atMost(long k, long n, double p) {
        return padUp(RegularizedBeta.complement(p, k + 1.0, (double) (n - k)), n);
    }

    /** Upper bound on P(X >= k) for X ~ Bin(n, p), 0 < k <= n. */
    static double atLeast(long k, long n, double p) {
        return padUp(RegularizedBeta.value(p, (double) k, n - k + 1.0), n);
    }

    /** Relative error allowed for: 2^-40, growing with the square root of n as the exponents' rounding does. */
    static double relativeError(long n) {
        return 0x1p-40 * Math.max(1, Math.sqrt(n) * 0x1p-10);
    }

    private static double padUp(double value, long n) {
        return value * (1 + relativeError(n)) + Double.MIN_NORMAL;
    }
}
