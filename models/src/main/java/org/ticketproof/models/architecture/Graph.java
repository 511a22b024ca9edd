package org.ticketproof.models.architecture;

/**
 * Directed edges between the nodes of a graph, as compressed rows of incoming and of outgoing edges. Immutable.
 *
 * <p>An undirected edge is two directed ones; parallel edges count as often as they stand. The order of the edges given fixes the
 * order of summation.
 */
public final class Graph {
    private final int nodes;
    private final Rows incoming;
    private final Rows outgoing;

    private Graph(int nodes, Rows incoming, Rows outgoing) {
        this.nodes = nodes;
        this.incoming = incoming;
        this.outgoing = outgoing;
    }

    /**
     * A graph from its edges.
     *
     * @param nodes number of nodes, at least 1
     * @param sources where each edge starts, in [0, nodes)
     * @param targets where each edge ends, in [0, nodes), as many
     * @return the graph; linear in nodes and edges
     * @throws IllegalArgumentException if the two differ in length or an end is not a node
     */
    public static Graph of(int nodes, int[] sources, int[] targets) {
        if (nodes < 1 || sources.length != targets.length) {
            throw new IllegalArgumentException("graph of " + nodes + " nodes, " + sources.length + " edge starts and " + targets.length
                    + " edge ends: must have a node, and as many starts as ends");
        }
        for (int e = 0; e < sources.length; e++) {
            if (sources[e] < 0 || sources[e] >= nodes || targets[e] < 0 || targets[e] >= nodes) {
                throw new IllegalArgumentException("edge " + e + " from " + sources[e] + " to " + targets[e] + ": nodes are 0 to " + (nodes - 1));
            }
        }
        return new Graph(nodes, Rows.of(nodes, sources, targets), Rows.of(nodes, targets, sources));
    }

    /**
     * Number of nodes.
     *
     * @return the number
     */
    public int nodes() {
        return nodes;
    }

    /**
     * Number of directed edges.
     *
     * @return the number
     */
    public int edges() {
        return incoming.columns.length;
    }

    Rows incoming() {
        return incoming;
    }

    Rows outgoing() {
        return outgoing;
    }

    /** The neighbours of node i are {@code columns[starts[i]] .. columns[starts[i + 1] - 1]}. */
    record Rows(int[] starts, int[] columns) {
        static Rows of(int nodes, int[] sources, int[] targets) {
            int[] starts = new int[nodes + 1];
            for (int target : targets) {
                starts[target + 1]++;
            }
            for (int i = 0; i < nodes; i++) {
                starts[i + 1] += starts[i];
            }
            int[] next = starts.clone();
            int[] columns = new int[sources.length];
            for (int e = 0; e < sources.length; e++) {
                columns[next[targets[e]]++] = sources[e];
            }
            return new Rows(starts, columns);
        }
    }
}
