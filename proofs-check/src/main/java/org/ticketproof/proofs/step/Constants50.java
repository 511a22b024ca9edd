package org.ticketproof.proofs.step;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.ticketproof.proofs.step.FiniteCheck.Finding;

/** Decimal bounds, one-sided on purpose, where doubles are too coarse. */
final class Constants50 {
    /** Pi rounded up in the 50th decimal. */
    private static final BigDecimal PI_UP = new BigDecimal("3.14159265358979323846264338327950288419716939937511");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** Working precision of {@link #expUp}. */
    private static final MathContext UP = new MathContext(60, RoundingMode.CEILING);

    private Constants50() {
    }

    static Finding belowTwicePhiOne(double weight) {
        BigDecimal w = new BigDecimal(weight);
        boolean holds = w.multiply(w).multiply(PI_UP).multiply(expUp(BigDecimal.ONE)).compareTo(TWO) <= 0;
        return holds ? Finding.allHold(1) : Finding.fails(1, "w = " + w);
    }

    /**
     * A decimal that is at least e^x, for x >= 0.
     */
    static BigDecimal expUp(BigDecimal x) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        int order = 0;
        // Once the order is twice x, the rest of the series is at most twice its first term.
        while (x.multiply(TWO).compareTo(BigDecimal.valueOf(order)) > 0 || term.compareTo(new BigDecimal("1e-60")) > 0) {
            sum = sum.add(term, UP);
            order++;
            term = term.multiply(x, UP).divide(BigDecimal.valueOf(order), UP);
        }
        return sum.add(term.multiply(TWO), UP);
    }

    /** A decimal that is at most e^-x, for x >= 0. */
    static BigDecimal expMinusDown(BigDecimal x) {
        return BigDecimal.ONE.divide(expUp(x), new MathContext(50, RoundingMode.FLOOR));
    }
}
