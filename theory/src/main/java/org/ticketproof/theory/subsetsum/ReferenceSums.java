package org.ticketproof.theory.subsetsum;

/**
 * Kernels: questions about a list of sums answered by one plain scan. They are the proved reference that the fast
 * solvers are tested against: on the list of all subset sums their answers are, by contract, the definition. O(size).
 */
final class ReferenceSums {

    private ReferenceSums() {
    }

    /** Whether the first {@code size} entries ascend strictly. */
    /*@ public normal_behavior
      @   requires 0 <= size && size <= list.length;
      @   ensures \result <==> (\forall int p; 0 <= p && p < size - 1; list[p] < list[p + 1]);
      @   assignable \nothing;
      @*/
    static boolean isAscending(long[] list, int size) {
        int i = 1;
        //@ loop_invariant 1 <= i && (i <= size || size == 0 && i == 1);
        //@ loop_invariant (\forall int p; 0 <= p && p < i - 1; list[p] < list[p + 1]);
        //@ decreases size - i + 1;
        //+KEY@ assignable \strictly_nothing;
        while (i < size) {
            if (list[i - 1] >= list[i]) {
                return false;
            }
            i = i + 1;
        }
        return true;
    }

    /** Whether some sum lies within {@code tolerance} of the target. */
    /*@ public normal_behavior
      @   requires 0 <= size && size <= sums.length;
      @   requires 0 <= tolerance && tolerance <= 1152921504606846976L;
      @   requires -1152921504606846976L <= target && target <= 1152921504606846976L;
      @   ensures \result <==> (\exists int p; 0 <= p && p < size; target - tolerance <= sums[p] && sums[p] <= target + tolerance);
      @   assignable \nothing;
      @*/
    static boolean within(long[] sums, int size, long target, long tolerance) {
        int i = 0;
        //@ loop_invariant 0 <= i && i <= size;
        //@ loop_invariant (\forall int p; 0 <= p && p < i; sums[p] < target - tolerance || sums[p] > target + tolerance);
        //@ decreases size - i;
        //+KEY@ assignable \strictly_nothing;
        while (i < size) {
            if (target - tolerance <= sums[i] && sums[i] <= target + tolerance) {
                return true;
            }
            i = i + 1;
        }
        return false;
    }

    /** The least distance between the target and a sum. */
    /*@ public normal_behavior
      @   requires 1 <= size && size <= sums.length;
      @   requires (\forall int p; 0 <= p && p < size; -2000000000000000000L <= sums[p] && sums[p] <= 2000000000000000000L);
      @   requires -2000000000000000000L <= target && target <= 2000000000000000000L;
      @   ensures 0 <= \result;
      @   ensures (\forall int p; 0 <= p && p < size; \result <= sums[p] - target || \result <= target - sums[p]);
      @   ensures (\exists int p; 0 <= p && p < size; \result == sums[p] - target || \result == target - sums[p]);
      @   assignable \nothing;
      @*/
    static long nearestDistance(long[] sums, int size, long target) {
        long best = sums[0] < target ? target - sums[0] : sums[0] - target;
        int at = 0;
        int i = 1;
        //@ loop_invariant 1 <= i && i <= size && 0 <= at && at < i;
        //@ loop_invariant 0 <= best && best <= 4000000000000000000L;
        //@ loop_invariant best == sums[at] - target || best == target - sums[at];
        //@ loop_invariant (\forall int p; 0 <= p && p < i; best <= sums[p] - target || best <= target - sums[p]);
        //@ decreases size - i;
        //+KEY@ assignable \strictly_nothing;
        while (i < size) {
            long distance = sums[i] < target ? target - sums[i] : sums[i] - target;
            if (distance < best) {
                best = distance;
                at = i;
            }
            i = i + 1;
        }
        return best;
    }

    /** The first integer of {@code lo..hi} with no sum within {@code tolerance}, or {@code hi + 1} if there is none. */
    /*@ public normal_behavior
      @   requires 0 <= size && size <= sums.length;
      @   requires (\forall int p, q; 0 <= p && p < q && q < size; sums[p] <= sums[q]);
      @   requires (\forall int p; 0 <= p && p < size; -1152921504606846976L <= sums[p] && sums[p] <= 1152921504606846976L);
      @   requires 0 <= tolerance && tolerance <= 1152921504606846976L;
      @   requires -1152921504606846976L <= lo && lo <= hi && hi <= 1152921504606846976L;
      @   ensures lo <= \result && \result <= hi + 1;
      @   ensures (\forall long z; lo <= z && z < \result; (\exists int p; 0 <= p && p < size; sums[p] - tolerance <= z && z <= sums[p] + tolerance));
      @   ensures \result <= hi ==> (\forall int p; 0 <= p && p < size; \result < sums[p] - tolerance || sums[p] + tolerance < \result);
      @   assignable \nothing;
      @*/
    static long firstMissed(long[] sums, int size, long lo, long hi, long tolerance) {
        long next = lo;
        int i = 0;
        //@ loop_invariant 0 <= i && i <= size;
        //@ loop_invariant lo <= next && next <= 2305843009213693953L;
        //@ loop_invariant (\forall int p; 0 <= p && p < i; sums[p] + tolerance < next);
        //@ loop_invariant (\forall long z; lo <= z && z < next; (\exists int p; 0 <= p && p < i; sums[p] - tolerance <= z && z <= sums[p] + tolerance));
        //@ decreases size - i;
        //+KEY@ assignable \strictly_nothing;
        while (i < size && sums[i] - tolerance <= next) {
            if (sums[i] + tolerance >= next) {
                next = sums[i] + tolerance + 1;
            }
            i = i + 1;
        }
        return next > hi ? hi + 1 : next;
    }

    /** Whether every integer of {@code lo..hi} has a sum within {@code tolerance}: coverage, by definition. */
    /*@ public normal_behavior
      @   requires 0 <= size && size <= sums.length;
      @   requires (\forall int p, q; 0 <= p && p < q && q < size; sums[p] <= sums[q]);
      @   requires (\forall int p; 0 <= p && p < size; -1152921504606846976L <= sums[p] && sums[p] <= 1152921504606846976L);
      @   requires 0 <= tolerance && tolerance <= 1152921504606846976L;
      @   requires -1152921504606846976L <= lo && lo <= hi && hi <= 1152921504606846976L;
      @   ensures \result <==> (\forall long z; lo <= z && z <= hi; (\exists int p; 0 <= p && p < size; sums[p] - tolerance <= z && z <= sums[p] + tolerance));
      @   assignable \nothing;
      @*/
    static boolean covers(long[] sums, int size, long lo, long hi, long tolerance) {
        return firstMissed(sums, size, lo, hi, tolerance) > hi;
    }

    /** The largest difference of neighbours in an ascending list of two or more. */
    /*@ public normal_behavior
      @   requires 2 <= size && size <= list.length;
      @   requires (\forall int p; 0 <= p && p < size - 1; list[p] <= list[p + 1]);
      @   requires (\forall int p; 0 <= p && p < size; -2000000000000000000L <= list[p] && list[p] <= 2000000000000000000L);
      @   ensures 0 <= \result;
      @   ensures (\forall int p; 0 <= p && p < size - 1; list[p + 1] - list[p] <= \result);
      @   ensures (\exists int p; 0 <= p && p < size - 1; list[p + 1] - list[p] == \result);
      @   assignable \nothing;
      @*/
    static long largestGap(long[] list, int size) {
        long gap = list[1] - list[0];
        int at = 0;
        int i = 1;
        //@ loop_invariant 1 <= i && i <= size - 1;
        //@ loop_invariant 0 <= at && at < i && list[at + 1] - list[at] == gap;
        //@ loop_invariant 0 <= gap;
        //@ loop_invariant (\forall int p; 0 <= p && p < i; list[p + 1] - list[p] <= gap);
        //@ decreases size - i;
        //+KEY@ assignable \strictly_nothing;
        while (i < size - 1) {
            long next = list[i + 1] - list[i];
            if (next > gap) {
                gap = next;
                at = i;
            }
            i = i + 1;
        }
        return gap;
    }
}
