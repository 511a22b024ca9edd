package org.ticketproof.theory.subsetsum;

/**
 * Kernels: plain questions about a list of intervals, the proved reference for tests of {@link IntervalList} and its
 * users. O(to - from).
 */
final class ReferenceIntervals {

    private ReferenceIntervals() {
    }

    /** Whether the list is normal: no interval is empty, and at least one integer is missing between neighbours. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= low.length && to <= high.length;
      @   requires (\forall int p; from <= p && p < to; -4000000000000000000L <= high[p] && high[p] <= 4000000000000000000L);
      @   ensures \result <==> ((\forall int p; from <= p && p < to; low[p] <= high[p])
      @           && (\forall int p; from < p && p < to; high[p - 1] + 1 < low[p]));
      @   assignable \nothing;
      @*/
    static boolean isNormal(long[] low, long[] high, int from, int to) {
        int i = from;
        //@ loop_invariant from <= i && i <= to;
        //@ loop_invariant (\forall int p; from <= p && p < i; low[p] <= high[p]);
        //@ loop_invariant (\forall int p; from < p && p < i; high[p - 1] + 1 < low[p]);
        //@ decreases to - i;
        //+KEY@ assignable \strictly_nothing;
        while (i < to) {
            if (low[i] > high[i]) {
                return false;
            }
            if (i > from && high[i - 1] + 1 >= low[i]) {
                return false;
            }
            i = i + 1;
        }
        return true;
    }

    /** Whether an integer lies in one of the intervals. */
    /*@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= low.length && to <= high.length;
      @   ensures \result <==> (\exists int p; from <= p && p < to; low[p] <= z && z <= high[p]);
      @   assignable \nothing;
      @*/
    static boolean contains(long[] low, long[] high, int from, int to, long z) {
        int i = from;
        //@ loop_invariant from <= i && i <= to;
        //@ loop_invariant (\forall int p; from <= p && p < i; z < low[p] || high[p] < z);
        //@ decreases to - i;
        //+KEY@ assignable \strictly_nothing;
        while (i < to) {
            if (low[i] <= z && z <= high[i]) {
                return true;
            }
            i = i + 1;
        }
        return false;
    }

    /** Whether two lists of the same length are the same list. */
    /*@ public normal_behavior
      @   requires 0 <= size && size <= a.length && size <= b.length;
      @   ensures \result <==> (\forall int p; 0 <= p && p < size; a[p] == b[p]);
      @   assignable \nothing;
      @*/
    static boolean same(long[] a, long[] b, int size) {
        int i = 0;
        //@ loop_invariant 0 <= i && i <= size;
        //@ loop_invariant (\forall int p; 0 <= p && p < i; a[p] == b[p]);
        //@ decreases size - i;
        //+KEY@ assignable \strictly_nothing;
        while (i < size) {
            if (a[i] != b[i]) {
                return false;
            }
            i = i + 1;
        }
        return true;
    }
}
