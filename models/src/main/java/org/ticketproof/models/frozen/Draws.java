package org.ticketproof.models.frozen;

import org.ticketproof.empirical.sampling.TrialStream;

/**
 * The random numbers of one layer for one purpose: number i is a pure function of seed, purpose, layer and i, bit for bit the
 * same on every Java platform (StrictMath where transcendental functions enter).
 */
final class Draws {
    private final TrialStream stream;
    private long block;

    private Draws(TrialStream stream) {
        this.stream = stream;
    }

    static Draws of(long seed, String purpose, int layer) {
        return new Draws(TrialStream.of(seed, "frozen-network " + purpose + " layer=" + layer));
    }

    long bits(long index) {
        long wanted = index / TrialStream.VALUES_PER_TRIAL;
        if (wanted != block) {
            block = wanted;
            stream.seek(block);
        }
        return stream.valueAt((int) (index % TrialStream.VALUES_PER_TRIAL));
    }

    /** Uniform on (-1, 1): an odd multiple of 2^-53. */
    double signed(long index) {
        return ((bits(index) >> 11) + 0.5) * 0x1p-52;
    }

    /** Standard normal by Box and Muller's transform from the numbers 2 index and 2 index + 1. */
    double normal(long index) {
        double radius = Math.sqrt(-2 * StrictMath.log(((bits(2 * index) >>> 11) + 0.5) * 0x1p-53));
        return radius * StrictMath.cos(Math.PI * signed(2 * index + 1));
    }

    /**
     * A random permutation of 0 .. count - 1 by Fisher and Yates. A place is the high half of a 64-bit number times the number
     * of places, so the probability of each is off by less than 2^-64.
     */
    int[] permutation(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        for (int i = 0; i < count - 1; i++) {
            int j = i + below(bits(i), count - i);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }

    private static int below(long bits, long bound) {
        // multiplyHigh takes the bits as signed: add the bound back where the sign bit is set.
        return (int) (Math.multiplyHigh(bits, bound) + (bits >> 63 & bound));
    }
}
