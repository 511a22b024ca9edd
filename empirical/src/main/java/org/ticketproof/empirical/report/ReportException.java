package org.ticketproof.empirical.report;

/** A report that cannot be written, or a manifest that cannot be read. The message is one line that says what and where. */
public final class ReportException extends RuntimeException {
    /**
     * A failure.
     *
     * @param message one line: which file, and what is wrong with it
     * @param cause what went wrong below, or null
     */
    public ReportException(String message, Throwable cause) {
        super(message.replaceAll("\\R", " "), cause);
    }
}
