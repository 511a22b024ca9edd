package org.ticketproof.empirical.rare;

/**
 * The targets within a tolerance of subset sums, as sorted disjoint closed intervals of grid numbers with at least one
 * number missing between neighbours. Mutable; arrays grow on demand and are kept. Not for use by two threads.
 */
final class Reached {
    private long[] low = new long[16];
    private long[] high = new long[16];
    private long[] spareLow = new long[16];
    private long[] spareHigh = new long[16];
    private int size;

    /** The targets within tolerance of the empty sum. */
    void reset(long tolerance) {
        size = 1;
        low[0] = -tolerance;
        high[0] = tolerance;
    }

    /** Adds the targets reached with one more variable, then forgets intervals that lie outside [from, to]. O(size). */
    void add(long value, long from, long to) {
        if (spareLow.length < 2 * size) {
            spareLow = new long[4 * size];
            spareHigh = new long[4 * size];
        }
        int count = 0;
        int a = 0;
        int b = 0;
        while (a < size || b < size) {
            boolean own = b == size || a < size && low[a] <= low[b] + value;
            long nextLow = own ? low[a] : low[b] + value;
            long nextHigh = own ? high[a++] : high[b++] + value;
            if (nextHigh < from || nextLow > to) {
                continue;
            }
            if (count > 0 && nextLow <= spareHigh[count - 1] + 1) {
                spareHigh[count - 1] = Math.max(spareHigh[count - 1], nextHigh);
            } else {
                spareLow[count] = nextLow;
                spareHigh[count++] = nextHigh;
            }
        }
        long[] oldLow = low;
        long[] oldHigh = high;
        low = spareLow;
        high = spareHigh;
        spareLow = oldLow;
        spareHigh = oldHigh;
        size = count;
    }

    /** How many grid numbers of [from, to] are not reached. */
    long missing(long from, long to) {
        long missing = to - from + 1;
        for (int i = 0; i < size; i++) {
            missing -= Math.max(0, Math.min(to, high[i]) - Math.max(from, low[i]) + 1);
        }
        return missing;
    }

    boolean contains(long number) {
        for (int i = 0; i < size; i++) {
            if (low[i] <= number && number <= high[i]) {
                return true;
            }
        }
        return false;
    }

    void copyFrom(Reached other) {
        size = other.size;
        if (low.length < size) {
            low = new long[2 * size];
            high = new long[2 * size];
        }
        System.arraycopy(other.low, 0, low, 0, size);
        System.arraycopy(other.high, 0, high, 0, size);
    }

}
