package org.ticketproof.models.search;

import java.util.Objects;

/**
 * How long and how fast to train. The seed of orders and augmentation belongs to the {@link BatchSource}; the training itself draws
 * nothing.
 *
 * @param epochs number of epochs, at least 1
 * @param batch examples of a batch, at least 1; a graph's batch is always the whole graph
 * @param learningRate rate of the first epoch, above 0; epoch e of E has {@code rate (1 + cos(pi e / E)) / 2}
 * @param optimizer how scores or weights follow their gradients
 */
public record SearchOptions(int epochs, int batch, double learningRate, Optimizer optimizer) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public SearchOptions {
        Objects.requireNonNull(optimizer, "optimizer");
        if (epochs < 1 || batch < 1 || !(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(epochs + " epochs, batch " + batch + ", learning rate " + learningRate
                    + ": must be at least 1, at least 1, and above 0");
        }
    }

    /**
     * The learning rate of an epoch: cosine decay.
     *
     * @param epoch number of the epoch, from 0
     * @return the rate, above 0
     */
    public double rate(int epoch) {
        return learningRate * (1 + Math.cos(Math.PI * epoch / epochs)) / 2;
    }

    /**
     * One line that names the options.
     *
     * @return the line
     */
    public String id() {
        return "epochs=" + epochs + " batch=" + batch + " rate=" + learningRate + " cosine " + optimizer.id();
    }
}
