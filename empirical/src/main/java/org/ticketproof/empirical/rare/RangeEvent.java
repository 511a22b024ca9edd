package org.ticketproof.empirical.rare;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.ticketproof.empirical.estimate.Interval;
import org.ticketproof.theory.freezing.Freezing;

/**
 * The exact probability that an end of [-1, 1] is out of reach: that the least reachable sum, locked variables included, stays above
 * {@code -(1 - eps)}. Uniform law. Failure for all targets contains this event and its mirror image, so the probability is a rigorous
 * lower bound of the tail, and where the event dominates a check of it.
 *
 * <p>With a locked and b negative free variables the sum is {@code a - 2 (U_1 + ... + U_a) - (V_1 + ... + V_b)}, all U and V uniform on [0, 1],
 * and {@code P(2 sum U + sum V < c) = sum over i, j of (-1)^(i+j) C(a,i) C(b,j) (c - 2i - j)^m / (2^a m!)} over {@code 2i + j < c},
 * {@code m = a + b}: the convolution of uniform laws in closed form, here with c = a + 1 - eps. It is evaluated in rational
 * arithmetic without any rounding, since the signs alternate; the multinomial weights then round each term down or up.
 *
 * <p>Source: Irwin, Biometrika 19 (1927), doi:10.1093/biomet/19.3-4.225; Hall, same volume, doi:10.1093/biomet/19.3-4.240.
 */
public final class RangeEvent {
    /** Most variables the effort grows with a high power of their number if some are locked. */
    public static final int MOST_VARIABLES = 200;
    private static final int DIGITS = 40;

    private RangeEvent() {
    }

    /**
     * The probability that the lower end is out of reach; by symmetry also the upper one's.
     *
     * @param freezing pruning and locking probabilities
     * @param eps tolerance, in (0, 1]
     * @param n number of variables, from 0 to {@value #MOST_VARIABLES}
     * @return an enclosure, of confidence 1
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Interval oneEnd(Freezing freezing, double eps, int n) {
        if (n < 0 || n > MOST_VARIABLES) {
            throw new IllegalArgumentException("n = " + n + ": must be between 0 and " + MOST_VARIABLES);
        }
        if (!(eps > 0 && eps <= 1)) {
            throw new IllegalArgumentException("eps = " + eps + ": must be a number in (0, 1]");
        }
        BigDecimal lock = new BigDecimal(freezing.lock());
        // Exact: the free share as the sampler draws it, half of it negative.
        BigDecimal negative = BigDecimal.ONE.subtract(new BigDecimal(freezing.prune())).subtract(lock).max(BigDecimal.ZERO)
                .divide(BigDecimal.valueOf(2));
        BigDecimal rest = BigDecimal.ONE.subtract(lock).subtract(negative);
        BigDecimal reach = BigDecimal.ONE.subtract(new BigDecimal(eps));
        Weights down = new Weights(n, lock, negative, rest, new MathContext(DIGITS, RoundingMode.DOWN));
        Weights up = new Weights(n, lock, negative, rest, new MathContext(DIGITS, RoundingMode.UP));
        for (int a = 0; a <= (lock.signum() == 0 ? 0 : n); a++) {
            for (int b = 0; b <= (negative.signum() == 0 ? 0 : n - a); b++) {
                BigDecimal numerator = numerator(a, b, reach.add(BigDecimal.valueOf(a)));
                down.add(a, b, numerator);
                up.add(a, b, numerator);
            }
        }
        return new Interval(Math.max(0, Math.nextDown(Math.min(1, down.total.doubleValue()))),
                Math.min(1, Math.nextUp(up.total.doubleValue())), 1);
    }

    /** A sum over the numbers of locked and of negative free variables; all its terms are positive and rounded one way. */
    private static final class Weights {
        private final int n;
        private final MathContext context;
        private final BigDecimal[] lock;
        private final BigDecimal[] negative;
        private final BigDecimal[] rest;
        private BigDecimal total = BigDecimal.ZERO;

        Weights(int n, BigDecimal lock, BigDecimal negative, BigDecimal rest, MathContext context) {
            this.n = n;
            this.context = context;
            this.lock = powers(lock, n, context);
            this.negative = powers(negative, n, context);
            this.rest = powers(rest, n, context);
        }

        void add(int a, int b, BigDecimal numerator) {
            BigDecimal weight = new BigDecimal(multinomial(n, a, b)).multiply(lock[a], context).multiply(negative[b], context)
                    .multiply(rest[n - a - b], context);
            total = total.add(weight.multiply(numerator.divide(new BigDecimal(factorial(a + b).shiftLeft(a)), context), context), context);
        }
    }

    /** The alternating sum, exactly: {@code 2^a (a+b)!} times the probability that 2 sum of a uniforms + sum of b uniforms is below c. */
    private static BigDecimal numerator(int a, int b, BigDecimal c) {
        if (a + b == 0) {
            return c.signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigInteger chooseI = BigInteger.ONE;
        for (int i = 0; i <= a; i++) {
            BigInteger choose = chooseI;
            for (int j = 0; j <= b; j++) {
                BigDecimal excess = c.subtract(BigDecimal.valueOf(2L * i + j));
                if (excess.signum() <= 0) {
                    break;
                }
                BigDecimal term = excess.pow(a + b).multiply(new BigDecimal(choose));
                sum = (i + j) % 2 == 0 ? sum.add(term) : sum.subtract(term);
                choose = choose.multiply(BigInteger.valueOf(b - j)).divide(BigInteger.valueOf(j + 1));
            }
            chooseI = chooseI.multiply(BigInteger.valueOf(a - i)).divide(BigInteger.valueOf(i + 1));
        }
        return sum;
    }

    private static BigInteger factorial(int m) {
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= m; k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return product;
    }

    /** Powers from 0 to n, each rounded as the context says. */
    private static BigDecimal[] powers(BigDecimal base, int n, MathContext context) {
        BigDecimal[] powers = new BigDecimal[n + 1];
        powers[0] = BigDecimal.ONE;
        for (int k = 1; k <= n; k++) {
            powers[k] = powers[k - 1].multiply(base, context);
        }
        return powers;
    }

    private static BigInteger multinomial(int n, int a, int b) {
        BigInteger product = BigInteger.ONE;
        for (int k = 0; k < a; k++) {
            product = product.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        }
        for (int k = 0; k < b; k++) {
            product = product.multiply(BigInteger.valueOf(n - a - k)).divide(BigInteger.valueOf(k + 1));
        }
        return product;
    }
}
