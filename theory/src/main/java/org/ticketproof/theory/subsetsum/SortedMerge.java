package org.ticketproof.theory.subsetsum;

/**
 * Kernels: merging of strictly ascending lists, kept in the first entries of longer arrays. Lists are sets: a number
 * that occurs on both sides is written once. O(size).
 */
final class SortedMerge {

    private SortedMerge() {
    }

    /**
     * Merges a list with the same list moved by {@code shift}: the result is exactly the set of all {@code list[p]} and
     * {@code list[p] + shift}, strictly ascending.
     * Its contract is kept from KeY, which leaves goals open; it rests on tests ({@code KernelOracleTest}).
     */
    /*-KEY@ public normal_behavior
      @   requires 0 <= size && size <= list.length && size <= 500000000 && 2 * size <= out.length && list != out;
      @   requires (\forall int p, q; 0 <= p && p < q && q < size; list[p] < list[q]);
      @   requires (\forall int p; 0 <= p && p < size; -2000000000000000000L <= list[p] && list[p] <= 2000000000000000000L);
      @   requires -2000000000000000000L <= shift && shift <= 2000000000000000000L;
      @   ensures size <= \result && \result <= 2 * size;
      @   ensures (\forall int p, q; 0 <= p && p < q && q < \result; out[p] < out[q]);
      @   ensures (\forall int q; 0 <= q && q < size; (\exists int p; 0 <= p && p < \result; out[p] == list[q]));
      @   ensures (\forall int q; 0 <= q && q < size; (\exists int p; 0 <= p && p < \result; out[p] == list[q] + shift));
      @   ensures (\forall int p; 0 <= p && p < \result; (\exists int q; 0 <= q && q < size; out[p] == list[q] || out[p] == list[q] + shift));
      @   assignable out[*];
      @*/
    static int withShift(long[] list, int size, long shift, long[] out) {
        return withShifted(list, size, list, size, shift, out);
    }

    /** Merges a list with another one moved by {@code shift}: exactly the set of all {@code a[p]} and {@code b[q] + shift}. Its contract is kept from KeY, which leaves goals open; it rests on tests ({@code KernelOracleTest}). */
    /*-KEY@ public normal_behavior
      @   requires a != out && b != out;
      @   requires 0 <= sizeA && sizeA <= a.length && sizeA <= 500000000;
      @   requires 0 <= sizeB && sizeB <= b.length && sizeB <= 500000000;
      @   requires sizeA + sizeB <= out.length;
      @   requires (\forall int p, q; 0 <= p && p < q && q < sizeA; a[p] < a[q]);
      @   requires (\forall int p, q; 0 <= p && p < q && q < sizeB; b[p] < b[q]);
      @   requires (\forall int p; 0 <= p && p < sizeB; -2000000000000000000L <= b[p] && b[p] <= 2000000000000000000L);
      @   requires -2000000000000000000L <= shift && shift <= 2000000000000000000L;
      @   ensures sizeA <= \result && sizeB <= \result && \result <= sizeA + sizeB;
      @   ensures (\forall int p, q; 0 <= p && p < q && q < \result; out[p] < out[q]);
      @   ensures (\forall int q; 0 <= q && q < sizeA; (\exists int p; 0 <= p && p < \result; out[p] == a[q]));
      @   ensures (\forall int q; 0 <= q && q < sizeB; (\exists int p; 0 <= p && p < \result; out[p] == b[q] + shift));
      @   ensures (\forall int p; 0 <= p && p < \result; (\exists int q; 0 <= q && q < sizeA; out[p] == a[q])
      @           || (\exists int q; 0 <= q && q < sizeB; out[p] == b[q] + shift));
      @   assignable out[*];
      @*/
    static int withShifted(long[] a, int sizeA, long[] b, int sizeB, long shift, long[] out) {
        int i = 0;
        int j = 0;
        int k = 0;
        //@ loop_invariant 0 <= i && i <= sizeA && 0 <= j && j <= sizeB && i <= k && j <= k && k <= i + j;
        //@ loop_invariant (\forall int p, q; 0 <= p && p < q && q < k; out[p] < out[q]);
        //@ loop_invariant (\forall int p, q; 0 <= p && p < k && i <= q && q < sizeA; out[p] < a[q]);
        //@ loop_invariant (\forall int p, q; 0 <= p && p < k && j <= q && q < sizeB; out[p] < b[q] + shift);
        //@ loop_invariant (\forall int q; 0 <= q && q < i; (\exists int p; 0 <= p && p < k; out[p] == a[q]));
        //@ loop_invariant (\forall int q; 0 <= q && q < j; (\exists int p; 0 <= p && p < k; out[p] == b[q] + shift));
        //@ loop_invariant (\forall int p; 0 <= p && p < k; (\exists int q; 0 <= q && q < sizeA; out[p] == a[q]) || (\exists int q; 0 <= q && q < sizeB; out[p] == b[q] + shift));
        //@ decreases (sizeA - i) + (sizeB - j);
        //+KEY@ assignable out[*];
        while (i < sizeA || j < sizeB) {
            int order = compareHeads(a, i, sizeA, b, j, sizeB, shift);
            if (order <= 0) {
                out[k] = a[i];
                i = i + 1;
            } else {
                out[k] = b[j] + shift;
            }
            if (order >= 0) {
                j = j + 1;
            }
            k = k + 1;
        }
        return k;
    }

    /**
     * Which of {@code a[i]} and {@code b[j] + shift} is the smaller: -1 the first, 0 neither, 1 the second. A list that is at its end has no
     * number, and the other one's is the smaller.
     */
    /*@ public normal_behavior
      @   requires 0 <= i && i <= sizeA && sizeA <= a.length && 0 <= j && j <= sizeB && sizeB <= b.length && (i < sizeA || j < sizeB);
      @   requires (\forall int p; 0 <= p && p < sizeB; -2000000000000000000L <= b[p] && b[p] <= 2000000000000000000L);
      @   requires -2000000000000000000L <= shift && shift <= 2000000000000000000L;
      @   ensures -1 <= \result && \result <= 1;
      @   ensures \result <= 0 ==> i < sizeA;
      @   ensures \result >= 0 ==> j < sizeB;
      @   ensures \result < 0 && j < sizeB ==> a[i] < b[j] + shift;
      @   ensures \result == 0 ==> a[i] == b[j] + shift;
      @   ensures \result > 0 && i < sizeA ==> b[j] + shift < a[i];
      @   assignable \nothing;
      @*/
    static int compareHeads(long[] a, int i, int sizeA, long[] b, int j, int sizeB, long shift) {
        if (j >= sizeB) {
            return -1;
        }
        if (i >= sizeA) {
            return 1;
        }
        long x = a[i];
        long y = b[j] + shift;
        if (x < y) {
            return -1;
        }
        return x == y ? 0 : 1;
    }
}
