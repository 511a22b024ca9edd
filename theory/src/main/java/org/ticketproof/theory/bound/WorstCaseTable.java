package org.ticketproof.theory.bound;

import java.util.Arrays;
import org.ticketproof.theory.freezing.Targets;

/**
 * Upper bounds of the failure probability after k growing steps, k = 0, 1, ..., for one tolerance and growth weight, from the
 * dynamic program ({@link WorstCaseRow}). Rows are added as they are needed; thread-safe.
 *
 * <p>After the last row K the bound continues with {@code factor * (1-v)/v * (1 - w/4)^(k-K)}: the step is monotone
 * and homogeneous and shrinks the potential {@code (1-v)/v} by at least {@code 1 - w/4}.
 */
final class WorstCaseTable {
    /** More rows are not worth their time: see the class comment for what follows them. */
    static final int MOST_ROWS = 512;
    private static final double LEAST_VALUE = 1e-40;
    private static final int CELLS = 3072;
    /** The share of the tolerance at the start; the best is about .62 for small eps, and every share is valid. */
    private static final double START_SHARE = 0.62;
    private static final double ONE_TARGET_END = 1 - 0x1p-13;

    private final WorstCaseRow row;
    private final double start;
    private final double weight;
    private double[] values = new double[64];
    private int rows;

    WorstCaseTable(double eps, double weight, Targets targets) {
        this.weight = weight;
        boolean all = targets == Targets.ALL;
        start = all ? START_SHARE * eps : eps;
        // Rounded up, so that a share from here on leaves less than b/2 uncovered.
        double end = all ? Math.nextUp(1 - Math.nextDown(eps - start) / 2) : Math.max(ONE_TARGET_END, (1 + eps) / 2);
        row = new WorstCaseRow(start, end, weight / 2, CELLS, targets);
        values[0] = row.atStart();
        rows = 1;
    }

    /** Adds rows until there are {@code count}, or the value is negligible, or {@link #MOST_ROWS} is reached. */
    synchronized int prepare(long count) {
        while (rows < Math.min(count, MOST_ROWS) && values[rows - 1] > LEAST_VALUE) {
            row.step();
            if (rows == values.length) {
                values = Arrays.copyOf(values, 2 * rows);
            }
            values[rows] = row.atStart();
            rows++;
        }
        return rows;
    }

    /** The bound after k steps, k below the number of rows. */
    synchronized double value(int k) {
        return values[k];
    }

    /** The logarithm of the bound after k steps, k at least the number of rows less one, as continued. */
    synchronized Enclosure logTail(long k) {
        Enclosure potential = Enclosure.of(-start).log1p().minus(Enclosure.of(start).log());
        Enclosure factor = Enclosure.of(row.potentialFactor()).log();
        return factor.plus(potential).plus(logContraction().times(k - (rows - 1)));
    }

    /** {@code ln(1 - w/4)}. */
    Enclosure logContraction() {
        return PotentialBound.contraction(Enclosure.of(weight));
    }
}
