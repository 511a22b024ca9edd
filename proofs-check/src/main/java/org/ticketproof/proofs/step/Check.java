package org.ticketproof.proofs.step;

/** A fact together with the means of deciding it. Implementations are immutable and safe to run from several threads. */
sealed interface Check permits SmtCheck, IntervalCheck, FiniteCheck, CaseCheck {
    /** The formula exactly as it is decided, with the domain of its variables. */
    String formula();

    /** The strength of the evidence when the fact holds. */
    Strength ifHolds();

    /**
     * Decides the fact.
     *
     * @param effort limits
     * @return the result; a refutation carries a counterexample
     */
    Outcome run(Effort effort);
}
