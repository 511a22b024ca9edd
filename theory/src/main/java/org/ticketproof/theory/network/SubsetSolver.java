package org.ticketproof.theory.network;

/** Chooses, among free coefficients, a subset for a target. An instance serves one thread. */
public interface SubsetSolver {
    /**
     * Announces coefficients that the next calls of {@link #solve} will all use, so that work can be shared.
     *
     * @param free coefficients on the grid; the array may be reused by the caller after the last such call
     * @param count how many of them
     */
    void prepare(long[] free, int count);

    /**
     * Chooses a subset of the prepared coefficients.
     *
     * @param target wanted sum on the grid
     * @param used receives, at the first {@code count} places, whether each coefficient is used
     * @return the distance of the subset's sum from the target
     */
    long solve(long target, boolean[] used);
}
