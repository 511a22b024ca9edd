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

    /** The vectors that determine everything to come, themselves; restored by writing into them and {@link #restored}. */
    float[][] state();

    /** Number of steps taken. */
    long steps();

    /** Tells that {@link #state} has been overwritten. */
    void restored(long steps);

    /** The state of a learner: what it moves, then the optimiser's memory. */
    static float[][] moved(float[] values, float[][] memory) {
        float[][] all = new float[1 + memory.length][];
        all[0] = values;
        System.arraycopy(memory, 0, all, 1, memory.length);
        return all;
    }
}
