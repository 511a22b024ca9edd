package org.ticketproof.empirical.claim;

import java.util.Collection;
import java.util.Locale;

/** How a claim stands after a run, given what was expected of it. */
public enum Standing {
    /** As expected. */
    HOLDS,
    /** A verdict was required and is missing. */
    OPEN,
    /** Against expectation: a claim is refuted, or one expected to be refuted is verified. */
    FAILS;

    /**
     * The name used in reports.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The exit status of a run.
     *
     * @param standings of all its claims
     * @return 1 if some claim fails, else 3 if some is open, else 0
     */
    public static int exitStatus(Collection<Standing> standings) {
        return standings.contains(FAILS) ? 1 : standings.contains(OPEN) ? 3 : 0;
    }
}
