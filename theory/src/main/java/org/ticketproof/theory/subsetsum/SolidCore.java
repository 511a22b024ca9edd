package org.ticketproof.theory.subsetsum;

/**
 * Finds quickly, and rigorously, where coverage by sums of magnitudes begins to be solid.
 *
 * <p>Once some of the magnitudes cover a stretch {@code [a, b]} without a hole and none of the others is longer than the
 * stretch has become when its turn comes, the others extend the stretch to {@code [a, b + their sum]}. Taking the smaller
 * ones first, about nine of twenty uniform variables are enough at tolerance 0.01. The sums of any set of magnitudes lie
 * symmetric about half their total, so a stretch that reaches the middle reaches as far beyond it.
 *
 * <p>The sums are kept as bits of {@link RoundedSums}: O(k * range / tolerance / 64) word operations. The constants only
 * steer what is tried when; any values give the same decisions.
 */
final class SolidCore {
    /** Finer cells lose less to rounding and cost more words. */
    private static final int CELLS_PER_BALL = 12;
    /** A look pays when the balls of all subsets could fill the range this many times over. */
    private static final double DENSITY = 5;
    /** With so many more subsets than that, the magnitudes need no sorting. */
    private static final double PLENTY = 16;
    /** Range in cells up to which sorting would cost more than it saves. */
    private static final int SHORT = 64 * 64;
    /** Magnitudes allowed for beyond those that the density asks for. */
    private static final int SPARE = 3;
    private static final long MAX_CELLS = 1L << 28;

    private final RoundedSums sums;

    SolidCore(RoundedSums sums) {
        this.sums = sums;
    }

    /**
     * A target from which on, up to the middle of the total, every target is within tolerance of a sum.
     *
     * @param magnitudes the magnitudes
     * @param wanted the search may stop when coverage is solid from here on
     * @param width integers in a tolerance-ball
     * @return the least such target that was found, or a number above the middle
     */
    long solidFrom(Magnitudes magnitudes, long wanted, long width) {
        long middle = magnitudes.total() >> 1;
        if (width < RoundedSums.MIN_GAP) {
            return middle + 1;
        }
        int count = magnitudes.count();
        long cell = Math.max(1, width / CELLS_PER_BALL);
        double balls = Math.scalb((double) width, Math.min(count, 100));
        long near = Math.min(2 * magnitudes.greatest(), middle) + 2 * width;
        if (balls > DENSITY * PLENTY * magnitudes.total() && near / SHORT < cell) {
            long solid = solidWithin(magnitudes, near, cell, wanted, width);
            if (solid <= middle) {
                return solid;
            }
        }
        long[] m = magnitudes.sorted();
        long part = 0;
        double filled = width / DENSITY;
        int k = 0;
        while (k < count && (filled < part || part < m[k])) {
            part += m[k++];
            filled += filled;
        }
        for (int spare = 0; k < count && spare < SPARE; spare++) {
            part += m[k++];
        }
        long limit = Math.min(Math.max(part >> 1, magnitudes.greatest()), middle) + 2 * width;
        return limit / cell > MAX_CELLS ? middle + 1 : solidWithin(magnitudes, limit, cell, wanted, width);
    }

    /** The same, with only the sums up to {@code limit}, the magnitudes taken as they lie. */
    private long solidWithin(Magnitudes magnitudes, long limit, long cell, long wanted, long width) {
        int count = magnitudes.count();
        long[] m = magnitudes.values();
        long total = magnitudes.total();
        long middle = total >> 1;
        sums.reset(cell, limit);
        long part = 0;
        double filled = width / DENSITY;
        for (int k = 0; k < count; ) {
            long x = m[k++];
            part += x;
            sums.add(x);
            filled += filled;
            if (k == count || part < filled && part >= m[k]) {
                int gap = sums.widestGap(width);
                if (gap < RoundedSums.MIN_GAP) {
                    return middle + 1;
                }
                int high = sums.sumAtOrAbove((sums.cells() >> 1) + 1);
                if (high < 0) {
                    high = sums.sumAtOrBelow(Integer.MAX_VALUE);
                }
                long a = Math.max(0, sums.coveredFrom(sums.startOfRun(high, gap), width));
                long b = sums.coveredTo(high, width);
                if (b >= part >> 1) {
                    b = part - a;
                }
                if (a <= b && b + total - part >= middle && extendsOverRest(magnitudes, k, b - a + 1)) {
                    return a <= wanted ? a : refined(m, k, count, high, a, width);
                }
            }
        }
        return middle + 1;
    }

    /** Whether a solid stretch of that length grows over the magnitudes from an index on, one after the other. */
    private static boolean extendsOverRest(Magnitudes magnitudes, int from, long length) {
        if (magnitudes.greatest() <= length) {
            return true;
        }
        int count = magnitudes.count();
        long[] m = magnitudes.values();
        long reach = length;
        for (int i = from; i < count; i++) {
            if (m[i] > reach) {
                return false;
            }
            reach += m[i];
        }
        return true;
    }

    /** Adds the magnitudes that can still help below the solid stretch, and looks again below a sum inside it. */
    private long refined(long[] m, int from, int count, int high, long solid, long width) {
        for (int i = from; i < count; i++) {
            if (m[i] < solid + width) {
                sums.add(m[i]);
            }
        }
        int gap = sums.widestGap(width);
        if (gap < RoundedSums.MIN_GAP || sums.coveredTo(high, width) < solid - 1) {
            return solid;
        }
        return Math.min(solid, sums.coveredFrom(sums.startOfRun(high, gap), width));
    }
}
