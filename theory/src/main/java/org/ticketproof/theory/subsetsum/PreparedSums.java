package org.ticketproof.theory.subsetsum;

/**
 * Nearest subset sums of one set of values for many targets: the sums of a large part of the values are hashed once,
 * and each target asks only for the partners of the sums of the rest.
 *
 * <p>Preparing costs O(2^(n-8)) up to 24 variables; a target then costs some 2^8 look-ups, however many targets there
 * are. With more variables both costs grow; beyond {@value #MOST_PREPARED} nothing is prepared and each target is solved
 * alone.
 *
 * <p>A reusable workspace that allocates nothing once its arrays have grown. Not for use by two threads.
 */
public final class PreparedSums {
    private static final int ASKED_LOG2 = 8;
    private static final int STORED_LOG2 = 16;
    private static final int MOST_PREPARED = 36;
    // A target that finds nothing within reach is solved afresh, so the reach is wider than for a single target.
    private static final int STRETCHES_LOG2 = 4;

    private final int maxCount;
    private final SumMatch match = new SumMatch(STRETCHES_LOG2);
    private final NearestSubset nearest;
    private final SubsetWithin within;
    private final long[] values;
    private long[] rest = new long[1];
    private long[] queries = new long[1];
    private int count = -1;
    private int storedCount;
    private int asked;
    private long total;
    private long positive;
    private long mask;

    /**
     * A workspace.
     *
     * @param maxCount the most variables, between 0 and {@value NearestSubset#MAX_COUNT}
     * @throws IllegalArgumentException if {@code maxCount} is out of range
     */
    public PreparedSums(int maxCount) {
        this(maxCount, new NearestSubset(maxCount), new SubsetWithin(maxCount));
    }

    /** With the solvers that take what a look-up cannot answer. */
    PreparedSums(int maxCount, NearestSubset nearest, SubsetWithin within) {
        this.nearest = nearest;
        this.within = within;
        this.maxCount = maxCount;
        values = new long[maxCount];
    }

    /**
     * Takes a set of values; replaces the one before.
     *
     * @param newValues the values a subset may use; copied
     * @param size how many of them count, from the first on
     * @throws IllegalArgumentException if the count is out of range, or if the values exceed
     *     {@link FixedPoint#MAX_TOTAL} together
     */
    public void prepare(long[] newValues, int size) {
        SubsetInput.requireCount(newValues, size, maxCount);
        total = SubsetInput.requireTotal(newValues, size, 0, 0);
        System.arraycopy(newValues, 0, values, 0, size);
        count = size;
        positive = 0;
        for (int i = 0; i < count; i++) {
            positive += Math.max(values[i], 0);
        }
        if (count > MOST_PREPARED) {
            return;
        }
        storedCount = Math.max(count / 2, Math.min(count - ASKED_LOG2, STORED_LOG2));
        asked = 1 << count - storedCount;
        if (rest.length < asked) {
            rest = new long[asked];
            queries = new long[asked];
        }
        long range = 0;
        for (int i = 0; i < storedCount; i++) {
            range += Math.abs(values[i]);
        }
        MaskSums.write(values, 0, storedCount, false, 0, match.room(1 << storedCount), 1);
        MaskSums.write(values, storedCount, count - storedCount, false, 0, rest, 0);
        match.prepare(1 << storedCount, range, 0);
    }

    /**
     * The least distance between a target and a subset sum of the prepared values.
     *
     * @param target the target
     * @return the least {@code |target - sum|} over all subsets
     * @throws IllegalArgumentException if values and target together exceed {@link FixedPoint#MAX_TOTAL}
     * @throws IllegalStateException if nothing was prepared
     */
    public long nearest(long target) {
        require(target, 0);
        if (worthLooking(target)) {
            long error = look(target, Long.MAX_VALUE, 0);
            if (error == 0 || error - 1 <= match.reach()) {
                return error;
            }
        }
        long error = nearest.search(values, count, target, Long.MAX_VALUE, 0);
        mask = nearest.mask();
        return error;
    }

    /**
     * Whether some subset sum of the prepared values lies within a tolerance of a target.
     *
     * @param target the target
     * @param tolerance largest allowed distance, at least 0
     * @return true if there is such a subset; one of them is then {@link #mask()}
     * @throws IllegalArgumentException if the tolerance is out of range, or if values, target and tolerance together
     *     exceed {@link FixedPoint#MAX_TOTAL}
     * @throws IllegalStateException if nothing was prepared
     */
    public boolean within(long target, long tolerance) {
        SubsetInput.requireTolerance(tolerance);
        require(target, tolerance);
        if (worthLooking(target)) {
            long error = look(target, tolerance + 1, tolerance);
            if (error <= tolerance || tolerance <= match.reach()) {
                return error <= tolerance;
            }
        }
        boolean found = within.solve(values, count, target, tolerance);
        mask = found ? within.mask() : mask;
        return found;
    }

    /**
     * The subset found by the last call of {@link #nearest}, or of {@link #within} that returned true.
     *
     * @return bit {@code i} is set if the value at {@code i} is used
     */
    public long mask() {
        return mask;
    }

    private boolean worthLooking(long target) {
        return count <= MOST_PREPARED && target > positive - total && target < positive;
    }

    private long look(long target, long best, long enough) {
        for (int j = 0; j < asked; j++) {
            queries[j] = target - rest[j];
        }
        long error = match.scan(queries, asked, best, enough);
        if (error < best) {
            mask = match.leftIndex() | (long) match.rightIndex() << storedCount;
        }
        return error;
    }

    private void require(long target, long tolerance) {
        if (count < 0) {
            throw new IllegalStateException("no values are prepared");
        }
        SubsetInput.requireRoom(total, target, tolerance);
    }
}
