package org.ticketproof.models.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A classification of a graph's nodes. The graph is taken as undirected, as is usual for citations.
 *
 * @param name name in reports
 * @param edges the edges in both directions
 * @param featureCount number of features of a node
 * @param features features of all nodes, node by node
 * @param classes number of classes
 * @param labels class of each node
 * @param train nodes to train on
 * @param valid nodes to validate on
 * @param test nodes to test on
 */
public record GraphTask(String name, EdgeList edges, int featureCount, float[] features, int classes, int[] labels, int[] train, int[] valid,
        int[] test) implements LearningTask {
    private static final String ORIGIN = "https://ogb.stanford.edu/docs/nodeprop/ (raw layout: raw/edge.csv.gz, ..., split/NAME/train.csv.gz, ...)";

    /**
     * Reads the raw layout of the Open Graph Benchmark's node sets: {@code raw/} with {@code edge}, {@code node-feat}, {@code node-label},
     * {@code num-node-list} and {@code num-edge-list}, and {@code split/NAME/} with {@code train}, {@code valid} and {@code test}, all
     * {@code .csv.gz}.
     *
     * @param folder the folder that holds {@code raw} and {@code split}
     * @return the task
     * @throws DataFormatException if a file is missing or damaged, sizes do not fit, or a node is in two parts of the split
     */
    public static GraphTask read(Path folder) {
        Path split = split(folder.resolve("split"));
        Path raw = folder.resolve("raw");
        int nodes = single(raw.resolve("num-node-list.csv.gz"));
        int edges = single(raw.resolve("num-edge-list.csv.gz"));
        int[] ends = integers(raw.resolve("edge.csv.gz"), 2);
        if (ends.length != 2 * edges) {
            throw new DataFormatException(raw.resolve("edge.csv.gz") + ": " + ends.length / 2 + " edges, num-edge-list.csv.gz says " + edges);
        }
        // Before anything is made as large as the number of nodes says: there must be so many labels.
        int[] labels = integers(raw.resolve("node-label.csv.gz"), 1);
        if (labels.length != nodes || Arrays.stream(labels).anyMatch(label -> label < 0 || label == Integer.MAX_VALUE)) {
            throw new DataFormatException(raw.resolve("node-label.csv.gz") + ": " + labels.length + " labels for " + nodes
                    + " nodes; every node must have one from 0 to 2^31 - 2");
        }
        Path featureFile = raw.resolve("node-feat.csv.gz");
        Digests.requirePresent(featureFile, ORIGIN);
        int columns = CsvNumbers.columns(featureFile);
        float[] features = CsvNumbers.floats(featureFile, nodes, columns);
        boolean[] seen = new boolean[nodes];
        int[][] parts = Stream.of("train", "valid", "test").map(part -> part(split.resolve(part + ".csv.gz"), seen)).toArray(int[][]::new);
        try {
            EdgeList list = EdgeList.undirected(nodes, every(ends, 0), every(ends, 1));
            return new GraphTask(folder.getFileName().toString(), list, columns, features, Arrays.stream(labels).max().orElse(0) + 1, labels,
                    parts[0], parts[1], parts[2]);
        } catch (IllegalArgumentException e) {
            throw new DataFormatException(raw.resolve("edge.csv.gz") + ": " + e.getMessage());
        }
    }

    @Override
    public String identity() {
        return describe() + ", SHA-256 " + Digests.sha256(features, edges.sources(), edges.targets(), labels, train, valid, test).substring(0, 16);
    }

    @Override
    public String describe() {
        return name + ": graph of " + edges.nodes() + " nodes, " + edges.sources().length + " directed edges, " + featureCount + " features, " + classes
                + " classes; " + train.length + " nodes to train on, " + valid.length + " to validate on, " + test.length + " to test on";
    }

    private static int[] every(int[] pairs, int from) {
        int[] one = new int[pairs.length / 2];
        for (int i = 0; i < one.length; i++) {
            one[i] = pairs[2 * i + from];
        }
        return one;
    }

    private static int[] part(Path file, boolean[] seen) {
        int[] nodes = integers(file, 1);
        for (int node : nodes) {
            if (node < 0 || node >= seen.length || seen[node]) {
                throw new DataFormatException(file + ": node " + node + (node < 0 || node >= seen.length ? ": nodes are 0 to " + (seen.length - 1)
                        : " is in two parts of the split, or twice in one"));
            }
            seen[node] = true;
        }
        if (nodes.length == 0) {
            throw new DataFormatException(file + ": no nodes");
        }
        return nodes;
    }

    private static int single(Path file) {
        int[] values = integers(file, 1);
        if (values.length != 1 || values[0] < 1) {
            throw new DataFormatException(file + ": must hold one positive number");
        }
        return values[0];
    }

    private static int[] integers(Path file, int columns) {
        Digests.requirePresent(file, ORIGIN);
        return CsvNumbers.integers(file, columns);
    }

    private static Path split(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DataFormatException(folder + ": no such folder; get it from " + ORIGIN);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> splits = entries.filter(Files::isDirectory).sorted().toList();
            if (splits.size() != 1) {
                throw new DataFormatException(folder + ": " + splits.size() + " folders, must be one split");
            }
            return splits.get(0);
        } catch (IOException e) {
            throw new DataFormatException(folder + ": cannot be listed (" + e.getMessage() + ")");
        }
    }
}
