package org.ticketproof.empirical.estimate;

/**
 * A confidence interval for a probability.
 *
 * @param lower lower limit, rounded down, in [0, 1]
 * @param upper upper limit, rounded up, in [lower, 1]
 * @param confidence probability with which a random interval made this way contains the truth, at least
 */
public record Interval(double lower, double upper, double confidence) {
    /**
     * Checks the order of the limits.
     *
     * @throws IllegalArgumentException if not {@code 0 <= lower <= upper <= 1}
     */
    public Interval {
        if (!(0 <= lower && lower <= upper && upper <= 1)) {
            throw new IllegalArgumentException("interval [" + lower + ", " + upper + "]: must be ordered within [0, 1]");
        }
    }
}
