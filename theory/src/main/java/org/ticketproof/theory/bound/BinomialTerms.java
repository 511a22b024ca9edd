package org.ticketproof.theory.bound;

/**
 * Logarithms of the binomial probabilities {@code C(n, k) p^k (1-p)^(n-k)}, k = 0, 1, ..., enclosed. One pass upwards:
 * each term from the one before, so the error grows with k only.
 */
final class BinomialTerms {
    private final long n;
    private final Enclosure logOdds;
    private final boolean certain;
    private Enclosure logarithm;
    private long k;

    /**
     * Starts at k = 0.
     *
     * @param n number of trials, in [0, 2^53]
     * @param success probability of success; the enclosure of {@code failure} does not contain 0 unless success is 1
     * @param failure probability of failure
     */
    BinomialTerms(long n, Enclosure success, Enclosure failure) {
        this.n = n;
        certain = failure.low() <= 0;
        Enclosure logFailure = success.high() < 0.5 ? success.negate().log1p() : failure.log();
        if (certain) {
            logOdds = Enclosure.ZERO;
            logarithm = Enclosure.ZERO;
        } else {
            logOdds = success.log().minus(logFailure);
            logarithm = logFailure.times(n).atMost(0);
        }
    }

    /** The number of successes that {@link #logarithm()} is about. */
    long k() {
        return k;
    }

    /** The logarithm of the probability of k successes; minus infinity if it is 0. */
    Enclosure logarithm() {
        if (k > n || certain && k < n) {
            return new Enclosure(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
        return logarithm;
    }

    /** Moves on to k + 1. */
    void advance() {
        if (!certain && k < n) {
            logarithm = logarithm.plus(Enclosure.ratio(n - k, k + 1).log()).plus(logOdds);
        }
        k++;
    }
}
