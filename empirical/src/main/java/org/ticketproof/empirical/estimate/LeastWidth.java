package org.ticketproof.empirical.estimate;

/**
 * Limits, from the failure counts at every number of variables, for the least width: the least n such that the failure
 * probability is at most delta at n and at every larger number of variables up to the largest counted. (Where the failure
 * probability falls with n, as without locking, it is the least n with failure probability at most delta.)
 *
 * <p>Validity: each limit is wrong with probability at most alpha, whatever the dependence between the counts and with no
 * correction for their number. If {@code upper} is too small, then at the one n just below the least width, where
 * the failure probability exceeds delta, an upper limit is at most delta; if {@code lower} is too large, then at the least width
 * itself a lower limit exceeds delta. Both are single events of probability at most alpha.
 *
 * @param lower the least width is at least this; the largest counted number of variables plus 1 if all of them fail too often
 * @param upper the least width is at most this; the largest counted number of variables plus 1 if that many are not shown to
 *     suffice, and the true least width then may be larger still
 * @param largest the largest counted number of variables
 */
public record LeastWidth(int lower, int upper, int largest) {
    /**
     * Reads limits off the counts.
     *
     * @param failures at m the number of trials that fail with m variables
     * @param trials number of trials, fixed in advance
     * @param delta failure probability that the width has to reach, in (0, 1)
     * @param alpha error probability of each of the two limits, in (0, 1/2]
     * @return the limits
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static LeastWidth of(long[] failures, long trials, double delta, double alpha) {
        Levels.require("delta", delta);
        if (!(alpha > 0 && alpha <= 0.5)) {
            throw new IllegalArgumentException("alpha = " + alpha + ": must be a number in (0, 1/2]");
        }
        int lower = 0;
        while (lower < failures.length && ClopperPearson.lower(failures[lower], trials, alpha) > delta) {
            lower++;
        }
        int upper = failures.length;
        while (upper > 0 && ClopperPearson.upper(failures[upper - 1], trials, alpha) <= delta) {
            upper--;
        }
        return new LeastWidth(lower, upper, failures.length - 1);
    }

    /**
     * Whether the largest counted number of variables was shown to suffice.
     *
     * @return true if {@link #upper()} is an upper limit
     */
    public boolean bounded() {
        return upper <= largest;
    }
}
