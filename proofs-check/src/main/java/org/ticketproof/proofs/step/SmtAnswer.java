package org.ticketproof.proofs.step;

import java.util.Map;

/**
 * A solver's answer about a set of assertions.
 *
 * @param status whether the assertions can hold together
 * @param model values of the variables asked for, as SMT-LIB terms, if satisfiable; else empty
 * @param reason why the status is unknown, one line; else empty
 */
public record SmtAnswer(Status status, Map<String, String> model, String reason) {
    /** The three possible answers. */
    public enum Status {
        /** The assertions can hold together. */
        SAT,
        /** The assertions contradict each other. */
        UNSAT,
        /** The solver gave up, failed, or is not there. */
        UNKNOWN
    }

    static SmtAnswer unknown(String reason) {
        return new SmtAnswer(Status.UNKNOWN, Map.of(), reason.replaceAll("\\s+", " ").trim());
    }
}
