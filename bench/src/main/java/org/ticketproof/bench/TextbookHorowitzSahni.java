package org.ticketproof.bench;

/**
 * Baseline: nearest subset sum as in textbooks. The sums of each half are kept sorted by merging the list with its own
 * shift, one value at a time; two pointers then walk the two lists. Only the distance is found, no subset, which makes
 * the baseline faster than one that also carries masks.
 *
 * <p>Source: Horowitz and Sahni 1974, doi:10.1145/321812.321823.
 */
public final class TextbookHorowitzSahni {
    private final long[][] lists;

    /**
     * A workspace.
     *
     * @param maxCount the most variables, at least 0
     */
    public TextbookHorowitzSahni(int maxCount) {
        int room = 1 << (maxCount + 1) / 2;
        lists = new long[][] {new long[room], new long[room], new long[room]};
    }

    /**
     * The least distance between the target and a subset sum.
     *
     * @param values the values a subset may use
     * @param count how many of them count
     * @param target the target
     * @return the distance
     */
    public long solve(long[] values, int count, long target) {
        long[] left = sortedSums(values, 0, count / 2);
        long[] right = sortedSums(values, count / 2, count);
        int i = 0;
        int j = (1 << count - count / 2) - 1;
        int size = 1 << count / 2;
        long best = Long.MAX_VALUE;
        while (i < size && j >= 0) {
            long difference = left[i] + right[j] - target;
            best = Math.min(best, Math.abs(difference));
            if (difference < 0) {
                i++;
            } else {
                j--;
            }
        }
        return best;
    }

    /** Leaves the sorted sums in one of the lists and takes that list out of the way of the next call. */
    private long[] sortedSums(long[] values, int from, int to) {
        int at = from == 0 ? 0 : 1;
        long[] list = lists[at];
        long[] out = lists[2];
        list[0] = 0;
        int size = 1;
        for (int v = from; v < to; v++) {
            mergeWithShift(list, size, values[v], out);
            long[] swap = list;
            list = out;
            out = swap;
            size *= 2;
        }
        lists[at] = list;
        lists[2] = out;
        return list;
    }

    private static void mergeWithShift(long[] list, int size, long shift, long[] out) {
        int i = 0;
        int j = 0;
        for (int k = 0; k < 2 * size; k++) {
            if (j == size || (i < size && list[i] <= list[j] + shift)) {
                out[k] = list[i++];
            } else {
                out[k] = list[j++] + shift;
            }
        }
    }
}
