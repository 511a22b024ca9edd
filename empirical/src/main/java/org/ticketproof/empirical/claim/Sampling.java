package org.ticketproof.empirical.claim;

import java.util.Locale;

/** Which limits a cell is judged by. */
public enum Sampling {
    /** A number of trials fixed beforehand, Clopper-Pearson limits. */
    FIXED,
    /** Limits that hold at all times at once, so that sampling may stop as soon as the claims on a cell are decided. */
    ANYTIME;

    /**
     * The name used in claim files.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Sampling ofId(String id) {
        return Names.find("", values(), Sampling::id, id);
    }
}
