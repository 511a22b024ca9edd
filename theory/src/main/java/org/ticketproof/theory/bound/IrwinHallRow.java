package org.ticketproof.theory.bound;

import java.util.Arrays;

/**
 * Densities of the sum of m independent uniforms on [0, 1] (Irwin-Hall) at the points {@code d - 1 + eps}, d = 1..m, one uniform
 * added at a time, each rounded down; values below 1e-250 are dropped.
 *
 * <p>{@code N_m(y) = (y N_(m-1)(y) + (m-y) N_(m-1)(y-1))/(m-1)}, and {@code P(I_m > y) = N_(m+1)(y+1) + N_(m+1)(y+2) + ...}
 * (de Boor's recurrence and the partition of unity of B-splines): no term is negative, so nothing cancels.
 */
final class IrwinHallRow {
    private static final double NEGLIGIBLE = 1e-250;
    /** Less than 1 by more than the seven roundings of one step. */
    private static final double DOWN = 1 - 0x1p-49;

    private final double eps;
    private final double rest;
    private double[] values = {0, 1};
    private int low = 1;
    private int high = 1;
    private int count = 1;

    /** One uniform, {@code 0 < eps <= 1}. */
    IrwinHallRow(double eps) {
        this.eps = eps;
        rest = eps == 1 ? 0 : Enclosure.ONE.minus(Enclosure.of(eps)).atLeast(0).low();
    }

    /** The least d with a value. */
    int low() {
        return low;
    }

    /** The greatest d with a value. */
    int high() {
        return high;
    }

    /** A lower bound of the density at {@code d - 1 + eps}. */
    double at(int d) {
        return d < low || d > high ? 0 : values[d];
    }

    /** Adds a uniform. */
    void advance() {
        count++;
        if (high + 1 >= values.length) {
            values = Arrays.copyOf(values, 2 * values.length + 16);
        }
        values[high + 1] = 0;
        for (int d = high + 1; d >= low; d--) {
            // Below low all values are 0, and low is at least 1.
            double value = ((d - 1 + eps) * values[d] + (count - d + rest) * values[d - 1]) / (count - 1) * DOWN;
            values[d] = value < NEGLIGIBLE ? 0 : value;
        }
        high++;
        while (low < high && values[low] == 0) {
            low++;
        }
        while (high > low && values[high] == 0) {
            high--;
        }
    }
}
