package org.ticketproof.models.ticket;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.frozen.FreezingPattern;
import org.ticketproof.models.frozen.FrozenSource;
import org.ticketproof.models.frozen.FrozenSpec;

/**
 * A ticket that a search found in a frozen random network: how to draw the network, and for each free weight whether it is used.
 *
 * @param architecture what network it is
 * @param source how its random weights and pattern are drawn
 * @param bits one per free weight in the flat order, set where the weight is used
 * @param statistics running statistics of batch norm, as {@link StatisticsCode} stores them; empty without batch norm
 * @param training how it was found, for the record
 */
public record SearchTicket(Architecture architecture, FrozenSpec source, BitSet bits, double[][] statistics, Training training) {
    /**
     * How a ticket was found and what it reached.
     *
     * @param data the data's name
     * @param epochs number of epochs trained
     * @param bestEpoch the epoch whose mask this is
     * @param validationAccuracy share of right answers on the validation part
     * @param testAccuracy share of right answers on the test part
     * @param predictions SHA-256 of the classes told on the test part, in hexadecimal; see {@link TicketNetwork}
     */
    public record Training(String data, int epochs, int bestEpoch, double validationAccuracy, double testAccuracy, String predictions) {
    }

    /**
     * Checks that source and architecture are of one shape.
     *
     * @throws IllegalArgumentException if they are not
     */
    public SearchTicket {
        if (!architecture.shapes().equals(source.shapes())) {
            throw new IllegalArgumentException("source network of other layers than " + architecture.id());
        }
    }

    /**
     * Makes a ticket of a mask over all weights.
     *
     * @param architecture what network it is
     * @param source the random network
     * @param mask whether each weight is used, in the flat order
     * @param statistics running statistics of batch norm; they are rounded to what a file holds
     * @param training how it was found
     * @return the ticket
     * @throws IllegalArgumentException if a pruned weight is used or a locked one is not
     */
    public static SearchTicket of(Architecture architecture, FrozenSource source, BitSet mask, double[][] statistics, Training training) {
        FreezingPattern pattern = source.pattern();
        BitSet bits = new BitSet();
        int next = 0;
        for (int i = 0; i < pattern.size(); i++) {
            if (pattern.state(i) == FreezingPattern.FREE) {
                bits.set(next++, mask.get(i));
            } else if (mask.get(i) != (pattern.state(i) == FreezingPattern.LOCKED)) {
                throw new IllegalArgumentException("weight " + i + " is " + (mask.get(i) ? "used though pruned" : "not used though locked"));
            }
        }
        return new SearchTicket(architecture, source.spec(), bits, stored(statistics), training);
    }

    /**
     * The weights of the network that the ticket stands for: 0 where a weight is not used.
     *
     * @return the flat vector
     */
    public float[] weights() {
        FrozenSource drawn = FrozenSource.of(source);
        float[] weights = drawn.weights();
        int next = 0;
        for (int i = 0; i < weights.length; i++) {
            byte state = drawn.pattern().state(i);
            boolean used = state == FreezingPattern.LOCKED || state == FreezingPattern.FREE && bits.get(next);
            next += state == FreezingPattern.FREE ? 1 : 0;
            weights[i] = used ? weights[i] : 0;
        }
        return weights;
    }

    /**
     * The same ticket with another record of its training.
     *
     * @param other the record
     * @return a new ticket
     */
    public SearchTicket with(Training other) {
        return new SearchTicket(architecture, source, bits, statistics, other);
    }

    /**
     * What the statistics are after a file has held them.
     *
     * @param statistics any vectors of finite numbers
     * @return vectors of the same lengths
     * @throws TicketException if a number is not finite
     */
    static double[][] stored(double[][] statistics) {
        int[] lengths = Arrays.stream(statistics).mapToInt(vector -> vector.length).toArray();
        return StatisticsCode.decode(ByteBuffer.wrap(StatisticsCode.encode(statistics)), lengths);
    }

    /** Number of free weights of each layer. */
    static long[] freeCounts(FrozenSpec spec) {
        return FreezingPattern.freeCounts(spec.shapes(), spec.ratios(), spec.freezing());
    }
}
