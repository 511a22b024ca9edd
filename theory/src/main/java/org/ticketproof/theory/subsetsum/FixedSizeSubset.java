package org.ticketproof.theory.subsetsum;

/**
 * The sum of exactly {@code k} of {@code n} values nearest to one target, exactly, for up to {@value #MAX_COUNT} values.
 *
 * <p>Meeting in the middle: each half's sums are kept apart by subset size, and sizes that add up to {@code k} are
 * matched with two pointers. O(2^(n/2)) time and memory.
 *
 * <p>Where several subsets are equally near, any of them may be returned; the same input gives the same subset.
 *
 * <p>A reusable workspace that allocates nothing once its arrays have grown. Not for use by two threads.
 */
public final class FixedSizeSubset {
    /** Most values of one decision: two lists of 2<sup>20</sup> sums. */
    public static final int MAX_COUNT = 40;

    private final int maxCount;
    private final SizeClasses left = new SizeClasses();
    private final SizeClasses right = new SizeClasses();
    private long[] scratch = new long[1];
    private int leftSize;
    private long leftSum;
    private long rightSum;
    private long mask;

    /**
     * A workspace.
     *
     * @param maxCount the most values of one decision, between 0 and {@value #MAX_COUNT}
     * @throws IllegalArgumentException if {@code maxCount} is out of range
     */
    public FixedSizeSubset(int maxCount) {
        this.maxCount = SubsetInput.requireMaxCount(maxCount, MAX_COUNT);
    }

    /**
     * The least distance between the target and a sum of exactly {@code size} values.
     *
     * @param values the values
     * @param count how many of them count, from the first on
     * @param size how many of those each subset has, between 0 and {@code count}
     * @param target the target
     * @return the least {@code |target - sum|} over all subsets of that size
     * @throws IllegalArgumentException if a count is out of range, or if values and target together exceed
     *     {@link FixedPoint#MAX_TOTAL}
     */
    public long solve(long[] values, int count, int size, long target) {
        return search(values, count, size, target, 0);
    }

    /**
     * Whether some sum {@code s} of exactly {@code size} values has {@code |target - s| <= tolerance}.
     *
     * @param values the values
     * @param count how many of them count, from the first on
     * @param size how many of those each subset has, between 0 and {@code count}
     * @param target the target
     * @param tolerance largest allowed distance, at least 0
     * @return true if there is such a subset; one of them is then {@link #mask()}
     * @throws IllegalArgumentException if a count or the tolerance is out of range, or if values and target together
     *     exceed {@link FixedPoint#MAX_TOTAL}
     */
    public boolean within(long[] values, int count, int size, long target, long tolerance) {
        SubsetInput.requireTolerance(tolerance);
        return search(values, count, size, target, tolerance) <= tolerance;
    }

    /**
     * The subset of the last {@link #solve}, or of the last {@link #within} that returned true.
     *
     * @return bit {@code i} is set if {@code values[i]} is used; exactly {@code size} bits are
     */
    public long mask() {
        return mask;
    }

    private long search(long[] values, int count, int size, long target, long enough) {
        SubsetInput.requireCount(values, count, maxCount);
        SubsetInput.requireSize(size, count);
        SubsetInput.requireTotal(values, count, target, 0);
        int middle = count / 2;
        left.fill(values, 0, middle);
        right.fill(values, middle, count);
        long best = Long.MAX_VALUE;
        for (int a = Math.max(0, size - (count - middle)); a <= Math.min(size, middle) && best > enough; a++) {
            best = match(a, size - a, target, best, enough);
        }
        mask = maskOf(values, 0, middle, leftSize, leftSum)
                | maskOf(values, middle, count, size - leftSize, rightSum) << middle;
        return best;
    }

    private long match(int a, int b, long target, long best, long enough) {
        long[] lefts = left.list(a);
        long[] rights = right.list(b);
        int i = 0;
        int j = right.length(b) - 1;
        while (i < left.length(a) && j >= 0 && best > enough) {
            long difference = lefts[i] + rights[j] - target;
            if (Math.abs(difference) < best) {
                best = Math.abs(difference);
                leftSize = a;
                leftSum = lefts[i];
                rightSum = rights[j];
            }
            if (difference < 0) {
                i++;
            } else {
                j--;
            }
        }
        return best;
    }

    private long maskOf(long[] values, int from, int to, int size, long sum) {
        int masks = 1 << to - from;
        if (scratch.length < masks) {
            scratch = new long[masks];
        }
        MaskSums.write(values, from, to - from, false, 0, scratch, 0);
        int found = 0;
        while (scratch[found] != sum || Integer.bitCount(found) != size) {
            found++;
        }
        return found;
    }
}
