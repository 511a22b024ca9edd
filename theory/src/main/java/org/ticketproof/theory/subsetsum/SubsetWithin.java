package org.ticketproof.theory.subsetsum;

import java.util.BitSet;

/**
 * Any subset whose sum lies within a tolerance of one target, or proof that there is none; exact. Stops at the first
 * hit, so it is much faster than {@link NearestSubset} wherever the tolerance is coarse.
 *
 * <p>First only so many variables are searched as make a hit likely, the others being used where that brings the sum
 * nearer. If that fails, all are searched: by meeting in the middle (O(2^(n/2)), up to
 * {@value NearestSubset#MAX_COUNT} variables), or, where the tolerance is coarse, by intervals of reachable targets
 * (O(n * range / tolerance), any number of variables).
 *
 * <p>A reusable workspace that allocates nothing once its arrays have grown. Not for use by two threads.
 */
public final class SubsetWithin {
    private static final int FIRST_LIVE = 4;
    private static final int MOST_LIVE = 24;
    private static final int LIVE_FOR_FINE = 56;

    private final int maxCount;
    private final NearestSubset nearest;
    private final IntervalReach intervals = new IntervalReach();
    private final BitSet chosen;
    private long mask;
    private int count;

    /**
     * A workspace.
     *
     * @param maxCount the most variables of one decision, at least 0
     * @throws IllegalArgumentException if {@code maxCount} is negative
     */
    public SubsetWithin(int maxCount) {
        this.maxCount = SubsetInput.requireMaxCount(maxCount, Integer.MAX_VALUE);
        nearest = new NearestSubset(Math.min(maxCount, NearestSubset.MAX_COUNT));
        chosen = new BitSet(maxCount);
    }

    /**
     * Whether some subset sum {@code s} has {@code |target - s| <= tolerance}.
     *
     * @param values the values a subset may use
     * @param size how many of them count, from the first on
     * @param target the target
     * @param tolerance largest allowed distance, at least 0
     * @return true if there is such a subset; one of them is then {@link #subset()}, and {@link #mask()} if it fits
     * @throws IllegalArgumentException if the count or the tolerance is out of range, if values, target and tolerance
     *     together exceed {@link FixedPoint#MAX_TOTAL}, or if more than {@value NearestSubset#MAX_COUNT} variables come
     *     with a tolerance too fine for an exact decision
     */
    public boolean solve(long[] values, int size, long target, long tolerance) {
        SubsetInput.requireCount(values, size, maxCount);
        SubsetInput.requireTolerance(tolerance);
        long total = SubsetInput.requireTotal(values, size, target, tolerance);
        count = size;
        boolean fits = count <= NearestSubset.MAX_COUNT;
        long positive = 0;
        for (int i = 0; i < count; i++) {
            positive += values[i] & ~(values[i] >> 63);
        }
        if (target - tolerance > positive || target + tolerance < positive - total) {
            return false;
        }
        int live = live(total, tolerance);
        if (live < count && searchFew(values, live, target, tolerance)) {
            return true;
        }
        // Twice the halves' sums against the intervals of all levels: both are rough, both ways are exact.
        boolean coarse = total / (2 * tolerance + 1) < (fits ? (1L << (count + 1) / 2) / (count + 1) : Long.MAX_VALUE);
        if (!fits || coarse) {
            return searchAll(values, target, tolerance, fits);
        }
        boolean found = nearest.search(values, count, target, tolerance + 1, tolerance) <= tolerance;
        mask = nearest.mask();
        return found;
    }

    /**
     * The subset found by the last {@link #solve} that returned true.
     *
     * @return bit {@code i} is set if {@code values[i]} is used
     * @throws IllegalStateException if there were more than {@value NearestSubset#MAX_COUNT} variables
     */
    public long mask() {
        if (count > NearestSubset.MAX_COUNT) {
            throw new IllegalStateException("a mask holds at most " + NearestSubset.MAX_COUNT + " variables, not " + count);
        }
        return mask;
    }

    /**
     * The subset found by the last {@link #solve} that returned true, for any number of variables.
     *
     * @return the indices of the values used; a copy
     */
    public BitSet subset() {
        return count > NearestSubset.MAX_COUNT ? (BitSet) chosen.clone() : BitSet.valueOf(new long[] {mask});
    }

    /** The least number of variables whose sums, spread evenly, would leave about sixteen near any target. */
    private int live(long total, long tolerance) {
        int live = FIRST_LIVE;
        double width = 2.0 * tolerance + 1;
        double spacing = 16.0 * total / count;
        while (live < count && live < LIVE_FOR_FINE && width * (1L << live) < spacing * live) {
            live++;
        }
        return live <= MOST_LIVE ? live : Math.min(count, Math.max(live, LIVE_FOR_FINE));
    }

    private boolean searchFew(long[] values, int live, long target, long tolerance) {
        long middle = 0;
        for (int i = 0; i < live; i++) {
            middle += values[i];
        }
        middle >>= 1;
        boolean large = count > NearestSubset.MAX_COUNT;
        long rest = target - middle;
        long used = 0;
        chosen.clear();
        for (int i = live; i < count; i++) {
            long after = rest - values[i];
            if (Math.abs(after) < Math.abs(rest)) {
                rest = after;
                used |= 1L << i;
                if (large) {
                    chosen.set(i);
                }
            }
        }
        if (nearest.search(values, live, rest + middle, tolerance + 1, tolerance) > tolerance) {
            return false;
        }
        mask = used | nearest.mask();
        for (int i = 0; large && i < live; i++) {
            chosen.set(i, (nearest.mask() >> i & 1) != 0);
        }
        return true;
    }

    private boolean searchAll(long[] values, long target, long tolerance, boolean fits) {
        boolean found = intervals.search(values, count, target, tolerance);
        if (!found && intervals.exhausted()) {
            if (fits) {
                found = nearest.search(values, count, target, tolerance + 1, tolerance) <= tolerance;
                mask = nearest.mask();
                return found;
            }
            throw new IllegalArgumentException("tolerance = " + tolerance + " units: too fine for an exact decision about "
                    + count + " variables (more than " + NearestSubset.MAX_COUNT + ")");
        }
        mask = 0;
        chosen.clear();
        for (int i = 0; found && i < count; i++) {
            if (intervals.uses(i)) {
                mask |= fits ? 1L << i : 0;
                chosen.set(i);
            }
        }
        return found;
    }
}
