package org.ticketproof.empirical.estimate;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Limits for a binomial probability that are valid at any time: with probability at least {@code 1 - alpha} the limit is on
 * the right side of the truth after every number of trials at once, so sampling may stop whenever the counts invite it.
 *
 * <p>Robbins' beta-binomial mixture. For the upper limit, the hypothesis {@code p >= p0} is tested by the average, over theta
 * with density proportional to {@code theta^(a-1)} on (0, p0), of the likelihood ratios
 * {@code (theta/p0)^k ((1-theta)/(1-p0))^(n-k)}, that is
 *
 * <pre>  M(p0) = a B(a+k, n-k+1) I(p0; a+k, n-k+1) / (p0^(a+k) (1-p0)^(n-k)),   a = 1/2.</pre>
 *
 * <p>It is a non-negative supermartingale with mean at most 1 under the hypothesis, so by Ville's inequality it ever
 * reaches {@code 1/alpha} with probability at most alpha; the limit is the greatest p0 with {@code M < 1/alpha}. The lower
 * limit takes theta on (p0, 1) instead. Leaving out the other side of p0 makes the limits tighter than those of the
 * two-sided mixture {@code B(a+k, b+n-k) / (B(a,b) p^k (1-p)^(n-k))} for rare failures.
 *
 * <p>M grows with p0 from {@code (k+a)/n} on (its logarithm has derivative at least {@code ((n p0 - k)/(1-p0) - a)/p0}), and
 * for the lower limit falls with p0 up to {@code (k - (k/n)^a)/n}; the limits are found there by bisection down to
 * neighbouring doubles and rounded outward: M counts as {@code 1/alpha} only where it is so by more than the rounding
 * errors of its terms.
 *
 * <p>Sources: Robbins, "Statistical methods related to the law of the iterated logarithm", Annals of Mathematical
 * Statistics 41 (1970), doi:10.1214/aoms/1177696786; Ville, "Etude critique de la notion de collectif" (1939).
 */
public final class ConfidenceSequence {
    private static final double A = 0.5;
    /** Allowance for the rounding of a sum of logarithms, in units of the sum of its terms' absolute values. */
    private static final double RELATIVE_ERROR = 0x1p-47;
    /** Allowance for the relative error of the incomplete beta function and of the constants. */
    private static final double ABSOLUTE_ERROR = 0x1p-30;
    /** Below it, gradual underflow spoils the incomplete beta function. The evidence is far below 1 there. */
    private static final double LEAST_ACCURATE_SHARE = 0x1p-900;

    private ConfidenceSequence() {
    }

    /**
     * The interval between the lower and the upper limit at half the error probability each.
     *
     * @param failures number of failures so far, in [0, trials]
     * @param trials number of trials so far, at least 0
     * @param alpha error probability over all times together, in (0, 1)
     * @return an interval that is valid at any time with confidence {@code 1 - alpha}
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Interval interval(long failures, long trials, double alpha) {
        double half = Levels.require("alpha", alpha) / 2;
        return new Interval(lower(failures, trials, half), upper(failures, trials, half), 1 - alpha);
    }

    /**
     * The one-sided upper limit.
     *
     * @param failures number of failures so far, in [0, trials]
     * @param trials number of trials so far, at least 0
     * @param alpha error probability over all times together, in (0, 1)
     * @return the limit, rounded up
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double upper(long failures, long trials, double alpha) {
        Levels.requireCounts(failures, trials);
        double wanted = -Math.log(Levels.require("alpha", alpha));
        double start = (failures + A) / trials;
        if (failures == trials || start >= 1) {
            return 1;
        }
        return OutwardRoot.find(Math.nextUp(start), 1, p -> logAgainstAtLeast(failures, trials, p) >= wanted);
    }

    /**
     * The one-sided lower limit.
     *
     * @param failures number of failures so far, in [0, trials]
     * @param trials number of trials so far, at least 0
     * @param alpha error probability over all times together, in (0, 1)
     * @return the limit, rounded down
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double lower(long failures, long trials, double alpha) {
        Levels.requireCounts(failures, trials);
        double wanted = -Math.log(Levels.require("alpha", alpha));
        if (failures == 0) {
            return 0;
        }
        double start = (failures - Math.pow((double) failures / trials, A)) / trials;
        if (start <= 0) {
            return 0;
        }
        return OutwardRoot.find(start * (1 - 0x1p-50), 0, p -> logAgainstAtMost(failures, trials, p) >= wanted);
    }

    /** Lower bound on the logarithm of the evidence against {@code p >= p0}. */
    static double logAgainstAtLeast(long k, long n, double p0) {
        double beta = LogBeta.value(A + k, n - k + 1.0);
        double inside = logOfShare(RegularizedBeta.value(p0, A + k, n - k + 1.0));
        double powers = (A + k) * Math.log(p0) + (n - k) * Math.log1p(-p0);
        return Math.log(A) + beta + inside - powers - allowance(beta, inside, powers);
    }

    /** Lower bound on the logarithm of the evidence against {@code p <= p0}. */
    static double logAgainstAtMost(long k, long n, double p0) {
        double beta = LogBeta.value(A + k, n - k + 1.0);
        double inside = logOfShare(RegularizedBeta.complement(p0, A + k, n - k + 1.0));
        double rest = Math.log1p(-Math.pow(p0, A));
        double powers = k * Math.log(p0) + (n - k) * Math.log1p(-p0);
        return Math.log(A) + beta + inside - rest - powers - allowance(beta, inside - rest, powers);
    }

    /** The logarithm, or minus infinity (no evidence) where the share is too near the least double to be accurate. */
    private static double logOfShare(double share) {
        return share < LEAST_ACCURATE_SHARE ? Double.NEGATIVE_INFINITY : Math.log(share);
    }

    private static double allowance(double beta, double inside, double powers) {
        return RELATIVE_ERROR * (Math.abs(beta) + Math.abs(inside) + Math.abs(powers)) + ABSOLUTE_ERROR;
    }
}
