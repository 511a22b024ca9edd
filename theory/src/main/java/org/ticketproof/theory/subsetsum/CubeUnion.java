package org.ticketproof.theory.subsetsum;

/**
 * Exact test whether a box of integer points lies in a union of equal cubes: a box in one cube is covered, a box that no
 * cube meets is missed, and any other box is cut at a face of a cube that crosses it. Every cut takes a face out of a box,
 * so the recursion ends.
 */
final class CubeUnion {
    private final int dimension;
    private final long tolerance;
    private final long[][] centres;
    private long[] witness;

    /** Cubes around the given centres, one array for each. */
    CubeUnion(int dimension, long tolerance, long[][] centres) {
        this.dimension = dimension;
        this.tolerance = tolerance;
        this.centres = centres;
    }

    /** Whether every integer point of the box lies in a cube; if not, {@link #witness()} is one that does not. */
    boolean covers(long[] lo, long[] hi) {
        return covers(lo, hi, centres, centres.length);
    }

    long[] witness() {
        return witness;
    }

    private boolean covers(long[] lo, long[] hi, long[][] cubes, int count) {
        long[][] meeting = new long[count][];
        int met = 0;
        for (int i = 0; i < count; i++) {
            boolean contains = true;
            boolean meets = true;
            for (int c = 0; c < dimension; c++) {
                long low = cubes[i][c] - tolerance;
                long high = cubes[i][c] + tolerance;
                contains &= low <= lo[c] && high >= hi[c];
                meets &= low <= hi[c] && high >= lo[c];
            }
            if (contains) {
                return true;
            }
            if (meets) {
                meeting[met++] = cubes[i];
            }
        }
        if (met == 0) {
            witness = lo.clone();
            return false;
        }
        return coversParts(lo, hi, meeting, met);
    }

    private boolean coversParts(long[] lo, long[] hi, long[][] cubes, int count) {
        int axis = -1;
        long at = 0;
        double balance = 0;
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < dimension; c++) {
                for (long face : new long[] {cubes[i][c] - tolerance, cubes[i][c] + tolerance + 1}) {
                    // A box [lo, hi] is cut into [lo, face - 1] and [face, hi].
                    double share = (double) Math.min(face - lo[c], hi[c] - face + 1) / (hi[c] - lo[c] + 1);
                    if (face > lo[c] && face <= hi[c] && share > balance) {
                        axis = c;
                        at = face;
                        balance = share;
                    }
                }
            }
        }
        long[] middleHi = hi.clone();
        long[] middleLo = lo.clone();
        middleHi[axis] = at - 1;
        middleLo[axis] = at;
        return covers(lo, middleHi, cubes, count) && covers(middleLo, hi, cubes, count);
    }
}
