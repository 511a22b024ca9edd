package org.ticketproof.theory.bound;

import java.util.Arrays;

/** The probabilities of a binomial variable, one trial added at a time, each rounded down; values below 1e-250 are dropped. */
final class BinomialRow {
    private static final double NEGLIGIBLE = 1e-250;
    /** Less than 1 by more than the three roundings of one step. */
    private static final double DOWN = 1 - 0x1p-50;

    private final double failure;
    private final double success;
    private double[] values = {1};
    private int low;
    private int high;

    /** No trial yet; the probabilities of the two outcomes are given rounded down. */
    BinomialRow(double failure, double success) {
        this.failure = failure;
        this.success = success;
    }

    /** The first k with a value. */
    int low() {
        return low;
    }

    /** The last k with a value; below {@link #low()} if none is left. */
    int high() {
        return high;
    }

    /** A lower bound of the probability of k successes. */
    double at(int k) {
        return k < low || k > high ? 0 : values[k];
    }

    /** Adds a trial. */
    void advance() {
        if (high + 1 >= values.length) {
            values = Arrays.copyOf(values, 2 * values.length + 16);
        }
        values[high + 1] = 0;
        for (int k = high + 1; k > low; k--) {
            values[k] = kept((values[k] * failure + values[k - 1] * success) * DOWN);
        }
        values[low] = kept(values[low] * failure * DOWN);
        high++;
        while (low <= high && values[low] == 0) {
            low++;
        }
        while (high >= low && values[high] == 0) {
            high--;
        }
    }

    private static double kept(double value) {
        return value < NEGLIGIBLE ? 0 : value;
    }
}
