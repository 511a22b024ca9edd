package org.ticketproof.theory.subsetsum;

/**
 * Any subset whose sum lies within a tolerance of one target, or proof that there is none; exact, for up to 62
 * variables. Stops at the first hit, so it is faster than {@link NearestSubset} wherever the tolerance is coarse.
 *
 * <p>A reusable workspace that allocates nothing once its arrays have grown. Not for use by two threads.
 */
public final class SubsetWithin {
    private final int maxCount;
    private final NearestSubset nearest;

    /**
     * A workspace.
     *
     * @param maxCount the most variables of one decision, between 0 and {@value NearestSubset#MAX_COUNT}
     * @throws IllegalArgumentException if {@code maxCount} is out of range
     */
    public SubsetWithin(int maxCount) {
        nearest = new NearestSubset(maxCount);
        this.maxCount = maxCount;
    }

    /**
     * Whether some subset sum {@code s} has {@code |target - s| <= tolerance}.
     *
     * @param values the values a subset may use
     * @param count how many of them count, from the first on
     * @param target the target
     * @param tolerance largest allowed distance, at least 0
     * @return true if there is such a subset; one of them is then {@link #mask()}
     * @throws IllegalArgumentException if the count or the tolerance is out of range, or if values, target and tolerance
     *     together exceed {@link FixedPoint#MAX_TOTAL}
     */
    public boolean solve(long[] values, int count, long target, long tolerance) {
        SubsetInput.requireCount(values, count, maxCount);
        SubsetInput.requireTolerance(tolerance);
        SubsetInput.requireTotal(values, count, target, tolerance);
        return nearest.search(values, count, target, tolerance + 1, tolerance) <= tolerance;
    }

    /**
     * The subset found by the last {@link #solve} that returned true.
     *
     * @return bit {@code i} is set if {@code values[i]} is used
     */
    public long mask() {
        return nearest.mask();
    }
}
