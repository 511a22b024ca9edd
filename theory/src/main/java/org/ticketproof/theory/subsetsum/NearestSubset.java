package org.ticketproof.theory.subsetsum;

/**
 * The subset sum nearest to one target, exactly, for up to 62 variables.
 *
 * <p>Up to {@value #HALVES} variables the sums of one half are hashed and those of the other half looked up
 * (meet in the middle after Horowitz and Sahni, doi:10.1145/321812.321823, with buckets in place of sorting and a
 * search radius that shrinks with the best error so far): O(2^(n/2)) time and memory. Beyond, the sums of each half
 * are made window by window from sorted lists of quarters, so that memory stays at O(2^(n/4)) as with Schroeppel and
 * Shamir (doi:10.1137/0210033), and a window at a time is matched in the same way: O(2^(n/2)) time in the worst case,
 * less as soon as an error is met that no subset can beat.
 *
 * <p>Where several subsets are equally near, any of them may be returned; the same input gives the same subset.
 *
 * <p>A reusable workspace that allocates nothing once its arrays have grown. Not for use by two threads.
 */
public final class NearestSubset {
    /** Most variables of one decision. */
    public static final int MAX_COUNT = 62;
    /** Most variables for which all sums of a half are held at once. */
    static final int HALVES = 28;
    private static final int STRETCHES_LOG2 = 6;

    private final int maxCount;
    private final SumMatch match = new SumMatch(STRETCHES_LOG2);
    private final WindowMeet windows = new WindowMeet(match);
    private long[] queries = new long[1];
    private long mask;

    /**
     * A workspace.
     *
     * @param maxCount the most variables of one decision, between 0 and {@value #MAX_COUNT}
     * @throws IllegalArgumentException if {@code maxCount} is out of range
     */
    public NearestSubset(int maxCount) {
        this.maxCount = SubsetInput.requireMaxCount(maxCount, MAX_COUNT);
    }

    /**
     * The least distance between the target and a subset sum.
     *
     * @param values the values a subset may use
     * @param count how many of them count, from the first on
     * @param target the target
     * @return the least {@code |target - sum|} over all subsets, the empty one included
     * @throws IllegalArgumentException if the count is out of range, or if values and target together exceed
     *     {@link FixedPoint#MAX_TOTAL}
     */
    public long solve(long[] values, int count, long target) {
        SubsetInput.requireCount(values, count, maxCount);
        SubsetInput.requireTotal(values, count, target, 0);
        return search(values, count, target, Long.MAX_VALUE, 0);
    }

    /**
     * A subset that reaches the distance of the last {@link #solve}.
     *
     * @return bit {@code i} is set if {@code values[i]} is used
     */
    public long mask() {
        return mask;
    }

    /**
     * The least distance below {@code best}, or the first one found that is at most {@code enough}; {@code best} itself
     * if there is none. Input is checked already.
     */
    long search(long[] values, int count, long target, long best, long enough) {
        long negative = 0;
        long positive = 0;
        long negatives = 0;
        long positives = 0;
        for (int i = 0; i < count; i++) {
            long x = values[i];
            long sign = x >> 63;
            negative += x & sign;
            positive += x & ~sign;
            negatives |= (sign & 1) << i;
            positives |= (~sign & 1) << i;
        }
        if (target <= negative || target >= positive) {
            boolean under = target <= negative;
            long error = under ? negative - target : target - positive;
            mask = under ? negatives : positives;
            return Math.min(error, best);
        }
        if (count > HALVES) {
            long error = windows.search(values, count, target, best, Math.max(enough, Lattice.gap(values, count, target)));
            mask = windows.mask();
            return error;
        }
        return halves(values, count, target, best, enough);
    }

    private long halves(long[] values, int count, long target, long best, long enough) {
        int leftCount = count / 2;
        int rightCount = count - leftCount;
        int stored = 1 << leftCount;
        int asked = 1 << rightCount;
        if (queries.length < asked) {
            queries = new long[asked];
        }
        long range = 0;
        for (int i = 0; i < leftCount; i++) {
            range += Math.abs(values[i]);
        }
        MaskSums.write(values, 0, leftCount, false, 0, match.room(stored), 1);
        MaskSums.write(values, leftCount, rightCount, true, target, queries, 0);
        long reach = best == Long.MAX_VALUE ? 0 : best - 1;
        long error = best;
        while (true) {
            match.prepare(stored, range, reach);
            long nearest = match.scan(queries, asked, error, enough);
            if (nearest < error) {
                error = nearest;
                mask = match.leftIndex() | (long) match.rightIndex() << leftCount;
            }
            if (error <= enough || error - 1 <= match.reach()) {
                return error;
            }
            // Nothing near enough to prove it nearest: look wider.
            reach = error == best ? 8 * match.reach() + 1 : error - 1;
        }
    }
}
