package org.ticketproof.empirical.claim;

import java.util.Locale;

/** What the evidence says about a claimed bound, at one cell or over a whole claim. */
public enum Verdict {
    /** Holds by an argument, without sampling: an explicit theorem of the catalogue implies it. */
    PROVED,
    /** The confidence limit on the far side is within the bound. */
    VERIFIED,
    /** Not refuted, and the data cannot verify a bound this small. */
    CONSISTENT,
    /** The bound says nothing: an upper bound of 1 or more, a lower bound of 0. */
    VACUOUS,
    /** A figure without a claim. */
    MEASURED,
    /** A verdict was required and the data do not give it. */
    INCONCLUSIVE,
    /** The confidence limit on the near side is beyond the bound, or an explicit theorem contradicts it. */
    REFUTED;

    /**
     * The name used in reports.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
