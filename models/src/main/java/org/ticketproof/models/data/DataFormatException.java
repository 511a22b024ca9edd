package org.ticketproof.models.data;

/** A data file that cannot be used; the message is one line that names the file and what is wrong with it. */
public final class DataFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * A complaint about a file.
     *
     * @param message one line: file, place, value, what is allowed; what a damaged file may have brought in (control characters, line separators)
     *     becomes a question mark
     */
    public DataFormatException(String message) {
        super(ForeignText.plain(message));
    }
}
