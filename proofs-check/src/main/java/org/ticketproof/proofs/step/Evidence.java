package org.ticketproof.proofs.step;

/**
 * What backs one step or contract, and how it was obtained.
 *
 * @param strength how strong it is
 * @param method the means: {@code SMT (Z3 + cvc5)}, {@code interval}, {@code KeY + Z3}, ...; empty if there was none
 * @param detail one line: the number of cases, the counterexample, or the reason for an unknown
 * @param millis time the check took
 */
public record Evidence(Strength strength, String method, String detail, long millis) {
    /**
     * The label used in the ledger.
     *
     * @return for example {@code proved: SMT (Z3 + cvc5)} or {@code open}
     */
    public String label() {
        return method.isEmpty() ? strength.word() : strength.word() + ": " + method;
    }

    /**
     * Evidence of something that could not be decided.
     *
     * @param method the means tried
     * @param reason why it failed, one line
     * @param millis time spent
     * @return evidence of strength {@link Strength#UNKNOWN}
     */
    public static Evidence unknown(String method, String reason, long millis) {
        return new Evidence(Strength.UNKNOWN, method, reason, millis);
    }
}
