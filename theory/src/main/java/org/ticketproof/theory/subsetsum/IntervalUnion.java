package org.ticketproof.theory.subsetsum;

/**
 * Kernels on unions of closed integer intervals, kept as two arrays of ends.
 *
 * <p>A list of intervals {@code [low[i], high[i]]} is <em>normal</em> if {@code low[i] <= high[i]} and at least one
 * integer is missing between neighbours: {@code high[i] + 1 < low[i + 1]}. Plain static methods over arrays, so that a
 * deductive verifier can read them.
 */
final class IntervalUnion {

    private IntervalUnion() {
    }

    /**
     * Merges a normal list with its own shift: the new list is normal and its union is exactly the union of the
     * intervals {@code from..to-1} and of the same intervals moved by {@code shift}. O(to - from).
     *
     * <p>Its parts {@link #takesPlain} and {@link #append} are proved. That the loop composes them as said rests on tests (comparison with sets of
     * integers in {@code KernelOracleTest}): KeY and the solvers leave 12 of its 25 goals open within their limits, so its contract is kept from KeY.
     */
    /*-KEY@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= low.length && to <= high.length && to <= 1000000000;
      @   requires low != high && outLow != outHigh;
      @   requires outLow != low && outLow != high && outHigh != low && outHigh != high;
      @   requires 2 * (to - from) <= outLow.length && 2 * (to - from) <= outHigh.length;
      @   requires -2000000000000000000L <= shift && shift <= 2000000000000000000L;
      @   requires (\forall int p; from <= p && p < to; -2000000000000000000L <= low[p] && low[p] <= high[p] && high[p] <= 2000000000000000000L);
      @   requires (\forall int p, q; from <= p && p < q && q < to; high[p] + 1 < low[q]);
      @   ensures 0 <= \result && \result <= 2 * (to - from);
      @   ensures from < to ==> 1 <= \result;
      @   ensures (\forall int p; 0 <= p && p < \result; outLow[p] <= outHigh[p]);
      @   ensures (\forall int p, q; 0 <= p && p < q && q < \result; outHigh[p] + 1 < outLow[q]);
      @   ensures (\forall int i; from <= i && i < to; (\exists int p; 0 <= p && p < \result; outLow[p] <= low[i] && high[i] <= outHigh[p]));
      @   ensures (\forall int i; from <= i && i < to; (\exists int p; 0 <= p && p < \result; outLow[p] <= low[i] + shift && high[i] + shift <= outHigh[p]));
      @   ensures (\forall int p; 0 <= p && p < \result; (\forall long z; outLow[p] <= z && z <= outHigh[p];
      @              (\exists int i; from <= i && i < to; (low[i] <= z && z <= high[i]) || (low[i] + shift <= z && z <= high[i] + shift))));
      @   assignable outLow[*], outHigh[*];
      @*/
    static int mergeWithShift(long[] low, long[] high, int from, int to, long shift, long[] outLow, long[] outHigh) {
        int i = from;
        int j = from;
        int k = 0;
        //@ loop_invariant from <= i && i <= to && from <= j && j <= to;
        //@ loop_invariant 0 <= k && k <= (i - from) + (j - from);
        //@ loop_invariant from < i || from < j ==> 1 <= k;
        //@ loop_invariant (\forall int p; 0 <= p && p < k; -4000000000000000000L <= outLow[p] && outLow[p] <= outHigh[p] && outHigh[p] <= 4000000000000000000L);
        //@ loop_invariant (\forall int p, q; 0 <= p && p < q && q < k; outHigh[p] + 1 < outLow[q]);
        //@ loop_invariant (\forall int p; 0 <= p && p < k; i < to ==> outLow[p] <= low[i]);
        //@ loop_invariant (\forall int p; 0 <= p && p < k; j < to ==> outLow[p] <= low[j] + shift);
        //@ loop_invariant (\forall int a; from <= a && a < i; (\exists int p; 0 <= p && p < k; outLow[p] <= low[a] && high[a] <= outHigh[p]));
        //@ loop_invariant (\forall int a; from <= a && a < j; (\exists int p; 0 <= p && p < k; outLow[p] <= low[a] + shift && high[a] + shift <= outHigh[p]));
        //@ loop_invariant (\forall int p; 0 <= p && p < k; (\forall long z; outLow[p] <= z && z <= outHigh[p]; (\exists int a; from <= a && a < to; (low[a] <= z && z <= high[a]) || (low[a] + shift <= z && z <= high[a] + shift))));
        //@ decreases (to - i) + (to - j);
        //+KEY@ assignable outLow[*], outHigh[*];
        while (i < to || j < to) {
            if (takesPlain(low, i, j, to, shift)) {
                k = append(outLow, outHigh, k, low[i], high[i]);
                i = i + 1;
            } else {
                k = append(outLow, outHigh, k, low[j] + shift, high[j] + shift);
                j = j + 1;
            }
        }
        return k;
    }

    /** Whether the plain interval {@code i} comes before the moved interval {@code j}, or is the only one left. */
    /*@ public normal_behavior
      @   requires 0 <= i && i <= to && 0 <= j && j <= to && to <= low.length && (i < to || j < to);
      @   requires j < to ==> -2000000000000000000L <= low[j] && low[j] <= 2000000000000000000L;
      @   requires -2000000000000000000L <= shift && shift <= 2000000000000000000L;
      @   ensures \result ==> i < to && (j < to ==> low[i] <= low[j] + shift);
      @   ensures !\result ==> j < to && (i < to ==> low[j] + shift < low[i]);
      @   assignable \nothing;
      @*/
    static boolean takesPlain(long[] low, int i, int j, int to, long shift) {
        if (j >= to) {
            return true;
        }
        return i < to && low[i] <= low[j] + shift;
    }

    /**
     * Appends an interval that begins no earlier than any of the {@code k} intervals of a normal list: it widens the last interval if it overlaps or
     * touches it, else it becomes a new one. Returns the new number of intervals.
     */
    /*@ public normal_behavior
      @   requires low != high && 0 <= k && k < low.length && k < high.length;
      @   requires nextLow <= nextHigh;
      @   requires k > 0 ==> -4000000000000000000L <= low[k - 1] && low[k - 1] <= nextLow && low[k - 1] <= high[k - 1] && high[k - 1] <= 4000000000000000000L;
      @   ensures \result == k || \result == k + 1;
      @   ensures \result == k ==> k > 0 && nextLow <= \old(high[k - 1]) + 1 && \old(high[k - 1]) <= high[k - 1] && nextHigh <= high[k - 1];
      @   ensures \result == k ==> (high[k - 1] == \old(high[k - 1]) || high[k - 1] == nextHigh);
      @   ensures \result == k + 1 ==> low[k] == nextLow && high[k] == nextHigh && (k > 0 ==> high[k - 1] == \old(high[k - 1]) && high[k - 1] + 1 < nextLow);
      @   ensures (\forall int p; 0 <= p && p < k; low[p] == \old(low[p]));
      @   ensures (\forall int p; 0 <= p && p < k - 1; high[p] == \old(high[p]));
      @   assignable low[*], high[*];
      @*/
    static int append(long[] low, long[] high, int k, long nextLow, long nextHigh) {
        if (k > 0 && nextLow <= high[k - 1] + 1) {
            if (nextHigh > high[k - 1]) {
                high[k - 1] = nextHigh;
            }
            return k;
        }
        low[k] = nextLow;
        high[k] = nextHigh;
        return k + 1;
    }

    /** Index of the first interval of {@code from..to-1} whose upper end is at least {@code least}, or {@code to}. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= high.length;
      @   requires (\forall int p, q; from <= p && p < q && q < to; high[p] <= high[q]);
      @   ensures from <= \result && \result <= to;
      @   ensures (\forall int p; from <= p && p < \result; high[p] < least);
      @   ensures (\forall int p; \result <= p && p < to; high[p] >= least);
      @   assignable \nothing;
      @*/
    static int firstReaching(long[] high, int from, int to, long least) {
        int i = from;
        //@ loop_invariant from <= i && i <= to;
        //@ loop_invariant (\forall int p; from <= p && p < i; high[p] < least);
        //@ decreases to - i;
        //+KEY@ assignable \strictly_nothing;
        while (i < to && high[i] < least) {
            i = i + 1;
        }
        return i;
    }

    /** One past the last interval of {@code from..to-1} whose lower end is at most {@code greatest}, or {@code from}. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= low.length;
      @   requires (\forall int p, q; from <= p && p < q && q < to; low[p] <= low[q]);
      @   ensures from <= \result && \result <= to;
      @   ensures (\forall int p; from <= p && p < \result; low[p] <= greatest);
      @   ensures (\forall int p; \result <= p && p < to; low[p] > greatest);
      @   assignable \nothing;
      @*/
    static int endOfReaching(long[] low, int from, int to, long greatest) {
        int i = to;
        //@ loop_invariant from <= i && i <= to;
        //@ loop_invariant (\forall int p; i <= p && p < to; low[p] > greatest);
        //@ decreases i - from;
        //+KEY@ assignable \strictly_nothing;
        while (i > from && low[i - 1] > greatest) {
            i = i - 1;
        }
        return i;
    }
}
