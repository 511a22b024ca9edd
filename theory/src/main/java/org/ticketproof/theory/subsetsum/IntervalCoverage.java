package org.ticketproof.theory.subsetsum;

/**
 * Kernel: the final test of a coverage decision on a normal interval list (see {@link IntervalUnion}). Because one
 * integer at least is missing between neighbours, a window lies in the union exactly if it lies in one interval.
 */
final class IntervalCoverage {

    private IntervalCoverage() {
    }

    /** Whether every integer of {@code lo..hi} lies in the union of the intervals {@code from..to-1}. O(to - from). */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= low.length && to <= high.length;
      @   requires -4000000000000000000L <= lo && lo <= hi && hi <= 4000000000000000000L;
      @   requires (\forall int p; from <= p && p < to; -4000000000000000000L <= low[p] && low[p] <= high[p] && high[p] <= 4000000000000000000L);
      @   requires (\forall int p, q; from <= p && p < q && q < to; high[p] + 1 < low[q]);
      @   ensures \result <==> (\forall long z; lo <= z && z <= hi; (\exists int p; from <= p && p < to; low[p] <= z && z <= high[p]));
      @   assignable \nothing;
      @*/
    static boolean covers(long[] low, long[] high, int from, int to, long lo, long hi) {
        return firstUncovered(low, high, from, to, lo, hi) > hi;
    }

    /**
     * The first integer of {@code lo..hi} that is in no interval, or {@code hi + 1} if there is none. O(to - from).
     */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= low.length && to <= high.length;
      @   requires -4000000000000000000L <= lo && lo <= hi && hi <= 4000000000000000000L;
      @   requires (\forall int p; from <= p && p < to; -4000000000000000000L <= low[p] && low[p] <= high[p] && high[p] <= 4000000000000000000L);
      @   requires (\forall int p, q; from <= p && p < q && q < to; high[p] + 1 < low[q]);
      @   ensures lo <= \result && \result <= hi + 1;
      @   ensures (\forall long z; lo <= z && z < \result; (\exists int p; from <= p && p < to; low[p] <= z && z <= high[p]));
      @   ensures \result <= hi ==> (\forall int p; from <= p && p < to; \result < low[p] || high[p] < \result);
      @   assignable \nothing;
      @*/
    static long firstUncovered(long[] low, long[] high, int from, int to, long lo, long hi) {
        int i = from;
        //@ loop_invariant from <= i && i <= to;
        //@ loop_invariant (\forall int p; from <= p && p < i; high[p] < lo);
        //@ decreases to - i;
        //+KEY@ assignable \strictly_nothing;
        while (i < to && high[i] < lo) {
            i = i + 1;
        }
        if (i >= to || low[i] > lo) {
            return lo;
        }
        return high[i] >= hi ? hi + 1 : high[i] + 1;
    }
}
