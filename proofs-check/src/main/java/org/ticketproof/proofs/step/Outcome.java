package org.ticketproof.proofs.step;

/**
 * The result of one run of a checker.
 *
 * @param kind whether the fact holds
 * @param method the means that decided, for example {@code SMT (Z3 + cvc5)}
 * @param detail the number of cases, the counterexample in the statement's own terms, or the reason for an unknown
 */
record Outcome(Kind kind, String method, String detail) {
    /** The three possible results. */
    enum Kind { HOLDS, REFUTED, UNKNOWN }

    static Outcome holds(String method, String detail) {
        return new Outcome(Kind.HOLDS, method, detail);
    }

    static Outcome refuted(String method, String counterexample) {
        return new Outcome(Kind.REFUTED, method, counterexample);
    }

    static Outcome unknown(String method, String reason) {
        return new Outcome(Kind.UNKNOWN, method, reason);
    }
}
