package org.ticketproof.theory.network;

import java.util.ArrayList;
import java.util.List;
import org.ticketproof.theory.freezing.Freezing;

/**
 * The shape of the random source network of a construction: one {@link SourceLayer} per layer of the target network.
 *
 * <p>Sources: A. Pensia, S. Rajput, A. Nagle, H. Vishwakarma, D. Papailiopoulos, "Optimal lottery tickets via subset
 * sum: logarithmic over-parameterization is sufficient", NeurIPS 2020 (per-weight, per-row, two-layer); R. Burkholz,
 * "Most activation functions can win the lottery without excessive depth", NeurIPS 2022 (depth-plus-one).
 * The layers of neurons that see one input must not contain locked weights: a locked weight cannot be pruned, and the
 * neuron would see further inputs. Locking is therefore applied to the other layers only.
 */
public final class SourceNetwork {
    private SourceNetwork() {
    }

    /**
     * The source layers of a scheme.
     *
     * @param scheme the construction
     * @param widths widths of the target network, inputs first
     * @param n source weights per target weight (in depth-plus-one also the number of copies of each hidden neuron)
     * @param low least source weight, on the grid
     * @param high largest source weight, on the grid
     * @param freezing freezing of all source weights; univariate layers take its pruning only
     * @param signedInput whether the network's inputs may be negative
     * @return one layer per layer of the target
     * @throws IllegalArgumentException if {@code n} is out of range or the source too large
     */
    public static List<SourceLayer> layers(ConstructionScheme scheme, int[] widths, int n, long low, long high,
            Freezing freezing, boolean signedInput) {
        List<SourceLayer> layers = new ArrayList<>();
        int depth = widths.length - 1;
        for (int l = 0; l < depth; l++) {
            boolean copied = scheme == ConstructionScheme.DEPTH_PLUS_ONE;
            BlockKind kind = switch (scheme) {
                case PER_WEIGHT -> BlockKind.INDEPENDENT;
                case PER_ROW -> BlockKind.SHARED_ROW;
                case TWO_LAYER -> BlockKind.UNIVARIATE;
                case DEPTH_PLUS_ONE -> l == 0 ? BlockKind.UNIVARIATE : BlockKind.INDEPENDENT;
            };
            layers.add(new SourceLayer(l, kind, widths[l + 1], widths[l], copied && l + 1 < depth ? n : 1, n,
                    copied && l > 0, signedInput && l == 0, low, high, freezing,
                    kind == BlockKind.UNIVARIATE ? freezing.prune() : 0));
        }
        long largest = 0;
        for (SourceLayer layer : layers) {
            largest = Math.max(largest, (long) layer.rows() * layer.columns());
        }
        if (largest > 1 << 28) {
            throw new IllegalArgumentException("n = " + n + ": the " + scheme.id() + " source has a layer of " + largest
                    + " effective weights, must be at most " + (1 << 28));
        }
        return List.copyOf(layers);
    }
}
