package org.ticketproof.empirical.campaign;

/**
 * Decides from the counts so far whether a cell needs no more trials. Must be a pure function, for the same counts always the
 * same answer; it is asked after every batch in batch order. Limits that are read after stopping this way have to be valid
 * at any time ({@code ConfidenceSequence}), fixed-size limits ({@code ClopperPearson}) are not.
 */
@FunctionalInterface
public interface StoppingRule {
    /**
     * Whether to stop.
     *
     * @param tally all trials so far, at least one batch
     * @return true to stop
     */
    boolean satisfied(Tally tally);
}
