package org.ticketproof.theory.network;

import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * The random source weights that stand for one layer of the target network: for every row (a copy of an output) and
 * every input a block of {@code blockSize} weights, whose subset sum is to approximate the target weight.
 *
 * <p>Weights are uniform on the multiples of 2<sup>-40</sup> in {@code [low, high]}; in a {@link BlockKind#UNIVARIATE}
 * layer both factors are uniform on multiples of 2<sup>-20</sup> (the first in [-1, 1], the second in
 * {@code [low, high]}), so that their product is again exact on the 2<sup>-40</sup> grid.
 *
 * @param index number of the layer, from 0
 * @param kind how coefficients are drawn and connected
 * @param outputs number of outputs of the target layer
 * @param inputs number of inputs of the target layer
 * @param copies number of copies of each output, at least 1; row {@code r} stands for output {@code r / copies}
 * @param blockSize number of source weights per target weight, frozen ones included
 * @param expanded whether each weight of a block has its own copy of the input (then the effective layer has
 *     {@code inputs * blockSize} columns) or all share the input
 * @param signed whether inputs may be negative, so that a univariate block is split into two halves
 * @param low least weight, on the grid
 * @param high largest weight, on the grid, at least {@code low}
 * @param freezing pruning and locking probabilities of these weights
 * @param inputPrune pruning probability of the univariate neurons' single input weight; 0 in other kinds
 */
public record SourceLayer(int index, BlockKind kind, int outputs, int inputs, int copies, int blockSize,
        boolean expanded, boolean signed, long low, long high, Freezing freezing, double inputPrune) {
    /** Largest number of source weights per target weight. */
    public static final int MAX_BLOCK = 8192;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public SourceLayer {
        if (blockSize < 1 || blockSize > MAX_BLOCK) {
            throw new IllegalArgumentException("n = " + blockSize + ": must be in [1, " + MAX_BLOCK + "]");
        }
        if (index < 0 || outputs < 1 || inputs < 1 || copies < 1) {
            throw new IllegalArgumentException("source layer " + index + " of " + outputs + " x " + inputs + " with "
                    + copies + " copies: all sizes must be positive");
        }
        long limit = 1024 * FixedPoint.ONE;
        if (low >= high || low < -limit || high > limit) {
            throw new IllegalArgumentException("source weights in [" + FixedPoint.toDouble(low) + ", "
                    + FixedPoint.toDouble(high) + "]: must be a proper range within [-1024, 1024]");
        }
        if (Math.max(-low, high) > 4096 * FixedPoint.ONE / blockSize) {
            throw new IllegalArgumentException("n = " + blockSize + " source weights of up to "
                    + FixedPoint.toDouble(Math.max(-low, high)) + ": the product must be at most 4096");
        }
        if (!(inputPrune >= 0 && inputPrune <= 1)) {
            throw new IllegalArgumentException("prune = " + inputPrune + ": must be a number in [0, 1]");
        }
    }

    /**
     * Number of rows.
     *
     * @return outputs times copies
     */
    public int rows() {
        return Math.multiplyExact(outputs, copies);
    }

    /**
     * Number of columns of the effective layer.
     *
     * @return the number of distinct inputs that the layer's weights multiply
     */
    public int columns() {
        return expanded ? Math.multiplyExact(inputs, blockSize) : inputs;
    }

    /**
     * Number of source weights that have a bit in the ticket unless they are frozen: those of the blocks.
     *
     * @return rows x inputs x block size
     */
    public long blockWeights() {
        return Math.multiplyExact((long) rows() * inputs, (long) blockSize);
    }

    /**
     * Number of all source weights, with those of the layer of univariate neurons (fully connected before pruning).
     *
     * @return the number
     */
    public long sourceWeights() {
        long neurons = (long) inputs * blockSize;
        return kind == BlockKind.UNIVARIATE ? Math.addExact(blockWeights(), Math.multiplyExact(neurons, inputs)) : blockWeights();
    }
}
