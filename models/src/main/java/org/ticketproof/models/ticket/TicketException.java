package org.ticketproof.models.ticket;

/** A ticket that cannot be used; the message is one line that says what is wrong with it. */
public final class TicketException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * A complaint about a ticket.
     *
     * @param message one line; what a damaged file may have brought in (control characters, line separators) becomes a question mark
     */
    public TicketException(String message) {
        super(message.replaceAll("[\\p{Cc}\u2028\u2029]", "?"));
    }
}
