package org.ticketproof.theory.freezing;

/** The four settings in which subset-sum lemmas are stated; which one applies follows from a {@link Freezing}. */
public enum LemmaFamily {
    /** Every variable is free. */
    PLAIN,
    /** Some variables are pruned, none is locked. */
    SPARSE,
    /** Some variables are locked, none is pruned. */
    LOCKED,
    /** Some variables are pruned and some are locked. */
    FROZEN
}
