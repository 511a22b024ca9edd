package org.ticketproof.empirical.claim;

/**
 * What a run is given besides its claim files. With the files it determines every count and verdict.
 *
 * @param effort how many trials
 * @param alpha probability that any confidence limit of the run is wrong, in (0, 1)
 * @param seed seed of all random numbers, except those of golden claims
 */
public record RunOptions(Effort effort, double alpha, long seed) {
    /** Effort quick, alpha 0.01, seed 1. */
    public static final RunOptions DEFAULT = new RunOptions(Effort.QUICK, 0.01, 1);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if {@code alpha} is not in (0, 1)
     */
    public RunOptions {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha = " + alpha + ": must be a number in (0, 1)");
        }
    }
}
