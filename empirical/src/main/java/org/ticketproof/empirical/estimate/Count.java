package org.ticketproof.empirical.estimate;

/**
 * A binomial count.
 *
 * @param failures number of failures, in [0, trials]
 * @param trials number of trials, at least 0
 */
public record Count(long failures, long trials) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if not {@code 0 <= failures <= trials}
     */
    public Count {
        Levels.requireCounts(failures, trials);
    }
}
