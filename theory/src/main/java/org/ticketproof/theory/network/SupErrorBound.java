package org.ticketproof.theory.network;

import java.util.List;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * A certified upper bound on the largest distance between the outputs of a target network and of a pruned source network
 * over a box of inputs, by interval arithmetic with outward rounding.
 *
 * <p>Neuron {@code s} of the pruned network is a copy of neuron {@code t(s)} of the target. With {@code z} the target's
 * values before ReLU, {@code a} those after it and {@code d} the pruned network's difference from them:
 * {@code dz_s = sum_s' M_ss' da_s' + sum_t' (sum of M_ss' over the copies s' of t' - W_t(s)t') a_t'}, and the ReLU passes at
 * most {@code dz} on. Both parts are taken over intervals of {@code a} and {@code da}. The target's weights enter as the
 * doubles that they are, so the rounding to the 2<sup>-40</sup> grid is part of the bound.
 */
public final class SupErrorBound {
    private final ReluNetwork target;
    private final List<EffectiveLayer> layers;

    /**
     * A bound for two networks.
     *
     * @param target the target network
     * @param layers the pruned source network, one effective layer per target layer
     */
    public SupErrorBound(ReluNetwork target, List<EffectiveLayer> layers) {
        if (layers.size() != target.depth()) {
            throw new IllegalArgumentException(layers.size() + " effective layers for a target of depth " + target.depth());
        }
        this.target = target;
        this.layers = List.copyOf(layers);
    }

    /**
     * The bound over the box {@code [low, high]} in every input.
     *
     * @param low least input
     * @param high largest input
     * @return a number that no output's distance exceeds
     */
    public double over(double low, double high) {
        OutwardInterval[] values = intervals(target.width(0));
        OutwardInterval[] differences = intervals(target.width(0));
        for (OutwardInterval value : values) {
            value.set(low, high);
        }
        for (int l = 0; l < target.depth(); l++) {
            OutwardInterval[] before = intervals(target.width(l + 1));
            OutwardInterval[] moved = intervals(layers.get(l).layer().rows());
            for (int row = 0; row < before.length; row++) {
                for (int column = 0; column < values.length; column++) {
                    double w = target.weight(l, row, column);
                    before[row].addProduct(w, w, values[column].low, values[column].high);
                }
            }
            for (int row = 0; row < moved.length; row++) {
                difference(l, row, values, differences, moved[row]);
            }
            if (l + 1 < target.depth()) {
                int copies = layers.get(l).layer().copies();
                for (int row = 0; row < moved.length; row++) {
                    passRelu(before[row / copies], moved[row]);
                }
                for (OutwardInterval z : before) {
                    z.set(Math.max(0, z.low), Math.max(0, z.high));
                }
            }
            values = before;
            differences = moved;
        }
        double largest = 0;
        for (OutwardInterval difference : differences) {
            largest = Math.max(largest, difference.magnitude());
        }
        return largest;
    }

    private void difference(int l, int row, OutwardInterval[] values, OutwardInterval[] differences, OutwardInterval sum) {
        EffectiveLayer layer = layers.get(l);
        int target0 = row / layer.layer().copies();
        int copies = layer.layer().expanded() ? layer.layer().blockSize() : 1;
        for (int input = 0; input < values.length; input++) {
            double w = target.weight(l, target0, input);
            OutwardInterval a = values[input];
            double low = 0;
            double high = 0;
            if (a.high > 0) {
                double gap = FixedPoint.toDouble(layer.weight(row, input, false)) - w;
                double from = Math.max(0, a.low);
                low = Math.nextDown(Math.min(down(gap) * from, down(gap) * a.high));
                high = Math.nextUp(Math.max(up(gap) * from, up(gap) * a.high));
            }
            if (a.low < 0) {
                double gap = FixedPoint.toDouble(layer.weight(row, input, true)) - w;
                double to = Math.min(0, a.high);
                double lowest = Math.nextDown(Math.min(up(gap) * a.low, up(gap) * to));
                double highest = Math.nextUp(Math.max(down(gap) * a.low, down(gap) * to));
                low = a.high > 0 ? Math.min(low, lowest) : lowest;
                high = a.high > 0 ? Math.max(high, highest) : highest;
            }
            sum.add(low, high);
            // At the network's inputs there is nothing to pass on.
            for (int i = 0; l > 0 && i < copies; i++) {
                double m = FixedPoint.toDouble(layer.positive(row, input * copies + i));
                OutwardInterval da = differences[input * (differences.length / values.length) + i];
                if (m != 0) {
                    sum.addProduct(m, m, da.low, da.high);
                }
            }
        }
    }

    /** From the range of {@code z} and of {@code dz} to that of {@code relu(z + dz) - relu(z)}. */
    private static void passRelu(OutwardInterval z, OutwardInterval dz) {
        if (z.low >= 0 && Math.nextDown(z.low + dz.low) >= 0) {
            return;
        }
        if (z.high <= 0 && Math.nextUp(z.high + dz.high) <= 0) {
            dz.set(0, 0);
        } else {
            dz.set(Math.min(0, dz.low), Math.max(0, dz.high));
        }
    }

    private static double down(double value) {
        return Math.nextDown(value);
    }

    private static double up(double value) {
        return Math.nextUp(value);
    }

    private static OutwardInterval[] intervals(int count) {
        OutwardInterval[] all = new OutwardInterval[count];
        for (int i = 0; i < count; i++) {
            all[i] = new OutwardInterval();
        }
        return all;
    }
}
