package org.ticketproof.models.search;

import org.ticketproof.empirical.sampling.TrialStream;

/** Changes training examples at random, for example crops and flips images. */
public interface Augmentation {
    /**
     * Changes one example in place.
     *
     * @param values holds the example
     * @param offset where it starts
     * @param random random numbers of this example in this epoch; whoever draws the same gets the same
     */
    void apply(float[] values, int offset, TrialStream random);

    /**
     * Names the changes for good.
     *
     * @return one line of text
     */
    String identity();
}
