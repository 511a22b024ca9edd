package org.ticketproof.models.architecture;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The flat vectors a network computes with, as the library's arrays, on whatever device they lie. They are in DL4J's own order and hold the
 * running statistics of batch norm beside the weights; {@link #arranged} and {@link #flat} go to and from the order of {@link Architecture#shapes()}.
 * Updates written with array operations keep everything on the device.
 */
public final class NetworkArrays {
    private final FlatWeights weights;
    private final DoubleSupplier gradientFactor;
    /** 1 at weights, 0 elsewhere, and the other way round; null if there are weights only. */
    private final INDArray isWeight;
    private final INDArray others;

    NetworkArrays(FlatWeights weights, DoubleSupplier gradientFactor) {
        this.weights = weights;
        this.gradientFactor = gradientFactor;
        boolean plain = weights.count() == weights.parameters().length();
        isWeight = plain ? null : marks();
        others = plain ? null : isWeight.rsub(1);
    }

    private INDArray marks() {
        float[] ones = new float[weights.count()];
        Arrays.fill(ones, 1);
        return Nd4j.createFromArray(weights.arranged(ones));
    }

    /**
     * Number of entries.
     *
     * @return weights and running statistics
     */
    public long length() {
        return weights.parameters().length();
    }

    /**
     * Arranges a flat vector as the library does.
     *
     * @param flat values of the weights in flat order
     * @return a new array of {@link #length} entries, zero where there are no weights
     */
    public INDArray arranged(float[] flat) {
        return Nd4j.createFromArray(weights.arranged(flat));
    }

    /**
     * Brings values back into flat order; they cross over from the device.
     *
     * @param arranged an array of {@link #length} entries
     * @return the values of the weights
     */
    public float[] flat(INDArray arranged) {
        return weights.flat(arranged.toFloatVector());
    }

    /**
     * Copies the gradient of the mean loss, of which the last {@link Network#computeGradient} left the sum.
     *
     * @param into receives it, zero at the entries that belong to no weight
     */
    public void readGradient(INDArray into) {
        into.assign(weights.gradients()).muli((float) gradientFactor.getAsDouble());
        if (isWeight != null) {
            // DL4J calls what a running statistic loses its gradient.
            into.muli(isWeight);
        }
    }

    /**
     * Sets all weights; running statistics stay.
     *
     * @param from the weights, zero at the other entries
     */
    public void writeWeights(INDArray from) {
        if (others == null) {
            weights.parameters().assign(from);
        } else {
            INDArray all = weights.parameters();
            all.muli(others.castTo(all.dataType())).addi(from.castTo(all.dataType()));
        }
        weights.overwritten();
    }
}
