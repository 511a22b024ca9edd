package org.ticketproof.models.search;

import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.models.architecture.Graph;
import org.ticketproof.models.architecture.InputShape;

/**
 * A drawn graph whose nodes can be classified: node i has class {@code i mod classes}, a share of its incoming edges comes from its
 * own class, the others from anywhere; features are the class's random pattern plus uniform noise. Edges favour sources of low number, so that
 * a few nodes have many neighbours, as in citation graphs.
 *
 * @param graph the edges
 * @param shape features and classes
 * @param features [node][feature], flat
 * @param labels the class of every node
 * @param identity names the graph for good
 */
public record GeneratedGraph(Graph graph, InputShape shape, float[] features, int[] labels, String identity) {
    /**
     * Draws a graph.
     *
     * @param shape features and classes of a node
     * @param nodes number of nodes, at least the number of classes
     * @param edges number of directed edges, at least 0
     * @param alike share of edges within a class, in [0, 1]
     * @param noise half-width of the features' noise, at least 0; patterns lie in [-1, 1]
     * @param seed the seed
     * @return the graph; linear in nodes times features and edges
     * @throws IllegalArgumentException if a number is out of range
     */
    public static GeneratedGraph of(InputShape shape, int nodes, int edges, double alike, double noise, long seed) {
        if (nodes < shape.classes() || edges < 0 || !(alike >= 0 && alike <= 1) || !(noise >= 0 && noise < Float.MAX_VALUE)) {
            throw new IllegalArgumentException("generated graph of " + nodes + " nodes, " + edges + " edges, " + alike + " of them alike, noise "
                    + noise + ": nodes must be at least " + shape.classes() + ", edges at least 0, the share in [0,1], noise finite and at least 0");
        }
        String identity = "generated graph " + shape + " nodes=" + nodes + " edges=" + edges + " alike=" + alike + " noise=" + noise + " seed="
                + seed;
        GeneratedImages patterns = GeneratedImages.of(shape, nodes, noise, seed, "nodes");
        float[] features = new float[Math.multiplyExact(nodes, shape.values())];
        int[] labels = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            labels[i] = patterns.label(i);
            patterns.values(i, features, i * shape.values());
        }
        int[] sources = new int[edges];
        int[] targets = new int[edges];
        TrialStream stream = TrialStream.of(seed, "generated edges");
        for (int e = 0; e < edges; e++) {
            stream.seek(e);
            targets[e] = (int) (unit(stream.nextLong()) * nodes);
            boolean own = unit(stream.nextLong()) < alike;
            double place = unit(stream.nextLong());
            int source = (int) (place * place * nodes);
            if (own) {
                source += labels[targets[e]] - source % shape.classes();
            }
            sources[e] = source < nodes ? source : source - shape.classes();
        }
        return new GeneratedGraph(Graph.of(nodes, sources, targets), shape, features, labels, identity);
    }

    /**
     * Batches of its nodes: of every five, three to learn from, one to validate by and one to judge by.
     *
     * @return the batches
     */
    public NodeBatches batches() {
        int[][] parts = new int[3][];
        for (int p = 0; p < 3; p++) {
            int part = p;
            // A block of five runs through all classes before the shares repeat.
            parts[p] = java.util.stream.IntStream.range(0, labels.length)
                    .filter(i -> partOf(i / shape.classes() % 5) == part).toArray();
        }
        return NodeBatches.of(shape, features, labels, parts[0], parts[1], parts[2], identity);
    }

    private static int partOf(int fifth) {
        return fifth < 3 ? 0 : fifth - 2;
    }

    private static double unit(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }
}
