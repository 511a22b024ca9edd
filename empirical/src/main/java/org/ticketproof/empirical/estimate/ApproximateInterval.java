package org.ticketproof.empirical.estimate;

/**
 * An interval whose confidence is only approximate. A type of its own, so that nothing can take it for an
 * {@link Interval}, whose confidence is proved: no verdict may rest on it alone.
 *
 * @param lower lower end, at least 0
 * @param upper upper end, at least {@code lower}; infinite if the data give none
 * @param nominal the confidence that the method aims at
 */
public record ApproximateInterval(double lower, double upper, double nominal) {
    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if not {@code 0 <= lower <= upper}
     */
    public ApproximateInterval {
        if (!(0 <= lower && lower <= upper)) {
            throw new IllegalArgumentException("interval [" + lower + ", " + upper + "]: must be ordered and not negative");
        }
    }

    /**
     * Whether a value lies inside.
     *
     * @param value any number
     * @return true if {@code lower <= value <= upper}
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
