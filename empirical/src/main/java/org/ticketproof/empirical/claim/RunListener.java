package org.ticketproof.empirical.claim;

/** Is told as a run judges its claims, on the thread that runs it; some claims (studies, tails, fits) do their sampling then. */
public interface RunListener {
    /** Listens to nothing. */
    RunListener NONE = new RunListener() {
    };

    /**
     * A claim's turn has come.
     *
     * @param file its file
     * @param claim the claim
     */
    default void begins(ClaimFile file, Claim claim) {
    }

    /**
     * A claim has its verdict.
     *
     * @param file its file
     * @param result the verdict and its evidence
     */
    default void judged(ClaimFile file, ClaimResult result) {
    }
}
