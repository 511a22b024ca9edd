package org.ticketproof.models.search;

import java.util.Arrays;

/**
 * The k-th largest of some numbers that are not negative, exactly, digit by digit from the highest: O(numbers), whatever their law.
 *
 * @param value the k-th largest
 * @param taken how many numbers equal to it are among the k largest
 * @param equal how many numbers equal to it there are
 */
record RadixSelect(int value, int taken, int equal) {
    private static final int DIGIT_BITS = 11;
    private static final int TOTAL_BITS = 3 * DIGIT_BITS;

    /**
     * Selects.
     *
     * @param values at least {@code count} numbers, none negative
     * @param count how many to look at
     * @param rank k, in [1, count]
     */
    static RadixSelect of(int[] values, int count, int rank) {
        int[] counts = new int[1 << DIGIT_BITS];
        int found = 0;
        int left = rank;
        for (int shift = TOTAL_BITS - DIGIT_BITS; shift >= 0; shift -= DIGIT_BITS) {
            Arrays.fill(counts, 0);
            // Shifted in two steps: Java takes a shift by 33 for one by 1.
            int known = found >>> shift >>> DIGIT_BITS;
            for (int i = 0; i < count; i++) {
                if (values[i] >>> shift >>> DIGIT_BITS == known) {
                    counts[values[i] >>> shift & (1 << DIGIT_BITS) - 1]++;
                }
            }
            int digit = counts.length - 1;
            while (counts[digit] < left) {
                left -= counts[digit--];
            }
            found |= digit << shift;
            if (shift == 0) {
                return new RadixSelect(found, left, counts[digit]);
            }
        }
        throw new AssertionError("the last digit returns");
    }
}
