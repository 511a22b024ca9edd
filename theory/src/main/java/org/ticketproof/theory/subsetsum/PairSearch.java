package org.ticketproof.theory.subsetsum;

/**
 * Kernels: sums of one number from each of two sorted lists, by one pointer in each list. O(sizeA + sizeB).
 *
 * <p>Proof idea of all three: a pointer moves only past numbers whose sums with everything still ahead are decided.
 */
final class PairSearch {

    private PairSearch() {
    }

    /** The greatest {@code a[p] + b[q]} that is at most {@code target}, or {@code floor} if none is greater than that. */
    /*@ public normal_behavior
      @   requires 0 <= sizeA && sizeA <= a.length && 0 <= sizeB && sizeB <= b.length;
      @   requires (\forall int p, q; 0 <= p && p < q && q < sizeA; a[p] <= a[q]);
      @   requires (\forall int p, q; 0 <= p && p < q && q < sizeB; b[p] <= b[q]);
      @   requires (\forall int p; 0 <= p && p < sizeA; -2000000000000000000L <= a[p] && a[p] <= 2000000000000000000L);
      @   requires (\forall int p; 0 <= p && p < sizeB; -2000000000000000000L <= b[p] && b[p] <= 2000000000000000000L);
      @   requires floor <= target;
      @   ensures floor <= \result && \result <= target;
      @   ensures (\forall int p, q; 0 <= p && p < sizeA && 0 <= q && q < sizeB; a[p] + b[q] <= \result || a[p] + b[q] > target);
      @   ensures \result == floor || (\exists int p, q; 0 <= p && p < sizeA && 0 <= q && q < sizeB; \result == a[p] + b[q]);
      @   assignable \nothing;
      @*/
    static long floorSum(long[] a, int sizeA, long[] b, int sizeB, long target, long floor) {
        int i = 0;
        int j = sizeB - 1;
        long best = floor;
        int bestI = 0;
        int bestJ = 0;
        //@ loop_invariant 0 <= i && i <= sizeA && -1 <= j && j < sizeB;
        //@ loop_invariant floor <= best && best <= target;
        //@ loop_invariant (\forall int p, q; 0 <= p && p < i && 0 <= q && q < sizeB; a[p] + b[q] <= best || a[p] + b[q] > target);
        //@ loop_invariant (\forall int p, q; 0 <= p && p < sizeA && j < q && q < sizeB; a[p] + b[q] <= best || a[p] + b[q] > target);
        //@ loop_invariant best == floor || (0 <= bestI && bestI < sizeA && 0 <= bestJ && bestJ < sizeB && best == a[bestI] + b[bestJ]);
        //@ decreases sizeA - i + j + 1;
        //+KEY@ assignable \strictly_nothing;
        while (i < sizeA && j >= 0) {
            long sum = a[i] + b[j];
            if (sum > target) {
                //@ assert (\forall int p; i <= p && p < sizeA; a[p] + b[j] > target);
                j = j - 1;
            } else {
                if (sum > best) {
                    best = sum;
                    bestI = i;
                    bestJ = j;
                }
                //@ assert (\forall int q; 0 <= q && q <= j; a[i] + b[q] <= best);
                i = i + 1;
            }
        }
        return best;
    }

    /** The least {@code a[p] + b[q]} that is at least {@code target}, or {@code ceiling} if none is less than that. */
    /*@ public normal_behavior
      @   requires 0 <= sizeA && sizeA <= a.length && 0 <= sizeB && sizeB <= b.length;
      @   requires (\forall int p, q; 0 <= p && p < q && q < sizeA; a[p] <= a[q]);
      @   requires (\forall int p, q; 0 <= p && p < q && q < sizeB; b[p] <= b[q]);
      @   requires (\forall int p; 0 <= p && p < sizeA; -2000000000000000000L <= a[p] && a[p] <= 2000000000000000000L);
      @   requires (\forall int p; 0 <= p && p < sizeB; -2000000000000000000L <= b[p] && b[p] <= 2000000000000000000L);
      @   requires target <= ceiling;
      @   ensures target <= \result && \result <= ceiling;
      @   ensures (\forall int p, q; 0 <= p && p < sizeA && 0 <= q && q < sizeB; a[p] + b[q] >= \result || a[p] + b[q] < target);
      @   ensures \result == ceiling || (\exists int p, q; 0 <= p && p < sizeA && 0 <= q && q < sizeB; \result == a[p] + b[q]);
      @   assignable \nothing;
      @*/
    static long ceilingSum(long[] a, int sizeA, long[] b, int sizeB, long target, long ceiling) {
        int i = 0;
        int j = sizeB - 1;
        long best = ceiling;
        int bestI = 0;
        int bestJ = 0;
        //@ loop_invariant 0 <= i && i <= sizeA && -1 <= j && j < sizeB;
        //@ loop_invariant target <= best && best <= ceiling;
        //@ loop_invariant (\forall int p, q; 0 <= p && p < i && 0 <= q && q < sizeB; a[p] + b[q] >= best || a[p] + b[q] < target);
        //@ loop_invariant (\forall int p, q; 0 <= p && p < sizeA && j < q && q < sizeB; a[p] + b[q] >= best || a[p] + b[q] < target);
        //@ loop_invariant best == ceiling || (0 <= bestI && bestI < sizeA && 0 <= bestJ && bestJ < sizeB && best == a[bestI] + b[bestJ]);
        //@ decreases sizeA - i + j + 1;
        //+KEY@ assignable \strictly_nothing;
        while (i < sizeA && j >= 0) {
            long sum = a[i] + b[j];
            if (sum < target) {
                //@ assert (\forall int q; 0 <= q && q <= j; a[i] + b[q] < target);
                i = i + 1;
            } else {
                if (sum < best) {
                    best = sum;
                    bestI = i;
                    bestJ = j;
                }
                //@ assert (\forall int p; i <= p && p < sizeA; a[p] + b[j] >= best);
                j = j - 1;
            }
        }
        return best;
    }

    /** The least distance between {@code target} and a sum {@code a[p] + b[q]}; both lists have a number. Its contract is kept from KeY, which leaves goals open; it rests on tests ({@code KernelOracleTest}). */
    /*-KEY@ public normal_behavior
      @   requires 1 <= sizeA && sizeA <= a.length && 1 <= sizeB && sizeB <= b.length;
      @   requires (\forall int p, q; 0 <= p && p < q && q < sizeA; a[p] <= a[q]);
      @   requires (\forall int p, q; 0 <= p && p < q && q < sizeB; b[p] <= b[q]);
      @   requires (\forall int p; 0 <= p && p < sizeA; -2000000000000000000L <= a[p] && a[p] <= 2000000000000000000L);
      @   requires (\forall int p; 0 <= p && p < sizeB; -2000000000000000000L <= b[p] && b[p] <= 2000000000000000000L);
      @   requires -2000000000000000000L <= target && target <= 2000000000000000000L;
      @   ensures 0 <= \result;
      @   ensures (\forall int p, q; 0 <= p && p < sizeA && 0 <= q && q < sizeB;
      @              \result <= a[p] + b[q] - target || \result <= target - a[p] - b[q]);
      @   ensures (\exists int p, q; 0 <= p && p < sizeA && 0 <= q && q < sizeB;
      @              \result == a[p] + b[q] - target || \result == target - a[p] - b[q]);
      @   assignable \nothing;
      @*/
    static long closestDistance(long[] a, int sizeA, long[] b, int sizeB, long target) {
        int i = 0;
        int j = sizeB - 1;
        int bestI = 0;
        int bestJ = sizeB - 1;
        long first = a[0] + b[sizeB - 1] - target;
        long best = first < 0 ? -first : first;
        //@ loop_invariant 0 <= i && i <= sizeA && -1 <= j && j < sizeB;
        //@ loop_invariant 0 <= best && best <= 6000000000000000000L;
        //@ loop_invariant 0 <= bestI && bestI < sizeA && 0 <= bestJ && bestJ < sizeB;
        //@ loop_invariant best == a[bestI] + b[bestJ] - target || best == target - a[bestI] - b[bestJ];
        //@ loop_invariant (\forall int p, q; 0 <= p && p < i && 0 <= q && q < sizeB; best <= a[p] + b[q] - target || best <= target - a[p] - b[q]);
        //@ loop_invariant (\forall int p, q; 0 <= p && p < sizeA && j < q && q < sizeB; best <= a[p] + b[q] - target || best <= target - a[p] - b[q]);
        //@ decreases sizeA - i + j + 1;
        //+KEY@ assignable \strictly_nothing;
        while (i < sizeA && j >= 0) {
            long difference = a[i] + b[j] - target;
            long distance = difference < 0 ? -difference : difference;
            if (distance < best) {
                best = distance;
                bestI = i;
                bestJ = j;
            }
            if (difference < 0) {
                //@ assert (\forall int q; 0 <= q && q <= j; best <= target - a[i] - b[q]);
                i = i + 1;
            } else {
                //@ assert (\forall int p; i <= p && p < sizeA; best <= a[p] + b[j] - target);
                j = j - 1;
            }
        }
        return best;
    }
}
