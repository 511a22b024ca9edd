package org.ticketproof.theory.subsetsum;

/**
 * The first covering prefix of a sequence of free variables. Rounded sums grow with the sequence and tell most prefixes;
 * those too close to tell are decided one by one. Coverage is monotone in the prefix. Inputs already checked.
 */
final class FirstCovering {
    private static final int CELLS_PER_BALL = 18;
    private static final long MAX_CELLS = 1L << 28;

    private final RoundedSums sums = new RoundedSums();
    private final CoverageDecision decision;

    FirstCovering(CoverageDecision decision) {
        this.decision = decision;
    }

    int count(long[] values, int count, long tolerance) {
        long width = 2 * tolerance + 1;
        long cell = Math.max(1, width / CELLS_PER_BALL);
        long all = 0;
        for (int i = 0; i < count; i++) {
            all += Math.abs(values[i]);
        }
        // Windows are mirrored into the lower half: no sum is needed more than a ball above the middle of all.
        long limit = (all >> 1) + 2 * width;
        boolean rounded = width >= RoundedSums.MIN_GAP && limit / cell <= MAX_CELLS;
        if (rounded) {
            sums.reset(cell, limit);
        }
        long need = FixedPoint.ONE - tolerance;
        double balls = width;
        long positive = 0;
        long negative = 0;
        for (int m = 0; ; m++) {
            // Sums enough in range and in number?
            if (positive >= need && negative >= need && balls >= 2.0 * FixedPoint.ONE) {
                int verdict = rounded ? verdict(positive, negative, width) : 0;
                if (verdict > 0 || verdict == 0 && decision.covers(values, m, -FixedPoint.ONE, FixedPoint.ONE, tolerance)) {
                    return m;
                }
            }
            if (m == count) {
                return -1;
            }
            long x = values[m];
            positive += Math.max(x, 0);
            negative += Math.max(-x, 0);
            balls += balls;
            if (rounded) {
                sums.add(Math.abs(x));
            }
        }
    }

    /** The window [-ONE, ONE] among the sums of magnitudes, mirrored into the lower half. */
    private int verdict(long positive, long negative, long width) {
        long middle = positive + negative >> 1;
        long first = Math.min(negative, positive) - FixedPoint.ONE;
        // It contains the middle unless the signs are very uneven.
        long last = Math.max(negative, positive) - FixedPoint.ONE > middle
                ? Math.min(negative, positive) + FixedPoint.ONE : middle;
        return sums.verdict(first, last, width);
    }
}
