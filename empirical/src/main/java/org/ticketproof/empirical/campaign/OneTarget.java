package org.ticketproof.empirical.campaign;

import org.ticketproof.theory.subsetsum.CoverageSolver;
import org.ticketproof.theory.subsetsum.FixedPoint;
import org.ticketproof.theory.subsetsum.NearestSubset;
import org.ticketproof.theory.subsetsum.SubsetWithin;

/**
 * Decides exactly whether some subset sum is within tolerance of one target. More variables can only help, so a few more than
 * log2(1/eps) are tried first, then more, and all only if those miss. All of them are searched by halves where that is
 * cheaper, in time 2^(count/2), or else by the interval merge, in time count/eps. A workspace: not for use by two threads.
 */
final class OneTarget {
    private static final int STEP = 4;
    private static final int STEPS = 4;

    private final SubsetWithin within;
    private final CoverageSolver coverage;
    private final int mostWithin;

    OneTarget(int maxCount) {
        mostWithin = Math.min(maxCount, NearestSubset.MAX_COUNT);
        within = new SubsetWithin(mostWithin);
        coverage = new CoverageSolver(maxCount);
    }

    boolean hits(long[] free, int count, long target, long tolerance) {
        int bits = FixedPoint.PLACES + 1 - (Long.SIZE - Long.numberOfLeadingZeros(tolerance));
        for (int step = 1; step <= STEPS; step++) {
            int some = Math.max(0, bits) + step * STEP;
            if (some >= Math.min(count, mostWithin)) {
                break;
            }
            if (within.solve(free, some, target, tolerance)) {
                return true;
            }
        }
        if (count <= mostWithin && Math.scalb(1.0, count / 2) * (tolerance + 1) <= (double) count * FixedPoint.ONE) {
            return within.solve(free, count, target, tolerance);
        }
        return coverage.covers(free, count, target, target, tolerance);
    }
}
