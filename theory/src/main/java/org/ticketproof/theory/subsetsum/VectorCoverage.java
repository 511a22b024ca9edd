package org.ticketproof.theory.subsetsum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Exact coverage of {@code [-1, 1]^d} by subset sums of vectors, d = 2 or 3, in the sup norm: is every integer target (in units
 * of 2<sup>-40</sup>) within tolerance of a subset sum in each coordinate?
 *
 * <p>A grid of cells over the window, rounded both ways, decides most cases: every cell inside one ball, or a cell that no
 * ball touches. What is left is decided cell by cell with exact cuts, so the answer is never open. O(2<sup>n</sup>) time,
 * O(2<sup>n-12</sup> + cells) memory.
 *
 * <p>Source of the problem: Becchetti, da Cunha, Clementi, d'Amore, Lesfari, Natale, Trevisan, "On the multidimensional random subset
 * sum problem", 2022.
 *
 * <p>A reusable workspace, not for use by two threads.
 */
public final class VectorCoverage {
    /** Most vectors of one decision. */
    public static final int MAX_COUNT = 24;

    private final int dimension;
    private final int maxCount;
    private final VectorSums sums;
    private long gridTolerance = -1;
    private CellGrid grid;
    private long[] witness;

    /**
     * A workspace.
     *
     * @param dimension number d of coordinates, 2 or 3
     * @param maxCount the most vectors of one decision, between 0 and {@value #MAX_COUNT}
     * @throws IllegalArgumentException if an argument is out of range
     */
    public VectorCoverage(int dimension, int maxCount) {
        if (dimension < 2 || dimension > 3) {
            throw new IllegalArgumentException("dimension = " + dimension + ": must be 2 or 3");
        }
        this.dimension = dimension;
        this.maxCount = SubsetInput.requireMaxCount(maxCount, MAX_COUNT);
        sums = new VectorSums(dimension, maxCount);
    }

    /**
     * The least number of vectors, in order of arrival, whose subset sums cover the window. More vectors then cover it too.
     *
     * @param values coordinate c of vector j at index {@code j d + c}
     * @param count number of vectors
     * @param tolerance largest allowed distance, at least 0
     * @return the number, or {@code count + 1} if all of them do not; {@link #witness()} is then a target that they miss
     * @throws IllegalArgumentException if an argument is out of range, or values, window and tolerance together exceed
     *     {@link FixedPoint#MAX_TOTAL}
     */
    public int firstCovering(long[] values, int count, long tolerance) {
        require(values, count, FixedPoint.ONE, tolerance);
        start(tolerance);
        int m = 0;
        grid.mark(new long[dimension]);
        while (!decided(values, m, tolerance)) {
            if (m == count) {
                return count + 1;
            }
            markNew(values, m, tolerance);
            m++;
        }
        return m;
    }

    /**
     * Whether the subset sums of all the vectors cover the window.
     *
     * @param values coordinate c of vector j at index {@code j d + c}
     * @param count number of vectors
     * @param tolerance largest allowed distance, at least 0
     * @return true if no target is missed; otherwise {@link #witness()} is one
     * @throws IllegalArgumentException as for {@link #firstCovering}
     */
    public boolean covers(long[] values, int count, long tolerance) {
        require(values, count, FixedPoint.ONE, tolerance);
        start(tolerance);
        grid.mark(new long[dimension]);
        for (int m = 0; m < count; m++) {
            if (m >= 8 && grid.allInside()) {
                return true;
            }
            markNew(values, m, tolerance);
        }
        return decided(values, count, tolerance);
    }

    /**
     * The least number of vectors, in order of arrival, with a subset sum within tolerance of one target.
     *
     * @param values coordinate c of vector j at index {@code j d + c}
     * @param count number of vectors
     * @param target the target's coordinates
     * @param tolerance largest allowed distance in each coordinate, at least 0
     * @return the number, or {@code count + 1} if there is none
     * @throws IllegalArgumentException as for {@link #firstCovering}
     */
    public int firstHitting(long[] values, int count, long[] target, long tolerance) {
        // The least long has no absolute value: it is as far out of range as the greatest.
        require(values, count, Arrays.stream(target).map(z -> z == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(z)).max().orElse(0), tolerance);
        long[] lo = Arrays.stream(target).map(z -> z - tolerance).toArray();
        long[] hi = Arrays.stream(target).map(z -> z + tolerance).toArray();
        if (Arrays.stream(target).allMatch(z -> Math.abs(z) <= tolerance)) {
            return 0;
        }
        for (int m = 0; m < count; m++) {
            boolean[] hit = {false};
            sums.visit(values, m, true, lo, hi, sum -> {
                hit[0] = true;
                return false;
            });
            if (hit[0]) {
                return m + 1;
            }
        }
        return count + 1;
    }

    /**
     * A target that the last decision found missed.
     *
     * @return its coordinates: farther than the tolerance from every subset sum in at least one of them
     */
    public long[] witness() {
        return witness;
    }

    private void start(long tolerance) {
        if (gridTolerance != tolerance) {
            grid = new CellGrid(dimension, tolerance);
            gridTolerance = tolerance;
        }
        grid.clear();
    }

    /** Marks the sums that use vector m and otherwise only those before it. */
    private void markNew(long[] values, int m, long tolerance) {
        int[] visited = {0};
        sums.visit(values, m, true, ends(-FixedPoint.ONE - tolerance), ends(FixedPoint.ONE + tolerance), sum -> {
            grid.mark(sum);
            return (++visited[0] & 0xfff) != 0 || !grid.allInside();
        });
    }

    /** Whether the first m vectors cover; all their sums are marked, or enough of them. */
    private boolean decided(long[] values, int m, long tolerance) {
        if (grid.allInside()) {
            return true;
        }
        long[] lo = new long[dimension];
        long[] hi = new long[dimension];
        int untouched = grid.firstUntouched();
        if (untouched >= 0) {
            grid.bounds(untouched, lo, hi);
            witness = lo;
            return false;
        }
        List<long[]> near = new ArrayList<>();
        sums.visit(values, m, false, ends(-FixedPoint.ONE - tolerance), ends(FixedPoint.ONE + tolerance), sum -> {
            if (grid.touchesOpen(sum)) {
                near.add(sum.clone());
            }
            return true;
        });
        CubeUnion union = new CubeUnion(dimension, tolerance, near.toArray(new long[0][]));
        for (int cell = grid.nextOpen(0); cell >= 0; cell = grid.nextOpen(cell + 1)) {
            grid.bounds(cell, lo, hi);
            if (!union.covers(lo, hi)) {
                witness = union.witness();
                return false;
            }
        }
        return true;
    }

    private long[] ends(long end) {
        long[] ends = new long[dimension];
        Arrays.fill(ends, end);
        return ends;
    }

    private void require(long[] values, int count, long window, long tolerance) {
        if (count < 0 || count > maxCount || (long) count * dimension > values.length) {
            throw new IllegalArgumentException("count = " + count + ": must be between 0 and " + Math.min(maxCount, values.length / dimension));
        }
        CoverageInput.require(values, count * dimension, count * dimension, -window, window, tolerance);
    }
}
