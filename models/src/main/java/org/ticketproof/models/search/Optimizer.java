package org.ticketproof.models.search;

import org.nd4j.linalg.api.ndarray.INDArray;

/** How values follow their gradients. Immutable; what it remembers lies in vectors of the caller's. */
public sealed interface Optimizer permits SgdMomentum, AdamW {
    /**
     * Number of vectors it remembers, each as long as the values and zero at the start.
     *
     * @return 1 or 2
     */
    int memories();

    /**
     * Moves some values.
     *
     * @param values the values
     * @param gradients as long as the values
     * @param memory what it remembers, {@link #memories()} vectors
     * @param from first value to move
     * @param to value after the last
     * @param rate learning rate
     * @param step number of this step, from 1; the same for all values
     */
    void move(float[] values, float[] gradients, float[][] memory, int from, int to, double rate, long step);

    /**
     * Moves all values of an array, on the device it lies on; to the bits as the other.
     *
     * @param values the values
     * @param gradients as many; overwritten
     * @param memory what it remembers, {@link #memories()} arrays
     * @param rate learning rate
     * @param step number of this step, from 1
     */
    void move(INDArray values, INDArray gradients, INDArray[] memory, double rate, long step);

    /**
     * One line that names the kind and its settings.
     *
     * @return the line
     */
    String id();
}
