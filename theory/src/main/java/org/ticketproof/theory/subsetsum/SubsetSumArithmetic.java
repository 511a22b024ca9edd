package org.ticketproof.theory.subsetsum;

/** Kernel: an overflow-checked sum over the first {@code count} values of an array. */
final class SubsetSumArithmetic {

    private SubsetSumArithmetic() {
    }

    /** Sum of the absolute values, or -1 if it is above {@code limit}; never overflows. O(count). */
    /*@ public normal_behavior
      @   requires 0 <= count && count <= values.length;
      @   requires 0 <= limit && limit <= 1152921504606846976L;
      @   ensures -1 <= \result && \result <= limit;
      @   ensures \result >= 0 ==> (\forall int p; 0 <= p && p < count; -limit <= values[p] && values[p] <= limit);
      @   ensures \result >= 0 ==> \result == (\sum int p; 0 <= p && p < count; (values[p] < 0 ? -values[p] : values[p]));
      @   assignable \nothing;
      @*/
    static long absoluteTotal(long[] values, int count, long limit) {
        long total = 0;
        int i = 0;
        //@ loop_invariant 0 <= i && i <= count;
        //@ loop_invariant 0 <= total && total <= limit;
        //@ loop_invariant (\forall int p; 0 <= p && p < i; -limit <= values[p] && values[p] <= limit);
        //@ loop_invariant total == (\sum int p; 0 <= p && p < i; (values[p] < 0 ? -values[p] : values[p]));
        //@ decreases count - i;
        //+KEY@ assignable \strictly_nothing;
        while (i < count) {
            long x = values[i];
            if (x < -limit || x > limit) {
                return -1;
            }
            total = total + (x < 0 ? -x : x);
            if (total > limit) {
                return -1;
            }
            i = i + 1;
        }
        return total;
    }
}
