package org.ticketproof.models.architecture;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.ticketproof.models.frozen.LayerShape;

/**
 * The way between the flat vector of weights, layer after layer in the order of the shapes, and DL4J's flat vectors, which put the
 * layers in an order of their own and hold running statistics too. Within a layer both agree.
 */
final class FlatWeights {
    private final INDArray parameters;
    private final INDArray gradients;
    /** DL4J's vectors themselves where they lie in the host's memory in single precision, else null. */
    private final FloatBuffer parameterBuffer;
    private final FloatBuffer gradientBuffer;
    /** Elsewhere: copies, made when they are asked for and exchanged as a whole; null while they are not up to date. */
    private volatile float[] parameterCopy;
    private volatile float[] gradientCopy;
    private volatile boolean stale;
    /** Where each layer starts in the flat vector of weights, and in DL4J's; one more entry for the end. */
    private final int[] starts;
    private final int[] places;

    private FlatWeights(INDArray parameters, INDArray gradients, int[] starts, int[] places) {
        this.parameters = parameters;
        this.gradients = gradients;
        this.starts = starts;
        this.places = places;
        boolean host = HostFloats.reach(parameters.dataType());
        parameterBuffer = host ? HostFloats.of(parameters) : null;
        gradientBuffer = host ? HostFloats.of(gradients) : null;
    }

    static FlatWeights of(ComputationGraph network, List<LayerShape> shapes) {
        network.initGradientsView();
        INDArray parameters = network.params().reshape(network.params().length());
        INDArray gradients = network.getFlattenedGradients().reshape(parameters.length());
        int[] starts = new int[shapes.size() + 1];
        int[] places = new int[shapes.size()];
        for (int l = 0; l < shapes.size(); l++) {
            LayerShape shape = shapes.get(l);
            INDArray weights = network.getLayer(shape.name()).paramTable().get("W");
            if (weights.length() != shape.count()) {
                throw new IllegalStateException("layer " + shape.name() + " has " + weights.length() + " weights, planned " + shape.count());
            }
            starts[l + 1] = Math.toIntExact(starts[l] + shape.count());
            places[l] = Math.toIntExact(weights.offset() - parameters.offset());
        }
        return new FlatWeights(parameters, gradients, starts, places);
    }

    boolean isOnHost() {
        return parameterBuffer != null;
    }

    int count() {
        return starts[starts.length - 1];
    }

    /** Writes some weights. */
    void write(int offset, float[] from, int start, int length) {
        runs(offset, length, (place, done, run) -> {
            if (parameterBuffer != null) {
                parameterBuffer.put(place, from, start + done, run);
            } else {
                System.arraycopy(from, start + done, parameterCopy(), place, run);
            }
        });
        stale = true;
    }

    /** Writes one weight. */
    void write(int offset, float value) {
        int layer = 0;
        while (starts[layer + 1] <= offset) {
            layer++;
        }
        int place = places[layer] + offset - starts[layer];
        if (parameterBuffer != null) {
            parameterBuffer.put(place, value);
        } else {
            parameterCopy()[place] = value;
            stale = true;
        }
    }

    /** Before the network computes: brings written weights to where it does. Running statistics stay as they are. */
    void flush() {
        if (parameterBuffer == null && stale) {
            for (int l = 0; l < places.length; l++) {
                int length = starts[l + 1] - starts[l];
                float[] layer = Arrays.copyOfRange(parameterCopy(), places[l], places[l] + length);
                parameters.get(NDArrayIndex.interval(places[l], places[l] + length)).assign(Nd4j.createFromArray(layer).castTo(
                        parameters.dataType()));
            }
            stale = false;
        }
    }

    /** Tells that the network has computed gradients. */
    void computed() {
        gradientCopy = null;
    }

    /** Tells that somebody wrote into DL4J's vector of parameters itself. */
    void overwritten() {
        parameterCopy = null;
        stale = false;
    }

    private synchronized float[] parameterCopy() {
        if (parameterCopy == null) {
            parameterCopy = parameters.castTo(DataType.FLOAT).toFloatVector();
        }
        return parameterCopy;
    }

    private synchronized float[] gradientCopy() {
        if (gradientCopy == null) {
            gradientCopy = gradients.castTo(DataType.FLOAT).toFloatVector();
        }
        return gradientCopy;
    }

    /** DL4J's vector of parameters, flat. */
    INDArray parameters() {
        return parameters;
    }

    /** DL4J's vector of gradients, flat; summed over the batch. */
    INDArray gradients() {
        return gradients;
    }

    /** A vector in DL4J's order that holds some values in the order of the flat vector; zero where DL4J keeps what are no weights. */
    float[] arranged(float[] flat) {
        float[] all = new float[Math.toIntExact(parameters.length())];
        runs(0, count(), (place, done, run) -> System.arraycopy(flat, done, all, place, run));
        return all;
    }

    /** The flat vector of one in DL4J's order. */
    float[] flat(float[] arranged) {
        float[] flat = new float[count()];
        runs(0, count(), (place, done, run) -> System.arraycopy(arranged, place, flat, done, run));
        return flat;
    }

    /** Reads the gradients of some weights. */
    void readGradient(int offset, float[] into, int start, int length) {
        read(gradientBuffer, gradientBuffer != null ? null : gradientCopy(), offset, into, start, length);
    }

    /** Reads some weights. */
    void read(int offset, float[] into, int start, int length) {
        read(parameterBuffer, parameterBuffer != null ? null : parameterCopy(), offset, into, start, length);
    }

    private void read(FloatBuffer buffer, float[] copy, int offset, float[] into, int start, int length) {
        runs(offset, length, (place, done, run) -> {
            if (buffer != null) {
                buffer.get(place, into, start + done, run);
            } else {
                System.arraycopy(copy, place, into, start + done, run);
            }
        });
    }

    private interface Run {
        void at(int place, int done, int length);
    }

    private void runs(int offset, int length, Run action) {
        int layer = 0;
        while (starts[layer + 1] <= offset) {
            layer++;
        }
        int done = 0;
        while (done < length) {
            int at = offset + done;
            int run = Math.min(length - done, starts[layer + 1] - at);
            action.at(places[layer] + at - starts[layer], done, run);
            done += run;
            layer++;
        }
    }
}
