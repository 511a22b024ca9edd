package org.ticketproof.theory.subsetsum;

import java.util.Arrays;

/** Oracle: all 2^n subset sums, sorted. */
final class BruteForce {

    private BruteForce() {
    }

    static long[] sortedSums(long[] values, int count) {
        long[] sums = new long[1 << count];
        for (int mask = 1; mask < sums.length; mask++) {
            sums[mask] = sums[mask & (mask - 1)] + values[Integer.numberOfTrailingZeros(mask)];
        }
        Arrays.sort(sums);
        return sums;
    }

    /** The first target of the window farther than the tolerance from every sum, or hi + 1. */
    static long firstMissed(long[] values, int count, long lo, long hi, long tolerance) {
        long next = lo;
        for (long sum : sortedSums(values, count)) {
            if (sum - tolerance > next) {
                return next;
            }
            next = Math.max(next, sum + tolerance + 1);
            if (next > hi) {
                return hi + 1;
            }
        }
        return next;
    }

    static boolean covers(long[] values, int count, long lo, long hi, long tolerance) {
        return firstMissed(values, count, lo, hi, tolerance) > hi;
    }
}
