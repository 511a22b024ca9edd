package org.ticketproof.empirical.cli;

/** Wrong input, told in one line that names what, where, the value and what is allowed; ends a command with exit code 2. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Wrong input.
     *
     * @param message the line
     */
    public InputException(String message) {
        super(message);
    }

    /**
     * Wrong input found by something below.
     *
     * @param message the line
     * @param cause what was thrown
     */
    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
