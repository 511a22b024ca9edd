package org.ticketproof.theory.subsetsum;

import java.util.BitSet;

/**
 * The subset sum nearest to one target for any number of variables.
 *
 * <p>Up to {@value NearestSubset#MAX_COUNT} variables this is {@link NearestSubset}. With more, a subset is sought whose
 * error equals a bound that no subset can beat: the distance to the multiples of the values' greatest common divisor,
 * which is nearly always 0 on the grid. It is found by meeting in the middle over {@value #LIVE} variables, the others
 * being used where that brings the sum nearer. Where that fails, intervals of reachable targets decide how near any
 * subset comes, as far as memory allows. The answer says what is proved: it is optimal if its error equals its bound.
 *
 * <p>Not for use by two threads.
 */
public final class NearestOfMany {
    private static final int LIVE = 48;
    private static final int ATTEMPTS = 4;

    private final NearestSubset nearest = new NearestSubset(NearestSubset.MAX_COUNT);
    private final IntervalReach intervals = new IntervalReach();
    private final BitSet best = new BitSet();
    private long error;

    /** A workspace. */
    public NearestOfMany() {
    }

    /**
     * What is known about the nearest subset sum.
     *
     * @param subset indices of the values used
     * @param error distance between the target and the subset's sum
     * @param leastError proved: no subset has a smaller error
     */
    public record Answer(BitSet subset, long error, long leastError) {
        /**
         * Copies the subset.
         *
         * @param subset indices of the values used
         * @param error distance between the target and the subset's sum
         * @param leastError proved: no subset has a smaller error
         */
        public Answer {
            subset = (BitSet) subset.clone();
        }

        /**
         * Indices of the values used.
         *
         * @return a copy
         */
        @Override
        public BitSet subset() {
            return (BitSet) subset.clone();
        }

        /**
         * Whether the subset is proved to be nearest.
         *
         * @return true if the error equals its lower bound
         */
        public boolean optimal() {
            return error == leastError;
        }
    }

    /**
     * Seeks the nearest subset sum.
     *
     * @param values the values a subset may use
     * @param count how many of them count, from the first on
     * @param target the target
     * @return a subset, its error, and the proved lower bound on any error
     * @throws IllegalArgumentException if the count is out of range, or if values and target together exceed
     *     {@link FixedPoint#MAX_TOTAL}
     */
    public Answer solve(long[] values, int count, long target) {
        SubsetInput.requireCount(values, count, values.length);
        SubsetInput.requireTotal(values, count, target, 0);
        error = Long.MAX_VALUE;
        if (count <= NearestSubset.MAX_COUNT) {
            error = nearest.search(values, count, target, Long.MAX_VALUE, 0);
            return new Answer(BitSet.valueOf(new long[] {nearest.mask()}), error, error);
        }
        long least = Math.max(beyondEnds(values, count, target), Lattice.gap(values, count, target));
        for (int attempt = 0; attempt < ATTEMPTS && error > least; attempt++) {
            searchLive(values, count, target, attempt * (count - LIVE) / (ATTEMPTS - 1), least);
        }
        if (error > least) {
            least = narrow(values, count, target, least);
        }
        return new Answer(best, error, least);
    }

    /** Distance from the target to the range of all sums. */
    private static long beyondEnds(long[] values, int count, long target) {
        long negative = 0;
        long positive = 0;
        for (int i = 0; i < count; i++) {
            negative += Math.min(values[i], 0);
            positive += Math.max(values[i], 0);
        }
        return Math.max(0, Math.max(negative - target, target - positive));
    }

    private void searchLive(long[] values, int count, long target, int from, long least) {
        long[] live = new long[LIVE];
        System.arraycopy(values, from, live, 0, LIVE);
        long middle = 0;
        for (long x : live) {
            middle += x;
        }
        middle >>= 1;
        BitSet subset = new BitSet(count);
        long rest = target - middle;
        for (int i = 0; i < count; i++) {
            boolean other = i < from || i >= from + LIVE;
            if (other && Math.abs(rest - values[i]) < Math.abs(rest)) {
                rest -= values[i];
                subset.set(i);
            }
        }
        if (nearest.search(live, LIVE, rest + middle, error, least) < error) {
            for (int i = 0; i < LIVE; i++) {
                subset.set(from + i, (nearest.mask() >> i & 1) != 0);
            }
            keep(values, target, subset);
        }
    }

    /** Halves the gap between the best error and what is proved, as long as the intervals fit in memory. */
    private long narrow(long[] values, int count, long target, long least) {
        long proved = least;
        long undecided = least;
        while (error > undecided) {
            long tolerance = undecided + (error - 1 - undecided) / 2;
            if (intervals.search(values, count, target, tolerance)) {
                BitSet subset = new BitSet(count);
                for (int i = 0; i < count; i++) {
                    subset.set(i, intervals.uses(i));
                }
                keep(values, target, subset);
            } else {
                undecided = tolerance + 1;
                proved = intervals.exhausted() ? proved : tolerance + 1;
            }
        }
        return proved;
    }

    private void keep(long[] values, long target, BitSet subset) {
        long sum = subset.stream().mapToLong(i -> values[i]).sum();
        error = Math.abs(target - sum);
        best.clear();
        best.or(subset);
    }
}
