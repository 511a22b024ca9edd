package org.ticketproof.empirical.campaign;

/**
 * A trial's decision and its certificate disagree: an error inside the program, never the user's. The message names seed,
 * cell and trial, from which {@link Trial} draws the same instance again.
 */
public final class AuditFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    AuditFailure(String message) {
        super(message);
    }
}
