package org.ticketproof.models.ticket;

/** A ticket that cannot be used; the message is one line that says what is wrong with it. */
public final class TicketException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * A complaint about a ticket.
     *
     * @param message one line
     */
    public TicketException(String message) {
        super(message);
    }
}
