package org.ticketproof.theory.subsetsum;

/** All subset sums of a few values in the order of their masks. */
final class MaskSums {

    private MaskSums() {
    }

    /**
     * Writes {@code start} plus (or minus) the sum of subset {@code m} to {@code out[from + m]}, for all masks {@code m}:
     * bit {@code i} stands for {@code values[first + i]}. O(2^count) in straight runs over memory.
     */
    static void write(long[] values, int first, int count, boolean minus, long start, long[] out, int from) {
        out[from] = start;
        for (int i = 0; i < count; i++) {
            long x = minus ? -values[first + i] : values[first + i];
            int size = 1 << i;
            int to = from + 2 * size;
            // Copy, then add in place: both loops vectorise, which one loop over overlapping ranges does not.
            System.arraycopy(out, from, out, from + size, size);
            for (int k = from + size; k < to; k++) {
                out[k] += x;
            }
        }
    }

    /** The first mask whose sum is {@code sum}; there must be one. */
    static int maskOf(long sum, long[] values, int first, int count, long[] scratch) {
        write(values, first, count, false, 0, scratch, 0);
        int mask = 0;
        while (scratch[mask] != sum) {
            mask++;
        }
        return mask;
    }
}
