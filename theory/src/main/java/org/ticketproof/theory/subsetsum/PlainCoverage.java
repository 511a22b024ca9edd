package org.ticketproof.theory.subsetsum;

import java.util.Arrays;

/**
 * Coverage by the plain interval merge: the set of targets within tolerance of some subset sum of the variables so far
 * is kept as a sorted list of disjoint closed intervals, and a variable merges the list with its own shift. Variables go
 * in by decreasing magnitude, and intervals that can no longer reach the window are dropped.
 *
 * <p>Each interval holds at least {@code 2 tolerance + 1} integers, so with {@code n} variables the decision takes
 * O(n * range / tolerance) steps, never 2<sup>n</sup>. This is the reference that {@link CoverageSolver} is measured
 * against and agrees with; its steps carry the contracts.
 *
 * <p>A reusable workspace: arrays grow on demand and are kept. Not for use by two threads.
 */
public final class PlainCoverage {
    private final long[] order;
    private final IntervalList union = new IntervalList();

    /**
     * A workspace.
     *
     * @param maxCount the most variables of one decision, at least 0
     * @throws IllegalArgumentException if {@code maxCount} is negative
     */
    public PlainCoverage(int maxCount) {
        order = new long[CoverageInput.requireMaxCount(maxCount)];
    }

    /**
     * Whether every integer target {@code z} of the window has a subset sum {@code s} with {@code |z - s| <= tolerance}.
     *
     * @param free the values a subset may use
     * @param count how many of them count
     * @param lo least target
     * @param hi greatest target, at least {@code lo}
     * @param tolerance largest allowed distance, at least 0
     * @return true if no target of the window is missed
     * @throws IllegalArgumentException if a count, the window or the tolerance is out of range, or if values, window and
     *     tolerance together exceed {@link FixedPoint#MAX_TOTAL}
     */
    public boolean covers(long[] free, int count, long lo, long hi, long tolerance) {
        CoverageInput.require(free, count, order.length, lo, hi, tolerance);
        // Magnitude in the upper bits, sign in the lowest: one primitive sort orders by magnitude.
        long positive = 0;
        long negative = 0;
        for (int i = 0; i < count; i++) {
            long x = free[i];
            order[i] = x < 0 ? -x << 1 | 1 : x << 1;
            positive += Math.max(x, 0);
            negative += Math.min(x, 0);
        }
        Arrays.sort(order, 0, count);
        union.reset(tolerance);
        for (int i = count - 1; i >= 0; i--) {
            union.keep(lo - positive, hi - negative);
            long x = (order[i] & 1) != 0 ? -(order[i] >>> 1) : order[i] >>> 1;
            positive -= Math.max(x, 0);
            negative -= Math.min(x, 0);
            union.add(x);
        }
        return union.covers(lo, hi);
    }
}
