package org.ticketproof.proofs.step;

/**
 * What one check may spend before it answers unknown.
 *
 * @param smtWork work for one question to one solver, in units of about a millisecond, at least 1
 * @param boxes most boxes of one interval search, at least 1
 */
public record Effort(int smtWork, int boxes) {
    /** Enough for every step of the catalogue on a busy machine. */
    public static final Effort STANDARD = new Effort(20_000, 2_000_000);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a limit is below 1
     */
    public Effort {
        if (smtWork < 1 || boxes < 1) {
            throw new IllegalArgumentException("effort of " + smtWork + " units and " + boxes + " boxes: both must be at least 1");
        }
    }
}
