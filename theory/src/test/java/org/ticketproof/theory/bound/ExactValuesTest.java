package org.ticketproof.theory.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/** Lower bounds against exact rational arithmetic, written from the definitions and not from the implementation's formulas. */
class ExactValuesTest {
    private static final BigFraction HALF = new BigFraction(1, 2);

    private static Setting setting(double eps, double prune, double lock, Targets targets) {
        return new Setting(eps, Freezing.of(prune, lock), VariableLaw.UNIFORM, targets);
    }

    private static double value(String id, Setting setting, long n) {
        return Bounds.byId(id, Constants.withDefaults()).failureProbability(setting, n);
    }

    private static void assertJustBelow(BigFraction exact, double bound, double relative) {
        BigDecimal precise = exact.bigDecimalValue(60, RoundingMode.HALF_EVEN.ordinal());
        assertTrue(new BigDecimal(bound).compareTo(precise) <= 0, bound + " > " + precise);
        assertTrue(bound >= exact.doubleValue() * (1 - relative) - 1e-300, bound + " far below " + precise);
    }

    private static BigFraction fraction(double x) {
        return new BigFraction(x);
    }

    private static BigFraction binomial(int n, int k) {
        return new BigFraction(CombinatoricsUtils.binomialCoefficient(n, k));
    }

    private static BigFraction factorial(int k) {
        return new BigFraction(CombinatoricsUtils.factorial(k));
    }

    /** {@code P(I_m <= y)}, Irwin-Hall, by the alternating sum. */
    private static BigFraction irwinHall(int m, BigFraction y) {
        if (m == 0) {
            return y.compareTo(BigFraction.ZERO) >= 0 ? BigFraction.ONE : BigFraction.ZERO;
        }
        BigFraction sum = BigFraction.ZERO;
        for (int k = 0; k <= m && y.compareTo(new BigFraction(k)) > 0; k++) {
            BigFraction term = binomial(m, k).multiply(y.subtract(k).pow(m));
            sum = k % 2 == 0 ? sum.add(term) : sum.subtract(term);
        }
        BigFraction result = sum.divide(factorial(m));
        return result.compareTo(BigFraction.ONE) > 0 || y.compareTo(new BigFraction(m)) >= 0 ? BigFraction.ONE : result;
    }

    @ParameterizedTest
    @CsvSource({"0.25, 0.5, 5", "0.125, 0.25, 12", "0.0078125, 0.5, 20", "0.5, 0.75, 3", "0.0009765625, 0.125, 15"})
    void counting(double eps, double prune, int n) {
        BigFraction free = BigFraction.ONE.subtract(fraction(prune));
        BigFraction all = BigFraction.ZERO;
        BigFraction one = BigFraction.ZERO;
        for (int m = 0; m <= n; m++) {
            BigFraction probability = binomial(n, m).multiply(free.pow(m)).multiply(fraction(prune).pow(n - m));
            BigFraction covered = fraction(eps).multiply(new BigFraction(2).pow(m));
            if (covered.compareTo(BigFraction.ONE) < 0) {
                all = all.add(probability);
                one = one.add(probability.multiply(BigFraction.ONE.subtract(covered)));
            }
        }
        assertJustBelow(all, value("counting", setting(eps, prune, 0, Targets.ALL), n), 1e-11);
        assertJustBelow(one, value("counting", setting(eps, prune, 0, Targets.ONE), n), 1e-11);
        // Locked variables only shift: the same with the roles of prune and lock exchanged.
        assertJustBelow(all, value("counting", setting(eps, 0, prune, Targets.ALL), n), 1e-11);
    }

    /**
     * Both ends: sum over free counts m and negative counts k of P(m) C(m,k) 2^-m (a + b - a b), a = P(I_k < x),
     * b = P(I_(m-k) < x).
     */
    private static BigFraction endsMissed(BigFraction eps, BigFraction prune, int n) {
        BigFraction x = BigFraction.ONE.subtract(eps);
        BigFraction sum = BigFraction.ZERO;
        for (int m = 0; m <= n; m++) {
            BigFraction probability = binomial(n, m).multiply(BigFraction.ONE.subtract(prune).pow(m)).multiply(prune.pow(n - m));
            for (int k = 0; k <= m; k++) {
                BigFraction a = irwinHall(k, x);
                BigFraction b = irwinHall(m - k, x);
                BigFraction either = a.add(b).subtract(a.multiply(b));
                sum = sum.add(probability.multiply(binomial(m, k)).multiply(HALF.pow(m)).multiply(either));
            }
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"0.25, 0, 1", "0.25, 0, 2", "0.25, 0, 7", "0.0078125, 0, 15", "0.5, 0.5, 6", "0.125, 0.25, 12"})
    void range(double eps, double prune, int n) {
        BigFraction exact = endsMissed(fraction(eps), fraction(prune), n);
        assertJustBelow(exact, value("range", setting(eps, prune, 0, Targets.ALL), n), 1e-11);
        double locked = value("range", setting(eps, 0, prune, Targets.ALL), n);
        assertTrue(locked <= exact.doubleValue() && locked >= exact.doubleValue() / 2 * (1 - 1e-11));
    }

    /**
     * For eps at least 1/2 every gap between neighbouring sums on the way from -N to P is at most 1 = 2 eps, so all targets are
     * served exactly when both ends are: the range bound is the failure probability itself, and upper bounds are above it.
     */
    @ParameterizedTest
    @CsvSource({"0.5, 0, 1", "0.5, 0, 2", "0.5, 0, 3", "0.75, 0, 2", "0.75, 0, 3", "0.75, 0.5, 3", "0.9375, 0.25, 2", "0.5, 0, 12"})
    void smallCasesWithLargeTolerance(double eps, double prune, int n) {
        BigFraction failure = endsMissed(fraction(eps), fraction(prune), n);
        if (n == 2 && prune == 0) {
            // By hand: one variable at least 1 - eps and the other at most -(1 - eps).
            assertEquals(1 - eps * eps / 2, failure.doubleValue(), 1e-15);
        }
        if (n == 1) {
            assertEquals(1, failure.doubleValue(), 0);
        }
        Setting setting = setting(eps, prune, 0, Targets.ALL);
        assertJustBelow(failure, value("range", setting, n), 1e-11);
        for (String id : new String[] {"sparse", "sparse-closed", "theorem-f", "theorem-f-closed", "dynamic-program"}) {
            assertTrue(value(id, setting, n) >= failure.doubleValue() * (1 - 1e-15), id);
        }
    }

    /** One variable, one uniform target, eps at most 1/3: by hand, the uncovered measure integrated over X. */
    @ParameterizedTest
    @CsvSource({"0.25", "0.125", "0.01", "0.3125"})
    void oneVariableOneTarget(double eps) {
        // Extra cover by X = x >= 0: x up to 2 eps, then 2 eps, then 1 + eps - x beyond 1 - eps.
        double extra = 2 * eps * eps + 2 * eps * (1 - 3 * eps) + (1 + eps) * eps - (1 - (1 - eps) * (1 - eps)) / 2;
        double failure = 1 - eps - extra / 2;
        Setting setting = setting(eps, 0, 0, Targets.ONE);
        for (String id : new String[] {"counting", "range"}) {
            assertTrue(value(id, setting, 1) <= failure * (1 + 1e-14), id);
            assertEquals(1 - eps, value(id, setting, 0), 1e-14, id);
        }
        for (String id : new String[] {"theorem-r", "theorem-r-closed", "sparse", "theorem-f", "dynamic-program"}) {
            assertTrue(value(id, setting, 1) >= failure * (1 - 1e-14), id);
        }
    }

    /** {@code P(S > t)} from the definition: locked U[-1,1] = 2 I - j, negative free -I, given the counts. */
    private static BigFraction drift(BigFraction prune, BigFraction lock, int n, BigFraction t) {
        BigFraction negative = BigFraction.ONE.subtract(prune).subtract(lock).multiply(HALF);
        BigFraction nothing = BigFraction.ONE.subtract(lock).subtract(negative);
        BigFraction sum = BigFraction.ZERO;
        for (int j = 0; j <= n; j++) {
            for (int k = 0; j + k <= n; k++) {
                BigFraction weight = binomial(n, j).multiply(binomial(n - j, k)).multiply(lock.pow(j)).multiply(negative.pow(k))
                        .multiply(nothing.pow(n - j - k));
                // Each locked variable is -B + U: condition on the number of bits B set.
                for (int bits = 0; bits <= j; bits++) {
                    BigFraction tail = BigFraction.ONE.subtract(irwinHall(j + k, t.add(k + bits)));
                    sum = sum.add(weight.multiply(binomial(j, bits)).multiply(HALF.pow(j)).multiply(tail));
                }
            }
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"0.25, 0, 0.5, 1", "0.25, 0, 0.5, 6", "0.0078125, 0.25, 0.25, 8", "0.5, 0.5, 0.25, 5", "0.125, 0, 0.9375, 7",
        "0.125, 0, 1, 6", "1, 0, 0.5, 0", "1, 0, 0.5, 4", "1, 0.25, 0.5, 1"})
    void converse(double eps, double prune, double lock, int n) {
        BigFraction p = fraction(prune);
        BigFraction q = fraction(lock);
        BigFraction oneSide = drift(p, q, n, fraction(eps).subtract(1));
        Freezing freezing = Freezing.of(prune, lock);
        assertJustBelow(oneSide, new DriftTable(eps, freezing, Targets.ALL).probability(n), 1e-11);
        // The midpoint rule is off by half a step times the jumps of P(S > t), which add up to less than 1.
        int steps = 250;
        double integral = 0;
        if (n <= 5) {
            for (int i = 0; i < steps; i++) {
                BigFraction t = fraction(eps).subtract(1).add(new BigFraction(2 * i + 1, steps));
                integral += drift(p, q, n, t).doubleValue() * 2 / steps;
            }
            assertEquals(integral, new DriftTable(eps, freezing, Targets.ONE).probability(n), 1.0 / steps);
        }
        double both = value("converse", setting(eps, prune, lock, Targets.ALL), n);
        assertTrue(both >= oneSide.doubleValue() * (1 - 1e-11) && both <= Math.min(1, 2 * oneSide.doubleValue()));
    }
}
