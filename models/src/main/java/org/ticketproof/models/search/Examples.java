package org.ticketproof.models.search;

/** Labelled examples that can be read in any order. Immutable; read by one thread at a time. */
public interface Examples {
    /**
     * Number of examples.
     *
     * @return the number
     */
    int count();

    /**
     * The label of an example.
     *
     * @param example its number
     * @return the label, in [0, classes)
     */
    int label(int example);

    /**
     * Writes the values of an example.
     *
     * @param example its number
     * @param into receives them, an image as [channel][row][column]
     * @param offset where to put the first
     */
    void values(int example, float[] into, int offset);

    /**
     * Names the examples for good, for example by a digest.
     *
     * @return one line of text
     */
    String identity();
}
