package org.ticketproof.models.architecture;

import java.nio.FloatBuffer;
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
    private final FloatBuffer parameterBuffer;
    private final FloatBuffer gradientBuffer;
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

    int count() {
        return starts[starts.length - 1];
    }

    /** Writes some weights. */
    void write(int offset, float[] from, int start, int length) {
        runs(offset, length, (place, done, run) -> {
            if (parameterBuffer != null) {
                parameterBuffer.put(place, from, start + done, run);
            } else {
                float[] part = java.util.Arrays.copyOfRange(from, start + done, start + done + run);
                view(parameters, place, run).assign(Nd4j.createFromArray(part).castTo(parameters.dataType()));
            }
        });
    }

    /** Reads the gradients of some weights. */
    void readGradient(int offset, float[] into, int start, int length) {
        read(gradients, gradientBuffer, offset, into, start, length);
    }

    /** Reads some weights. */
    void read(int offset, float[] into, int start, int length) {
        read(parameters, parameterBuffer, offset, into, start, length);
    }

    private void read(INDArray array, FloatBuffer buffer, int offset, float[] into, int start, int length) {
        runs(offset, length, (place, done, run) -> {
            if (buffer != null) {
                buffer.get(place, into, start + done, run);
            } else {
                float[] part = view(array, place, run).castTo(DataType.FLOAT).toFloatVector();
                System.arraycopy(part, 0, into, start + done, run);
            }
        });
    }

    private static INDArray view(INDArray array, int place, int length) {
        return array.get(NDArrayIndex.interval(place, place + length));
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
