package org.ticketproof.empirical.rare;

import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * The level of a path: about the logarithm of the probability that it ends in failure, from exact integers kept as variables
 * arrive. For each end of [-1, 1] this is Chernoff's bound for the variables to come to move it by less than the uncovered length of its
 * half; where that half is covered, by so little that the drift of locked variables uncovers it.
 *
 * <p>The estimator is unbiased for every such function; a better one gives less variance.
 */
final class Importance {
    /** Below this tolerance the uncovered length is kept for a coarser one: intervals would be too many. */
    private static final long LEAST_TOLERANCE = FixedPoint.ONE >> 14;
    /** Half the window in which covered targets are kept, beyond 1, in standard deviations of the drift. */
    private static final double DRIFTS = 3;
    /** Level of a path that has failed: above every threshold. */
    static final double FAILED = Double.POSITIVE_INFINITY;
    /** Level of a path that cannot fail any more. */
    static final double SAFE = Double.NEGATIVE_INFINITY;

    private final int n;
    private final double reach;
    private final DriftTilt lower;
    private final DriftTilt upper;
    private final long tolerance;
    private final boolean absorbing;
    private final long window;

    Importance(Cell cell, long seed) {
        n = cell.n();
        reach = 1 - cell.setting().eps();
        DriftTilt[] tilts = DriftTilt.both(cell, seed);
        lower = tilts[0];
        upper = tilts[1];
        tolerance = Math.max(cell.tolerance(), LEAST_TOLERANCE);
        window = FixedPoint.nearest(1 + Math.rint(DRIFTS * Math.sqrt(n * cell.setting().freezing().lock() / 3)));
        absorbing = tolerance == cell.tolerance() && cell.setting().freezing().lock() == 0;
    }

    /** The tolerance to keep the uncovered length for. */
    long tolerance() {
        return tolerance;
    }

    /** Half the width of the window in which covered targets are kept: [-1, 1] as far as the drift is likely to move it. */
    long window() {
        return window;
    }

    /** The level of a path on its way, at most 0, or {@link #SAFE}. */
    double of(Path path) {
        if (absorbing && path.missingBelow() == 0 && path.missingAbove() == 0) {
            // Nothing is locked, so what is covered stays covered.
            return SAFE;
        }
        int toCome = n - path.instance().size();
        double low = lower.logChance(room(path.missingBelow(), path.least()), toCome);
        double high = upper.logChance(room(path.missingAbove(), -path.greatest()), toCome);
        double most = Math.max(low, high);
        double sum = StrictMath.exp(low - most) + StrictMath.exp(high - most);
        return Math.min(0, most + StrictMath.log(sum));
    }

    /** What an end must not be lowered by: the uncovered length, or if there is none the (negative) distance to the end. */
    private double room(long missing, long least) {
        return missing > 0 ? FixedPoint.toDouble(missing) : FixedPoint.toDouble(least) + reach;
    }
}
