package org.ticketproof.theory.subsetsum;

import java.util.Arrays;

/**
 * Visits the subset sums of vectors near a window: one half's sums are kept sorted by their first coordinate, the other
 * half's are added to them one by one.
 */
final class VectorSums {
    /** Vectors whose sums are kept sorted. */
    private static final int SORTED = 12;

    /** Told about a sum; says whether to go on. */
    interface Visitor {
        boolean visit(long[] sum);
    }

    private final int dimension;
    private final long[][] near;
    private final long[][] far;
    private final long[][] merged;
    private final long[] sum;
    private int nearCount;
    private int farCount;

    VectorSums(int dimension, int maxCount) {
        this.dimension = dimension;
        int sorted = Math.min(SORTED, maxCount);
        near = new long[dimension][1 << sorted];
        merged = new long[dimension][1 << sorted];
        far = new long[dimension][1 << maxCount - sorted];
        sum = new long[dimension];
    }

    /** Visits every sum of the first {@code count} vectors, plus {@code values[count]} if wanted, with all coordinates in [lo, hi]. */
    void visit(long[] values, int count, boolean plusNext, long[] lo, long[] hi, Visitor visitor) {
        int sorted = Math.min(count, SORTED);
        fillNear(values, sorted);
        fillFar(values, sorted, count);
        for (int b = 0; b < 1 << farCount; b++) {
            if (!visitShifted(values, plusNext ? count : -1, b, lo, hi, visitor)) {
                return;
            }
        }
    }

    private boolean visitShifted(long[] values, int extra, int b, long[] lo, long[] hi, Visitor visitor) {
        long shift = far[0][b] + (extra >= 0 ? values[extra * dimension] : 0);
        int size = 1 << nearCount;
        int from = BoundSearch.lowerBound(near[0], size, lo[0] - shift);
        for (int a = from; a < size && near[0][a] + shift <= hi[0]; a++) {
            sum[0] = near[0][a] + shift;
            boolean inside = true;
            for (int c = 1; c < dimension && inside; c++) {
                sum[c] = near[c][a] + far[c][b] + (extra >= 0 ? values[extra * dimension + c] : 0);
                inside = sum[c] >= lo[c] && sum[c] <= hi[c];
            }
            if (inside && !visitor.visit(sum)) {
                return false;
            }
        }
        return true;
    }

    /** All sums of the first vectors, by doubling: a sorted list and its own shift are merged. */
    private void fillNear(long[] values, int count) {
        nearCount = count;
        Arrays.stream(near).forEach(axis -> axis[0] = 0);
        for (int v = 0; v < count; v++) {
            int size = 1 << v;
            int i = 0;
            int j = 0;
            for (int k = 0; k < 2 * size; k++) {
                boolean old = j >= size || i < size && near[0][i] <= near[0][j] + values[v * dimension];
                for (int c = 0; c < dimension; c++) {
                    merged[c][k] = old ? near[c][i] : near[c][j] + values[v * dimension + c];
                }
                i += old ? 1 : 0;
                j += old ? 0 : 1;
            }
            for (int c = 0; c < dimension; c++) {
                System.arraycopy(merged[c], 0, near[c], 0, 2 * size);
            }
        }
    }

    private void fillFar(long[] values, int from, int to) {
        farCount = to - from;
        for (int c = 0; c < dimension; c++) {
            far[c][0] = 0;
            for (int v = from; v < to; v++) {
                int size = 1 << v - from;
                for (int i = 0; i < size; i++) {
                    far[c][size + i] = far[c][i] + values[v * dimension + c];
                }
            }
        }
    }
}
