package org.ticketproof.theory.subsetsum;

import java.util.Arrays;

/** Plain interval merging as evidence that no subset of many values comes near a target. */
final class IntervalEvidence {
    private static final int MOST_INTERVALS = 1 << 22;

    private IntervalEvidence() {
    }

    /**
     * Whether some subset sum may lie within tolerance of the target: false is a proof, true is one too unless the
     * intervals did not fit in memory. O(count * range / tolerance).
     */
    static boolean reachable(long[] values, long target, long tolerance) {
        long positive = 0;
        long negative = 0;
        for (long x : values) {
            positive += Math.max(x, 0);
            negative += Math.min(x, 0);
        }
        long[] low = {-tolerance};
        long[] high = {tolerance};
        int to = 1;
        for (long x : byFallingMagnitude(values)) {
            int from = IntervalUnion.firstReaching(high, 0, to, target - positive);
            to = IntervalUnion.endOfReaching(low, from, to, target - negative);
            if (to - from > MOST_INTERVALS / 2) {
                return true;
            }
            long[] nextLow = new long[2 * (to - from)];
            long[] nextHigh = new long[2 * (to - from)];
            to = IntervalUnion.mergeWithShift(low, high, from, to, x, nextLow, nextHigh);
            low = nextLow;
            high = nextHigh;
            positive -= Math.max(x, 0);
            negative -= Math.min(x, 0);
        }
        int at = IntervalUnion.firstReaching(high, 0, to, target);
        return at < to && low[at] <= target;
    }

    private static long[] byFallingMagnitude(long[] values) {
        // Magnitude in the upper bits, sign in the lowest: one primitive sort orders by magnitude.
        long[] order = new long[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = -(Math.abs(values[i]) << 1 | values[i] >>> 63);
        }
        Arrays.sort(order);
        for (int i = 0; i < order.length; i++) {
            long key = -order[i];
            order[i] = (key & 1) == 0 ? key >> 1 : -(key >> 1);
        }
        return order;
    }
}
