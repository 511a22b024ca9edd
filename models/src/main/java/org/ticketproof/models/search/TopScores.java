package org.ticketproof.models.search;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Keeps exactly the wanted number of free weights with the largest |score|, of equal ones the first, and tells which weights come and go.
 * The bits of an absolute value, taken as an integer, are ordered as the numbers are.
 *
 * <p>From one step to the next the threshold moves little, and few weights cross it. {@link #scan} passes over a block whose scores have just
 * changed and still lie in the cache, and touches only those that left their side of a window around the last threshold or lie inside
 * it. If the new threshold lies inside, as it mostly does, {@link #settle} decides the inner ones alone; otherwise it starts from all scores. The
 * outcome is the same either way.
 */
final class TopScores {
    private static final int MAGNITUDE = 0x7fffffff;
    private static final int INFINITY = 0x7f800000;
    private static final int FIRST_REACH = 1 << 19;
    private static final int LEAST_HALF_WIDTH = 1 << 6;
    private static final int GREATEST_HALF_WIDTH = 1 << 24;
    /** A sixteenth of the reach is forgotten at each step. */
    private static final int FORGETTING = 4;

    /** Of each block's free weights. */
    private final float[][] scores;
    private final int count;
    private final int wanted;
    private final Change change;
    /** 1 for a kept weight, -1 for the others. */
    private final float[][] side;
    private final int[] keptCount;
    private final int[][] inside;
    private final int[] insideCount;
    private final int[] above;
    /** The window [low, high] as integers, and what the scan compares with: exactly the magnitudes outside pass it. */
    private int low;
    private int high;
    private float middle;
    private float halfWidth;
    /** How far the threshold has moved of late in a step. */
    private int reach = FIRST_REACH;
    private int threshold;
    private boolean windowed;

    /** Hears which free weights are kept from now on and which no longer; for blocks at the same time in several threads. */
    interface Change {
        /** The block's free weight {@code free} is kept from now on, or no longer. */
        void at(int block, int free, boolean kept);
    }

    /**
     * None is kept yet: {@link #reset} chooses the first.
     *
     * @param scores of the free weights, block by block; changed from outside
     * @param wanted how many to keep
     * @param change hears of every change
     */
    TopScores(float[][] scores, int wanted, Change change) {
        this.scores = scores;
        this.wanted = wanted;
        this.change = change;
        int blocks = scores.length;
        this.side = new float[blocks][];
        int all = 0;
        for (int b = 0; b < blocks; b++) {
            side[b] = new float[scores[b].length];
            Arrays.fill(side[b], -1);
            all += scores[b].length;
        }
        this.count = all;
        this.keptCount = new int[blocks];
        this.inside = new int[blocks][];
        this.insideCount = new int[blocks];
        this.above = new int[blocks];
    }

    private static int magnitude(float score) {
        return Float.floatToRawIntBits(score) & MAGNITUDE;
    }

    /** Decides the free weights of one block as far as the window tells. */
    void scan(int block) {
        if (!windowed) {
            return;
        }
        if (inside[block] == null) {
            inside[block] = new int[scores[block].length];
        }
        int[] open = inside[block];
        int touched = touched(scores[block], side[block], open);
        int larger = keptCount[block];
        int left = 0;
        for (int j = 0; j < touched; j++) {
            int i = open[j];
            int magnitude = magnitude(scores[block][i]);
            larger -= side[block][i] > 0 ? 1 : 0;
            if (magnitude > high) {
                larger++;
                set(block, i, true);
            } else if (magnitude < low) {
                set(block, i, false);
            } else {
                open[left++] = i;
            }
        }
        insideCount[block] = left;
        above[block] = larger;
    }

    /** Lists those that are not beyond the window on their own side; exact, for {@link #low} and {@link #high} are made from this very expression. */
    private int touched(float[] magnitudes, float[] sides, int[] into) {
        float centre = middle;
        float width = halfWidth;
        int touched = 0;
        for (int i = 0; i < magnitudes.length; i++) {
            if (!(sides[i] * (Math.abs(magnitudes[i]) - centre) > width)) {
                into[touched++] = i;
            }
        }
        return touched;
    }

    /** Decides what the scanned blocks left open. */
    void settle() {
        if (isTrivial()) {
            return;
        }
        int larger = Arrays.stream(above).sum();
        int open = Arrays.stream(insideCount).sum();
        if (!windowed || larger >= wanted || wanted > larger + open) {
            reset();
            return;
        }
        int[] all = new int[open];
        int next = 0;
        for (int b = 0; b < inside.length; b++) {
            for (int j = 0; j < insideCount[b]; j++) {
                all[next++] = magnitude(scores[b][inside[b][j]]);
            }
        }
        RadixSelect found = RadixSelect.of(all, open, wanted - larger);
        int ties = found.taken();
        for (int b = 0; b < inside.length; b++) {
            for (int j = 0; j < insideCount[b]; j++) {
                ties -= decide(b, inside[b][j], found.value(), ties);
            }
        }
        follow(found.value());
    }

    /** Decides all free weights from nothing but their scores. */
    void reset() {
        RadixSelect found = select();
        int ties = found.taken();
        for (int b = 0; b < scores.length; b++) {
            for (int i = 0; i < scores[b].length; i++) {
                ties -= decide(b, i, found.value(), ties);
            }
        }
        if (!isTrivial()) {
            follow(found.value());
        }
    }

    /** Whether a free weight is kept at present. */
    boolean keeps(int block, int free) {
        return side[block][free] > 0;
    }

    private boolean isTrivial() {
        return wanted == 0 || wanted == count;
    }

    private RadixSelect select() {
        if (wanted == 0) {
            return new RadixSelect(MAGNITUDE, 0, 0);
        }
        int[] all = new int[count];
        int next = 0;
        for (float[] block : scores) {
            for (float score : block) {
                all[next++] = magnitude(score);
            }
        }
        return RadixSelect.of(all, count, wanted);
    }

    /** Keeps a weight above the threshold, or on it while ties are left; 1 if a tie was used. */
    private int decide(int block, int i, int least, int ties) {
        int magnitude = magnitude(scores[block][i]);
        boolean tie = magnitude == least && ties > 0;
        set(block, i, magnitude > least || tie);
        return tie ? 1 : 0;
    }

    private void set(int block, int i, boolean kept) {
        if (side[block][i] > 0 != kept) {
            side[block][i] = kept ? 1 : -1;
            keptCount[block] += kept ? 1 : -1;
            change.at(block, i, kept);
        }
    }

    /** Lays the next window around a threshold, twice as far as thresholds have moved of late. */
    private void follow(int found) {
        int move = windowed ? Math.abs(found - threshold) : reach;
        reach = Math.max(reach - (reach >> FORGETTING), move);
        threshold = found;
        windowed = true;
        int half = (int) Math.max(LEAST_HALF_WIDTH, Math.min(GREATEST_HALF_WIDTH, 2L * reach));
        float bottom = Float.intBitsToFloat(Math.max(0, found - half));
        float top = Float.intBitsToFloat(Math.min(INFINITY - 1, found > INFINITY - half ? INFINITY : found + half));
        middle = bottom / 2 + top / 2;
        halfWidth = top / 2 - bottom / 2;
        high = lastBelow(m -> !(Float.intBitsToFloat(m) - middle > halfWidth));
        low = lastBelow(m -> middle - Float.intBitsToFloat(m) > halfWidth) + 1;
    }

    /** The largest magnitude, up to infinity, of a property that holds up to some magnitude; -1 if it holds for none. */
    private static int lastBelow(IntPredicate holds) {
        int known = -1;
        int open = INFINITY + 1;
        while (open - known > 1) {
            int between = known + (open - known) / 2;
            if (holds.test(between)) {
                known = between;
            } else {
                open = between;
            }
        }
        return known;
    }
}
