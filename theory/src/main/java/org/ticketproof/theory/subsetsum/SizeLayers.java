package org.ticketproof.theory.subsetsum;

/**
 * For every subset size, the targets within tolerance of a sum of that many of the values so far, as sorted disjoint
 * intervals with an integer missing between neighbours. Arrays grow on demand and are kept.
 */
final class SizeLayers {
    private long[][] low = new long[0][];
    private long[][] high = new long[0][];
    private int[] length = new int[0];
    private long[] mergedLow = new long[64];
    private long[] mergedHigh = new long[64];
    private int most;
    private int count;

    /** No value yet: size 0 has the ball around 0. Sizes above {@code mostSize} are not kept. */
    void reset(int mostSize, long tolerance) {
        if (low.length <= mostSize) {
            low = new long[mostSize + 1][64];
            high = new long[mostSize + 1][64];
            length = new int[mostSize + 1];
        }
        java.util.Arrays.fill(length, 0);
        most = mostSize;
        count = 0;
        low[0][0] = -tolerance;
        high[0][0] = tolerance;
        length[0] = 1;
    }

    /** Lets subsets use one more value; of the outcome only intervals that meet {@code [least, greatest]} are kept. */
    void add(long x, long least, long greatest) {
        count++;
        // From the largest size down, so that the next smaller one is still without x.
        for (int size = Math.min(most, count); size >= 1; size--) {
            merge(size, x, least, greatest);
        }
    }

    /** The first integer of {@code [lo, hi]} that no sum of exactly {@code size} values is near, or {@code hi + 1}. */
    long firstMissed(int size, long lo, long hi) {
        if (size > Math.min(most, count)) {
            return lo;
        }
        return IntervalCoverage.firstUncovered(low[size], high[size], 0, length[size], lo, hi);
    }

    private void merge(int size, long x, long least, long greatest) {
        int room = length[size] + length[size - 1];
        if (mergedLow.length < room) {
            mergedLow = new long[2 * room];
            mergedHigh = new long[2 * room];
        }
        long[] lowA = low[size];
        long[] highA = high[size];
        long[] lowB = low[size - 1];
        long[] highB = high[size - 1];
        int i = 0;
        int j = 0;
        int k = 0;
        while (i < length[size] || j < length[size - 1]) {
            boolean old = j >= length[size - 1] || i < length[size] && lowA[i] <= lowB[j] + x;
            long a = old ? lowA[i] : lowB[j] + x;
            long b = old ? highA[i++] : highB[j++] + x;
            if (b < least || a > greatest) {
                continue;
            }
            if (k > 0 && a <= mergedHigh[k - 1] + 1) {
                mergedHigh[k - 1] = Math.max(mergedHigh[k - 1], b);
            } else {
                mergedLow[k] = a;
                mergedHigh[k++] = b;
            }
        }
        if (low[size].length < k) {
            low[size] = new long[2 * k];
            high[size] = new long[2 * k];
        }
        System.arraycopy(mergedLow, 0, low[size], 0, k);
        System.arraycopy(mergedHigh, 0, high[size], 0, k);
        length[size] = k;
    }
}
