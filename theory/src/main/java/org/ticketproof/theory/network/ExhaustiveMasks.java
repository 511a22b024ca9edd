package org.ticketproof.theory.network;

import java.util.ArrayList;
import java.util.List;
import org.ticketproof.theory.freezing.DrawnInstance;

/**
 * The least sup error of a small {@link FrozenTwoLayer} against a linear target over {@code [-1, 1]^d}, by trying every mask:
 * the oracle for lower bounds. For d = 2 and 3.
 *
 * <p>Under a mask the error is linear on each cell that the kinks cut out of the box, so its largest absolute value is
 * taken at a corner of the box, at a crossing of a kink with an edge, or (d = 3) where two kinks meet a face.
 * O(2<sup>free weights</sup>) evaluations at O(N<sup>d-1</sup>) points, in double arithmetic (relative error about 1e-15).
 */
public final class ExhaustiveMasks {
    /** Most free weights. */
    public static final int MAX_FREE = 22;

    private final FrozenTwoLayer source;
    private final double[] target;
    private final int[] alive;
    private final int[] masks;
    private double best = Double.POSITIVE_INFINITY;

    private ExhaustiveMasks(FrozenTwoLayer source, double[] target) {
        this.source = source;
        this.target = target;
        List<Integer> neurons = new ArrayList<>();
        for (int neuron = 0; neuron < source.neurons(); neuron++) {
            if (source.outputState(neuron) != DrawnInstance.PRUNED) {
                neurons.add(neuron);
            }
        }
        this.alive = neurons.stream().mapToInt(Integer::intValue).toArray();
        this.masks = new int[alive.length];
    }

    /**
     * The least sup error over all masks.
     *
     * @param source the frozen random network, of 2 or 3 inputs and at most {@value #MAX_FREE} free weights that matter
     * @param target the linear target, one weight per input
     * @return the least over all masks of the largest absolute error over the box
     * @throws IllegalArgumentException if the network is too large or the target of another size
     */
    public static double leastSupError(FrozenTwoLayer source, double[] target) {
        if (source.inputs() != target.length || target.length < 2 || target.length > 3) {
            throw new IllegalArgumentException(source.inputs() + " inputs and a target of " + target.length + ": must be 2 or 3, and equal");
        }
        ExhaustiveMasks search = new ExhaustiveMasks(source, target.clone());
        int free = freeWeights(source);
        if (free > MAX_FREE) {
            throw new IllegalArgumentException(free + " free weights: must be at most " + MAX_FREE);
        }
        search.firstLayer(0);
        return search.best;
    }

    /**
     * Number of free weights that matter: those of neurons whose output weight is not pruned.
     *
     * @param source the network
     * @return the number; there are 2 to this power masks
     */
    public static int freeWeights(FrozenTwoLayer source) {
        int free = 0;
        for (int neuron = 0; neuron < source.neurons(); neuron++) {
            if (source.outputState(neuron) != DrawnInstance.PRUNED) {
                free += source.freeInputs(neuron) + (source.outputState(neuron) == DrawnInstance.FREE ? 1 : 0);
            }
        }
        return free;
    }

    private void firstLayer(int at) {
        if (at == alive.length) {
            secondLayer();
            return;
        }
        for (masks[at] = 0; masks[at] < 1 << source.freeInputs(alive[at]); masks[at]++) {
            firstLayer(at + 1);
        }
    }

    private void secondLayer() {
        double[][] directions = new double[alive.length][];
        for (int k = 0; k < alive.length; k++) {
            long[] grid = source.direction(alive[k], masks[k]);
            directions[k] = new double[grid.length];
            for (int i = 0; i < grid.length; i++) {
                directions[k][i] = grid[i] * 0x1p-40;
            }
        }
        List<double[]> points = BoxVertices.of(directions, target.length);
        double[] error = new double[points.size()];
        List<double[]> choices = new ArrayList<>();
        for (int p = 0; p < error.length; p++) {
            error[p] = -BoxVertices.dot(target, points.get(p));
        }
        for (int k = 0; k < alive.length; k++) {
            double[] part = new double[error.length];
            for (int p = 0; p < error.length; p++) {
                part[p] = source.outputWeight(alive[k]) * 0x1p-40 * Math.max(0, BoxVertices.dot(directions[k], points.get(p)));
            }
            if (source.outputState(alive[k]) == DrawnInstance.LOCKED) {
                add(error, part);
            } else {
                choices.add(part);
            }
        }
        choose(error, choices, 0);
    }

    private void choose(double[] error, List<double[]> choices, int at) {
        if (at == choices.size()) {
            double largest = 0;
            for (double e : error) {
                largest = Math.max(largest, Math.abs(e));
            }
            best = Math.min(best, largest);
            return;
        }
        choose(error, choices, at + 1);
        double[] with = error.clone();
        add(with, choices.get(at));
        choose(with, choices, at + 1);
    }

    private static void add(double[] sum, double[] part) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] += part[p];
        }
    }
}
