package org.ticketproof.empirical.cli;

/** The exit codes of every command. */
public final class ExitCode {
    /** All claims hold. */
    public static final int HOLDS = 0;
    /** At least one claim is refuted. */
    public static final int REFUTED = 1;
    /** Usage or input is wrong; one line on standard error says what and where. */
    public static final int INPUT = 2;
    /** A verdict was required and the data cannot give one. */
    public static final int INCONCLUSIVE = 3;
    /** Internal error. */
    public static final int INTERNAL = 70;

    private ExitCode() {
    }
}
