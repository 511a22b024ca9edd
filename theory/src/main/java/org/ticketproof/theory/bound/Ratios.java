package org.ticketproof.theory.bound;

import org.ticketproof.theory.freezing.Freezing;

/** The probabilities of a freezing as the real numbers they are, the doubles for prune and lock being exact. */
final class Ratios {
    private Ratios() {
    }

    /** {@code 1 - prune - lock}, exact where nothing is frozen. */
    static Enclosure free(Freezing freezing) {
        if (freezing.prune() == 0 && freezing.lock() == 0) {
            return Enclosure.ONE;
        }
        return Enclosure.ONE.minus(frozen(freezing)).atLeast(0).atMost(1);
    }

    /** {@code prune + lock}. */
    static Enclosure frozen(Freezing freezing) {
        if (freezing.prune() == 0 || freezing.lock() == 0) {
            return Enclosure.of(freezing.prune() + freezing.lock());
        }
        return Enclosure.of(freezing.prune()).plus(freezing.lock()).atMost(1);
    }
}
