package org.ticketproof.models.frozen;

import java.util.List;
import org.ticketproof.theory.freezing.Freezing;

/**
 * Everything that determines a frozen source network.
 *
 * @param shapes the layers in network order
 * @param init law of the weights
 * @param ratios how ratios are spread over the layers
 * @param freezing pruning and locking ratio of the network
 * @param sparsity share of weights that the wanted ticket removes, in [prune, 1 - lock]; it scales the weights
 * @param seed seed of weights and scores
 * @param patternSeed seed of the freezing pattern
 */
public record FrozenSpec(List<LayerShape> shapes, SourceInit init, RatioRule ratios, Freezing freezing, double sparsity, long seed,
        long patternSeed) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there is no layer, or the sparsity is not within reach
     */
    public FrozenSpec {
        shapes = List.copyOf(shapes);
        FreezingPattern.total(shapes);
        Position.requireReachable(freezing, sparsity);
    }

    /**
     * Number of weights.
     *
     * @return the number over all layers
     */
    public int weights() {
        return FreezingPattern.total(shapes);
    }

    /**
     * Number of weights that the ticket keeps: {@code N - round(S N)}, brought within what the pattern's counts allow.
     *
     * @return the number over all layers, locked weights included
     */
    public long kept() {
        long total = weights();
        long pruned = FreezingPattern.share(freezing.prune(), total);
        long frozen = FreezingPattern.share(Math.min(1, freezing.prune() + freezing.lock()), total);
        long kept = total - FreezingPattern.share(sparsity, total);
        return Math.max(frozen - pruned, Math.min(total - pruned, kept));
    }
}
