package org.ticketproof.empirical.rare;

import java.util.Arrays;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.subsetsum.CoverageSolver;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * The probability, over the target alone, that a drawn instance fails: 0 or 1 where one draw must serve all targets; where
 * the target is drawn as well, the exact share of targets that are missed, so that no target need be drawn (which only
 * adds noise). A target is uniform on [-1, 1] rounded to the grid: the two end points have half the mass of the others. Decided on
 * integers. A workspace: not for use by two threads.
 */
final class MissedShare {
    private final Targets targets;
    private final long tolerance;
    private final CoverageSolver solver;
    private final Reached reached = new Reached();
    private final long[] magnitudes;

    MissedShare(Targets targets, long tolerance, int n) {
        this.targets = targets;
        this.tolerance = tolerance;
        solver = new CoverageSolver(n);
        magnitudes = new long[n];
    }

    /** The share of missed targets, in [0, 1]. */
    double of(DrawnInstance instance) {
        if (solver.covers(instance.freeValues(), instance.freeCount(), instance.lockedSum(), tolerance)) {
            return 0;
        }
        return targets == Targets.ALL ? 1 : share(instance);
    }

    private double share(DrawnInstance instance) {
        int count = instance.freeCount();
        long from = -FixedPoint.ONE - instance.lockedSum();
        long to = FixedPoint.ONE - instance.lockedSum();
        long down = 0;
        long up = 0;
        for (int i = 0; i < count; i++) {
            long value = instance.freeValues()[i];
            // Sorted by magnitude, the sign kept in the last bit.
            magnitudes[i] = value < 0 ? -value << 1 | 1 : value << 1;
            down += Math.min(0, value);
            up += Math.max(0, value);
        }
        Arrays.sort(magnitudes, 0, count);
        reached.reset(tolerance);
        for (int i = count - 1; i >= 0; i--) {
            long value = (magnitudes[i] & 1) == 1 ? -(magnitudes[i] >> 1) : magnitudes[i] >> 1;
            down -= Math.min(0, value);
            up -= Math.max(0, value);
            // What the variables to come cannot bring back to the window is forgotten.
            reached.add(value, from - up, to - down);
        }
        double half = (reached.contains(from) ? 0 : 0.5) + (reached.contains(to) ? 0 : 0.5);
        return (reached.missing(from, to) - half) / (2.0 * FixedPoint.ONE);
    }
}
