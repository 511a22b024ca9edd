package org.ticketproof.theory.network;

import java.util.List;
import org.ticketproof.theory.freezing.Freezing;

/**
 * What a network theorem is asked.
 *
 * @param widths widths of the target network, inputs first, at least two, all positive
 * @param norms norms of the target network
 * @param eps allowed sup error of the whole network, in (0, 1]
 * @param delta allowed failure probability, in (0, 1)
 * @param freezing freezing of the source's layers: first that of the layer of univariate neurons (where there is one for
 *     each target layer, of all of them), then one for the weights that stand for each target layer
 */
public record NetworkQuestion(List<Integer> widths, LayerNorms norms, double eps, double delta, List<Freezing> freezing) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of range or the sizes do not fit
     */
    public NetworkQuestion {
        widths = List.copyOf(widths);
        freezing = List.copyOf(freezing);
        if (widths.size() < 2 || widths.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException("layers " + widths + ": must be at least two positive widths");
        }
        if (!(eps > 0 && eps <= 1)) {
            throw new IllegalArgumentException("eps = " + eps + ": must be a number in (0, 1]");
        }
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta = " + delta + ": must be a number in (0, 1)");
        }
        if (freezing.size() != widths.size() || norms.rowSum().length != widths.size() - 1) {
            throw new IllegalArgumentException(freezing.size() + " freezing ratios for a target of depth " + (widths.size() - 1)
                    + ": must be one for the first source layer and one for each target layer");
        }
    }

    /**
     * Depth of the target.
     *
     * @return number of its layers of weights
     */
    public int depth() {
        return widths.size() - 1;
    }

    /**
     * Number of weights of the target.
     *
     * @return the number
     */
    public long targetParameters() {
        long sum = 0;
        for (int l = 0; l < depth(); l++) {
            sum += (long) widths.get(l) * widths.get(l + 1);
        }
        return sum;
    }

    /** Whether anything is locked (or, for {@code pruned}, pruned) anywhere. */
    boolean frozen() {
        return freezing.stream().anyMatch(f -> f.prune() > 0 || f.lock() > 0);
    }
}
