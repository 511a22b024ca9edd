package org.ticketproof.theory.subsetsum;

/** Kernel: the sum of a chosen subset. O(count). */
final class SubsetEvaluation {
    /** What {@link #sum} returns if a partial sum leaves the allowed range. */
    static final long OUT_OF_RANGE = Long.MIN_VALUE;

    private SubsetEvaluation() {
    }

    /**
     * Sum of the values whose entry in {@code used} is true, or {@link #OUT_OF_RANGE} if a used value or a partial sum is
     * more than 2<sup>60</sup> in absolute value; never overflows.
     */
    /*@ public normal_behavior
      @   requires 0 <= count && count <= values.length && count <= used.length;
      @   ensures \result == -9223372036854775807L - 1
      @           || (-1152921504606846976L <= \result && \result <= 1152921504606846976L);
      @   ensures \result != -9223372036854775807L - 1
      @           ==> \result == (\sum int p; 0 <= p && p < count; (used[p] ? values[p] : 0));
      @   assignable \nothing;
      @*/
    static long sum(long[] values, int count, boolean[] used) {
        long total = 0;
        int i = 0;
        //@ loop_invariant 0 <= i && i <= count;
        //@ loop_invariant -1152921504606846976L <= total && total <= 1152921504606846976L;
        //@ loop_invariant total == (\sum int p; 0 <= p && p < i; (used[p] ? values[p] : 0));
        //@ decreases count - i;
        //+KEY@ assignable \strictly_nothing;
        while (i < count) {
            if (used[i]) {
                long x = values[i];
                if (x < -1152921504606846976L || x > 1152921504606846976L) {
                    return -9223372036854775807L - 1;
                }
                total = total + x;
                if (total < -1152921504606846976L || total > 1152921504606846976L) {
                    return -9223372036854775807L - 1;
                }
            }
            i = i + 1;
        }
        return total;
    }
}
