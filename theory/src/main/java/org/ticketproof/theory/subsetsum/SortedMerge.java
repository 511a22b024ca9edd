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
     */
    /*@ public normal_behavior
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
        int i = 0;
        int j = 0;
        int k = 0;
        //@ loop_invariant 0 <= i && i <= size && 0 <= j && j <= size && i <= k && j <= k && k <= i + j;
        //@ loop_invariant (\forall int p, q; 0 <= p && p < q && q < k; out[p] < out[q]);
        //@ loop_invariant (\forall int p, q; 0 <= p && p < k && i <= q && q < size; out[p] < list[q]);
        //@ loop_invariant (\forall int p, q; 0 <= p && p < k && j <= q && q < size; out[p] < list[q] + shift);
        //@ loop_invariant (\forall int q; 0 <= q && q < i; (\exists int p; 0 <= p && p < k; out[p] == list[q]));
        //@ loop_invariant (\forall int q; 0 <= q && q < j; (\exists int p; 0 <= p && p < k; out[p] == list[q] + shift));
        //@ loop_invariant (\forall int p; 0 <= p && p < k; (\exists int q; 0 <= q && q < size; out[p] == list[q] || out[p] == list[q] + shift));
        //@ decreases (size - i) + (size - j);
        //+KEY@ assignable out[*];
        while (i < size || j < size) {
            if (j >= size || (i < size && list[i] < list[j] + shift)) {
                out[k] = list[i];
                i = i + 1;
            } else {
                out[k] = list[j] + shift;
                if (i < size && list[i] == list[j] + shift) {
                    i = i + 1;
                }
                j = j + 1;
            }
            k = k + 1;
        }
        return k;
    }

    /** Merges a list with another one moved by {@code shift}: exactly the set of all {@code a[p]} and {@code b[q] + shift}. */
    /*@ public normal_behavior
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
            if (j >= sizeB || (i < sizeA && a[i] < b[j] + shift)) {
                out[k] = a[i];
                i = i + 1;
            } else {
                out[k] = b[j] + shift;
                if (i < sizeA && a[i] == b[j] + shift) {
                    i = i + 1;
                }
                j = j + 1;
            }
            k = k + 1;
        }
        return k;
    }
}
