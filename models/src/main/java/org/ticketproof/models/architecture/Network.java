package org.ticketproof.models.architecture;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.ticketproof.models.frozen.LayerShape;

/**
 * A network that computes: weights in, loss, gradients and predictions out. The loss is the cross-entropy of the softmax, averaged
 * over the examples that count, and so is the gradient.
 *
 * <p>Weights are addressed by their place in the flat vector of {@link Architecture#shapes()}. {@link #readGradient}, {@link
 * #writeWeights} and {@link #writeWeight} may be called by several threads on ranges that do not overlap, everything else by one thread at a time. With the
 * same number of threads the same calls give the same bits. On the CPU all work on DL4J's own vectors. On a GPU nothing crosses over in
 * a step but the batch and the loss, as long as weights and gradients are left to {@link #arrays}; reading and writing them here
 * exchanges the whole vectors.
 */
public final class Network implements AutoCloseable {
    private final Architecture architecture;
    private final List<LayerShape> shapes;
    private final ComputationGraph network;
    private final FlatWeights weights;
    private final RunningStatistics statistics;
    private final BatchArrays arrays;
    private double gradientFactor;

    Network(Architecture architecture, List<LayerShape> shapes, ComputationGraph network, DataType type) {
        this.architecture = architecture;
        this.shapes = shapes;
        this.network = network;
        this.arrays = new BatchArrays(architecture, type);
        this.weights = FlatWeights.of(network, shapes);
        this.statistics = new RunningStatistics(network);
    }

    /**
     * What was built.
     *
     * @return the architecture
     */
    public Architecture architecture() {
        return architecture;
    }

    /**
     * The layers that have weights.
     *
     * @return the shapes in the order of the flat vector
     */
    public List<LayerShape> shapes() {
        return shapes;
    }

    /**
     * Number of weights.
     *
     * @return the length of the flat vector
     */
    public int parameterCount() {
        return weights.count();
    }

    /**
     * Sets all weights.
     *
     * @param values the flat vector
     */
    public void setWeights(float[] values) {
        requireLength(values);
        weights.write(0, values, 0, values.length);
    }

    /**
     * Sets some weights.
     *
     * @param offset place of the first
     * @param from holds the values
     * @param start where they start in it
     * @param length how many there are
     */
    public void writeWeights(int offset, float[] from, int start, int length) {
        weights.write(offset, from, start, length);
    }

    /**
     * Sets one weight.
     *
     * @param place its place
     * @param value its value
     */
    public void writeWeight(int place, float value) {
        weights.write(place, value);
    }

    /**
     * Reads all weights.
     *
     * @param into receives the flat vector
     */
    public void getWeights(float[] into) {
        requireLength(into);
        weights.read(0, into, 0, into.length);
    }

    /**
     * One forward and backward pass in training mode; the running statistics of batch norm take the batch in.
     *
     * @param batch the examples, of which at least one counts
     * @return the mean loss; the gradients wait for {@link #readGradient}
     */
    public double computeGradient(Batch batch) {
        int counted = arrays.load(batch);
        if (counted == 0) {
            throw new IllegalArgumentException("batch of " + batch.count() + " examples without a label");
        }
        network.setInputs(arrays.inputs());
        network.setLabels(arrays.labels());
        network.setLayerMaskArrays(null, arrays.mask() == null ? null : new INDArray[] {arrays.mask()});
        weights.flush();
        network.computeGradientAndScore();
        weights.computed();
        statistics.update();
        gradientFactor = 1.0 / counted;
        return network.score() * batch.count() / counted;
    }

    /**
     * Reads gradients of the mean loss that {@link #computeGradient} left.
     *
     * @param offset place of the first weight
     * @param into receives them
     * @param start where to put the first
     * @param length how many
     */
    public void readGradient(int offset, float[] into, int start, int length) {
        weights.readGradient(offset, into, start, length);
        float factor = (float) gradientFactor;
        for (int i = start; i < start + length; i++) {
            into[i] *= factor;
        }
    }

    /**
     * Whether weights and gradients lie in the host's memory in single precision, so that {@link #readGradient} and {@link #writeWeight} cost nothing
     * but the access.
     *
     * @return true on the CPU
     */
    public boolean isOnHost() {
        return weights.isOnHost();
    }

    /**
     * The vectors the library itself computes with, wherever they lie.
     *
     * @return the arrays, valid until the network is closed
     */
    public NetworkArrays arrays() {
        weights.flush();
        return new NetworkArrays(weights, () -> gradientFactor);
    }

    /**
     * {@link #computeGradient} and {@link #readGradient} of all weights.
     *
     * @param batch the examples
     * @param gradient receives the gradient of the mean loss, as long as the flat vector
     * @return the mean loss
     */
    public double lossAndGradient(Batch batch, float[] gradient) {
        requireLength(gradient);
        double loss = computeGradient(batch);
        readGradient(0, gradient, 0, gradient.length);
        return loss;
    }

    /**
     * The classes the network tells, with the running statistics of batch norm.
     *
     * @param batch the examples; their labels do not matter
     * @return a class for every example: the first of the largest outputs
     */
    public int[] predict(Batch batch) {
        int classes = architecture.input().classes();
        float[] outputs = outputs(batch);
        int[] told = new int[batch.count()];
        for (int i = 0; i < told.length; i++) {
            int best = 0;
            for (int k = 1; k < classes; k++) {
                best = outputs[i * classes + k] > outputs[i * classes + best] ? k : best;
            }
            told[i] = best;
        }
        return told;
    }

    /**
     * The probabilities the network gives the classes, with the running statistics of batch norm.
     *
     * @param batch the examples; their labels do not matter
     * @return [example][class], flat
     */
    public float[] outputs(Batch batch) {
        arrays.load(batch);
        weights.flush();
        network.setLayerMaskArrays(null, null);
        INDArray output = network.output(false, arrays.inputs())[0];
        float[] copy = output.dup('c').reshape(output.length()).castTo(DataType.FLOAT).toFloatVector();
        if (output.closeable()) {
            output.close();
        }
        return copy;
    }

    /**
     * How many of the examples that count the network classifies rightly.
     *
     * @param batch the examples
     * @return a number in [0, {@link Batch#labelled()}]
     */
    public int correct(Batch batch) {
        int[] told = predict(batch);
        int correct = 0;
        for (int i = 0; i < told.length; i++) {
            correct += told[i] == batch.labels()[i] ? 1 : 0;
        }
        return correct;
    }

    /**
     * Running means and variances of batch norm.
     *
     * @return a copy, one vector for each mean and each variance; empty without batch norm
     */
    public double[][] runningStatistics() {
        return statistics.copy();
    }

    /**
     * Sets the running statistics.
     *
     * @param values what {@link #runningStatistics()} of a network of the same architecture gave
     */
    public void setRunningStatistics(double[][] values) {
        statistics.restore(values);
    }

    /** Sets the running statistics back to those of a new network: means 0, variances 1. */
    public void resetRunningStatistics() {
        statistics.reset();
    }

    /**
     * Writes the network as it stands for DL4J alone, completely or not at all: {@code ComputationGraph.load(file, false)} reads it.
     *
     * @param file where to
     * @throws IOException if it cannot be written
     * @throws UnsupportedOperationException for a network over a graph: its vertices are not DL4J's
     */
    public void save(File file) throws IOException {
        if (architecture.family().needsGraph()) {
            throw new UnsupportedOperationException(architecture.family().id() + " has vertices of its own that DL4J cannot store");
        }
        weights.flush();
        PlainFile.write(architecture, network.params(), file.toPath());
    }

    @Override
    public void close() {
        network.close();
        arrays.close();
    }

    private void requireLength(float[] values) {
        if (values.length != parameterCount()) {
            throw new IllegalArgumentException("vector of " + values.length + " numbers for " + parameterCount() + " weights");
        }
    }
}
