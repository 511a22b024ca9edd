package org.ticketproof.models.ticket;

import java.util.Locale;

/** Which subset is taken for a target weight. */
public enum SolveMode {
    /** The nearest subset sum of all. */
    OPTIMAL,
    /** The first subset found within eps; the nearest one where there is none. */
    FIRST_WITHIN;

    /**
     * The name on the command line and in ticket files.
     *
     * @return the lower-case name with hyphens
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The mode of a given name.
     *
     * @param id one of the names that {@link #id()} returns
     * @return the mode
     * @throws IllegalArgumentException if no mode has that name
     */
    public static SolveMode ofId(String id) {
        for (SolveMode mode : values()) {
            if (mode.id().equals(id)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("mode '" + id + "': must be optimal or first-within");
    }
}
