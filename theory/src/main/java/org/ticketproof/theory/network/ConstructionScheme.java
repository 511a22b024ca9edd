package org.ticketproof.theory.network;

import java.util.Locale;

/** The ways of building a target network out of a random source network by pruning alone. */
public enum ConstructionScheme {
    /** Experiment 1 of Pensia et al. 2020 with a fresh set of coefficients for each weight, as a comment in its code says. */
    PER_WEIGHT,
    /** Experiment 1 of Pensia et al. 2020 with one set of coefficients per output row, as its code does. */
    PER_ROW,
    /** The proof of Theorem 1 of Pensia et al. 2020: every target layer through a random layer of neurons that see one input. */
    TWO_LAYER,
    /** The construction of Burkholz 2022, Gadhikar et al. 2023 and Otsuka et al. 2024: one extra layer, and copies of each hidden neuron. */
    DEPTH_PLUS_ONE;

    /**
     * The name on the command line and in ticket files.
     *
     * @return the lower-case name with hyphens
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The scheme of a given name.
     *
     * @param id one of the names that {@link #id()} returns
     * @return the scheme
     * @throws IllegalArgumentException if no scheme has that name; the message lists the names
     */
    public static ConstructionScheme ofId(String id) {
        StringBuilder known = new StringBuilder();
        for (ConstructionScheme scheme : values()) {
            if (scheme.id().equals(id)) {
                return scheme;
            }
            known.append(known.length() == 0 ? "" : ", ").append(scheme.id());
        }
        throw new IllegalArgumentException("scheme '" + id + "': must be one of " + known);
    }

    /**
     * Whether target weights are reached through neurons that see one input; their layers must not be locked.
     *
     * @return true for the two schemes of the proofs
     */
    public boolean univariate() {
        return this == TWO_LAYER || this == DEPTH_PLUS_ONE;
    }
}
