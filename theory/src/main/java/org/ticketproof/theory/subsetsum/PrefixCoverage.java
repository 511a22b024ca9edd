package org.ticketproof.theory.subsetsum;

import org.ticketproof.theory.freezing.DrawnInstance;

/**
 * Coverage of [-1, 1] at every prefix of a frozen sequence, in one pass: the union of the tolerance-balls of the free
 * sums is kept in order of arrival, and at every prefix the window is tested after moving it by the locked sum. Locking
 * can turn covered into missed, so no prefix is inferred from another.
 *
 * <p>Intervals that no window of a later prefix can be reached from are dropped. O(n * range / tolerance).
 */
final class PrefixCoverage {
    private final long[] needLow;
    private final long[] needHigh;
    private final IntervalList union = new IntervalList();

    PrefixCoverage(int maxCount) {
        needLow = new long[maxCount + 1];
        needHigh = new long[maxCount + 1];
    }

    /** Inputs already checked. */
    void statusAtEveryCount(DrawnInstance instance, long tolerance, boolean[] covered) {
        long[] values = instance.values();
        byte[] states = instance.states();
        int size = instance.size();
        findNeeds(values, states, size, instance.lockedSum());
        union.reset(tolerance);
        long locked = 0;
        covered[0] = tolerance >= FixedPoint.ONE;
        for (int m = 1; m <= size; m++) {
            byte state = states[m - 1];
            if (state == DrawnInstance.PRUNED) {
                covered[m] = covered[m - 1];
                continue;
            }
            if (state == DrawnInstance.LOCKED) {
                locked += values[m - 1];
            } else {
                union.keep(needLow[m - 1], needHigh[m - 1]);
                union.add(values[m - 1]);
            }
            covered[m] = union.covers(-FixedPoint.ONE - locked, FixedPoint.ONE - locked);
        }
    }

    /** An interval at prefix m matters only if it meets [needLow[m], needHigh[m]]: from there some later window is in reach. */
    private void findNeeds(long[] values, byte[] states, int size, long lockedSum) {
        long locked = lockedSum;
        needLow[size] = -FixedPoint.ONE - locked;
        needHigh[size] = FixedPoint.ONE - locked;
        for (int m = size - 1; m >= 0; m--) {
            long x = values[m];
            long later = 0;
            if (states[m] == DrawnInstance.LOCKED) {
                locked -= x;
            } else if (states[m] == DrawnInstance.FREE) {
                later = x;
            }
            needLow[m] = Math.min(-FixedPoint.ONE - locked, needLow[m + 1] - Math.max(later, 0));
            needHigh[m] = Math.max(FixedPoint.ONE - locked, needHigh[m + 1] - Math.min(later, 0));
        }
    }
}
