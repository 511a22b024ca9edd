package org.ticketproof.empirical.campaign;

import org.ticketproof.theory.freezing.DrawnInstance;

/** Decides one trial a second time, through certificates and their checkers, and compares. */
final class Audit {
    private final Shard shard;
    private final long trial;

    Audit(Shard shard, long trial) {
        this.shard = shard;
        this.trial = trial;
    }

    /** Checks the decision about the first {@code m} variables. */
    void check(DrawnInstance instance, long target, int m, boolean fails) {
        throw new UnsupportedOperationException("no certificates yet: " + shard + trial);
    }
}
