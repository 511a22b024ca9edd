package org.ticketproof.models.architecture;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A DL4J vertex: every node's row plus the rows of the nodes with an edge to it; no parameters. */
final class NeighbourSum extends PlainConfiguration {
    private static final long serialVersionUID = 1L;

    private final transient Graph graph;

    /** A vertex over a graph; without one it has a shape, but cannot be run. */
    NeighbourSum(Graph graph) {
        this.graph = graph;
    }

    @Override
    public GraphVertex clone() {
        return new NeighbourSum(graph);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NeighbourSum sum && sum.graph == graph;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(graph);
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(ComputationGraph network, String name, int index, INDArray parameters,
            boolean initialise, DataType type) {
        return new NeighbourSumRun(network, name, index, graph, type);
    }
}
