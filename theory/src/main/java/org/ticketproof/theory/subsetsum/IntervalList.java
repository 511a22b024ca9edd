package org.ticketproof.theory.subsetsum;

import java.util.Arrays;

/**
 * The targets within tolerance of the subset sums so far: a growing pair of buffers around the kernels of
 * {@link IntervalUnion}. Every interval holds at least {@code 2 tolerance + 1} integers.
 */
final class IntervalList {
    private long[] low = new long[64];
    private long[] high = new long[64];
    private long[] nextLow = new long[128];
    private long[] nextHigh = new long[128];
    private int from;
    private int to;

    /** No variable yet: the ball around the sum 0. */
    void reset(long tolerance) {
        reset(-tolerance, tolerance);
    }

    /** One interval. */
    void reset(long lo, long hi) {
        low[0] = lo;
        high[0] = hi;
        from = 0;
        to = 1;
    }

    /** Drops the intervals that do not meet {@code [lo, hi]}. */
    void keep(long lo, long hi) {
        from = IntervalUnion.firstReaching(high, from, to, lo);
        to = IntervalUnion.endOfReaching(low, from, to, hi);
    }

    /** Lets subsets use one more variable. */
    void add(long x) {
        int room = 2 * (to - from);
        if (nextLow.length < room) {
            nextLow = new long[2 * room];
            nextHigh = new long[2 * room];
        }
        to = IntervalUnion.mergeWithShift(low, high, from, to, x, nextLow, nextHigh);
        from = 0;
        long[] swap = low;
        low = nextLow;
        nextLow = swap;
        swap = high;
        high = nextHigh;
        nextHigh = swap;
    }

    /** Whether every integer of {@code lo..hi} is in the union. */
    boolean covers(long lo, long hi) {
        return IntervalCoverage.covers(low, high, from, to, lo, hi);
    }

    /** A copy of the lower ends, increasing. */
    long[] lowEnds() {
        return Arrays.copyOfRange(low, from, to);
    }

    /** A copy of the upper ends, increasing. */
    long[] highEnds() {
        return Arrays.copyOfRange(high, from, to);
    }
}
