package org.ticketproof.models.ticket;

import java.util.function.Supplier;
import org.ticketproof.models.data.DataFormatException;
import org.ticketproof.models.data.ForeignText;

/** A ticket that cannot be used; the message is one line that says what is wrong with it. */
public final class TicketException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * A complaint about a ticket.
     *
     * @param message one line; what a damaged file may have brought in (control characters, line separators) becomes a question mark
     */
    public TicketException(String message) {
        super(ForeignText.plain(message));
    }

    /** The outcome of an action on a ticket's file, whose complaints become this exception's. */
    static <T> T of(Supplier<T> action) {
        try {
            return action.get();
        } catch (DataFormatException e) {
            throw new TicketException(e.getMessage());
        }
    }
}
