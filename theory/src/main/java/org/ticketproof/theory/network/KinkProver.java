package org.ticketproof.theory.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ticketproof.theory.freezing.DrawnInstance;

/**
 * Looks for the {@link KinkCertificate} with the largest lower bound. Heuristic where it looks, exact in what it returns:
 * the points are found in double arithmetic, and only what {@link KinkChecker} accepts counts.
 *
 * <p>O(N K 2<sup>d</sup>) for N neurons, K of which qualify, times the number of points tried.
 */
public final class KinkProver {
    /** Points of the kink that are tried for d of 3 and more; on the line of d = 2 all points are alike. */
    private static final int TRIES = 96;
    /** How far the segment stays away from the kinks that limit it, relative to its length. */
    private static final double MARGIN = 1 - 0x1p-16;

    private final FrozenTwoLayer source;
    private final List<double[][]> others = new ArrayList<>();

    private KinkProver(FrozenTwoLayer source) {
        this.source = source;
        for (int neuron = 0; neuron < source.neurons(); neuron++) {
            int masks = source.outputState(neuron) == DrawnInstance.PRUNED ? 0 : 1 << source.freeInputs(neuron);
            double[][] directions = new double[masks][];
            for (int mask = 0; mask < masks; mask++) {
                directions[mask] = doubles(source.direction(neuron, mask));
            }
            others.add(directions);
        }
    }

    /**
     * The best certificate found.
     *
     * @param source the frozen random network, of two or more inputs
     * @return the certificate, or empty if no neuron qualifies
     */
    public static Optional<KinkCertificate> best(FrozenTwoLayer source) {
        KinkProver prover = new KinkProver(source);
        KinkCertificate best = null;
        double bestBound = 0;
        for (int neuron = 0; neuron < source.neurons(); neuron++) {
            if (source.outputState(neuron) == DrawnInstance.LOCKED && source.lockedInputs(neuron) >= 2) {
                List<KinkCertificate.Segment> segments = new ArrayList<>();
                double reach = Double.POSITIVE_INFINITY;
                for (int mask = 0; mask < 1 << source.freeInputs(neuron); mask++) {
                    reach = Math.min(reach, prover.segment(neuron, mask, segments));
                }
                double bound = reach * Math.abs(source.outputWeight(neuron));
                if (bound > bestBound) {
                    bestBound = bound;
                    best = new KinkCertificate(neuron, segments);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Adds the best segment for a mask and returns its second difference. */
    private double segment(int neuron, int mask, List<KinkCertificate.Segment> into) {
        double[] u = others.get(neuron)[mask];
        double[] best = null;
        double bestHalf = -1;
        double norm = Math.sqrt(dot(u, u));
        SplittableRandom random = new SplittableRandom(neuron);
        for (int attempt = 0; attempt < (u.length == 2 ? 1 : TRIES); attempt++) {
            double[] point = pointOfKink(u, norm, random);
            double half = freeLength(neuron, u, norm, point);
            double size = 0;
            for (int i = 0; i < u.length; i++) {
                size = Math.max(size, Math.abs(point[i]) + half * Math.abs(u[i]) / norm);
            }
            if (half / size > bestHalf) {
                bestHalf = half / size;
                best = point;
                for (int i = 0; i < u.length; i++) {
                    best[i] /= size;
                }
            }
        }
        into.add(rounded(best, u, bestHalf / norm));
        return bestHalf * norm;
    }

    private static double[] pointOfKink(double[] u, double norm, SplittableRandom random) {
        double[] point = new double[u.length];
        if (u.length == 2) {
            point[0] = -u[1];
            point[1] = u[0];
        } else {
            for (int i = 0; i < point.length; i++) {
                point[i] = random.nextGaussian();
            }
            double along = dot(point, u) / (norm * norm);
            for (int i = 0; i < point.length; i++) {
                point[i] -= along * u[i];
            }
        }
        double length = Math.sqrt(dot(point, point));
        for (int i = 0; i < point.length; i++) {
            point[i] /= length;
        }
        return point;
    }

    /** How far one can go from a point of the kink, across it, to both sides, without meeting another neuron's kink. */
    private double freeLength(int neuron, double[] u, double norm, double[] point) {
        double half = 1;
        for (int other = 0; other < others.size(); other++) {
            if (other != neuron) {
                for (double[] direction : others.get(other)) {
                    double speed = Math.abs(dot(direction, u)) / norm;
                    if (speed * half > 0) {
                        half = Math.min(half, Math.abs(dot(direction, point)) / speed);
                    }
                }
            }
        }
        return half;
    }

    private static KinkCertificate.Segment rounded(double[] point, double[] u, double scale) {
        long[] middle = new long[u.length];
        long[] half = new long[u.length];
        for (int i = 0; i < u.length; i++) {
            middle[i] = (long) Math.rint(point[i] * MARGIN * 0x1p40);
            half[i] = (long) (u[i] * scale * MARGIN * MARGIN * 0x1p40);
        }
        return new KinkCertificate.Segment(middle, half);
    }

    private static double[] doubles(long[] grid) {
        double[] values = new double[grid.length];
        for (int i = 0; i < grid.length; i++) {
            values[i] = grid[i] * 0x1p-40;
        }
        return values;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
