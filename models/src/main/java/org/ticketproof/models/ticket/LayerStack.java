package org.ticketproof.models.ticket;

import java.util.List;
import org.ticketproof.theory.network.EffectiveLayer;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * A network laid out for fast evaluation in double arithmetic: weights column by column, so that inputs that are zero
 * (most pixels, many neurons) cost nothing. Immutable.
 */
final class LayerStack {
    private final int[] widths;
    private final double[][] positive;
    private final double[][] negative;

    private LayerStack(int[] widths, double[][] positive, double[][] negative) {
        this.widths = widths;
        this.positive = positive;
        this.negative = negative;
    }

    static LayerStack of(ReluNetwork network) {
        int depth = network.depth();
        double[][] columns = new double[depth][];
        for (int l = 0; l < depth; l++) {
            int rows = network.width(l + 1);
            columns[l] = new double[rows * network.width(l)];
            for (int i = 0; i < columns[l].length; i++) {
                columns[l][i] = network.weight(l, i % rows, i / rows);
            }
        }
        return new LayerStack(network.widths(), columns, columns);
    }

    static LayerStack of(List<EffectiveLayer> layers) {
        int depth = layers.size();
        int[] widths = new int[depth + 1];
        double[][] positive = new double[depth][];
        double[][] negative = new double[depth][];
        for (int l = 0; l < depth; l++) {
            EffectiveLayer layer = layers.get(l);
            int rows = layer.layer().rows();
            widths[l] = layer.layer().columns();
            widths[l + 1] = rows;
            positive[l] = new double[rows * widths[l]];
            // Inputs of later layers come out of a ReLU and are never negative.
            negative[l] = l == 0 ? new double[rows * widths[l]] : positive[l];
            for (int i = 0; i < positive[l].length; i++) {
                positive[l][i] = FixedPoint.toDouble(layer.positive(i % rows, i / rows));
                if (l == 0) {
                    negative[l][i] = FixedPoint.toDouble(layer.negative(i % rows, i / rows));
                }
            }
        }
        return new LayerStack(widths, positive, negative);
    }

    double[] evaluate(double[] input) {
        double[] level = input;
        for (int l = 0; l < positive.length; l++) {
            int rows = widths[l + 1];
            double[] next = new double[rows];
            for (int column = 0; column < level.length; column++) {
                double x = level[column];
                if (x != 0) {
                    addColumn(next, x > 0 ? positive[l] : negative[l], column * rows, x);
                }
            }
            if (l + 1 < positive.length) {
                for (int row = 0; row < rows; row++) {
                    next[row] = Math.max(0, next[row]);
                }
            }
            level = next;
        }
        return level;
    }

    private static void addColumn(double[] sum, double[] weights, int from, double x) {
        for (int row = 0; row < sum.length; row++) {
            sum[row] += weights[from + row] * x;
        }
    }
}
