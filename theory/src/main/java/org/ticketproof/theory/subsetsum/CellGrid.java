package org.ticketproof.theory.subsetsum;

import java.util.Arrays;

/**
 * A grid of equal cells over the integer points of {@code [-ONE, ONE]^d}, one bit a cell: which cells lie in one of the cubes
 * marked so far (inner), and which a cube touches (outer). A cube is the ball of a sum in the sup norm.
 */
final class CellGrid {
    private final int dimension;
    private final long tolerance;
    private final int side;
    private final long width;
    private final long[] inner;
    private final long[] outer;
    private final int words;
    private final int[] first = new int[3];
    private final int[] last = new int[3];

    CellGrid(int dimension, long tolerance) {
        this.dimension = dimension;
        this.tolerance = tolerance;
        // Four cells to a tolerance, where memory allows: then most cells of a covered window lie in one cube.
        long wanted = Math.min(dimension == 2 ? 2048 : 256, 2 * FixedPoint.ONE / Math.max(1, tolerance / 4) + 1);
        width = ceilDiv(2 * FixedPoint.ONE + 1, wanted);
        side = (int) ceilDiv(2 * FixedPoint.ONE + 1, width);
        words = (side + 63) / 64;
        int rows = dimension == 2 ? side : side * side;
        inner = new long[rows * words];
        outer = new long[rows * words];
    }

    void clear() {
        for (long[] bits : new long[][] {inner, outer}) {
            Arrays.fill(bits, -1L);
            // Unmarked cells are zeros; what is beyond the last cell counts as marked.
            for (int row = 0; row < bits.length / words; row++) {
                set(bits, row, 0, side - 1, false);
            }
        }
    }

    /** Marks the cells in and at the cube around a sum. */
    void mark(long[] sum) {
        if (innerRange(sum)) {
            markRange(inner);
        }
        if (outerRange(sum)) {
            markRange(outer);
        }
    }

    boolean allInside() {
        for (long word : inner) {
            if (word != -1L) {
                return false;
            }
        }
        return true;
    }

    /** Whether the cube around a sum touches a cell that lies in no cube. */
    boolean touchesOpen(long[] sum) {
        if (!outerRange(sum)) {
            return false;
        }
        for (int z = first[2]; z <= last[2]; z++) {
            for (int y = first[1]; y <= last[1]; y++) {
                if (!allSet(inner, z * side + y, first[0], last[0])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first cell without the mark from {@code cell} on, or -1. */
    int nextOpen(int cell) {
        return nextUnset(inner, cell);
    }

    int firstUntouched() {
        return nextUnset(outer, 0);
    }

    /** The least and the greatest integer point of a cell. */
    void bounds(int cell, long[] lo, long[] hi) {
        int rest = cell;
        for (int c = 0; c < dimension; c++) {
            lo[c] = -FixedPoint.ONE + rest % side * width;
            hi[c] = Math.min(FixedPoint.ONE, lo[c] + width - 1);
            rest /= side;
        }
    }

    private boolean innerRange(long[] sum) {
        last[2] = 0;
        for (int c = 0; c < dimension; c++) {
            long lo = sum[c] - tolerance;
            long hi = sum[c] + tolerance;
            first[c] = (int) Math.max(0, Math.min(side, ceilDiv(lo + FixedPoint.ONE, width)));
            last[c] = hi >= FixedPoint.ONE ? side - 1 : (int) Math.max(-1, Math.floorDiv(hi + 1 + FixedPoint.ONE, width) - 1);
            if (first[c] > last[c]) {
                return false;
            }
        }
        return true;
    }

    private boolean outerRange(long[] sum) {
        last[2] = 0;
        for (int c = 0; c < dimension; c++) {
            long lo = Math.max(-FixedPoint.ONE, sum[c] - tolerance);
            long hi = Math.min(FixedPoint.ONE, sum[c] + tolerance);
            if (lo > hi) {
                return false;
            }
            first[c] = (int) ((lo + FixedPoint.ONE) / width);
            last[c] = (int) ((hi + FixedPoint.ONE) / width);
        }
        return true;
    }

    private static long ceilDiv(long a, long b) {
        return -Math.floorDiv(-a, b);
    }

    private void markRange(long[] bits) {
        for (int z = first[2]; z <= last[2]; z++) {
            for (int y = first[1]; y <= last[1]; y++) {
                set(bits, z * side + y, first[0], last[0], true);
            }
        }
    }

    private void set(long[] bits, int row, int from, int to, boolean value) {
        int base = row * words;
        for (int w = from >> 6; w <= to >> 6; w++) {
            long mask = mask(w, from, to);
            bits[base + w] = value ? bits[base + w] | mask : bits[base + w] & ~mask;
        }
    }

    private boolean allSet(long[] bits, int row, int from, int to) {
        for (int w = from >> 6; w <= to >> 6; w++) {
            long mask = mask(w, from, to);
            if ((bits[row * words + w] & mask) != mask) {
                return false;
            }
        }
        return true;
    }

    private static long mask(int word, int from, int to) {
        long mask = -1L;
        if (word == from >> 6) {
            mask &= -1L << from;
        }
        if (word == to >> 6) {
            mask &= -1L >>> 63 - (to & 63);
        }
        return mask;
    }

    private int nextUnset(long[] bits, int cell) {
        int rows = bits.length / words;
        for (int row = cell / side; row < rows; row++) {
            for (int x = row == cell / side ? cell % side : 0; x < side; x++) {
                long rest = ~bits[row * words + (x >> 6)] >>> (x & 63);
                if (rest != 0) {
                    return row * side + x + Long.numberOfTrailingZeros(rest);
                }
                x |= 63;
            }
        }
        return -1;
    }
}
