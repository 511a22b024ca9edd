package org.ticketproof.theory.network;

/**
 * A fully connected network without biases, with ReLU between its layers and a linear last layer. Immutable.
 *
 * <p>Layer {@code l} (from 0) maps {@code width(l)} numbers to {@code width(l + 1)}; its weights lie row by row, one
 * row per output.
 */
public final class ReluNetwork {
    /** Largest absolute value of a weight; keeps every sum on the 2<sup>-40</sup> grid in range. */
    public static final double MAX_WEIGHT = 1024;

    private final int[] widths;
    private final double[][] weights;

    private ReluNetwork(int[] widths, double[][] weights) {
        this.widths = widths;
        this.weights = weights;
    }

    /**
     * A network of given widths and weights.
     *
     * @param widths number of inputs, of neurons of each hidden layer, and of outputs; at least two numbers, all positive
     * @param weights for each layer its weights row by row, {@code widths[l + 1] * widths[l]} numbers; copied
     * @return the network
     * @throws IllegalArgumentException if a size does not fit, or a weight is NaN or above {@link #MAX_WEIGHT} in
     *     absolute value
     */
    public static ReluNetwork of(int[] widths, double[][] weights) {
        if (widths.length < 2 || weights.length != widths.length - 1) {
            throw new IllegalArgumentException("network of " + widths.length + " widths and " + weights.length
                    + " layers: there must be one layer between two neighbouring widths");
        }
        double[][] copies = new double[weights.length][];
        for (int l = 0; l < weights.length; l++) {
            if (widths[l] <= 0 || widths[l + 1] <= 0 || (long) widths[l] * widths[l + 1] != weights[l].length) {
                throw new IllegalArgumentException("layer " + (l + 1) + ": " + weights[l].length + " weights, must be "
                        + widths[l + 1] + " x " + widths[l]);
            }
            copies[l] = weights[l].clone();
            for (int i = 0; i < copies[l].length; i++) {
                if (!(Math.abs(copies[l][i]) <= MAX_WEIGHT)) {
                    throw new IllegalArgumentException("layer " + (l + 1) + ", row " + i / widths[l] + ", column "
                            + i % widths[l] + ": " + copies[l][i] + ", must be a number of at most " + MAX_WEIGHT
                            + " in absolute value");
                }
            }
        }
        return new ReluNetwork(widths.clone(), copies);
    }

    /**
     * Number of layers of weights.
     *
     * @return the depth, at least 1
     */
    public int depth() {
        return weights.length;
    }

    /**
     * Number of neurons between two layers of weights.
     *
     * @param level 0 for the inputs, up to {@link #depth()} for the outputs
     * @return the number
     */
    public int width(int level) {
        return widths[level];
    }

    /**
     * All widths, inputs first.
     *
     * @return a copy
     */
    public int[] widths() {
        return widths.clone();
    }

    /**
     * One weight.
     *
     * @param layer layer, from 0
     * @param row output of the layer
     * @param column input of the layer
     * @return the weight
     */
    public double weight(int layer, int row, int column) {
        return weights[layer][row * widths[layer] + column];
    }

    /**
     * All weights of one layer, row by row.
     *
     * @param layer layer, from 0
     * @return a copy
     */
    public double[] weights(int layer) {
        return weights[layer].clone();
    }

    /**
     * Number of weights of all layers.
     *
     * @return the number
     */
    public long parameters() {
        long sum = 0;
        for (double[] layer : weights) {
            sum += layer.length;
        }
        return sum;
    }

    /**
     * The least and the largest weight of all layers, the range of the coefficients in experiment 1 of Pensia et al.
     *
     * @return two numbers
     */
    public double[] range() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] layer : weights) {
            for (double w : layer) {
                low = Math.min(low, w);
                high = Math.max(high, w);
            }
        }
        return new double[] {low, high};
    }

    /**
     * The outputs for one input, in double arithmetic.
     *
     * @param input {@code width(0)} numbers
     * @return {@code width(depth())} numbers
     */
    public double[] evaluate(double[] input) {
        double[] level = input;
        for (int l = 0; l < weights.length; l++) {
            double[] next = new double[widths[l + 1]];
            for (int row = 0; row < next.length; row++) {
                double sum = 0;
                for (int column = 0; column < level.length; column++) {
                    sum += weights[l][row * level.length + column] * level[column];
                }
                next[row] = l + 1 < weights.length ? Math.max(0, sum) : sum;
            }
            level = next;
        }
        return level;
    }
}
