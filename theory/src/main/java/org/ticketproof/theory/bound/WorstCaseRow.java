package org.ticketproof.theory.bound;

import org.ticketproof.theory.freezing.Targets;

/**
 * One row of the dynamic program: an upper bound of the failure probability as a function of the covered share v, as a
 * non-increasing step function on a grid, and the step to the row before.
 *
 * <p>The grid {@code u_0 < ... < u_G} is uniform in {@code ln(v/(1-v))}, up to a last cell {@code [end, 1]}. Cell i stands for v in {@code [u_i, u_(i+1))}. In one
 * step v moves to a random point of {@code [v, min(1, 2v)]} with mean at least {@code m(v) = v + growth v(1-v)}. For v in
 * cell i that point lies in {@code [u_i, min(1, 2 u_(i+1))]} and {@code m(v) >= m(u_i)}; so with a non-increasing majorant w of
 * the failure probability after the step, the one before is at most the least concave majorant of w on that
 * window, taken at {@code m(u_i)} rounded down. Only the right ends {@code (u_(j+1), w_j)} of the cells matter.
 *
 * <p>Rounding against the claim: a line above all points of the window bounds the concave majorant whatever its slope, so
 * only the evaluation of that line matters (about 4 ulp of the left value, which is at most twice the result); the
 * hull of the wider windows can lose 4 ulp for each point it drops. The factors below cover both with room.
 */
final class WorstCaseRow {
    private static final double LINE_SLACK = 1 + 1e-13;
    private static final double HULL_SLACK = 1 + 1e-11;
    private static final int MOST_PASSES = 12;

    private final double[] grid;
    private final double[] means;
    private final double[] values;
    private final double contraction;
    private final boolean one;
    private double lastCell;

    /**
     * The last row.
     *
     * @param start covered share at the start, in (0, 1)
     * @param end where the last cell, up to 1, begins; all targets: nothing is missed there; one target: the bound there is a
     *     straight line from the cell's value to 0
     * @param growth half the growth weight, in (0, 1/2]
     * @param cells number of cells
     * @param targets all: failure where v is below {@code end}; one: failure probability {@code 1 - v}
     */
    WorstCaseRow(double start, double end, double growth, int cells, Targets targets) {
        one = targets == Targets.ONE;
        contraction = Math.nextUp(1 - growth / 2);
        grid = new double[cells + 2];
        double from = Math.log(start) - Math.log1p(-start);
        double to = Math.log(end) - Math.log1p(-end);
        grid[0] = start;
        for (int i = 1; i < cells; i++) {
            double point = 1 / (1 + Math.exp(-(from + (to - from) * i / cells)));
            grid[i] = Math.min(end, Math.max(grid[i - 1], point));
        }
        grid[cells] = end;
        grid[cells + 1] = 1;
        int size = grid.length - 1;
        means = new double[size];
        values = new double[size];
        for (int i = 0; i < size; i++) {
            means[i] = grid[i] * (1 + growth * (1 - grid[i])) * (1 - 0x1p-49);
            values[i] = one ? Math.nextUp(1 - grid[i]) : i < cells ? 1 : 0;
        }
        // One target: by the potential, k steps before the end the bound is at most contraction^k (1-v)/v.
        lastCell = Math.nextUp(Math.nextUp(1 - end) / end);
    }

    /** The bound at the start. */
    double atStart() {
        return values[0];
    }

    /** The least K such that the bound is at most {@code K (1-v)/v}, rounded up. */
    double potentialFactor() {
        double factor = 0;
        for (int i = 0; i < values.length; i++) {
            double v = i == values.length - 1 ? grid[i] : grid[i + 1];
            double potential = Math.nextDown(Math.nextDown(1 - v) / v);
            factor = Math.max(factor, Math.nextUp(values[i] / potential));
        }
        // The line of the last cell is at most 1/u_last times its value's multiple of (1-v)/v.
        return one ? factor / grid[values.length - 1] * (1 + 1e-15) : factor;
    }

    /** Goes one step back. */
    void step() {
        double[] next = new double[values.length];
        int narrow = stepWideWindows(next);
        stepNarrowWindows(next, narrow);
        if (one) {
            lastCell = Math.nextUp(lastCell * contraction);
            next[next.length - 1] = Math.min(values[values.length - 1], lastCell);
        }
        double largest = 0;
        for (int i = next.length - 1; i >= 0; i--) {
            largest = Math.max(largest, Math.min(values[i], next[i]));
            values[i] = largest;
        }
    }

    /** Cells whose window reaches 1, from the right, on one growing hull; returns the number of cells left. */
    private int stepWideWindows(double[] next) {
        double[] hullX = new double[values.length + 2];
        double[] hullY = new double[values.length + 2];
        int size = 1;
        hullX[0] = 1;
        hullY[0] = 0;
        int i = values.length - 1;
        for (; i >= 0 && 2 * grid[i + 1] >= 1; i--) {
            double x = grid[i + 1];
            double y = values[i];
            if (x < 1) {
                while (size >= 2 && (hullY[size - 1] - hullY[size - 2]) * (hullX[size - 1] - x)
                        <= (y - hullY[size - 1]) * (hullX[size - 2] - hullX[size - 1])) {
                    size--;
                }
                hullX[size] = x;
                hullY[size] = y;
                size++;
            }
            next[i] = means[i] <= x ? y : interpolate(hullX, hullY, size, means[i]) * HULL_SLACK;
        }
        return i + 1;
    }

    /** The hull, listed from right to left, at a point between its ends. */
    private static double interpolate(double[] hullX, double[] hullY, int size, double at) {
        int right = 0;
        int left = size - 1;
        while (left - right > 1) {
            int middle = (left + right) >>> 1;
            if (hullX[middle] >= at) {
                right = middle;
            } else {
                left = middle;
            }
        }
        double share = (hullX[right] - at) / (hullX[right] - hullX[left]);
        return hullY[right] + share * (hullY[left] - hullY[right]);
    }

    /** Cells whose window ends before 1: a line over the window, its slope improved until it touches on both sides. */
    private void stepNarrowWindows(double[] next, int count) {
        double slope = 0;
        int last = values.length - 1;
        for (int i = count - 1; i >= 0; i--) {
            double mean = means[i];
            double end = 2 * grid[i + 1];
            while (last > i && grid[last] >= end) {
                last--;
            }
            if (mean <= grid[i + 1]) {
                next[i] = values[i];
                continue;
            }
            double height = Double.POSITIVE_INFINITY;
            int left = -1;
            int right = -1;
            for (int pass = 0; pass < MOST_PASSES; pass++) {
                int p = i;
                int q = last;
                double bestLeft = Double.NEGATIVE_INFINITY;
                double bestRight = Double.NEGATIVE_INFINITY;
                int j = i;
                for (; j <= last && grid[j + 1] <= mean; j++) {
                    double h = values[j] - slope * (grid[j + 1] - mean);
                    if (h > bestLeft) {
                        bestLeft = h;
                        p = j;
                    }
                }
                for (; j <= last; j++) {
                    double h = values[j] - slope * (Math.min(end, grid[j + 1]) - mean);
                    if (h > bestRight) {
                        bestRight = h;
                        q = j;
                    }
                }
                height = Math.min(height, Math.max(bestLeft, bestRight));
                if (p == left && q == right) {
                    break;
                }
                left = p;
                right = q;
                slope = (values[q] - values[p]) / (Math.min(end, grid[q + 1]) - grid[p + 1]);
            }
            next[i] = height * LINE_SLACK;
        }
    }
}
