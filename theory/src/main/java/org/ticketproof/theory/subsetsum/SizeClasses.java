package org.ticketproof.theory.subsetsum;

import java.util.Arrays;

/** The subset sums of a few values, one strictly ascending list for each subset size. O(2^count) time and memory. */
final class SizeClasses {
    private long[][] lists = new long[0][];
    private int[] sizes = new int[0];
    private long[] spare = new long[1];

    /** Fills the lists with the sums of {@code values[from..to-1]}. */
    void fill(long[] values, int from, int to) {
        reserve(to - from);
        lists[0][0] = 0;
        sizes[0] = 1;
        for (int i = from; i < to; i++) {
            // From the largest size down: the next smaller one must still be without value i.
            sizes[i - from + 1] = 0;
            for (int size = i - from + 1; size >= 1; size--) {
                int length = SortedMerge.withShifted(lists[size], sizes[size], lists[size - 1], sizes[size - 1], values[i], spare);
                SortedSums.copy(spare, length, lists[size]);
                sizes[size] = length;
            }
        }
    }

    /** The sums of subsets of a size; the first {@link #length} entries count. */
    long[] list(int size) {
        return lists[size];
    }

    /** How many different sums the subsets of a size have. */
    int length(int size) {
        return sizes[size];
    }

    private void reserve(int count) {
        if (lists.length <= count) {
            lists = Arrays.copyOf(lists, count + 1);
            sizes = new int[count + 1];
        }
        for (int size = 0; size <= count; size++) {
            int room = choose(count, size);
            if (lists[size] == null || lists[size].length < room) {
                lists[size] = new long[room];
            }
            if (spare.length < room) {
                spare = new long[room];
            }
        }
    }

    private static int choose(int n, int k) {
        long result = 1;
        for (int i = 1; i <= k; i++) {
            result = result * (n - k + i) / i;
        }
        return (int) result;
    }
}
