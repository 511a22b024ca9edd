package org.ticketproof.models.search;

/** What is trained. */
public enum TrainingMode {
    /** Scores of the free weights of a source that has locked weights. */
    FROZEN,
    /** Scores of the free weights of a source whose frozen weights are all pruned. */
    SPARSE,
    /** Scores of all weights. */
    DENSE,
    /** The weights themselves, for comparison. */
    WEIGHTS
}
