package org.ticketproof.theory.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.subsetsum.FixedPoint;

/** The pruned source network neuron by neuron, univariate neurons included: the independent way of evaluating a ticket. */
final class FullSource {
    private final List<SourceDraw> draws;
    private final List<BitSet[]> masks;

    FullSource(List<SourceDraw> draws, List<BitSet[]> masks) {
        this.draws = draws;
        this.masks = masks;
    }

    static FullSource construct(List<SourceLayer> layers, RandomBits bits, ReluNetwork target, SubsetSolver solver) {
        List<SourceDraw> draws = new ArrayList<>();
        List<BitSet[]> masks = new ArrayList<>();
        for (SourceLayer layer : layers) {
            SourceDraw draw = new SourceDraw(layer, bits);
            RowConstruction construction = new RowConstruction(draw, target, solver);
            BitSet[] rows = new BitSet[layer.rows()];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = construction.mask(row);
            }
            draws.add(draw);
            masks.add(rows);
        }
        return new FullSource(draws, masks);
    }

    List<EffectiveLayer> effective() {
        List<EffectiveLayer> layers = new ArrayList<>();
        for (int l = 0; l < draws.size(); l++) {
            EffectiveLayer effective = new EffectiveLayer(draws.get(l).layer());
            RowReplay replay = new RowReplay(draws.get(l));
            for (int row = 0; row < draws.get(l).layer().rows(); row++) {
                replay.replay(row, masks.get(l)[row], 0, effective);
            }
            layers.add(effective);
        }
        return layers;
    }

    double[] evaluate(double[] input) {
        double[] level = input;
        for (int l = 0; l < draws.size(); l++) {
            SourceLayer layer = draws.get(l).layer();
            int n = layer.blockSize();
            double[] next = new double[layer.rows()];
            for (int row = 0; row < next.length; row++) {
                int bit = 0;
                for (int b = 0; b < layer.inputs(); b++) {
                    long[] values = new long[n];
                    byte[] states = new byte[n];
                    draws.get(l).block(row, b, values, states, new byte[n]);
                    for (int i = 0; i < n; i++) {
                        boolean kept = states[i] == DrawnInstance.LOCKED
                                || states[i] == DrawnInstance.FREE && masks.get(l)[row].get(bit);
                        bit += states[i] == DrawnInstance.FREE ? 1 : 0;
                        if (kept) {
                            next[row] += contribution(l, b, i, values[i], level);
                        }
                    }
                }
                next[row] = l + 1 < draws.size() ? Math.max(0, next[row]) : next[row];
            }
            level = next;
        }
        return level;
    }

    private double contribution(int l, int b, int i, long value, double[] level) {
        SourceLayer layer = draws.get(l).layer();
        if (layer.kind() != BlockKind.UNIVARIATE) {
            return FixedPoint.toDouble(value) * level[layer.expanded() ? b * layer.blockSize() + i : b];
        }
        int factor = draws.get(l).factor(b, i);
        return factor == 0 ? 0 : FixedPoint.toDouble(value) / (factor * 0x1p-20) * Math.max(0, factor * 0x1p-20 * level[b]);
    }
}
