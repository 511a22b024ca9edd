package org.ticketproof.theory.subsetsum;

import java.util.SplittableRandom;

/** The oracle for one target: all 2^n subsets, one after the other. */
final class SubsetEnumeration {

    private SubsetEnumeration() {
    }

    static long nearest(long[] values, int count, long target) {
        long best = Long.MAX_VALUE;
        for (long mask = 0; mask < 1L << count; mask++) {
            best = Math.min(best, Math.abs(target - sum(values, mask)));
        }
        return best;
    }

    static long nearest(long[] values, int count, int size, long target) {
        long best = Long.MAX_VALUE;
        for (long mask = 0; mask < 1L << count; mask++) {
            if (Long.bitCount(mask) == size) {
                best = Math.min(best, Math.abs(target - sum(values, mask)));
            }
        }
        return best;
    }

    static long sum(long[] values, long mask) {
        long sum = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            sum += values[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /** Values uniform on the grid in [-magnitude, magnitude]. */
    static long[] draw(SplittableRandom random, int count, long magnitude) {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextLong(-magnitude, magnitude + 1);
        }
        return values;
    }
}
