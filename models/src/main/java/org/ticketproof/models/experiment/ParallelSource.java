package org.ticketproof.models.experiment;

import java.util.BitSet;
import java.util.List;
import org.ticketproof.models.ticket.TicketSpec;
import org.ticketproof.theory.network.EffectiveLayer;
import org.ticketproof.theory.network.RowReplay;
import org.ticketproof.theory.network.SourceDraw;
import org.ticketproof.theory.network.SourceLayer;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * The random source of a per-weight construction as a search needs it: every weight of the target network stands beside n random weights
 * whose kept ones add up. The numbers are those that the construction draws.
 *
 * @param n random weights per target weight
 * @param values their values, those of target weight j at {@code j n .. j n + n - 1}; 0 where pruned
 * @param locked which of them are locked
 * @param free which of them are free
 * @param layerStarts first target weight of each layer, and the number of target weights
 * @param fanIns number of inputs of each layer
 */
record ParallelSource(int n, float[] values, BitSet locked, BitSet free, int[] layerStarts, int[] fanIns) {
    static ParallelSource of(TicketSpec spec) {
        List<SourceLayer> layers = spec.layers();
        int[] starts = new int[layers.size() + 1];
        int[] fanIns = new int[layers.size()];
        for (int l = 0; l < fanIns.length; l++) {
            fanIns[l] = layers.get(l).inputs();
            starts[l + 1] = starts[l] + layers.get(l).rows() * fanIns[l];
        }
        int n = spec.n();
        float[] values = new float[Math.multiplyExact(starts[fanIns.length], n)];
        BitSet locked = new BitSet(values.length);
        BitSet free = new BitSet(values.length);
        for (int l = 0; l < fanIns.length; l++) {
            SourceLayer layer = expanded(layers.get(l));
            RowReplay replay = new RowReplay(new SourceDraw(layer, spec.randomBits()));
            EffectiveLayer all = new EffectiveLayer(layer);
            EffectiveLayer none = new EffectiveLayer(layer);
            BitSet every = new BitSet();
            every.set(0, layer.columns());
            for (int row = 0; row < layer.rows(); row++) {
                replay.replay(row, every, 0, all);
                replay.replay(row, new BitSet(), 0, none);
                for (int c = 0; c < layer.columns(); c++) {
                    int at = starts[l] * n + row * layer.columns() + c;
                    values[at] = (float) FixedPoint.toDouble(all.positive(row, c));
                    // A random weight of exactly 0 counts as pruned; it can do nothing.
                    boolean keeps = none.positive(row, c) != 0;
                    locked.set(at, keeps);
                    free.set(at, !keeps && all.positive(row, c) != 0);
                }
            }
        }
        return new ParallelSource(n, values, locked, free, starts, fanIns);
    }

    /** The same draws with a column for each random weight. */
    private static SourceLayer expanded(SourceLayer layer) {
        return new SourceLayer(layer.index(), layer.kind(), layer.outputs(), layer.inputs(), layer.copies(), layer.blockSize(), true, false,
                layer.low(), layer.high(), layer.freezing(), layer.inputPrune());
    }
}
