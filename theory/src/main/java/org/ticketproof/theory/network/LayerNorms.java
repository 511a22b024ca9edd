package org.ticketproof.theory.network;

import java.util.Arrays;

/**
 * What error propagation needs to know about a target network, every number rounded up.
 *
 * @param activation {@code activation[l]}, l from 0 to depth - 1: the largest sum of absolute values at level {@code l} over the
 *     inputs (level 0: of the input itself), B_l of the published theorems
 * @param rowSum {@code rowSum[l]}: the largest sum of absolute weights of a row of layer {@code l} (from 0)
 * @param largestWeight the largest absolute weight
 */
public record LayerNorms(double[] activation, double[] rowSum, double largestWeight) {
    /**
     * Copies the arrays.
     *
     * @throws IllegalArgumentException if the two have different lengths or the largest weight is not positive
     */
    public LayerNorms {
        if (activation.length != rowSum.length || !(largestWeight > 0)) {
            throw new IllegalArgumentException("norms of " + activation.length + " levels and " + rowSum.length
                    + " layers with largest weight " + largestWeight + ": must be as many, and positive");
        }
        activation = activation.clone();
        rowSum = rowSum.clone();
    }

    /**
     * The norms of a network over a box, by interval arithmetic.
     *
     * @param network the network
     * @param low least input
     * @param high largest input
     * @return its norms
     */
    public static LayerNorms of(ReluNetwork network, double low, double high) {
        int depth = network.depth();
        double[] activation = new double[depth];
        double[] rowSum = new double[depth];
        double largest = 0;
        OutwardInterval[] values = new OutwardInterval[network.width(0)];
        for (int i = 0; i < values.length; i++) {
            values[i] = new OutwardInterval().set(low, high);
        }
        for (int l = 0; l < depth; l++) {
            for (OutwardInterval value : values) {
                activation[l] = Math.nextUp(activation[l] + value.magnitude());
            }
            OutwardInterval[] next = new OutwardInterval[network.width(l + 1)];
            for (int row = 0; row < next.length; row++) {
                next[row] = new OutwardInterval();
                double sum = 0;
                for (int column = 0; column < values.length; column++) {
                    double w = network.weight(l, row, column);
                    next[row].addProduct(w, w, values[column].low, values[column].high);
                    sum = Math.nextUp(sum + Math.abs(w));
                    largest = Math.max(largest, Math.abs(w));
                }
                rowSum[l] = Math.max(rowSum[l], sum);
                next[row].set(Math.max(0, next[row].low), Math.max(0, next[row].high));
            }
            values = next;
        }
        return new LayerNorms(activation, rowSum, largest);
    }

    /**
     * The norms assumed where only widths are known: inputs in [0, 1], every row of weights of absolute sum at most 1.
     *
     * @param widths widths, inputs first
     * @return the norms that follow: level {@code l} sums to at most {@code widths[l]}
     */
    public static LayerNorms assumed(int[] widths) {
        double[] activation = new double[widths.length - 1];
        Arrays.setAll(activation, l -> widths[l]);
        double[] rowSum = new double[widths.length - 1];
        Arrays.fill(rowSum, 1);
        return new LayerNorms(activation, rowSum, 1);
    }

    @Override
    public double[] activation() {
        return activation.clone();
    }

    @Override
    public double[] rowSum() {
        return rowSum.clone();
    }
}
