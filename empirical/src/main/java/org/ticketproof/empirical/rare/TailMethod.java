package org.ticketproof.empirical.rare;

import java.util.Locale;

/** How a small failure probability is estimated. The two share nothing but the exact decision at the end of a path. */
public enum TailMethod {
    /**
     * Importance sampling: the variables are drawn from a mixture of exponentially tilted laws, under which both ends of
     * the range, or the locked drift, go wrong often; each failure counts with its exact likelihood ratio. Uniform law only.
     */
    TILTING,
    /** Multilevel splitting as variables arrive: paths that come near to failing are continued several times. Any law. */
    SPLITTING;

    /**
     * The name used in claim files and on the command line.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The method of a given name.
     *
     * @param id tilting or splitting
     * @return the method
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static TailMethod ofId(String id) {
        for (TailMethod method : values()) {
            if (method.id().equals(id)) {
                return method;
            }
        }
        throw new IllegalArgumentException("'" + id + "': must be one of tilting, splitting");
    }
}
