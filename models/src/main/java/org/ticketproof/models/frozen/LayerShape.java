package org.ticketproof.models.frozen;

/**
 * The shape of one layer's weights. In the flat vector of a network a dense layer is [outputs][inputs], a convolution
 * [outputs][inputs][kernel height][kernel width], last axis fastest.
 *
 * @param name the layer's name, unique in its network
 * @param inputs number of inputs or input channels, at least 1
 * @param outputs number of outputs or output channels, at least 1
 * @param kernelHeight height of the kernel, 1 for a dense layer
 * @param kernelWidth width of the kernel, 1 for a dense layer
 */
public record LayerShape(String name, int inputs, int outputs, int kernelHeight, int kernelWidth) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is below 1 or the layer has 2<sup>31</sup> weights or more
     */
    public LayerShape {
        if (inputs < 1 || outputs < 1 || kernelHeight < 1 || kernelWidth < 1) {
            throw new IllegalArgumentException("layer " + name + " of " + outputs + " x " + inputs + " x " + kernelHeight + " x " + kernelWidth
                    + " weights: every number must be at least 1");
        }
        if ((double) inputs * outputs * kernelHeight * kernelWidth > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("layer " + name + " of " + outputs + " x " + inputs + " x " + kernelHeight + " x " + kernelWidth
                    + " weights: must be fewer than 2^31");
        }
    }

    /**
     * Number of weights.
     *
     * @return inputs times outputs times kernel size
     */
    public long count() {
        return (long) inputs * outputs * kernelHeight * kernelWidth;
    }

    /**
     * Number of weights that one output sums over.
     *
     * @return inputs times kernel size
     */
    public long fanIn() {
        return (long) inputs * kernelHeight * kernelWidth;
    }
}
