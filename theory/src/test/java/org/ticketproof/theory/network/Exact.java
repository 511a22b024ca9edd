package org.ticketproof.theory.network;

import java.util.Arrays;
import org.ticketproof.theory.subsetsum.FixedPoint;
import org.ticketproof.theory.subsetsum.SubsetWithin;

/** A subset within 2^-10, if there is one among the first coefficients. */
final class Exact implements SubsetSolver {
    private static final int MOST = 40;
    private final SubsetWithin within = new SubsetWithin(MOST);
    private long[] free;
    private int count;

    @Override
    public void prepare(long[] coefficients, int number) {
        free = coefficients;
        count = Math.min(MOST, number);
    }

    @Override
    public long solve(long target, boolean[] used) {
        Arrays.fill(used, false);
        if (!within.solve(free, count, target, FixedPoint.ONE >> 10)) {
            return Long.MAX_VALUE;
        }
        for (int i = 0; i < count; i++) {
            used[i] = (within.mask() >> i & 1) == 1;
        }
        return FixedPoint.ONE >> 10;
    }
}
