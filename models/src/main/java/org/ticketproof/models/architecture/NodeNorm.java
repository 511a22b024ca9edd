package org.ticketproof.models.architecture;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A DL4J vertex: batch norm without affine part over the rows of a matrix, then ReLU; no parameters. */
final class NodeNorm extends PlainConfiguration {
    private static final long serialVersionUID = 1L;

    @Override
    public GraphVertex clone() {
        return new NodeNorm();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NodeNorm;
    }

    @Override
    public int hashCode() {
        return NodeNorm.class.hashCode();
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(ComputationGraph network, String name, int index, INDArray parameters,
            boolean initialise, DataType type) {
        return new NodeNormRun(network, name, index, type);
    }
}
