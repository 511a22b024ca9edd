package org.ticketproof.theory.network;

import java.util.List;

/**
 * What a network theorem asks for.
 *
 * @param id name of the theorem
 * @param statementId statement of the catalogue
 * @param levels the source network's levels, inputs first, outputs last; empty if the theorem says nothing
 * @param parameters number of source weights, frozen ones included; infinite if a width is
 * @param searchSpace expected number of source weights that are not frozen: the bits of a mask
 * @param remarks what to know about the figures, or why there are none
 */
public record NetworkWidths(String id, String statementId, List<Level> levels, double parameters, double searchSpace,
        List<String> remarks) {
    /**
     * One level of the source network.
     *
     * @param role what its neurons are
     * @param width number of neurons, possibly infinite
     * @param blockSize source weights per target weight of the layer that follows, or 0 where that has no meaning
     * @param weightEps tolerance per target weight of that layer, or NaN
     * @param weightDelta failure probability per target weight of that layer, or NaN
     */
    public record Level(String role, double width, double blockSize, double weightEps, double weightDelta) {
        static Level of(String role, double width) {
            return new Level(role, width, 0, Double.NaN, Double.NaN);
        }
    }

    /** Copies the lists. */
    public NetworkWidths {
        levels = List.copyOf(levels);
        remarks = List.copyOf(remarks);
    }

    static NetworkWidths silent(String id, String statementId, String reason) {
        return new NetworkWidths(id, statementId, List.of(), Double.NaN, Double.NaN, List.of(reason));
    }

    /** Counts weights between neighbouring levels; {@code free[l]} is the free share of the weights after level {@code l}. */
    static NetworkWidths of(String id, String statementId, List<Level> levels, double[] free, List<String> remarks) {
        double parameters = 0;
        double search = 0;
        for (int l = 0; l + 1 < levels.size(); l++) {
            double weights = levels.get(l).width() * levels.get(l + 1).width();
            parameters += weights;
            search += weights * free[l];
        }
        return new NetworkWidths(id, statementId, levels, parameters, search, remarks);
    }

    /**
     * Depth of the source network.
     *
     * @return number of its layers of weights, 0 if the theorem says nothing
     */
    public int depth() {
        return Math.max(0, levels.size() - 1);
    }
}
