package org.ticketproof.theory.subsetsum;

/** Kernels: the steps of checking a {@link CoverageCertificate}. They share no code with the solvers. */
final class CoverageCertificateKernel {

    private CoverageCertificateKernel() {
    }

    /**
     * Whether the balls around increasing sums cover {@code lo..hi} one after the other: the first reaches down to
     * {@code lo}, neighbours leave no integer out, the last reaches up to {@code hi}. O(length).
     */
    /*@ public normal_behavior
      @   requires 0 <= tolerance && tolerance <= 1152921504606846976L;
      @   requires -1152921504606846976L <= lo && lo <= hi && hi <= 1152921504606846976L;
      @   requires (\forall int p; 0 <= p && p < sums.length; -1152921504606846976L <= sums[p] && sums[p] <= 1152921504606846976L);
      @   ensures \result ==> (\forall long z; lo <= z && z <= hi; (\exists int p; 0 <= p && p < sums.length; sums[p] - tolerance <= z && z <= sums[p] + tolerance));
      @   assignable \nothing;
      @*/
    static boolean ballsCover(long[] sums, long lo, long hi, long tolerance) {
        if (sums.length == 0 || sums[0] - tolerance > lo) {
            return false;
        }
        int i = 1;
        //@ loop_invariant 1 <= i && i <= sums.length;
        //@ loop_invariant (\forall long z; lo <= z && z <= sums[i - 1] + tolerance; (\exists int p; 0 <= p && p < i; sums[p] - tolerance <= z && z <= sums[p] + tolerance));
        //@ decreases sums.length - i;
        //+KEY@ assignable \strictly_nothing;
        while (i < sums.length) {
            if (sums[i] < sums[i - 1] || sums[i] - tolerance > sums[i - 1] + tolerance + 1) {
                return false;
            }
            i = i + 1;
        }
        return hi <= sums[sums.length - 1] + tolerance;
    }

    /**
     * Whether one interval contains {@code a..b}. True is always right; false is right if the intervals are sorted and
     * disjoint. O(log length).
     */
    /*@ public normal_behavior
      @   requires low.length == high.length && low.length <= 1000000000;
      @   ensures \result ==> (\exists int i; 0 <= i && i < low.length; low[i] <= a && b <= high[i]);
      @   assignable \nothing;
      @*/
    static boolean contains(long[] low, long[] high, long a, long b) {
        int from = 0;
        int to = low.length;
        //@ loop_invariant 0 <= from && from <= to && to <= low.length;
        //@ loop_invariant from > 0 ==> low[from - 1] <= a;
        //@ decreases to - from;
        //+KEY@ assignable \strictly_nothing;
        while (from < to) {
            int middle = from + (to - from) / 2;
            if (low[middle] <= a) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from > 0 && b <= high[from - 1];
    }

    /**
     * Whether the integers of {@code a..b} within {@code least..greatest}, if there are any, all lie in one interval. True is always right, as for
     * {@link #contains}. O(log length).
     */
    /*@ public normal_behavior
      @   requires low.length == high.length && low.length <= 1000000000;
      @   ensures \result ==> (a < least ? least : a) > (b > greatest ? greatest : b)
      @           || (\exists int i; 0 <= i && i < low.length; low[i] <= (a < least ? least : a) && (b > greatest ? greatest : b) <= high[i]);
      @   assignable \nothing;
      @*/
    static boolean clippedInside(long a, long b, long least, long greatest, long[] low, long[] high) {
        long from = a < least ? least : a;
        long to = b > greatest ? greatest : b;
        return from > to || contains(low, high, from, to);
    }

    /**
     * Whether every interval {@code low - x..high - x}, as far as it is within {@code least..greatest}, lies in one of the intervals
     * {@code beforeLow..beforeHigh}: then every {@code z} of the later intervals comes from a {@code z - x} of the earlier ones. O(length log length).
     */
    /*@ public normal_behavior
      @   requires low.length == high.length && beforeLow.length == beforeHigh.length && beforeLow.length <= 1000000000;
      @   requires -1152921504606846976L <= x && x <= 1152921504606846976L;
      @   requires (\forall int p; 0 <= p && p < low.length; -4000000000000000000L <= low[p] && low[p] <= 4000000000000000000L);
      @   requires (\forall int p; 0 <= p && p < low.length; -4000000000000000000L <= high[p] && high[p] <= 4000000000000000000L);
      @   ensures \result ==> (\forall int p; 0 <= p && p < low.length;
      @              (low[p] - x < least ? least : low[p] - x) > (high[p] - x > greatest ? greatest : high[p] - x)
      @              || (\exists int i; 0 <= i && i < beforeLow.length; beforeLow[i] <= (low[p] - x < least ? least : low[p] - x)
      @                     && (high[p] - x > greatest ? greatest : high[p] - x) <= beforeHigh[i]));
      @   assignable \nothing;
      @*/
    static boolean leadsInto(long[] low, long[] high, long x, long least, long greatest, long[] beforeLow, long[] beforeHigh) {
        int k = 0;
        //@ loop_invariant 0 <= k && k <= low.length;
        //@ loop_invariant (\forall int p; 0 <= p && p < k; (low[p] - x < least ? least : low[p] - x) > (high[p] - x > greatest ? greatest : high[p] - x) || (\exists int i; 0 <= i && i < beforeLow.length; beforeLow[i] <= (low[p] - x < least ? least : low[p] - x) && (high[p] - x > greatest ? greatest : high[p] - x) <= beforeHigh[i]));
        //@ decreases low.length - k;
        //+KEY@ assignable \nothing;
        while (k < low.length) {
            if (!clippedInside(low[k] - x, high[k] - x, least, greatest, beforeLow, beforeHigh)) {
                return false;
            }
            //@ assert (low[k] - x < least ? least : low[k] - x) > (high[k] - x > greatest ? greatest : high[k] - x) || (\exists int i; 0 <= i && i < beforeLow.length; beforeLow[i] <= (low[k] - x < least ? least : low[k] - x) && (high[k] - x > greatest ? greatest : high[k] - x) <= beforeHigh[i]);
            k = k + 1;
        }
        return true;
    }
}
