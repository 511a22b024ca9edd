package org.ticketproof.empirical.campaign;

/**
 * An exact integer count of trials and failures. Tallies of disjoint trial ranges add up.
 *
 * @param trials number of trials, at least 0
 * @param failures number of failed trials, in [0, trials]
 */
public record Tally(long trials, long failures) {
    /** No trials. */
    public static final Tally EMPTY = new Tally(0, 0);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if not {@code 0 <= failures <= trials}
     */
    public Tally {
        if (failures < 0 || failures > trials) {
            throw new IllegalArgumentException("tally of " + failures + " failures in " + trials + " trials");
        }
    }

    /**
     * Adds the counts of other trials.
     *
     * @param other a tally of trials not counted here
     * @return the sum
     */
    public Tally plus(Tally other) {
        return new Tally(Math.addExact(trials, other.trials), failures + other.failures);
    }
}
