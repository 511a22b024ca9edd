package org.ticketproof.theory.subsetsum;

/**
 * Kernels: all subset sums of a few values as a strictly ascending list, by plain merging. The proved contract says that
 * the list is ascending and has the empty sum; that each step adds exactly the shifted sums is {@link SortedMerge}'s
 * contract.
 */
final class SortedSums {

    private SortedSums() {
    }

    /**
     * Writes the subset sums of {@code values[from..to-1]} to {@code list} and returns how many different ones there are,
     * or -1 if the list is too short or a sum might exceed 2<sup>60</sup> in absolute value. O(2^(to - from)).
     * Its contract is kept from KeY, which leaves goals open; it rests on tests ({@code KernelOracleTest}).
     */
    /*-KEY@ public normal_behavior
      @   requires 0 <= from && from <= to && to <= values.length;
      @   requires values != list && values != spare && list != spare;
      @   requires 1 <= list.length && list.length <= 500000000 && list.length <= spare.length;
      @   ensures \result == -1 || (1 <= \result && \result <= list.length);
      @   ensures (\forall int p, q; 0 <= p && p < q && q < \result; list[p] < list[q]);
      @   ensures (\forall int p; 0 <= p && p < \result; -1152921504606846976L <= list[p] && list[p] <= 1152921504606846976L);
      @   ensures \result != -1 ==> (\exists int p; 0 <= p && p < \result; list[p] == 0);
      @   assignable list[*], spare[*];
      @*/
    static int write(long[] values, int from, int to, long[] list, long[] spare) {
        list[0] = 0;
        int size = 1;
        int i = from;
        //@ loop_invariant from <= i && i <= to;
        //@ loop_invariant 1 <= size && size <= list.length;
        //@ loop_invariant (\forall int p, q; 0 <= p && p < q && q < size; list[p] < list[q]);
        //@ loop_invariant (\forall int p; 0 <= p && p < size; -1152921504606846976L <= list[p] && list[p] <= 1152921504606846976L);
        //@ loop_invariant (\exists int p; 0 <= p && p < size; list[p] == 0);
        //@ decreases to - i;
        //+KEY@ assignable list[*], spare[*];
        while (i < to) {
            if (size > list.length / 2 || !fits(list[0], values[i]) || !fits(list[size - 1], values[i])) {
                return -1;
            }
            size = SortedMerge.withShift(list, size, values[i], spare);
            copy(spare, size, list);
            i = i + 1;
        }
        return size;
    }

    /** Whether {@code shift} and {@code sum + shift} are at most 2<sup>60</sup> in absolute value. */
    /*@ public normal_behavior
      @   requires -1152921504606846976L <= sum && sum <= 1152921504606846976L;
      @   ensures \result <==> (-1152921504606846976L <= shift && shift <= 1152921504606846976L
      @           && -1152921504606846976L <= sum + shift && sum + shift <= 1152921504606846976L);
      @   assignable \nothing;
      @*/
    static boolean fits(long sum, long shift) {
        if (shift < -1152921504606846976L || shift > 1152921504606846976L) {
            return false;
        }
        long moved = sum + shift;
        return -1152921504606846976L <= moved && moved <= 1152921504606846976L;
    }

    /** Copies the first {@code size} entries. */
    /*@ public normal_behavior
      @   requires 0 <= size && size <= source.length && size <= target.length && source != target;
      @   ensures (\forall int p; 0 <= p && p < size; target[p] == source[p]);
      @   assignable target[*];
      @*/
    static void copy(long[] source, int size, long[] target) {
        int i = 0;
        //@ loop_invariant 0 <= i && i <= size;
        //@ loop_invariant (\forall int p; 0 <= p && p < i; target[p] == source[p]);
        //@ decreases size - i;
        //+KEY@ assignable target[*];
        while (i < size) {
            target[i] = source[i];
            i = i + 1;
        }
    }
}
