package org.ticketproof.theory.subsetsum;

import java.util.Arrays;

/**
 * Subset sums with their subsets, thinned so that their tolerance-balls have the same union as all of them: a sum is
 * dropped if its two neighbours are at most a ball apart. At most {@code 2 * range / ball + 2} sums are left per level,
 * and the greatest and least sum of each solid stretch are never dropped. Allocates; meant for certificates.
 */
final class ThinSums {
    private final int[] variables;
    private final long width;
    private final int[][] parents;
    private int level;
    private long[] sums = {0};

    /** No variable yet. Subsets will be over these variables, in order of {@link #add}. */
    ThinSums(int[] variables, long tolerance) {
        this.variables = variables;
        width = 2 * tolerance + 1;
        parents = new int[variables.length][];
    }

    /** Sums of all variables added so far, increasing. */
    long[] sums() {
        return sums;
    }

    /** Adds the next variable and keeps the sums within {@code lo..hi}. O(number of sums). */
    void add(long x, long lo, long hi) {
        int size = sums.length;
        long[] next = new long[2 * size];
        int[] from = new int[2 * size];
        int without = 0;
        int with = 0;
        int k = 0;
        while (without < size || with < size) {
            boolean use = without >= size || with < size && sums[with] + x < sums[without];
            int parent = use ? with++ : without++;
            long sum = use ? sums[parent] + x : sums[parent];
            if (sum < lo || sum > hi || k > 0 && sum == next[k - 1]) {
                continue;
            }
            if (k > 1 && sum - next[k - 2] <= width) {
                k--;
            }
            next[k] = sum;
            from[k++] = parent << 1 | (use ? 1 : 0);
        }
        sums = Arrays.copyOf(next, k);
        parents[level++] = Arrays.copyOf(from, k);
    }

    /** The bits of the subset of one of the sums. */
    long[] subset(int index) {
        long[] words = new long[Math.max(1, (variables.length + 63) >> 6)];
        int at = index;
        for (int t = level - 1; t >= 0; t--) {
            int parent = parents[t][at];
            if ((parent & 1) != 0) {
                words[variables[t] >> 6] |= 1L << variables[t];
            }
            at = parent >> 1;
        }
        return words;
    }
}
