package org.ticketproof.empirical.claim;

import java.util.Locale;

/** What must come out of a claim for it to count as holding. */
public enum Expectation {
    /** Not refuted: the default. */
    HOLDS,
    /** Verified, proved or vacuous at every cell; a cell that is only consistent is inconclusive. */
    VERIFIED,
    /** Refuted at some cell: the claim reproduces a statement that is thought to be wrong. */
    REFUTED;

    /**
     * The name used in claim files.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Expectation ofId(String id) {
        return Names.find("", values(), Expectation::id, id);
    }
}
