package org.ticketproof.proofs.contract;

/**
 * What one proof may spend.
 *
 * @param firstMillis time for the first attempt of a solver on a goal
 * @param secondMillis time for an attempt after KeY has split the goal
 * @param keySteps rule applications for KeY's own calculus on a goal that no solver closed
 * @param sums whether the contract speaks of sums over arrays, for which the solvers have no rules and KeY has
 * @param stopAtFirst give up at the first goal that stays open (for contracts that must not be provable)
 */
record ProofLimits(int firstMillis, int secondMillis, int keySteps, boolean sums, boolean stopAtFirst) {
    static final ProofLimits STANDARD = new ProofLimits(2500, 8000, 4000, false, false);
    /** For contracts that must stay open: what the true contracts typically need, then stop. */
    static final ProofLimits MUTANT = new ProofLimits(1500, 1500, 0, false, true);

    ProofLimits withSums() {
        return new ProofLimits(firstMillis, secondMillis, keySteps, true, stopAtFirst);
    }
}
