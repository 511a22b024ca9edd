package org.ticketproof.theory.subsetsum;

/**
 * The evidence for a coverage decision, as plain data that {@link CoverageChecker} verifies without any solver.
 *
 * <p>A subset is given by bits: variable {@code i} is bit {@code i mod 64} of word {@code i / 64}; there are as many words
 * as the count of variables needs, and at least one.
 */
public sealed interface CoverageCertificate {

    /**
     * Every target of the window is near a sum: subsets whose tolerance-balls overlap or touch, in increasing order of
     * their sums, from the lower end of the window to the upper one. There are at most about
     * {@code (hi - lo) / tolerance} of them.
     *
     * @param subsets the subsets, first index by increasing sum, second index words of bits
     */
    record Covered(long[][] subsets) implements CoverageCertificate {
    }

    /**
     * One target is missed: the subsets with the greatest sum below it and the least above it, and a proof that no sum
     * lies strictly between those two (or beyond the one that there is).
     *
     * <p>The proof goes backwards. Let {@code s_t} be the part of a sum that the first {@code t} variables of
     * {@code order} contribute; it lies between the sum of their negative values and that of their positive ones. Level
     * {@code t} is a list of intervals. Level {@code n} contains the forbidden gap; if {@code s_t} is in level {@code t}
     * then {@code s_(t-1)}, which is {@code s_t} or {@code s_t - x_t}, is in level {@code t-1}; and level 0 does not
     * contain 0, the only value of {@code s_0}. So no sum is in the gap. Levels hold at most about
     * {@code n * range / tolerance} intervals together.
     *
     * @param target the missed target
     * @param below bits of the subset with the greatest sum below the target; no words if no sum is below
     * @param above bits of the subset with the least sum above the target; no words if no sum is above
     * @param order the variables' indices in the order of the proof
     * @param low lower ends: first index the level, 0 to n; second index the interval, increasing
     * @param high upper ends, likewise
     */
    record Missed(long target, long[] below, long[] above, int[] order, long[][] low, long[][] high)
            implements CoverageCertificate {
    }
}
