package org.ticketproof.empirical.campaign;

import org.ticketproof.theory.subsetsum.CoverageSolver;
import org.ticketproof.theory.subsetsum.NearestSubset;
import org.ticketproof.theory.subsetsum.SubsetWithin;

/**
 * Decides exactly whether some subset sum is within tolerance of one target: by halves among the first 62 variables, and, as
 * more variables can only help, by the interval merge over all of them if those miss. A workspace: not for use by two threads.
 */
final class OneTarget {
    private final SubsetWithin within;
    private final CoverageSolver coverage;

    OneTarget(int maxCount) {
        within = new SubsetWithin(Math.min(maxCount, NearestSubset.MAX_COUNT));
        coverage = new CoverageSolver(maxCount);
    }

    boolean hits(long[] free, int count, long target, long tolerance) {
        int some = Math.min(count, NearestSubset.MAX_COUNT);
        return within.solve(free, some, target, tolerance) || count > some && coverage.covers(free, count, target, target, tolerance);
    }
}
