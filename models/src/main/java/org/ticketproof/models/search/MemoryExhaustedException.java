package org.ticketproof.models.search;

/** A run did not fit into memory; the message says what to lower. The cause is the {@link OutOfMemoryError}. */
public final class MemoryExhaustedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MemoryExhaustedException(String message, OutOfMemoryError cause) {
        super(message, cause);
    }
}
