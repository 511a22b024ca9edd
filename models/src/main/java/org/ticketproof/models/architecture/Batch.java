package org.ticketproof.models.architecture;

import java.util.Arrays;

/**
 * Some examples and their labels, filled by a source of data and read by a {@link Network}. Reused from step to step, hence mutable.
 *
 * <p>Example i has its values at {@code features[i * values] .. features[(i + 1) * values - 1]}, an image as [channel][row][column].
 * A label of -1 leaves the example out of the loss: of a graph all nodes are in every batch, but only the nodes of one part count.
 */
public final class Batch {
    /** Label of an example that does not count. */
    public static final int IGNORED = -1;

    private final int values;
    private final float[] features;
    private final int[] labels;
    private final boolean constant;
    private int count;

    private Batch(float[] features, int capacity, int values, boolean constant) {
        this.values = values;
        this.features = features;
        this.labels = new int[capacity];
        this.constant = constant;
        this.count = capacity;
    }

    /**
     * A batch with room for some examples.
     *
     * @param capacity the most examples it holds, at least 1
     * @param values number of values of an example, at least 1
     * @return a batch of zeros that counts as full
     */
    public static Batch of(int capacity, int values) {
        return new Batch(new float[Math.multiplyExact(capacity, values)], capacity, values, false);
    }

    /**
     * A batch whose values never change, so that a network need not copy them again: the nodes of a graph.
     *
     * @param features the values, kept and not copied; a whole number of examples
     * @param values number of values of an example
     * @return a batch whose labels are all {@link #IGNORED}
     */
    public static Batch constant(float[] features, int values) {
        Batch batch = new Batch(features, features.length / values, values, true);
        Arrays.fill(batch.labels, IGNORED);
        return batch;
    }

    /**
     * Says how many examples are filled in.
     *
     * @param examples a number in [1, capacity]; a constant batch is always full
     */
    public void fill(int examples) {
        if (examples < 1 || examples > labels.length || constant && examples < labels.length) {
            throw new IllegalArgumentException("batch of " + examples + " examples, must be " + (constant ? "" : "1 to ") + labels.length);
        }
        count = examples;
    }

    /**
     * Number of examples filled in.
     *
     * @return the number
     */
    public int count() {
        return count;
    }

    /**
     * The most examples that fit.
     *
     * @return the number
     */
    public int capacity() {
        return labels.length;
    }

    /**
     * Number of values of an example.
     *
     * @return the number
     */
    public int values() {
        return values;
    }

    /**
     * The values, to be written in place.
     *
     * @return the array itself
     */
    public float[] features() {
        return features;
    }

    /**
     * The labels, to be written in place.
     *
     * @return the array itself
     */
    public int[] labels() {
        return labels;
    }

    /**
     * Whether the values never change.
     *
     * @return true for a graph
     */
    public boolean isConstant() {
        return constant;
    }

    /**
     * Number of examples that count.
     *
     * @return how many of the filled examples have a label
     */
    public int labelled() {
        int labelled = 0;
        for (int i = 0; i < count; i++) {
            labelled += labels[i] == IGNORED ? 0 : 1;
        }
        return labelled;
    }
}
