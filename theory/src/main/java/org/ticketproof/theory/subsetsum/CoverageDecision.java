package org.ticketproof.theory.subsetsum;

/**
 * One coverage decision, from the cheapest test to the exact one: range and number of sums, a solid core of rounded sums
 * ({@link SolidCore}), a verdict on the targets the core leaves open ({@link RoundedSums#verdict}), and the interval merge
 * where rounding is too coarse to tell. Inputs already checked.
 */
final class CoverageDecision {
    /** Finer than in the search for a core: these targets are the doubtful ones. */
    private static final int CELLS_PER_BALL = 20;
    private static final long MAX_CELLS = 1L << 28;

    private final Magnitudes magnitudes;
    private final RoundedSums sums = new RoundedSums();
    private final SolidCore core = new SolidCore(sums);
    private final IntervalList union = new IntervalList();

    CoverageDecision(int maxCount) {
        magnitudes = new Magnitudes(maxCount);
    }

    boolean covers(long[] free, int count, long lo, long hi, long tolerance) {
        magnitudes.load(free, count);
        // Flipping x < 0 to |x| moves every sum by |x|: from here on sums lie in [0, total], symmetric about the middle.
        long total = magnitudes.total();
        long first = lo + magnitudes.negative();
        long last = hi + magnitudes.negative();
        if (first < -tolerance || last > total + tolerance) {
            return false;
        }
        long width = 2 * tolerance + 1;
        if (count < Long.numberOfLeadingZeros(width) && width << count <= hi - lo) {
            return false;
        }
        // Mirrored at the middle, the window asks for the targets of [lower, upper], none above the middle.
        long middle = total >> 1;
        long lower = first > middle ? total - last : Math.min(first, total - last);
        long upper = first > middle ? total - first : Math.min(last, middle);
        if (upper <= tolerance) {
            return true;
        }
        long solid = core.solidFrom(magnitudes, lower, width);
        return solid <= lower || coversBelow(lower, Math.min(upper, solid - 1), tolerance);
    }

    /** The targets that are left in question; magnitudes far beyond them cannot help. */
    private boolean coversBelow(long lower, long upper, long tolerance) {
        long[] m = magnitudes.sorted();
        int useful = magnitudes.count();
        while (useful > 0 && m[useful - 1] > upper + tolerance) {
            useful--;
        }
        int verdict = verdict(m, useful, lower, upper, 2 * tolerance + 1);
        return verdict != 0 ? verdict > 0 : coversExactly(m, useful, lower, upper, tolerance);
    }

    /** What rounded sums of sorted magnitudes tell about the targets {@code lower..upper}: as {@link RoundedSums#verdict}. */
    int verdict(long[] m, int count, long lower, long upper, long width) {
        long cell = Math.max(1, width / CELLS_PER_BALL);
        long limit = upper + 2 * width;
        if (width < RoundedSums.MIN_GAP || limit / cell > MAX_CELLS) {
            return 0;
        }
        sums.reset(cell, limit);
        for (int i = 0; i < count; i++) {
            sums.add(m[i]);
        }
        return sums.verdict(lower, upper, width);
    }

    private boolean coversExactly(long[] m, int count, long lower, long upper, long tolerance) {
        long rest = 0;
        for (int i = 0; i < count; i++) {
            rest += m[i];
        }
        union.reset(tolerance);
        for (int i = count - 1; i >= 0; i--) {
            union.keep(lower - rest, upper);
            rest -= m[i];
            union.add(m[i]);
        }
        return union.covers(lower, upper);
    }
}
