package org.ticketproof.theory.bound;

import java.util.Arrays;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;

/**
 * Lower bounds, for n = 0, 1, ..., of the probability that the drift of the locked variables is out of reach of the
 * negative free ones: an exact sum of non-negative terms, rounded down. Grows as it is asked; thread-safe.
 *
 * <p>With {@code S = L - N}, L the locked sum and N the sum of the negative free parts, the target z is out of reach from
 * below where {@code S > z + eps}. A locked variable is {@code U - B} (U uniform on [0, 1], B a fair bit), a negative free one
 * contributes {@code U - 1}. So given m such variables {@code S = I_m - D}: an Irwin-Hall variable less an independent
 * {@code D ~ Bin(m, r)}, {@code r = (q + f)/(2 q + f)}, and {@code m ~ Bin(n, q + f/2)}.
 *
 * <p>All targets (z = -1): {@code P(S > -(1-eps))}. One uniform target: z below {@code S - eps} and the mirror image are
 * disjoint and together have probability {@code integral of P(S > t) over [-(1-eps), 1+eps]}; a unit step of that integral of
 * an Irwin-Hall tail is a tail of one more variable.
 *
 * <p>Row n costs about {@code 50 sqrt(n)} operations, since values below 1e-250 are dropped.
 */
final class DriftTable {
    /** The largest n of the table. */
    static final int LARGEST = 1 << 14;

    private final boolean one;
    private final boolean touching;
    private final IrwinHallRow density;
    private final BinomialRow bits;
    private final BinomialRow count;
    /** Entry m: the probability given m contributing variables. */
    private double[] conditional = new double[256];
    /** Entry n: the probability at n variables. */
    private double[] probabilities = new double[256];
    private int rows;

    DriftTable(double eps, Freezing freezing, Targets targets) {
        one = targets == Targets.ONE;
        touching = eps == 1;
        Enclosure lock = Enclosure.of(freezing.lock());
        Enclosure free = Ratios.free(freezing);
        Enclosure bit = lock.plus(free).over(lock.times(2).plus(free)).atMost(1);
        bits = new BinomialRow(Enclosure.ONE.minus(bit).atLeast(0).low(), bit.atLeast(0).low());
        count = new BinomialRow(Enclosure.of(freezing.prune()).plus(free.over(2)).atLeast(0).low(),
                lock.plus(free.over(2)).atMost(1).atLeast(0).low());
        density = new IrwinHallRow(eps);
        if (one) {
            density.advance();
        }
    }

    /** A lower bound of the probability at n variables, n in [0, LARGEST]. */
    synchronized double probability(int n) {
        while (rows <= n) {
            addRow();
        }
        return probabilities[n];
    }

    private void addRow() {
        if (rows == conditional.length) {
            conditional = Arrays.copyOf(conditional, 2 * rows);
            probabilities = Arrays.copyOf(probabilities, 2 * rows);
        }
        if (rows > 0) {
            density.advance();
            bits.advance();
            count.advance();
        }
        conditional[rows] = given();
        double sum = 0;
        for (int m = count.low(); m <= count.high(); m++) {
            sum += count.at(m) * conditional[m];
        }
        probabilities[rows] = roundedDown(sum, rows);
        rows++;
    }

    /**
     * The probability given that all {@code rows} variables contribute. The density row is that of one variable more (all targets)
     * or two more (one target).
     */
    private double given() {
        double beyond = 0;
        double further = 0;
        double sum = 0;
        for (int d = density.high(); d >= 0; d--) {
            // beyond: densities at more than d, the tail at d - 1 + eps; further: the same for d + 1.
            if (one) {
                sum += bits.at(d - 1) * (beyond + further);
            } else {
                sum += bits.at(d) * (d > 0 ? beyond : touching && rows == 0 ? 0 : 1);
            }
            further = beyond;
            beyond += density.at(d);
        }
        return roundedDown(sum, 2L * density.high());
    }

    /** For sums of products of non-negative numbers with up to {@code terms} roundings each, and some to spare. */
    private static double roundedDown(double sum, long terms) {
        return Math.max(0, sum * (1 - (terms + 8) * 0x1p-52));
    }
}
