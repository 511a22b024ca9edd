package org.ticketproof.theory.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.dfp.DfpMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows that lower bounds add up, against the closed formulas in exact arithmetic: never above them, and just below. */
class ProbabilityRowsTest {
    private static final MathContext PRECISE = new MathContext(60);
    private static final DfpField FIELD = new DfpField(50);
    /** Hoeffding: what is left of a row of n independent steps of size 1 lies within sqrt(n ln(1e250)/2) of its middle. */
    private static final double WIDEST = 2 * Math.sqrt(250 * Math.log(10) / 2);

    private static void assertJustBelow(BigDecimal exact, double bound) {
        assertTrue(new BigDecimal(bound).compareTo(exact) <= 0, bound + " > " + exact);
        assertTrue(bound >= exact.doubleValue() * (1 - 1e-12), bound + " far below " + exact);
    }

    @Property(tries = 100)
    void binomialProbabilities(@ForAll @IntRange(min = 0, max = 64) int successes, @ForAll @IntRange(min = 0, max = 60) int trials) {
        BigDecimal success = new BigDecimal(successes / 64.0);
        BigDecimal failure = BigDecimal.ONE.subtract(success);
        BinomialRow row = new BinomialRow(failure.doubleValue(), success.doubleValue());
        IntStream.range(0, trials).forEach(i -> row.advance());
        for (int k = 0; k <= trials; k++) {
            assertJustBelow(new BigDecimal(CombinatoricsUtils.binomialCoefficient(trials, k)).multiply(success.pow(k))
                    .multiply(failure.pow(trials - k)), row.at(k));
        }
        assertEquals(0, row.at(-1));
        assertEquals(0, row.at(trials + 1));
    }

    /** {@code N_m(y) = sum over k < y of (-1)^k C(m, k) (y - k)^(m-1) / (m-1)!}. */
    @Property(tries = 60)
    void densitiesOfSumsOfUniforms(@ForAll @IntRange(min = 1, max = 64) int sixtyFourths, @ForAll @IntRange(min = 2, max = 18) int m) {
        BigDecimal eps = new BigDecimal(sixtyFourths / 64.0);
        IrwinHallRow row = new IrwinHallRow(eps.doubleValue());
        IntStream.range(1, m).forEach(i -> row.advance());
        for (int d = 0; d <= m + 1; d++) {
            BigDecimal y = eps.add(BigDecimal.valueOf(d - 1));
            BigDecimal sum = BigDecimal.ZERO;
            for (int k = 0; k <= m && y.compareTo(BigDecimal.valueOf(k)) > 0; k++) {
                BigDecimal term = new BigDecimal(CombinatoricsUtils.binomialCoefficient(m, k))
                        .multiply(y.subtract(BigDecimal.valueOf(k)).pow(m - 1));
                sum = k % 2 == 0 ? sum.add(term) : sum.subtract(term);
            }
            assertJustBelow(sum.divide(new BigDecimal(CombinatoricsUtils.factorial(m - 1)), PRECISE), row.at(d));
        }
    }

    /** Nearly all of the probability is kept, in a row that grows with the root of n only. */
    @Test
    void longRowsStayNarrow() {
        int n = 4000;
        BinomialRow binomial = new BinomialRow(0.5, 0.5);
        IrwinHallRow density = new IrwinHallRow(0.25);
        for (int i = 1; i <= n; i++) {
            binomial.advance();
            density.advance();
        }
        assertTrue(binomial.high() - binomial.low() <= WIDEST * Math.sqrt(n), binomial.low() + " to " + binomial.high());
        assertTrue(density.high() - density.low() <= WIDEST * Math.sqrt(n), density.low() + " to " + density.high());
        assertEquals(1, IntStream.rangeClosed(binomial.low(), binomial.high()).mapToDouble(binomial::at).sum(), 1e-10);
        assertEquals(1, IntStream.rangeClosed(density.low(), density.high()).mapToDouble(density::at).sum(), 1e-10);
    }

    @Test
    void aRowOfNegligibleNumbersIsEmptyAndStaysSo() {
        BinomialRow row = new BinomialRow(0, 1e-200);
        row.advance();
        assertEquals(1e-200, row.at(1), 1e-210);
        for (int i = 2; i < 5; i++) {
            row.advance();
            assertTrue(row.high() < row.low(), row.low() + " to " + row.high());
            assertEquals(0, row.at(i));
        }
    }

    /** Also where one of the two probabilities is too close to 1 for a double to tell how far it is from 1. */
    @ParameterizedTest
    @CsvSource({"0.25, 10, false", "0.75, 40, true", "1e-12, 1000000000000, false", "1e-12, 1000000000000, true", "0.4375, 9007199254740992, false"})
    void logarithmsOfBinomialTerms(double probability, long n, boolean ofFailure) {
        Enclosure exact = Enclosure.of(probability);
        Enclosure rounded = Enclosure.ONE.minus(exact);
        BinomialTerms terms = ofFailure ? new BinomialTerms(n, rounded, exact) : new BinomialTerms(n, exact, rounded);
        Dfp given = FIELD.newDfp(probability);
        Dfp other = FIELD.getOne().subtract(given);
        Dfp logSuccess = DfpMath.log(ofFailure ? other : given);
        Dfp logFailure = DfpMath.log(ofFailure ? given : other);
        Dfp logChoose = FIELD.getZero();
        for (long k = 0; k <= Math.min(n, 30); k++) {
            Dfp value = logChoose.add(logSuccess.multiply(FIELD.newDfp(k))).add(logFailure.multiply(FIELD.newDfp(n - k)));
            Enclosure logarithm = terms.logarithm();
            assertTrue(FIELD.newDfp(logarithm.low()).subtract(value).toDouble() <= 0, k + ": " + logarithm + " " + value);
            assertTrue(FIELD.newDfp(logarithm.high()).subtract(value).toDouble() >= 0, k + ": " + logarithm + " " + value);
            assertTrue(logarithm.high() - logarithm.low() <= 1e-13 * (Math.abs(value.toDouble()) + 100), k + ": " + logarithm);
            logChoose = logChoose.add(DfpMath.log(FIELD.newDfp(n - k).divide(FIELD.newDfp(k + 1))));
            terms.advance();
        }
    }

    @Test
    void impossibleCountsHaveProbabilityZero() {
        BinomialTerms terms = new BinomialTerms(3, Enclosure.of(0.5), Enclosure.of(0.5));
        IntStream.range(0, 4).forEach(i -> terms.advance());
        assertEquals(Double.NEGATIVE_INFINITY, terms.logarithm().high());
        BinomialTerms certain = new BinomialTerms(3, Enclosure.ONE, Enclosure.ZERO);
        for (int k = 0; k <= 4; k++) {
            assertEquals(k == 3 ? 0 : Double.NEGATIVE_INFINITY, certain.logarithm().high(), "" + k);
            certain.advance();
        }
    }
}
