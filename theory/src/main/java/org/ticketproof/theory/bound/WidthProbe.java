package org.ticketproof.theory.bound;

/** Where the search for a least width looks next: the integer arithmetic of {@link WidthSearch}, with contracts. */
final class WidthProbe {
    private WidthProbe() {
    }

    /** A point strictly between two that are not neighbours, about twice as far from the start as the lower one. */
    /*@ public normal_behavior
      @   requires 0 <= from && from - 1 <= low && low < high - 1 && high <= 9007199254740993L;
      @   ensures low < \result && \result < high;
      @   ensures \result == high - 1 || \result - from == 2 * (low - from) + 2;
      @   assignable \nothing;
      @*/
    static long gallop(long low, long from, long high) {
        long step = low - from + 2;
        return step < high - low ? low + step : high - 1;
    }

    /** The midpoint of two integers that are not neighbours, rounded towards the lower. */
    /*@ public normal_behavior
      @   requires -1 <= low && low < high - 1 && high <= 9007199254740993L;
      @   ensures low < \result && \result < high;
      @   ensures \result - low <= high - \result && high - \result <= \result - low + 1;
      @   assignable \nothing;
      @*/
    static long middle(long low, long high) {
        return low + (high - low) / 2;
    }
}
