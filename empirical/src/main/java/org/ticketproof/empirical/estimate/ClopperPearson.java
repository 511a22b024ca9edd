package org.ticketproof.empirical.estimate;

import org.hipparchus.special.Beta;

/**
 * Clopper-Pearson limits for a binomial probability: valid at any true probability, for a number of trials fixed in
 * advance. Validity: the upper limit at level {@code alpha} is below the truth with probability at most {@code alpha}, and
 * so on; stopping when the counts look good voids it (use {@link ConfidenceSequence} then).
 *
 * <p>Limits are rounded outward. A limit is found by bisection down to neighbouring doubles with one implementation of the
 * incomplete beta function (Commons Numbers), whose values are padded, and is then checked with another (Hipparchus) and
 * moved outward until both agree. The cases of no failure and of nothing but failures are closed forms.
 *
 * <p>Source: Clopper, Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial",
 * Biometrika 26 (1934), doi:10.1093/biomet/26.4.404.
 */
public final class ClopperPearson {
    private ClopperPearson() {
    }

    /**
     * The interval between the lower and the upper limit at half the error probability each.
     *
     * @param failures number of failures, in [0, trials]
     * @param trials number of trials, at least 0
     * @param alpha error probability, in (0, 1)
     * @return an interval with confidence {@code 1 - alpha}
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Interval interval(long failures, long trials, double alpha) {
        double half = Levels.require("alpha", alpha) / 2;
        return new Interval(lower(failures, trials, half), upper(failures, trials, half), 1 - alpha);
    }

    /**
     * The one-sided upper limit: the greatest p at which as few failures have probability more than alpha, or the
     * observed share if that is greater (as it can be for alpha above 1/2).
     *
     * @param failures number of failures, in [0, trials]
     * @param trials number of trials, at least 0
     * @param alpha error probability, in (0, 1)
     * @return the limit, rounded up
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double upper(long failures, long trials, double alpha) {
        Levels.requireCounts(failures, trials);
        Levels.require("alpha", alpha);
        if (failures == trials) {
            return 1;
        }
        if (failures == 0) {
            return padUp(-Math.expm1(Math.log(alpha) / trials));
        }
        double limit = OutwardRoot.find((double) failures / trials, 1,
                p -> BinomialTail.atMost(failures, trials, p) <= alpha);
        while (limit < 1 && Beta.regularizedBeta(1 - limit, trials - failures, failures + 1.0) > slack(alpha, trials)) {
            limit = padUp(limit);
        }
        return limit;
    }

    /**
     * The one-sided lower limit: the least p at which as many failures have probability more than alpha, or the
     * observed share if that is less.
     *
     * @param failures number of failures, in [0, trials]
     * @param trials number of trials, at least 0
     * @param alpha error probability, in (0, 1)
     * @return the limit, rounded down
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double lower(long failures, long trials, double alpha) {
        Levels.requireCounts(failures, trials);
        Levels.require("alpha", alpha);
        if (failures == 0) {
            return 0;
        }
        if (failures == trials) {
            return padDown(Math.exp(Math.log(alpha) * (1 + 0x1p-50) / trials));
        }
        double limit = OutwardRoot.find((double) failures / trials, 0,
                p -> BinomialTail.atLeast(failures, trials, p) <= alpha);
        while (limit > 0 && Beta.regularizedBeta(limit, failures, trials - failures + 1.0) > slack(alpha, trials)) {
            limit = padDown(limit);
        }
        return limit;
    }

    /** What the second implementation, which loses digits in proportion to the number of trials, may find in place of alpha. */
    private static double slack(double alpha, long trials) {
        return alpha * (1 + 1e-9 + 1e-14 * trials);
    }

    private static double padUp(double p) {
        return Math.min(1, p * (1 + 0x1p-48) + Double.MIN_VALUE);
    }

    private static double padDown(double p) {
        return p * (1 - 0x1p-48);
    }
}
