package org.ticketproof.theory.subsetsum;

import org.ticketproof.theory.freezing.DrawnInstance;

/**
 * Exact coverage of a window of targets by subset sums: is every integer target within tolerance of some subset sum?
 *
 * <p>All numbers are integers, in units of 2<sup>-40</sup> (see {@link FixedPoint}) where the window [-1, 1] is meant.
 * Two neighbouring sums leave no integer between them uncovered exactly if they differ by at most
 * {@code 2 tolerance + 1}. Answers do not depend on the order of the variables.
 *
 * <p>A reusable workspace: arrays grow on demand and are kept, so that a decision allocates nothing once they have
 * grown. Not for use by two threads.
 */
public final class CoverageSolver {
    private final int maxCount;
    private final Magnitudes magnitudes;
    private final SolidCore core = new SolidCore();
    private final IntervalList union = new IntervalList();
    private final PrefixCoverage prefix;

    /**
     * A workspace.
     *
     * @param maxCount the most variables of one decision, at least 0
     * @throws IllegalArgumentException if {@code maxCount} is negative
     */
    public CoverageSolver(int maxCount) {
        this.maxCount = CoverageInput.requireMaxCount(maxCount);
        magnitudes = new Magnitudes(maxCount);
        prefix = new PrefixCoverage(maxCount);
    }

    /**
     * Whether every integer target {@code z} in [-ONE, ONE] has a subset of the free values with sum {@code s} such that
     * {@code |z - lockedSum - s| <= tolerance}.
     *
     * @param free the values a subset may use
     * @param count how many of them count
     * @param lockedSum sum of the values every subset uses
     * @param tolerance largest allowed distance, at least 0
     * @return true if no target is missed
     * @throws IllegalArgumentException if a count or the tolerance is out of range, or if all numbers together exceed
     *     {@link FixedPoint#MAX_TOTAL} in absolute value
     */
    public boolean covers(long[] free, int count, long lockedSum, long tolerance) {
        if (Math.abs(lockedSum) > FixedPoint.MAX_TOTAL || lockedSum == Long.MIN_VALUE) {
            throw new IllegalArgumentException("lockedSum = " + lockedSum + ": must lie within 2^60 units of 0");
        }
        return covers(free, count, -FixedPoint.ONE - lockedSum, FixedPoint.ONE - lockedSum, tolerance);
    }

    /**
     * Whether every integer target {@code z} of a window has a subset sum {@code s} with {@code |z - s| <= tolerance}.
     *
     * @param free the values a subset may use
     * @param count how many of them count
     * @param lo least target
     * @param hi greatest target, at least {@code lo}
     * @param tolerance largest allowed distance, at least 0
     * @return true if no target of the window is missed
     * @throws IllegalArgumentException if a count, the window or the tolerance is out of range, or if values, window and
     *     tolerance together exceed {@link FixedPoint#MAX_TOTAL}
     */
    public boolean covers(long[] free, int count, long lo, long hi, long tolerance) {
        CoverageInput.require(free, count, maxCount, lo, hi, tolerance);
        return decide(free, count, lo, hi, tolerance);
    }

    private boolean decide(long[] free, int count, long lo, long hi, long tolerance) {
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
        return upper <= tolerance || coversLowerHalf(lower, upper, tolerance);
    }

    private boolean coversLowerHalf(long lower, long upper, long tolerance) {
        long solid = core.solidFrom(magnitudes, lower, 2 * tolerance + 1);
        if (solid <= lower) {
            return true;
        }
        // What is left in question goes the exact way; magnitudes beyond it cannot help.
        long end = Math.min(upper, solid - 1);
        int useful = magnitudes.count();
        long[] m = magnitudes.sorted();
        while (useful > 0 && m[useful - 1] > end + tolerance) {
            useful--;
        }
        long rest = 0;
        for (int i = 0; i < useful; i++) {
            rest += m[i];
        }
        union.reset(tolerance);
        for (int i = useful - 1; i >= 0; i--) {
            union.keep(lower - rest, end);
            rest -= m[i];
            union.add(m[i]);
        }
        return union.covers(lower, end);
    }

    /**
     * Decides a window like {@link #covers(long[], int, long, long, long)}, more slowly and with evidence that
     * {@link CoverageChecker} verifies. Allocates.
     *
     * @param free the values a subset may use
     * @param count how many of them count
     * @param lo least target, already moved by the locked sum
     * @param hi greatest target, at least {@code lo}
     * @param tolerance largest allowed distance, at least 0
     * @return evidence for covered or for missed, whichever is the case
     * @throws IllegalArgumentException as for {@link #covers(long[], int, long, long, long)}
     */
    public CoverageCertificate certify(long[] free, int count, long lo, long hi, long tolerance) {
        CoverageInput.require(free, count, maxCount, lo, hi, tolerance);
        return new CoverageCertifier(free, count, lo, hi, tolerance).certify();
    }

    /**
     * The least {@code m} such that the first {@code m} values cover [-ONE, ONE]; all values are free, so coverage can
     * only be gained with more of them.
     *
     * @param values the values in order of arrival
     * @param count how many of them there are
     * @param tolerance largest allowed distance, at least 0
     * @return the least covering count, or -1 if not even all values cover
     * @throws IllegalArgumentException as for {@link #covers(long[], int, long, long)}
     */
    public int firstCoveringCount(long[] values, int count, long tolerance) {
        CoverageInput.require(values, count, maxCount, -FixedPoint.ONE, FixedPoint.ONE, tolerance);
        int covered = leastPossible(values, count, tolerance);
        int missed = covered - 1;
        int step = 1;
        // Coverage mostly comes soon after it is possible at all: gallop from there, then bisect.
        while (covered <= count && !decide(values, covered, -FixedPoint.ONE, FixedPoint.ONE, tolerance)) {
            missed = covered;
            if (missed == count) {
                return -1;
            }
            covered = Math.min(count, covered + step);
            step += step;
        }
        if (covered > count) {
            return -1;
        }
        while (covered - missed > 1) {
            int middle = (missed + covered) >>> 1;
            if (decide(values, middle, -FixedPoint.ONE, FixedPoint.ONE, tolerance)) {
                covered = middle;
            } else {
                missed = middle;
            }
        }
        return covered;
    }

    /** The least prefix whose sums are enough in number and in range to cover [-ONE, ONE], or count + 1. */
    private static int leastPossible(long[] values, int count, long tolerance) {
        long need = FixedPoint.ONE - tolerance;
        long positive = 0;
        long negative = 0;
        double balls = 2.0 * tolerance + 1;
        int m = 0;
        while (positive < need || negative < need || balls < 2.0 * FixedPoint.ONE) {
            if (m == count) {
                return count + 1;
            }
            long x = values[m++];
            positive += Math.max(x, 0);
            negative += Math.max(-x, 0);
            balls += balls;
        }
        return m;
    }

    /**
     * For every prefix of a frozen sequence, whether its free variables cover [-ONE, ONE] given its locked ones.
     *
     * @param instance the sequence, frozen variables included
     * @param tolerance largest allowed distance, at least 0
     * @param covered set at 0..n: entry {@code m} is the answer for the first {@code m} variables
     * @throws IllegalArgumentException if the instance is larger than the workspace, {@code covered} has fewer than
     *     n + 1 entries, the tolerance is negative, or the numbers together exceed {@link FixedPoint#MAX_TOTAL}
     */
    public void statusAtEveryCount(DrawnInstance instance, long tolerance, boolean[] covered) {
        int size = instance.size();
        CoverageInput.requireCount(instance.values(), size, maxCount);
        CoverageInput.requireTolerance(tolerance);
        if (covered.length <= size) {
            throw new IllegalArgumentException("covered: has " + covered.length + " entries, must have at least " + (size + 1));
        }
        CoverageInput.requireTotal(instance.values(), size, FixedPoint.MAX_TOTAL - FixedPoint.ONE - tolerance);
        prefix.statusAtEveryCount(instance, tolerance, covered);
    }
}
