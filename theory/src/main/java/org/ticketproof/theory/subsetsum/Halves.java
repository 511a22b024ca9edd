package org.ticketproof.theory.subsetsum;

import java.util.OptionalLong;

/** The sorted subset sums of the two halves of some values, for checks. */
final class Halves {
    private static final long BEYOND_ALL = 1L << 62;

    private final long[] left;
    private final long[] right;
    private final int leftSize;
    private final int rightSize;

    private Halves(long[] values) {
        int middle = values.length / 2;
        left = new long[1 << middle];
        right = new long[1 << values.length - middle];
        long[] spare = new long[right.length];
        leftSize = SortedSums.write(values, 0, middle, left, spare);
        rightSize = SortedSums.write(values, middle, values.length, right, spare);
    }

    /** Makes the lists; the values' absolute sum is at most {@link FixedPoint#MAX_TOTAL}. O(2^(n/2)). */
    static Halves of(long[] values) {
        return new Halves(values);
    }

    /** Least distance between the target and a subset sum. */
    long closest(long target) {
        return PairSearch.closestDistance(left, leftSize, right, rightSize, target);
    }

    /** The greatest subset sum less than the target. */
    OptionalLong below(long target) {
        long sum = PairSearch.floorSum(left, leftSize, right, rightSize, target - 1, -BEYOND_ALL);
        return sum == -BEYOND_ALL ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    /** The least subset sum that is at least the target. */
    OptionalLong from(long target) {
        long sum = PairSearch.ceilingSum(left, leftSize, right, rightSize, target, BEYOND_ALL);
        return sum == BEYOND_ALL ? OptionalLong.empty() : OptionalLong.of(sum);
    }
}
