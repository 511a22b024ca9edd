package org.ticketproof.theory.subsetsum;

import java.util.Arrays;

/**
 * The subset sums of rounded magnitudes as a bit set: bit {@code c} says that {@code c} cells of a common width are a
 * sum. Sums beyond a limit set at the start are left out; every sum below it is there.
 *
 * <p>A magnitude enters as a whole number of cells, so a sum of magnitudes is at least {@link #under} below and at most
 * {@link #over} above its rounded sum: the totals of the rounding errors of either sign, which are known exactly.
 * Whatever is concluded from the bits with them is a theorem about the magnitudes.
 */
final class RoundedSums {
    /** Widest gap, in cells, that {@link #startOfRun} can look for. */
    static final int MAX_GAP = 32;
    /** Narrowest one. */
    static final int MIN_GAP = 4;

    /** Words that stay zero below the first, so that a shift need not look where it starts. */
    private static final int PAD = 8;
    private long[] words = new long[64];
    private long cell;
    private double perCell;
    private int limitWords;
    private long cells;
    private long under;
    private long over;

    /** Forgets all magnitudes: the only sum is 0. Sums up to {@code limit} units, at most 2^30 cells, are kept. */
    void reset(long cellWidth, long limit) {
        cell = cellWidth;
        perCell = 1.0 / cellWidth;
        limitWords = ((int) (limit * perCell) >> 6 | 7) + 1;
        if (words.length < limitWords + PAD) {
            words = new long[limitWords + (limitWords >> 1) + PAD];
        }
        Arrays.fill(words, 0, limitWords + PAD, 0);
        words[PAD] = 1;
        cells = 0;
        under = 0;
        over = 0;
    }

    /** Adds a magnitude. O(limit / 64). */
    void add(long magnitude) {
        // Any whole number near the quotient will do: the error is taken from it exactly.
        long rounded = (long) (magnitude * perCell + 0.5);
        long error = magnitude - rounded * cell;
        over += Math.max(error, 0);
        under += Math.max(-error, 0);
        cells += rounded;
        // In place from the top down: only words not yet changed are read. Blocks of eight make the trip counts even.
        int end = (int) Math.min(limitWords, (cells >> 6 | 7) + 1);
        long whole = rounded >> 6;
        if (whole >= end) {
            return;
        }
        int from = (int) whole;
        int up = (int) (rounded & 63);
        int down = 63 - up;
        long[] w = words;
        int last = (from & -8) + PAD;
        for (int i = end + PAD - 1; i >= last; i--) {
            w[i] |= w[i - from] << up | w[i - from - 1] >>> 1 >>> down;
        }
    }

    /** Total of the magnitudes in cells. */
    long cells() {
        return cells;
    }

    /**
     * Most cells that two neighbouring rounded sums may be apart such that no target between their sums of magnitudes is
     * farther than the tolerance from both; cut to {@link #MAX_GAP}, possibly below {@link #MIN_GAP} or negative.
     */
    int widestGap(long width) {
        long room = width - over - under;
        int gap = (int) (room * perCell);
        return Math.min(gap * cell <= room ? gap : gap - 1, MAX_GAP);
    }

    /** Least target that is surely covered by the ball around a rounded sum. */
    long coveredFrom(int sum, long width) {
        return sum == 0 ? -(width >> 1) : sum * cell + over - (width >> 1);
    }

    /** Greatest target that is surely covered by the ball around a rounded sum. */
    long coveredTo(int sum, long width) {
        return sum * cell - under + (width >> 1);
    }

    /** The least kept sum at or above a cell, or -1. */
    int sumAtOrAbove(long least) {
        if (least >> 6 >= limitWords) {
            return -1;
        }
        int i = (int) (least >> 6);
        long word = words[i + PAD] & -1L << least;
        while (word == 0) {
            if (++i == limitWords) {
                return -1;
            }
            word = words[i + PAD];
        }
        return (i << 6) + Long.numberOfTrailingZeros(word);
    }

    /** The greatest kept sum at or below a cell, at least 0. */
    int sumAtOrBelow(long most) {
        int i = (int) Math.min(most >> 6, limitWords - 1);
        long word = most >> 6 > i ? words[i + PAD] : words[i + PAD] & -1L >>> ~most;
        while (word == 0) {
            word = words[--i + PAD];
        }
        return (i << 6) + 63 - Long.numberOfLeadingZeros(word);
    }

    /**
     * The least sum from which one gets up to {@code sum} by sums whose neighbours are at most {@code gap} cells apart.
     *
     * @param sum a kept sum
     * @param gap from {@link #MIN_GAP} to {@link #MAX_GAP}
     */
    int startOfRun(int sum, int gap) {
        // A sum marks itself and the gap - 1 cells below it: an unmarked cell above the next sum is too wide a gap.
        int first = Math.min(4, gap - 4);
        int second = Math.min(8, gap - 4 - first);
        int third = gap - 4 - first - second;
        int i = sum >> 6;
        long word = words[i + PAD] & -1L >>> ~sum;
        // Cells above the sum are not asked about.
        long marked = -2L << sum;
        while (true) {
            long y = word;
            y |= y >>> 1;
            y |= y >>> 2;
            y |= y >>> first;
            y |= y >>> second;
            y |= y >>> third;
            y |= marked;
            if (y != -1L) {
                return (i << 6) + 63 - Long.numberOfLeadingZeros(~y) + gap;
            }
            if (i == 0) {
                return 0;
            }
            int reach = gap - 1 - Long.numberOfTrailingZeros(word);
            marked = reach > 0 ? -1L << 64 - reach : 0;
            i--;
            word = words[i + PAD];
        }
    }

    /**
     * Whether the targets {@code lo..hi} are surely all covered (1), surely not all (-1), or too close to tell (0).
     *
     * @param lo least target
     * @param hi greatest target; sums a ball beyond it are kept, as far as there are any
     * @param width integers in a tolerance-ball
     */
    int verdict(long lo, long hi, long width) {
        int gap = widestGap(width);
        long tolerance = width >> 1;
        int sum = sumAtOrAbove(Math.max(0, hi - tolerance + under + cell - 1) / cell);
        if (gap < MIN_GAP || sum < 0) {
            return 0;
        }
        boolean sure = true;
        while (true) {
            sum = startOfRun(sum, gap);
            if (coveredFrom(sum, width) <= lo) {
                return sure ? 1 : 0;
            }
            if (sum == 0) {
                return 0;
            }
            int below = sumAtOrBelow(sum - 1);
            long missedFrom = Math.max(lo, below * cell + over + tolerance + 1);
            long missedTo = Math.min(hi, sum * cell - under - tolerance - 1);
            if (missedFrom <= missedTo) {
                return -1;
            }
            sure = false;
            sum = below;
        }
    }
}
