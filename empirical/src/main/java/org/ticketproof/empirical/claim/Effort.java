package org.ticketproof.empirical.claim;

import java.util.Locale;

/** How many trials a run may spend on a cell; each claim says what its three levels mean. */
public enum Effort {
    /** Every shipped suite together in well under two minutes on two cores. */
    QUICK,
    /** About ten minutes. */
    STANDARD,
    /** Hours. */
    THOROUGH;

    /**
     * The name used on the command line and in manifests.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The effort of a given name.
     *
     * @param id quick, standard or thorough
     * @return the effort
     * @throws IllegalArgumentException if no effort has that name
     */
    public static Effort ofId(String id) {
        return Names.find("effort", values(), Effort::id, id);
    }
}
