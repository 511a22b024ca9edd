package org.ticketproof.models.search;

import java.util.Arrays;
import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.InputShape;

/** One batch an epoch: all nodes of a graph, of which those of one part count. */
public final class NodeBatches implements BatchSource {
    private final InputShape shape;
    private final int[] labels;
    private final int[][] parts;
    private final String identity;
    private final Batch batch;

    private NodeBatches(InputShape shape, float[] features, int[] labels, int[][] parts, String identity) {
        this.shape = shape;
        this.labels = labels;
        this.parts = parts;
        this.identity = identity;
        this.batch = Batch.constant(features, shape.values());
    }

    /**
     * Batches of a graph's nodes.
     *
     * @param shape features and classes of a node
     * @param features [node][feature], flat; kept and not copied
     * @param labels the class of every node
     * @param training nodes to learn from, at least one
     * @param validation nodes to choose the epoch by
     * @param test nodes to judge by
     * @param identity names the graph and its data for good
     * @return the batches
     * @throws IllegalArgumentException if sizes do not fit, a label is not a class, or a node does not exist
     */
    public static NodeBatches of(InputShape shape, float[] features, int[] labels, int[] training, int[] validation, int[] test,
            String identity) {
        if ((long) labels.length * shape.values() != features.length || training.length == 0) {
            throw new IllegalArgumentException(labels.length + " labels, " + features.length + " features of " + shape.values()
                    + " a node and " + training.length + " training nodes: must fit, and there must be a node to learn from");
        }
        int[][] parts = {training.clone(), validation.clone(), test.clone()};
        for (int[] part : parts) {
            for (int node : part) {
                if (node < 0 || node >= labels.length || labels[node] < 0 || labels[node] >= shape.classes()) {
                    throw new IllegalArgumentException("node " + node + ": must be one of " + labels.length + " nodes with a class below "
                            + shape.classes());
                }
            }
        }
        return new NodeBatches(shape, features, labels.clone(), parts, identity);
    }

    @Override
    public InputShape shape() {
        return shape;
    }

    @Override
    public int examples(Part part) {
        return parts[part.ordinal()].length;
    }

    @Override
    public int batches(Part part, int size) {
        return examples(part) == 0 ? 0 : 1;
    }

    /** {@inheritDoc} Always the same batch of all nodes, whatever the size. */
    @Override
    public Batch newBatch(int size) {
        return batch;
    }

    @Override
    public void fill(Part part, int epoch, int index, Batch into) {
        Arrays.fill(into.labels(), Batch.IGNORED);
        for (int node : parts[part.ordinal()]) {
            into.labels()[node] = labels[node];
        }
    }

    @Override
    public String identity() {
        return identity;
    }
}
