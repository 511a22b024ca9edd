package org.ticketproof.models.architecture;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * {@code y = (I + A) x} forward and {@code (I + A)^T} backward over compressed rows; O(edges times features). ND4J has no sparse
 * arrays, and its gather and segment sums take six times as long; they serve in double precision and away from the host.
 */
final class NeighbourSumRun extends PlainVertex {
    private static final long serialVersionUID = 1L;

    private final transient Graph edges;
    private final transient Indices[] indices = new Indices[2];

    NeighbourSumRun(ComputationGraph network, String name, int index, Graph graph, DataType type) {
        super(network, name, index, type);
        this.edges = graph;
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspace) {
        return sum(edges.incoming(), true, inputs[0], ArrayType.ACTIVATIONS, workspace);
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspace) {
        // Nobody asks for the gradient of the network's inputs.
        boolean first = graph.getVertices()[getInputVertices()[0].getVertexIndex()].isInputVertex();
        return new Pair<>(null, new INDArray[] {first ? null : sum(edges.outgoing(), false, epsilon, ArrayType.ACTIVATION_GRAD, workspace)});
    }

    private INDArray sum(Graph.Rows rows, boolean in, INDArray array, ArrayType kind, LayerWorkspaceMgr workspace) {
        INDArray input = HostFloats.dense(array);
        if (!HostFloats.reach(input.dataType())) {
            int direction = in ? 0 : 1;
            if (indices[direction] == null) {
                indices[direction] = Indices.of(rows);
            }
            return workspace.leverageTo(kind, withOperations(indices[direction], input));
        }
        INDArray output = workspace.createUninitialized(kind, input.dataType(), input.shape(), 'c');
        int width = (int) input.size(1);
        FloatBuffer from = HostFloats.of(input);
        FloatBuffer to = HostFloats.of(output);
        HostFloats.parts(part -> sumRows(rows, part, width, from, to));
        return output;
    }

    private static void sumRows(Graph.Rows rows, int part, int width, FloatBuffer from, FloatBuffer to) {
        int nodes = rows.starts().length - 1;
        float[] sum = new float[width];
        float[] row = new float[width];
        int end = HostFloats.start(part + 1, nodes);
        for (int i = HostFloats.start(part, nodes); i < end; i++) {
            from.get(i * width, sum);
            for (int e = rows.starts()[i]; e < rows.starts()[i + 1]; e++) {
                // A copied row lets the addition run in vector registers; reads of the buffer one by one do not.
                from.get(rows.columns()[e] * width, row);
                for (int k = 0; k < width; k++) {
                    sum[k] += row[k];
                }
            }
            to.put(i * width, sum);
        }
    }

    private static INDArray withOperations(Indices indices, INDArray input) {
        if (indices.neighbours() == null) {
            return input.dup('c');
        }
        INDArray gathered = Nd4j.exec(DynamicCustomOp.builder("gather").addInputs(input, indices.neighbours()).addIntegerArguments(0)
                .build())[0];
        INDArray sums = Nd4j.exec(DynamicCustomOp.builder("unsorted_segment_sum").addInputs(gathered, indices.nodes())
                .addIntegerArguments((int) input.size(0)).build())[0];
        return sums.addi(input);
    }

    /** Both ends of every edge as arrays, made once. */
    private record Indices(INDArray neighbours, INDArray nodes) {
        static Indices of(Graph.Rows rows) {
            int[] nodes = new int[rows.columns().length];
            for (int i = 0; i + 1 < rows.starts().length; i++) {
                Arrays.fill(nodes, rows.starts()[i], rows.starts()[i + 1], i);
            }
            if (nodes.length == 0) {
                return new Indices(null, null);
            }
            try (MemoryWorkspace none = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
                return new Indices(Nd4j.createFromArray(rows.columns()), Nd4j.createFromArray(nodes));
            }
        }
    }
}
