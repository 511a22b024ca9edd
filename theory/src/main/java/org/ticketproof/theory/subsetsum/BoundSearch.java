package org.ticketproof.theory.subsetsum;

/** Kernels: binary searches in the first {@code size} entries of a sorted array. O(log size). */
final class BoundSearch {

    private BoundSearch() {
    }

    /** Index of the first entry that is at least {@code least}, or {@code size}. */
    /*@ public normal_behavior
      @   requires 0 <= size && size <= sorted.length;
      @   requires (\forall int p, q; 0 <= p && p < q && q < size; sorted[p] <= sorted[q]);
      @   ensures 0 <= \result && \result <= size;
      @   ensures (\forall int p; 0 <= p && p < \result; sorted[p] < least);
      @   ensures (\forall int p; \result <= p && p < size; sorted[p] >= least);
      @   assignable \nothing;
      @*/
    static int lowerBound(long[] sorted, int size, long least) {
        int lo = 0;
        int hi = size;
        //@ loop_invariant 0 <= lo && lo <= hi && hi <= size;
        //@ loop_invariant (\forall int p; 0 <= p && p < lo; sorted[p] < least);
        //@ loop_invariant (\forall int p; hi <= p && p < size; sorted[p] >= least);
        //@ decreases hi - lo;
        //+KEY@ assignable \strictly_nothing;
        while (lo < hi) {
            int mid = lo + (hi - lo) / 2;
            if (sorted[mid] < least) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo;
    }

    /** Index of the first entry that is greater than {@code greatest}, or {@code size}. */
    /*@ public normal_behavior
      @   requires 0 <= size && size <= sorted.length;
      @   requires (\forall int p, q; 0 <= p && p < q && q < size; sorted[p] <= sorted[q]);
      @   ensures 0 <= \result && \result <= size;
      @   ensures (\forall int p; 0 <= p && p < \result; sorted[p] <= greatest);
      @   ensures (\forall int p; \result <= p && p < size; sorted[p] > greatest);
      @   assignable \nothing;
      @*/
    static int upperBound(long[] sorted, int size, long greatest) {
        int lo = 0;
        int hi = size;
        //@ loop_invariant 0 <= lo && lo <= hi && hi <= size;
        //@ loop_invariant (\forall int p; 0 <= p && p < lo; sorted[p] <= greatest);
        //@ loop_invariant (\forall int p; hi <= p && p < size; sorted[p] > greatest);
        //@ decreases hi - lo;
        //+KEY@ assignable \strictly_nothing;
        while (lo < hi) {
            int mid = lo + (hi - lo) / 2;
            if (sorted[mid] <= greatest) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo;
    }
}
