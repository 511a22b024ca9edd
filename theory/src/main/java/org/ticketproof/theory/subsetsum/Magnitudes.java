package org.ticketproof.theory.subsetsum;

import java.util.Arrays;

/** Absolute values of one decision's variables: the smaller half of the range first, or sorted on demand. */
final class Magnitudes {
    private final long[] values;
    private final long[] larger;
    private int count;
    private long greatest;
    private long total;
    private long negative;

    Magnitudes(int maxCount) {
        values = new long[maxCount];
        larger = new long[maxCount];
    }

    /** Takes the absolute values, those of at most half the greatest first. O(n), without a branch that depends on them. */
    void load(long[] free, int size) {
        long max = 0;
        long sum = 0;
        long signed = 0;
        for (int i = 0; i < size; i++) {
            long x = free[i];
            long magnitude = Math.abs(x);
            sum += magnitude;
            signed += x;
            max = Math.max(max, magnitude);
        }
        count = size;
        greatest = max;
        total = sum;
        negative = (sum - signed) >> 1;
        long[] a = values;
        long[] b = larger;
        long half = max >> 1;
        int small = 0;
        int large = 0;
        for (int i = 0; i < size; i++) {
            // Both stores always, and two counters of which one moves.
            long x = Math.abs(free[i]);
            int isLarge = (int) (half - x >>> 63);
            a[small] = x;
            b[large] = x;
            large += isLarge;
            small += 1 - isLarge;
        }
        for (int i = 0; i < large; i++) {
            a[small + i] = b[i];
        }
    }

    /** The magnitudes, smaller ones roughly first; valid up to {@link #count}. */
    long[] values() {
        return values;
    }

    /** The magnitudes in increasing order. */
    long[] sorted() {
        Arrays.sort(values, 0, count);
        return values;
    }

    int count() {
        return count;
    }

    long greatest() {
        return greatest;
    }

    long total() {
        return total;
    }

    /** Absolute value of the sum of the negative variables. */
    long negative() {
        return negative;
    }
}
