package org.ticketproof.models.search;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Keeps exactly the wanted number of free weights with the largest |score|, of equal ones the first, and writes the masked weights into
 * the flat vector. The bits of an absolute value, taken as an integer, are ordered as the numbers are.
 *
 * <p>From one step to the next the threshold moves little. {@link #scan} masks a block whose scores have just changed and still lie in the
 * cache by a window around the last threshold: those above are kept, those below are not, the few inside are collected. If the new
 * threshold lies inside, as it mostly does, {@link #settle} decides the collected ones alone; otherwise it starts from all scores. The
 * outcome is the same either way.
 */
final class TopScores {
    private static final int MAGNITUDE = 0x7fffffff;
    /** Bounds between which the share of scores inside the window is kept by halving and doubling it. */
    private static final double FEWEST = 1.0 / 256;
    private static final double MOST = 1.0 / 48;
    private static final int FIRST_HALF_WIDTH = 1 << 19;
    private static final int LEAST_HALF_WIDTH = 1 << 6;
    private static final int GREATEST_HALF_WIDTH = 1 << 24;

    private final float[] scores;
    private final float[] weights;
    private final int[] places;
    private final float[] effective;
    private final int wanted;
    private final int[][] inside;
    private final int[] insideCount;
    private final int[] above;
    private int low;
    private int high = -1;
    private int halfWidth = FIRST_HALF_WIDTH;

    /**
     * Nothing is masked yet: {@link #reset} does it.
     *
     * @param scores of the free weights, changed from outside
     * @param weights the free weights
     * @param places where they stand in the flat vector
     * @param effective the flat vector
     * @param wanted how many to keep
     * @param blocks number of blocks
     */
    TopScores(float[] scores, float[] weights, int[] places, float[] effective, int wanted, int blocks) {
        this.scores = scores;
        this.weights = weights;
        this.places = places;
        this.effective = effective;
        this.wanted = wanted;
        this.inside = new int[blocks][];
        this.insideCount = new int[blocks];
        this.above = new int[blocks];
    }

    private static int magnitude(float score) {
        return Float.floatToRawIntBits(score) & MAGNITUDE;
    }

    /** Masks the free weights of one block as far as the window tells. */
    void scan(int block, int from, int to) {
        if (inside[block] == null) {
            inside[block] = new int[to - from];
        }
        int[] collected = inside[block];
        int bottom = low;
        int top = high;
        int count = 0;
        int larger = 0;
        for (int i = from; i < to; i++) {
            int magnitude = magnitude(scores[i]);
            // Signs of differences serve as comparisons: branches that no processor can guess would cost ten times as much.
            int kept = top - magnitude >> 31;
            effective[places[i]] = Float.intBitsToFloat(Float.floatToRawIntBits(weights[i]) & kept);
            collected[count] = i;
            larger -= kept;
            count += 1 ^ (magnitude - bottom | top - magnitude) >>> 31;
        }
        insideCount[block] = count;
        above[block] = larger;
    }

    /** Masks what the scanned blocks left open. */
    void settle() {
        if (isTrivial()) {
            return;
        }
        int larger = Arrays.stream(above).sum();
        int count = Arrays.stream(insideCount).sum();
        boolean usable = high >= 0 && larger < wanted && wanted <= larger + count;
        if (!usable) {
            reset();
            widen();
            return;
        }
        int[] all = new int[count];
        int next = 0;
        for (int b = 0; b < inside.length; b++) {
            for (int j = 0; j < insideCount[b]; j++) {
                all[next++] = magnitude(scores[inside[b][j]]);
            }
        }
        RadixSelect found = RadixSelect.of(all, count, wanted - larger);
        int ties = found.taken();
        for (int b = 0; b < inside.length; b++) {
            for (int j = 0; j < insideCount[b]; j++) {
                ties -= decide(inside[b][j], found.value(), ties);
            }
        }
        if (count > MOST * scores.length) {
            halfWidth = Math.max(LEAST_HALF_WIDTH, halfWidth >> 1);
        } else if (count < FEWEST * scores.length) {
            widen();
        }
        centre(found.value());
    }

    /** Masks all free weights from nothing but their scores. */
    void reset() {
        RadixSelect found = select();
        int ties = found.taken();
        for (int i = 0; i < scores.length; i++) {
            ties -= decide(i, found.value(), ties);
        }
        if (isTrivial()) {
            // All are above such a window, or none is.
            low = wanted == 0 ? MAGNITUDE : 0;
            high = wanted == 0 ? MAGNITUDE : -1;
        } else {
            centre(found.value());
        }
    }

    /** The kept free weights, by their numbers among the free ones; from nothing but the scores. */
    BitSet kept() {
        RadixSelect found = select();
        BitSet kept = new BitSet(scores.length);
        int ties = found.taken();
        for (int i = 0; i < scores.length; i++) {
            int magnitude = magnitude(scores[i]);
            kept.set(i, magnitude > found.value() || magnitude == found.value() && ties-- > 0);
        }
        return kept;
    }

    private boolean isTrivial() {
        return wanted == 0 || wanted == scores.length;
    }

    private RadixSelect select() {
        if (wanted == 0) {
            return new RadixSelect(MAGNITUDE, 0, 0);
        }
        int[] all = new int[scores.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = magnitude(scores[i]);
        }
        return RadixSelect.of(all, all.length, wanted);
    }

    /** Keeps a weight above the threshold, or on it while ties are left; 1 if a tie was used. */
    private int decide(int i, int threshold, int ties) {
        int magnitude = magnitude(scores[i]);
        boolean tie = magnitude == threshold && ties > 0;
        effective[places[i]] = magnitude > threshold || tie ? weights[i] : 0;
        return tie ? 1 : 0;
    }

    private void widen() {
        halfWidth = Math.min(GREATEST_HALF_WIDTH, halfWidth << 1);
    }

    private void centre(int threshold) {
        low = Math.max(0, threshold - halfWidth);
        high = threshold > MAGNITUDE - halfWidth ? MAGNITUDE : threshold + halfWidth;
    }
}
