package org.ticketproof.proofs.contract;

/**
 * What one proof may spend. Nothing here is a time: a proof that succeeds on a quiet machine succeeds on a busy one.
 *
 * @param work most work of a solver on a goal, in its own steps (a unit is about a millisecond of an idle machine)
 * @param splitWork the same after KeY has split the goal
 * @param keySteps rule applications for KeY's own calculus on a goal that no solver closed
 * @param sums whether the contract speaks of sums over arrays, for which the solvers have no rules and KeY has
 * @param writes whether arrays are written: then KeY leaves what is known about the heap to the solvers, for its own rewriting explodes
 * @param stopAtFirst give up at the first goal that stays open (for contracts that must not be provable)
 */
record ProofLimits(int work, int splitWork, int keySteps, boolean sums, boolean writes, boolean stopAtFirst) {
    static final ProofLimits STANDARD = new ProofLimits(1500, 15_000, 1000, false, false, false);
    /** For contracts that must stay open. */
    static final ProofLimits MUTANT = new ProofLimits(600, 0, 0, false, false, true);

    /** For preconditions that must not contradict each other: a contradiction would be found at once. */
    static final ProofLimits PREMISE = new ProofLimits(250, 0, 0, false, false, true);

    /** Whether KeY simplifies what the solvers left, and they try again. */
    boolean simplify() {
        return sums || splitWork > 0;
    }

    ProofLimits withSums() {
        return new ProofLimits(work, splitWork, keySteps, true, writes, stopAtFirst);
    }

    ProofLimits withWrites(boolean writing) {
        return new ProofLimits(work, splitWork, keySteps, sums, writing, stopAtFirst);
    }
}
