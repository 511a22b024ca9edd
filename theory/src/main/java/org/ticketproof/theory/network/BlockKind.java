package org.ticketproof.theory.network;

/** How the random source weights that stand for one target weight are drawn and connected. */
public enum BlockKind {
    /** Fresh coefficients for every target weight. */
    INDEPENDENT,
    /** One set of coefficients for all weights of an output row; each weight has its own mask, the frozen pattern is the row's. */
    SHARED_ROW,
    /**
     * Each coefficient is a product {@code u v}: {@code u} belongs to a neuron that sees one input only and serves all
     * outputs, {@code v} to that neuron's edge to the output. Coefficients with {@code u > 0} serve positive inputs,
     * those with {@code u < 0} negative ones.
     */
    UNIVARIATE
}
