package org.ticketproof.empirical.estimate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Binomial probabilities to 60 digits, by multiplication alone: the oracle of this package's tests. */
final class ExactBinomial {
    private static final MathContext DIGITS = new MathContext(60);

    private final BigDecimal[] probabilities;

    ExactBinomial(int n, double p) {
        BigDecimal success = new BigDecimal(p);
        BigDecimal failure = BigDecimal.ONE.subtract(success);
        probabilities = new BigDecimal[n + 1];
        BigInteger choose = BigInteger.ONE;
        for (int k = 0; k <= n; k++) {
            probabilities[k] = success.pow(k, DIGITS).multiply(failure.pow(n - k, DIGITS)).multiply(new BigDecimal(choose), DIGITS);
            choose = choose.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        }
    }

    BigDecimal probability(int k) {
        return probabilities[k];
    }

    BigDecimal atMost(int k) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i <= k; i++) {
            sum = sum.add(probabilities[i]);
        }
        return sum;
    }

    BigDecimal atLeast(int k) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = k; i < probabilities.length; i++) {
            sum = sum.add(probabilities[i]);
        }
        return sum;
    }
}
