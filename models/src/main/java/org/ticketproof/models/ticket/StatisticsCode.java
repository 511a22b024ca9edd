package org.ticketproof.models.ticket;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Stores the running means and variances of batch norm in 10 bits each, so that a ticket with them stays small: a vector of positive
 * numbers on a logarithmic scale between its least and its largest, any other on a linear one. What a ticket's network computes
 * is defined by the numbers that come back, so nothing is lost between training's last word and the file.
 */
final class StatisticsCode {
    private static final int BITS = 10;
    private static final int STEPS = (1 << BITS) - 1;

    private StatisticsCode() {
    }

    /** Codes vectors: for each its least and its largest value and its codes, 10 bits each, padded to bytes. */
    static byte[] encode(double[][] vectors) {
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(size(Arrays.stream(vectors).mapToInt(vector -> vector.length).toArray())));
        for (double[] vector : vectors) {
            float least = (float) Arrays.stream(vector).min().orElse(0);
            float most = (float) Arrays.stream(vector).max().orElse(0);
            if (!(least >= -Float.MAX_VALUE && most <= Float.MAX_VALUE)) {
                throw new TicketException("statistics of batch norm from " + least + " to " + most + ": training has diverged");
            }
            out.putFloat(least).putFloat(most);
            BitSet bits = new BitSet();
            for (int i = 0; i < vector.length; i++) {
                long code = code(vector[i], least, most);
                for (int b = 0; b < BITS; b++) {
                    bits.set(i * BITS + b, (code >> b & 1) == 1);
                }
            }
            out.put(Arrays.copyOf(bits.toByteArray(), (int) bytes(vector.length)));
        }
        return out.array();
    }

    /** Brings vectors of the given lengths back. */
    static double[][] decode(ByteBuffer in, int[] lengths) {
        if (in.remaining() != size(lengths)) {
            throw new TicketException(in.remaining() + " bytes of batch norm statistics, must be " + size(lengths));
        }
        double[][] vectors = new double[lengths.length][];
        for (int v = 0; v < lengths.length; v++) {
            float least = in.getFloat();
            float most = in.getFloat();
            byte[] packed = new byte[(int) bytes(lengths[v])];
            in.get(packed);
            BitSet bits = BitSet.valueOf(packed);
            vectors[v] = new double[lengths[v]];
            for (int i = 0; i < lengths[v]; i++) {
                int code = 0;
                for (int b = 0; b < BITS; b++) {
                    code |= bits.get(i * BITS + b) ? 1 << b : 0;
                }
                vectors[v][i] = value(code, least, most);
            }
        }
        return vectors;
    }

    /** Number of bytes that vectors of the given lengths take. */
    static long size(int[] lengths) {
        return Arrays.stream(lengths).mapToLong(length -> 8 + bytes(length)).sum();
    }

    private static long bytes(int length) {
        return ((long) length * BITS + 7) / 8;
    }

    private static long code(double value, float least, float most) {
        double place = most <= least ? 0
                : least > 0 ? StrictMath.log(value / least) / StrictMath.log((double) most / least) : (value - least) / ((double) most - least);
        return Math.max(0, Math.min(STEPS, Math.round(place * STEPS)));
    }

    private static double value(int code, float least, float most) {
        double place = (double) code / STEPS;
        return least > 0 ? least * StrictMath.exp(place * StrictMath.log((double) most / least)) : least + place * ((double) most - least);
    }
}
