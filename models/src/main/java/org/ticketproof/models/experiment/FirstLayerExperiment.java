package org.ticketproof.models.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.models.ticket.RebuiltNetwork;
import org.ticketproof.models.ticket.SolveMode;
import org.ticketproof.models.ticket.Ticket;
import org.ticketproof.models.ticket.TicketBuilder;
import org.ticketproof.models.ticket.TicketSpec;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.ExhaustiveMasks;
import org.ticketproof.theory.network.FrozenTwoLayer;
import org.ticketproof.theory.network.KinkCertificate;
import org.ticketproof.theory.network.KinkChecker;
import org.ticketproof.theory.network.KinkProver;
import org.ticketproof.theory.network.RandomBits;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.network.SupErrorBound;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * How far every mask of a random network with locked weights in both layers stays away from every linear map over
 * {@code [-1, 1]^d}: certified lower bounds, the true least error where all masks can be tried, and the construction with nothing
 * locked in the first layer beside them.
 *
 * @param inputs number of inputs d, at least 2
 * @param prune pruning probability of every weight
 * @param firstLock locking probability of input weights
 * @param secondLock locking probability of output weights
 * @param networks number of random networks for each width
 * @param seed seed of all of them
 */
public record FirstLayerExperiment(int inputs, double prune, double firstLock, double secondLock, int networks, long seed) {
    private static final int MOST_NEURONS = 1 << 20;
    /** Networks of at most this many free weights are also searched exhaustively. */
    private static final int EXHAUSTIVE = 16;

    /**
     * What one width gave.
     *
     * @param neurons number of hidden neurons
     * @param networks number of networks
     * @param certified number of them in which some kink is locked
     * @param above number of them whose certified lower bound exceeds eps
     * @param quantiles of the certified lower bound over all networks: 5, 25, 50, 75, 95 %; 0 counts where no kink is locked
     * @param searched number of networks small enough to try every mask
     * @param leastError median over those of the least sup error against a random linear target, NaN if there is none
     * @param tightness median over those with a certificate of lower bound / least error, NaN if there is none
     */
    public record Row(int neurons, int networks, int certified, int above, List<Double> quantiles, int searched, double leastError,
            double tightness) {
        /** Copies the list. */
        public Row {
            quantiles = List.copyOf(quantiles);
        }
    }

    /**
     * What the construction without locking in the first layer gave.
     *
     * @param perInput neurons per input
     * @param networks number of networks
     * @param within number of them whose certified sup error is at most eps
     * @param medianError median certified sup error
     */
    public record Repaired(int perInput, int networks, int within, double medianError) {
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of range
     */
    public FirstLayerExperiment {
        if (inputs < 2 || inputs > 8) {
            throw new IllegalArgumentException("inputs = " + inputs + ": must be in [2, 8]");
        }
        if (!(prune >= 0 && firstLock >= 0 && secondLock >= 0 && prune + Math.max(firstLock, secondLock) <= 1)) {
            throw new IllegalArgumentException("prune = " + prune + ", lock = " + firstLock + ", " + secondLock
                    + ": must not be negative, and prune + lock at most 1");
        }
        if (networks < 1) {
            throw new IllegalArgumentException("networks = " + networks + ": must be at least 1");
        }
    }

    /**
     * Random networks of one width.
     *
     * @param neurons number of hidden neurons, from 1 to 2<sup>20</sup>
     * @param eps the tolerance to compare with
     * @return what they gave
     * @throws IllegalArgumentException if the number of neurons is out of range
     */
    public Row measure(int neurons, double eps) {
        if (neurons < 1 || neurons > MOST_NEURONS) {
            throw new IllegalArgumentException("neurons = " + neurons + ": must be in [1, " + MOST_NEURONS + "]");
        }
        double[][] found = IntStream.range(0, networks).parallel().mapToObj(trial -> one(neurons, trial)).toArray(double[][]::new);
        double[] bounds = Arrays.stream(found).mapToDouble(f -> f[0]).sorted().toArray();
        double[] least = Arrays.stream(found).mapToDouble(f -> f[1]).filter(e -> !Double.isNaN(e)).sorted().toArray();
        double[] tight = Arrays.stream(found).filter(f -> f[0] > 0 && !Double.isNaN(f[1])).mapToDouble(f -> f[0] / f[1]).sorted().toArray();
        return new Row(neurons, networks, (int) Arrays.stream(bounds).filter(b -> b > 0).count(),
                (int) Arrays.stream(bounds).filter(b -> b > eps).count(),
                List.of(quantile(bounds, 0.05), quantile(bounds, 0.25), quantile(bounds, 0.5), quantile(bounds, 0.75), quantile(bounds, 0.95)),
                least.length, quantile(least, 0.5), quantile(tight, 0.5));
    }

    /**
     * The construction for random linear targets in sources with the same freezing, but nothing locked in the first layer.
     *
     * @param perInput neurons per input
     * @param eps sup error allowed
     * @return what it gave
     * @throws IllegalArgumentException if a number is out of range
     */
    public Repaired repaired(int perInput, double eps) {
        if (!(tolerance(eps) >= 1)) {
            throw new IllegalArgumentException("eps = " + eps + ": must be at least " + inputs + " units of 2^-40");
        }
        double[] errors = IntStream.range(0, networks).parallel().mapToDouble(trial -> repairedError(perInput, trial, eps)).sorted().toArray();
        return new Repaired(perInput, networks, (int) Arrays.stream(errors).filter(e -> e <= eps).count(), quantile(errors, 0.5));
    }

    /** What every input weight may be off by: eps / d, with a little room for the rounding of the bound. */
    private long tolerance(double eps) {
        return FixedPoint.floor(eps / inputs * (1 - 1e-9));
    }

    private double[] one(int neurons, int trial) {
        FrozenTwoLayer source = FrozenTwoLayer.draw(inputs, neurons, prune, firstLock, secondLock, bits(neurons, trial));
        Optional<KinkCertificate> certificate = KinkProver.best(source);
        double bound = certificate.isPresent() ? KinkChecker.lowerBound(source, certificate.get()) : 0;
        boolean small = inputs <= 3 && ExhaustiveMasks.freeWeights(source) <= EXHAUSTIVE;
        return new double[] {bound, small ? ExhaustiveMasks.leastSupError(source, target(trial)) : Double.NaN};
    }

    private double repairedError(int perInput, int trial, double eps) {
        ReluNetwork target = ReluNetwork.of(new int[] {inputs, 1}, new double[][] {target(trial)});
        TicketSpec spec = new TicketSpec(ConstructionScheme.TWO_LAYER, List.of(inputs, 1), perInput, -FixedPoint.ONE, FixedPoint.ONE, prune,
                secondLock, seed + trial, tolerance(eps), SolveMode.FIRST_WITHIN, -1, 1, TicketSpec.digest(target));
        Ticket ticket = new TicketBuilder(spec, target, 1).build();
        return new SupErrorBound(target, RebuiltNetwork.of(ticket, 1).layers()).over(-1, 1);
    }

    private double[] target(int trial) {
        return new SplittableRandom(seed * 31 + trial).doubles(inputs, -1, 1).toArray();
    }

    private RandomBits bits(int neurons, int trial) {
        TrialStream stream = TrialStream.of(seed, "first-layer inputs=" + inputs + " neurons=" + neurons + " trial=" + trial);
        return (layer, block, index) -> {
            stream.seek(2 * block + layer);
            return stream.valueAt(index);
        };
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.floor(share * (sorted.length - 1))];
    }
}
