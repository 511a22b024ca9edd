package org.ticketproof.models.architecture;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Running means and variances of the batch norms of a network, in the order of its vertices. */
final class RunningStatistics {
    private final List<INDArray> values = new ArrayList<>();
    private final List<INDArray> updates = new ArrayList<>();
    private final List<NodeNormRun> nodeNorms = new ArrayList<>();

    RunningStatistics(ComputationGraph network) {
        for (GraphVertex vertex : network.getVertices()) {
            if (vertex instanceof NodeNormRun norm) {
                nodeNorms.add(norm);
            } else if (vertex.hasLayer()) {
                Layer layer = vertex.getLayer();
                for (String name : List.of(BatchNormalizationParamInitializer.GLOBAL_MEAN, BatchNormalizationParamInitializer.GLOBAL_VAR)) {
                    INDArray value = layer.paramTable().get(name);
                    if (value == null && layer instanceof BatchNormalization) {
                        throw new IllegalStateException("batch norm without the running statistic '" + name + "'");
                    }
                    if (value != null) {
                        values.add(value);
                        long place = value.offset() - network.params().offset();
                        INDArray all = network.getFlattenedGradients().reshape(network.params().length());
                        updates.add(all.get(org.nd4j.linalg.indexing.NDArrayIndex.interval(place, place + value.length())));
                    }
                }
            }
        }
    }

    /** What DL4J calls the gradient of a running statistic is what it loses. */
    void update() {
        for (int i = 0; i < values.size(); i++) {
            INDArray value = values.get(i);
            value.subi(updates.get(i).reshape(value.shape()));
        }
    }

    /** Means 0, variances 1. */
    void reset() {
        for (int i = 0; i < values.size(); i++) {
            values.get(i).assign(i % 2);
        }
        nodeNorms.forEach(norm -> norm.restore(null));
    }

    double[][] copy() {
        List<double[]> all = new ArrayList<>();
        for (INDArray value : values) {
            all.add(value.reshape(value.length()).toDoubleVector());
        }
        for (NodeNormRun norm : nodeNorms) {
            double[] statistics = norm.statistics();
            all.add(statistics == null ? new double[0] : statistics);
        }
        return all.toArray(double[][]::new);
    }

    void restore(double[][] all) {
        for (int i = 0; i < values.size(); i++) {
            INDArray value = values.get(i);
            value.assign(Nd4j.createFromArray(all[i]).castTo(value.dataType()).reshape(value.shape()));
        }
        for (int i = 0; i < nodeNorms.size(); i++) {
            double[] statistics = all[values.size() + i];
            nodeNorms.get(i).restore(statistics.length == 0 ? null : statistics);
        }
    }
}
