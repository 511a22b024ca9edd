package org.ticketproof.theory.subsetsum;

/** Kernels: rounding to the grid in integer arithmetic, for {@link FixedPoint}. */
final class FixedPointKernel {

    private FixedPointKernel() {
    }

    /** The greatest integer not above {@code a / d}. */
    /*@ public normal_behavior
      @   requires 1 <= d && d <= 1152921504606846976L;
      @   requires -1152921504606846976L <= a && a <= 1152921504606846976L;
      @   ensures \result * d <= a && a < \result * d + d;
      @   assignable \nothing;
      @*/
    static long floorQuotient(long a, long d) {
        long q = a / d;
        long r = a % d;
        return r < 0 ? q - 1 : q;
    }

    /** The integer nearest to {@code a / d}; of two equally near ones the even one. */
    /*@ public normal_behavior
      @   requires 1 <= d && d <= 1152921504606846976L;
      @   requires -1152921504606846976L <= a && a <= 1152921504606846976L;
      @   ensures 2 * (a - \result * d) <= d && -d <= 2 * (a - \result * d);
      @   ensures (2 * (a - \result * d) == d || 2 * (a - \result * d) == -d) ==> \result % 2 == 0;
      @   assignable \nothing;
      @*/
    static long nearestQuotient(long a, long d) {
        long q = a / d;
        long r = a % d;
        if (r < 0) {
            q = q - 1;
            r = r + d;
        }
        if (2 * r > d || (2 * r == d && q % 2 != 0)) {
            q = q + 1;
        }
        return q;
    }
}
