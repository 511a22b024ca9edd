package org.ticketproof.models.search;

import java.util.BitSet;
import org.ticketproof.models.architecture.Network;

/** What a training step changes: scores, or the weights themselves. */
interface Learner {
    /** Writes the weights that the present state stands for into the network. */
    void install(Network network);

    /** Follows the gradient that waits in the network, and writes the new weights into it. */
    void step(Network network, double rate);

    /** The weights kept at present; null if the weights themselves are trained. */
    BitSet kept();

    /** A copy of the weights that stand in the network. */
    float[] weights();

    /** A copy of the vectors that determine everything to come: what is moved, then the optimiser's memory. */
    float[][] state();

    /** Number of steps taken. */
    long steps();

    /** Goes back to a state that {@link #state} gave, after {@code steps} steps. */
    void restore(float[][] state, long steps);
}
