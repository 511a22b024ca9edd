package org.ticketproof.models.search;

import java.util.Arrays;

/**
 * Finds the k-th largest |score|, exactly, by radix select on the bits of the absolute value, whose order is that of the numbers.
 *
 * <p>From one step to the next the threshold moves little. While a block of scores is in the cache anyway, {@link #scan} counts those above
 * a window around the last threshold and collects those inside; if the k-th lies inside, only the collected ones, few of a hundred, are
 * looked at. Otherwise all scores are. The answer is the same either way.
 */
final class Threshold {
    private static final int DIGIT_BITS = 11;
    private static final int TOTAL_BITS = 3 * DIGIT_BITS;
    private static final int MAGNITUDE = 0x7fffffff;
    /** Wanted share of the scores inside the window, as bounds between which its width stays. */
    private static final double FEWEST = 1.0 / 128;
    private static final double MOST = 1.0 / 24;

    private final float[] scores;
    private final long wanted;
    private final int[][] inside;
    private final int[] insideCount;
    private final int[] above;
    private int low;
    private int high = -1;
    private int halfWidth = 1 << 19;

    /** Bits of the k-th largest |score|. */
    private int bits;
    /** How many scores with exactly those bits are kept, and how many there are. */
    private long keptTies;
    private long ties;

    Threshold(float[] scores, long wanted, int blocks) {
        this.scores = scores;
        this.wanted = wanted;
        this.inside = new int[blocks][16];
        this.insideCount = new int[blocks];
        this.above = new int[blocks];
    }

    static int magnitude(float score) {
        return Float.floatToRawIntBits(score) & MAGNITUDE;
    }

    /** Looks at the scores of one block, which have just changed. */
    void scan(int block, int from, int to) {
        int[] collected = inside[block];
        if (collected.length < to - from) {
            collected = new int[to - from];
            inside[block] = collected;
        }
        int count = 0;
        int larger = 0;
        for (int i = from; i < to; i++) {
            int magnitude = magnitude(scores[i]);
            collected[count] = magnitude;
            // The sign bit of a difference is a comparison without a branch.
            larger += (high - magnitude) >>> 31;
            count += ((low - 1 - magnitude) & ~(high - magnitude)) >>> 31;
        }
        insideCount[block] = count;
        above[block] = larger;
    }

    /** Sets the threshold from the blocks just scanned. */
    void settle() {
        if (wanted == 0) {
            bits = MAGNITUDE;
            keptTies = 0;
            ties = 0;
            return;
        }
        long larger = Arrays.stream(above).asLongStream().sum();
        int count = Arrays.stream(insideCount).sum();
        boolean usable = high >= 0 && larger < wanted && wanted <= larger + count;
        if (usable) {
            int[] all = new int[count];
            int next = 0;
            for (int b = 0; b < inside.length; b++) {
                System.arraycopy(inside[b], 0, all, next, insideCount[b]);
                next += insideCount[b];
            }
            select(i -> all[i], count, wanted - larger);
        } else {
            select(i -> magnitude(scores[i]), scores.length, wanted);
        }
        if (high >= 0 && count > MOST * scores.length && halfWidth > 1 << 8) {
            halfWidth >>= 1;
        } else if ((!usable || count < FEWEST * scores.length) && halfWidth < 1 << 24) {
            halfWidth <<= 1;
        }
        low = Math.max(1, bits - halfWidth);
        high = Math.min(MAGNITUDE - 1, bits + halfWidth);
    }

    /** Forgets the window: the scores have been replaced. */
    void reset() {
        high = -1;
        halfWidth = 1 << 19;
        settleFully();
    }

    private void settleFully() {
        Arrays.fill(insideCount, 0);
        Arrays.fill(above, 0);
        settle();
    }

    int bits() {
        return bits;
    }

    long keptTies() {
        return keptTies;
    }

    boolean keepsAllTies() {
        return keptTies == ties;
    }

    private interface Values {
        int at(int index);
    }

    /** Digit by digit from the highest: counts the candidates of each digit, and keeps to those of the one that holds the rank. */
    private void select(Values values, int count, long rank) {
        int[] counts = new int[1 << DIGIT_BITS];
        int found = 0;
        long left = rank;
        for (int shift = TOTAL_BITS - DIGIT_BITS; shift >= 0; shift -= DIGIT_BITS) {
            Arrays.fill(counts, 0);
            // Shifted in two steps: a shift by 33 would be one by 1.
            int known = found >>> shift >>> DIGIT_BITS;
            for (int i = 0; i < count; i++) {
                int value = values.at(i);
                if (value >>> shift >>> DIGIT_BITS == known) {
                    counts[value >>> shift & (1 << DIGIT_BITS) - 1]++;
                }
            }
            int digit = counts.length - 1;
            while (counts[digit] < left) {
                left -= counts[digit--];
            }
            found |= digit << shift;
            ties = counts[digit];
        }
        bits = found;
        keptTies = left;
    }
}
