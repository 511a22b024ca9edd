package org.ticketproof.proofs.step;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.ticketproof.proofs.step.FiniteCheck.Finding;

/** Exact binomial tails against Hoeffding's bound (Hoeffding 1963, DOI 10.1080/01621459.1963.10500830). */
final class BinomialTails {
    private static final int SIXTEEN = 16;

    private BinomialTails() {
    }

    /** P(B >= j) <= exp(-constant (j-qn)^2/n) for n = 1..most, q = i/16, all whole j in (qn, n]. */
    static Finding hoeffding(int most, int constant) {
        long cases = 0;
        for (int n = 1; n <= most; n++) {
            for (int i = 1; i < SIXTEEN; i++) {
                // Numerator of the tail over 16^n, built from the top.
                BigInteger tail = BigInteger.ZERO;
                BigInteger binomial = BigInteger.ONE;
                for (int j = n; SIXTEEN * j > i * n; j--) {
                    tail = tail.add(binomial.multiply(BigInteger.valueOf(i).pow(j)).multiply(BigInteger.valueOf(SIXTEEN - i).pow(n - j)));
                    binomial = binomial.multiply(BigInteger.valueOf(j)).divide(BigInteger.valueOf(n - j + 1L));
                    cases++;
                    BigDecimal bound = Constants50.expMinusDown(exponent(n, i, j, constant));
                    if (new BigDecimal(tail).compareTo(bound.multiply(new BigDecimal(BigInteger.valueOf(SIXTEEN).pow(n)))) > 0) {
                        return Finding.fails(cases, "n = " + n + ", q = " + i + "/16, j = " + j + ": P(B >= j) = " + tail + "/16^" + n
                                + ", bound " + bound.round(new MathContext(6)));
                    }
                }
            }
        }
        return Finding.allHold(cases);
    }

    /** constant (j - q n)^2/n, rounded up. */
    private static BigDecimal exponent(int n, int i, int j, int constant) {
        long excess = (long) SIXTEEN * j - (long) i * n;
        return BigDecimal.valueOf(constant * excess * excess).divide(BigDecimal.valueOf((long) SIXTEEN * SIXTEEN * n), new MathContext(60, RoundingMode.CEILING));
    }
}
