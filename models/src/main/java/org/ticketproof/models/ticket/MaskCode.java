package org.ticketproof.models.ticket;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;

/**
 * Codes the bits of a mask, of which each group (layer) has a known number of ones: binary arithmetic coding with each group's
 * share as probability. A mask costs its entropy and less than a thousandth, so half of the weights kept cost 1 bit each, a tenth .47.
 *
 * <p>The coder is the carry-propagating range coder of G. N. N. Martin 1979 in its binary form, 32 bits wide, with probabilities of 16 bits.
 */
final class MaskCode {
    private static final int PROBABILITY_BITS = 16;
    private static final long TOP = 1L << 24;
    private static final long MASK = 0xffffffffL;

    private MaskCode() {
    }

    /**
     * Codes bits.
     *
     * @param bits the bits, group after group
     * @param counts number of bits of each group
     * @return the code
     */
    static byte[] encode(BitSet bits, long[] counts) {
        Encoder encoder = new Encoder();
        int next = 0;
        for (long count : counts) {
            int end = Math.toIntExact(next + count);
            long zero = zeroProbability(bits.get(next, end).cardinality(), count);
            for (; next < end; next++) {
                encoder.put(bits.get(next), zero);
            }
        }
        return encoder.end();
    }

    /**
     * Brings bits back.
     *
     * @param code what {@link #encode} gave
     * @param counts number of bits of each group
     * @param ones number of ones of each group
     * @return the bits
     * @throws TicketException if the code ends too early, is too long or gives another number of ones
     */
    static BitSet decode(byte[] code, long[] counts, long[] ones) {
        Decoder decoder = new Decoder(code);
        BitSet bits = new BitSet();
        int next = 0;
        for (int group = 0; group < counts.length; group++) {
            int start = next;
            int end = Math.toIntExact(next + counts[group]);
            long zero = zeroProbability(ones[group], counts[group]);
            for (; next < end; next++) {
                if (decoder.next(zero)) {
                    bits.set(next);
                }
            }
            if (bits.get(start, end).cardinality() != ones[group]) {
                throw new TicketException("mask of layer " + group + " has another number of ones than the header says");
            }
        }
        if (decoder.at != code.length) {
            throw new TicketException("mask of " + code.length + " bytes, its code ends after " + decoder.at);
        }
        return bits;
    }

    /** In units of 2^-16, never 0 or 1. */
    private static long zeroProbability(long ones, long count) {
        long one = count == 0 ? 1 << PROBABILITY_BITS - 1 : Math.round((double) ones / count * (1 << PROBABILITY_BITS));
        return (1 << PROBABILITY_BITS) - Math.max(1, Math.min((1 << PROBABILITY_BITS) - 1, one));
    }

    private static final class Encoder {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private long low;
        private long range = MASK;
        /** The last byte that a carry may still change, and the bytes 0xff behind it. */
        private int cache = -1;
        private long pending;

        void put(boolean bit, long zero) {
            long bound = range * zero >>> PROBABILITY_BITS;
            if (bit) {
                low += bound;
                range -= bound;
            } else {
                range = bound;
            }
            while (range < TOP) {
                range = range << 8 & MASK;
                shift();
            }
        }

        byte[] end() {
            for (int i = 0; i < 4; i++) {
                shift();
            }
            flush(0);
            return out.toByteArray();
        }

        private void shift() {
            int carry = (int) (low >>> 32);
            int top = (int) (low >>> 24 & 0xff);
            if (carry == 0 && top == 0xff) {
                pending++;
            } else {
                flush(carry);
                cache = top;
            }
            low = low << 8 & MASK;
        }

        private void flush(int carry) {
            if (cache >= 0) {
                out.write(cache + carry);
            }
            for (; pending > 0; pending--) {
                out.write(0xff + carry);
            }
        }
    }

    private static final class Decoder {
        private final byte[] code;
        private long range = MASK;
        private long value;
        private int at;

        Decoder(byte[] code) {
            this.code = code;
            for (int i = 0; i < 4; i++) {
                value = value << 8 | read();
            }
        }

        boolean next(long zero) {
            long bound = range * zero >>> PROBABILITY_BITS;
            boolean bit = value >= bound;
            if (bit) {
                value -= bound;
                range -= bound;
            } else {
                range = bound;
            }
            while (range < TOP) {
                range = range << 8 & MASK;
                value = (value << 8 | read()) & MASK;
            }
            return bit;
        }

        private int read() {
            if (at == code.length) {
                throw new TicketException("mask of " + code.length + " bytes ends too early");
            }
            return code[at++] & 0xff;
        }
    }
}
