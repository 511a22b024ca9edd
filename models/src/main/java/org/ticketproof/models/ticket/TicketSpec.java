package org.ticketproof.models.ticket;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.RandomBits;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.network.SourceLayer;
import org.ticketproof.theory.network.SourceNetwork;

/**
 * Everything that determines a ticket apart from its bits: the source network comes back from it alone.
 *
 * @param scheme the construction
 * @param widths widths of the target network, inputs first
 * @param n source weights per target weight, frozen ones included
 * @param low least source weight, in units of 2<sup>-40</sup>
 * @param high largest source weight, in units of 2<sup>-40</sup>
 * @param prune pruning probability of a source weight
 * @param lock locking probability of a source weight (0 in layers of neurons that see one input)
 * @param seed seed of all source weights and frozen patterns
 * @param eps tolerance per target weight, in units of 2<sup>-40</sup>
 * @param mode which subset was taken
 * @param inputLow least input for which the network is made
 * @param inputHigh largest input
 * @param targetSha256 digest of the target network's widths and weights, in hexadecimal
 */
public record TicketSpec(ConstructionScheme scheme, List<Integer> widths, int n, long low, long high, double prune,
        double lock, long seed, long eps, SolveMode mode, double inputLow, double inputHigh, String targetSha256) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of range
     */
    public TicketSpec {
        widths = List.copyOf(widths);
        if (widths.size() < 2 || widths.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException("widths " + widths + ": must be at least two positive numbers");
        }
        Freezing.of(prune, lock);
        if (eps < 1) {
            throw new IllegalArgumentException("eps = " + eps + " units of 2^-40: must be at least 1");
        }
        if (!(inputLow < inputHigh && Math.abs(inputLow) <= 1e6 && Math.abs(inputHigh) <= 1e6)) {
            throw new IllegalArgumentException("inputs in [" + inputLow + ", " + inputHigh + "]: must be a proper range within [-1e6, 1e6]");
        }
        SourceNetwork.layers(scheme, array(widths), n, low, high, Freezing.of(prune, lock), inputLow < 0);
    }

    /**
     * The source layers.
     *
     * @return one per layer of the target
     */
    public List<SourceLayer> layers() {
        return SourceNetwork.layers(scheme, array(widths), n, low, high, Freezing.of(prune, lock), inputLow < 0);
    }

    /**
     * The source network's random numbers.
     *
     * @return a new instance, for one thread
     */
    public RandomBits randomBits() {
        TrialStream[] streams = new TrialStream[2 * (widths.size() - 1)];
        for (int i = 0; i < streams.length; i++) {
            streams[i] = TrialStream.of(seed, "ticket layer=" + i);
        }
        return (layer, block, index) -> {
            streams[layer].seek(block);
            return streams[layer].valueAt(index);
        };
    }

    /**
     * The digest of a target network.
     *
     * @param network the network
     * @return the SHA-256 of its widths and weights (big-endian doubles), in hexadecimal
     */
    public static String digest(ReluNetwork network) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int width : network.widths()) {
                digest.update(ByteBuffer.allocate(4).putInt(width).array());
            }
            for (int l = 0; l < network.depth(); l++) {
                double[] weights = network.weights(l);
                ByteBuffer bytes = ByteBuffer.allocate(8 * weights.length);
                bytes.asDoubleBuffer().put(weights);
                digest.update(bytes.array());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static int[] array(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).toArray();
    }
}
