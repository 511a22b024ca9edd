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
    private final CoverageDecision decision;
    private final FirstCovering first;
    private final PrefixCoverage prefix;

    /**
     * A workspace.
     *
     * @param maxCount the most variables of one decision, at least 0
     * @throws IllegalArgumentException if {@code maxCount} is negative
     */
    public CoverageSolver(int maxCount) {
        this.maxCount = CoverageInput.requireMaxCount(maxCount);
        decision = new CoverageDecision(maxCount);
        first = new FirstCovering(decision);
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
        return decision.covers(free, count, lo, hi, tolerance);
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
        return first.count(values, count, tolerance);
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
