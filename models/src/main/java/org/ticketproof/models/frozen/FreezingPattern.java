package org.ticketproof.models.frozen;

import java.util.Arrays;
import java.util.List;
import org.ticketproof.theory.freezing.Freezing;

/**
 * Which weights of a network are free, pruned (never used) or locked (always used), in the flat order of its weights.
 * Immutable.
 *
 * <p>Of N weights {@code round(P N)} are pruned and {@code round((P + Q) N)} frozen, spread over the layers by a
 * {@link RatioRule}: pruned counts from P, frozen counts from P + Q, locked counts their difference. In each layer one random
 * permutation names the weights: first the pruned ones, then the locked ones. So with one seed, a larger P prunes a superset.
 */
public final class FreezingPattern {
    /** State of a weight that the search may use. */
    public static final byte FREE = 0;
    /** State of a weight that is never used. */
    public static final byte PRUNED = 1;
    /** State of a weight that is always used. */
    public static final byte LOCKED = 2;

    private final byte[] states;
    private final long[] pruned;
    private final long[] locked;

    private FreezingPattern(byte[] states, long[] pruned, long[] locked) {
        this.states = states;
        this.pruned = pruned;
        this.locked = locked;
    }

    /**
     * A random pattern.
     *
     * @param shapes the layers in network order, fewer than 2<sup>31</sup> weights together
     * @param rule how ratios are spread over the layers
     * @param freezing pruning and locking ratio of the network
     * @param seed the pattern's seed
     * @return the pattern; linear in the number of weights
     * @throws IllegalArgumentException if there are too many weights or none
     */
    public static FreezingPattern of(List<LayerShape> shapes, RatioRule rule, Freezing freezing, long seed) {
        int total = total(shapes);
        long[] keptByPruning = rule.kept(shapes, total - share(freezing.prune(), total));
        long[] free = freeCounts(shapes, rule, freezing);
        byte[] states = new byte[total];
        long[] pruned = new long[shapes.size()];
        long[] locked = new long[shapes.size()];
        int offset = 0;
        for (int l = 0; l < pruned.length; l++) {
            int count = (int) shapes.get(l).count();
            pruned[l] = count - keptByPruning[l];
            locked[l] = keptByPruning[l] - free[l];
            if (pruned[l] + locked[l] > 0) {
                int[] order = Draws.of(seed, "pattern", l).permutation(count);
                for (int i = 0; i < pruned[l] + locked[l]; i++) {
                    states[offset + order[i]] = i < pruned[l] ? PRUNED : LOCKED;
                }
            }
            offset += count;
        }
        return new FreezingPattern(states, pruned, locked);
    }

    /**
     * Number of free weights of each layer, of every pattern with these ratios; nothing is drawn.
     *
     * @param shapes the layers in network order, fewer than 2<sup>31</sup> weights together
     * @param rule how ratios are spread over the layers
     * @param freezing pruning and locking ratio of the network
     * @return one number per layer
     * @throws IllegalArgumentException if there are too many weights or none
     */
    public static long[] freeCounts(List<LayerShape> shapes, RatioRule rule, Freezing freezing) {
        int total = total(shapes);
        return rule.kept(shapes, total - share(Math.min(1, freezing.prune() + freezing.lock()), total));
    }

    /**
     * Number of weights that a ratio means: rounded to the nearest integer, halves up.
     *
     * @param ratio in [0, 1]
     * @param total number of weights
     * @return a number in [0, total]
     */
    public static long share(double ratio, long total) {
        return Math.min(total, Math.max(0, Math.round(ratio * total)));
    }

    /**
     * Number of weights.
     *
     * @return the length of the flat vector
     */
    public int size() {
        return states.length;
    }

    /**
     * State of a weight.
     *
     * @param index the weight's place in the flat vector
     * @return {@link #FREE}, {@link #PRUNED} or {@link #LOCKED}
     */
    public byte state(int index) {
        return states[index];
    }

    /**
     * The states of all weights.
     *
     * @return a copy
     */
    public byte[] states() {
        return states.clone();
    }

    /**
     * Number of pruned weights.
     *
     * @return the number over all layers
     */
    public long pruned() {
        return Arrays.stream(pruned).sum();
    }

    /**
     * Number of locked weights.
     *
     * @return the number over all layers
     */
    public long locked() {
        return Arrays.stream(locked).sum();
    }

    /**
     * Number of weights in the search.
     *
     * @return the number over all layers
     */
    public long free() {
        return states.length - pruned() - locked();
    }

    /**
     * Number of pruned weights of a layer.
     *
     * @param layer the layer's number
     * @return the number
     */
    public long pruned(int layer) {
        return pruned[layer];
    }

    /**
     * Number of locked weights of a layer.
     *
     * @param layer the layer's number
     * @return the number
     */
    public long locked(int layer) {
        return locked[layer];
    }

    static int total(List<LayerShape> shapes) {
        long total = shapes.stream().mapToLong(LayerShape::count).sum();
        if (total < 1 || total > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("network of " + total + " weights: must be at least 1 and fewer than 2^31 - 8");
        }
        return (int) total;
    }
}
