package org.ticketproof.models.data;

import java.util.Arrays;

/**
 * The directed edges of an undirected graph: each undirected edge as two, in ascending order of target and then source, without loops
 * and without repetition.
 *
 * @param nodes number of nodes
 * @param sources where each edge starts
 * @param targets where each edge ends
 */
public record EdgeList(int nodes, int[] sources, int[] targets) {
    /**
     * The edges of an undirected graph.
     *
     * @param nodes number of nodes
     * @param from one end of each edge
     * @param to the other
     * @return the edges in both directions; loops and repetitions are dropped
     * @throws IllegalArgumentException if an end is out of range; the message names the edge
     */
    public static EdgeList undirected(int nodes, int[] from, int[] to) {
        long[] keys = new long[2 * from.length];
        int count = 0;
        for (int e = 0; e < from.length; e++) {
            if (from[e] < 0 || from[e] >= nodes || to[e] < 0 || to[e] >= nodes) {
                throw new IllegalArgumentException("edge " + e + " from " + from[e] + " to " + to[e] + ": nodes are 0 to " + (nodes - 1));
            }
            if (from[e] != to[e]) {
                keys[count++] = (long) to[e] << 32 | from[e];
                keys[count++] = (long) from[e] << 32 | to[e];
            }
        }
        long[] distinct = Arrays.stream(keys, 0, count).sorted().distinct().toArray();
        int[] sources = new int[distinct.length];
        int[] targets = new int[distinct.length];
        for (int e = 0; e < distinct.length; e++) {
            sources[e] = (int) distinct[e];
            targets[e] = (int) (distinct[e] >>> 32);
        }
        return new EdgeList(nodes, sources, targets);
    }
}
