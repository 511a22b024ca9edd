package org.ticketproof.empirical.rare;

import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * The level of a path: about the logarithm of the probability that it ends in failure, from three exact integers kept as variables
 * arrive: the least and the greatest reachable sum (with the locked drift), and the uncovered length of [-1, 1]. Failure comes from an
 * end that stays out of reach or from gaps that are not filled; a gap meets a free variable that fills it with probability about 1/2.
 *
 * <p>The estimator is unbiased for every such function; a better one gives less variance.
 */
final class Importance {
    /** Below this tolerance the uncovered length is kept for a coarser one: intervals would be too many. */
    private static final long LEAST_TOLERANCE = FixedPoint.ONE >> 9;
    /** Level of a path that has failed: above every threshold. */
    static final double FAILED = Double.POSITIVE_INFINITY;
    /** Level of a path that cannot fail any more. */
    static final double SAFE = Double.NEGATIVE_INFINITY;

    private final int n;
    private final double reach;
    private final DriftTilt lower;
    private final DriftTilt upper;
    private final double logGap;
    private final long tolerance;
    private final boolean absorbing;

    Importance(Cell cell, long seed) {
        n = cell.n();
        reach = 1 - cell.setting().eps();
        DriftTilt[] tilts = DriftTilt.both(cell, seed);
        lower = tilts[0];
        upper = tilts[1];
        logGap = StrictMath.log1p(-cell.setting().freezing().free() / 2);
        tolerance = Math.max(cell.tolerance(), LEAST_TOLERANCE);
        absorbing = tolerance == cell.tolerance() && cell.setting().freezing().lock() == 0;
    }

    /** The tolerance to keep the uncovered length for. */
    long tolerance() {
        return tolerance;
    }

    /** The level of a path on its way, at most 0, or {@link #SAFE}. */
    double of(Path path) {
        long missing = path.missing();
        if (missing == 0 && absorbing) {
            // Nothing is locked, so what is covered stays covered.
            return SAFE;
        }
        int toCome = n - path.instance().size();
        double low = lower.logChance(FixedPoint.toDouble(path.least()), reach, toCome);
        double high = upper.logChance(-FixedPoint.toDouble(path.greatest()), reach, toCome);
        double gap = Math.min(0, StrictMath.log(Math.max(0.5, (double) missing / (2 * tolerance + 1))) + toCome * logGap);
        double most = Math.max(gap, Math.max(low, high));
        double sum = StrictMath.exp(low - most) + StrictMath.exp(high - most) + StrictMath.exp(gap - most);
        return Math.min(0, most + StrictMath.log(sum));
    }
}
