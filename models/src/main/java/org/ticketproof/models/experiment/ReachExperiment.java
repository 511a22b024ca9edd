package org.ticketproof.models.experiment;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.ticketproof.empirical.sampling.TrialStream;

/**
 * How many linear maps a random network of {@code m} parameters reaches by pruning, every mask tried: the counting argument of
 * Pensia et al. 2020, Theorem 2, made visible for d of 1 and 2.
 *
 * <p>The maps are those points of a grid of {@code d x d} matrices, of step a little above {@code 2 eps}, whose spectral norm is at most
 * 1; no mask can serve two of them. The network is {@code V relu(U x)} with weights uniform on [-1, 1]. Nearness is tested on
 * {@value #DIRECTIONS} directions of the unit ball, so the count of maps reached is, if anything, too large.
 *
 * @param d number of inputs and outputs, 1 or 2
 * @param eps tolerance, in (0, 1/2)
 * @param seed seed of the networks
 */
public record ReachExperiment(int d, double eps, long seed) {
    private static final int DIRECTIONS = 64;

    /**
     * What one network gave.
     *
     * @param parameters number of weights m
     * @param masks number of masks, 2^m
     * @param maps number of maps in the grid
     * @param reached number of them that some mask is within eps of
     */
    public record Reach(int parameters, double masks, int maps, int reached) {
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of range
     */
    public ReachExperiment {
        if (d < 1 || d > 2 || !(eps >= 0.02 && eps < 0.5)) {
            throw new IllegalArgumentException("d = " + d + ", eps = " + eps + ": must be 1 or 2, and in [0.02, 0.5)");
        }
    }

    /**
     * Tries every mask of one random network.
     *
     * @param hidden number of hidden neurons, in [1, 8]
     * @param trial number of the network
     * @return what it reaches
     */
    public Reach reach(int hidden, int trial) {
        if (hidden < 1 || hidden > 8) {
            throw new IllegalArgumentException("hidden = " + hidden + ": must be in [1, 8]");
        }
        TrialStream stream = TrialStream.of(seed, "reach d=" + d + " hidden=" + hidden);
        stream.seek(trial);
        double[][] directions = directions();
        double[][][] choices = new double[hidden][][];
        for (int k = 0; k < hidden; k++) {
            choices[k] = contributions(stream, directions);
        }
        int side = 2 * (int) Math.floor(1 / step()) + 1;
        BitSet reached = new BitSet();
        search(choices, 0, new double[directions.length * d], directions, side, reached);
        int maps = (int) IntStream.range(0, (int) Math.pow(side, d * d)).filter(index -> norm(matrix(index, side)) <= 1).count();
        int parameters = 2 * d * hidden;
        return new Reach(parameters, Math.pow(2, parameters), maps, reached.cardinality());
    }

    /**
     * The parameters that Theorem 2 calls necessary.
     *
     * @return {@code d^2 log2(1/(2 eps)) - 1}
     */
    public double necessary() {
        return d * d * Math.log(1 / (2 * eps)) / Math.log(2) - 1;
    }

    private double step() {
        return 2 * eps * 1.01;
    }

    private double[][] directions() {
        double[][] all = new double[d == 1 ? 2 : DIRECTIONS][];
        for (int i = 0; i < all.length; i++) {
            double angle = 2 * Math.PI * i / all.length;
            all[i] = d == 1 ? new double[] {i == 0 ? 1 : -1} : new double[] {Math.cos(angle), Math.sin(angle)};
        }
        return all;
    }

    /** What one neuron can add to the outputs, under each of its masks that does anything, and nothing. */
    private double[][] contributions(TrialStream stream, double[][] directions) {
        double[] weights = new double[2 * d];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (stream.nextLong() >> 11) * 0x1p-52;
        }
        int masks = 1 << d;
        double[][] all = new double[(masks - 1) * (masks - 1) + 1][directions.length * d];
        int next = 1;
        for (int in = 1; in < masks; in++) {
            for (int out = 1; out < masks; out++) {
                for (int p = 0; p < directions.length; p++) {
                    double sum = 0;
                    for (int i = 0; i < d; i++) {
                        sum += (in >> i & 1) * weights[i] * directions[p][i];
                    }
                    for (int j = 0; j < d; j++) {
                        all[next][p * d + j] = (out >> j & 1) * weights[d + j] * Math.max(0, sum);
                    }
                }
                next++;
            }
        }
        return all;
    }

    private void search(double[][][] choices, int neuron, double[] outputs, double[][] directions, int side, BitSet reached) {
        if (neuron == choices.length) {
            int index = nearest(outputs, side);
            if (index >= 0 && !reached.get(index) && within(outputs, matrix(index, side), directions)) {
                reached.set(index);
            }
            return;
        }
        for (double[] choice : choices[neuron]) {
            double[] with = outputs.clone();
            for (int i = 0; i < with.length; i++) {
                with[i] += choice[i];
            }
            search(choices, neuron + 1, with, directions, side, reached);
        }
    }

    /** The grid point nearest to the odd part of the outputs at the unit vectors, the only one that can be within eps. */
    private int nearest(double[] outputs, int side) {
        int points = outputs.length / d;
        int index = 0;
        for (int j = 0; j < d; j++) {
            for (int i = 0; i < d; i++) {
                int at = d == 1 ? 0 : i * points / 4;
                double entry = (outputs[at * d + j] - outputs[(at + points / 2) % points * d + j]) / 2;
                long place = Math.round(entry / step()) + side / 2;
                if (place < 0 || place >= side) {
                    return -1;
                }
                index = index * side + (int) place;
            }
        }
        return norm(matrix(index, side)) <= 1 ? index : -1;
    }

    private boolean within(double[] outputs, double[] matrix, double[][] directions) {
        for (int p = 0; p < directions.length; p++) {
            double square = 0;
            for (int j = 0; j < d; j++) {
                double wanted = 0;
                for (int i = 0; i < d; i++) {
                    wanted += matrix[j * d + i] * directions[p][i];
                }
                square += (outputs[p * d + j] - wanted) * (outputs[p * d + j] - wanted);
            }
            if (square > eps * eps) {
                return false;
            }
        }
        return true;
    }

    private double[] matrix(int index, int side) {
        double[] entries = new double[d * d];
        int rest = index;
        for (int i = entries.length - 1; i >= 0; i--) {
            entries[i] = (rest % side - side / 2) * step();
            rest /= side;
        }
        return entries;
    }

    private double norm(double[] m) {
        if (d == 1) {
            return Math.abs(m[0]);
        }
        double sum = m[0] * m[0] + m[1] * m[1] + m[2] * m[2] + m[3] * m[3];
        double determinant = m[0] * m[3] - m[1] * m[2];
        return Math.sqrt((sum + Math.sqrt(Math.max(0, sum * sum - 4 * determinant * determinant))) / 2);
    }
}
