package org.ticketproof.empirical.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.ticketproof.theory.freezing.StandardLaw;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.subsetsum.FixedPoint;

class VariableDrawTest {
    private static final int SAMPLE = 200_000;

    /** The exact value raw / 2^63 in [-1, 1) is rounded to the nearest multiple of 2^-40; ties go up, so each point keeps its mass. */
    @Property(tries = 5000)
    void uniformIsRoundedToNearest(@ForAll long raw) {
        BigDecimal exact = new BigDecimal(raw).divide(new BigDecimal(BigInteger.ONE.shiftLeft(23)));
        BigDecimal error = exact.subtract(new BigDecimal(VariableDraw.uniform(raw))).abs();
        assertTrue(error.compareTo(new BigDecimal("0.5")) <= 0, () -> raw + ": error " + error);
    }

    @Example
    void uniformReachesBothEndsWithHalfMass() {
        assertEquals(-FixedPoint.ONE, VariableDraw.uniform(Long.MIN_VALUE));
        assertEquals(FixedPoint.ONE, VariableDraw.uniform(Long.MAX_VALUE));
        // Inner points own 2^23 raw values, the end points 2^22.
        long half = 1L << 22;
        assertEquals(-FixedPoint.ONE, VariableDraw.uniform(Long.MIN_VALUE + half - 1));
        assertEquals(-FixedPoint.ONE + 1, VariableDraw.uniform(Long.MIN_VALUE + half));
        assertEquals(FixedPoint.ONE, VariableDraw.uniform(Long.MAX_VALUE - half + 1));
        assertEquals(FixedPoint.ONE - 1, VariableDraw.uniform(Long.MAX_VALUE - half));
        assertEquals(0, VariableDraw.uniform(-half));
        assertEquals(0, VariableDraw.uniform(half - 1));
        assertEquals(1, VariableDraw.uniform(half));
        assertEquals(-1, VariableDraw.uniform(-half - 1));
    }

    @Property(tries = 5000)
    void productIsWithinItsGridError(@ForAll long first, @ForAll long second) {
        long grid = (long) Math.rint(VariableDraw.signed(first) * VariableDraw.signed(second) * 0x1p40);
        BigDecimal scale = new BigDecimal(BigInteger.ONE.shiftLeft(63));
        BigDecimal exact = new BigDecimal(first).divide(scale).multiply(new BigDecimal(second).divide(scale));
        BigDecimal error = exact.subtract(FixedPoint.toDecimal(grid)).abs();
        assertTrue(error.compareTo(new BigDecimal(StandardDraw.PRODUCT.gridError())) <= 0, () -> "error " + error);
    }

    @Example
    void lawsHaveTheirDistributionFunctions() {
        check(VariableLaw.UNIFORM, x -> (1 + x) / 2);
        check(VariableLaw.PRODUCT, x -> x == 0 ? 0.5 : 0.5 + (x - x * Math.log(Math.abs(x))) / 2);
        check(VariableLaw.NORMAL, new NormalDistribution(0, 1)::cumulativeProbability);
    }

    /** Fails with probability at most 1e-6 a law (and the grid moves the distribution function by less than 1e-8). */
    private static void check(VariableLaw law, DoubleUnaryOperator cdf) {
        double[] sample = sample(law);
        Arrays.sort(sample);
        double distance = Probabilities.distance(sample, cdf);
        assertTrue(distance < Probabilities.distanceLimit(SAMPLE) + 1e-8, law + ": distance " + distance);
    }

    /** Means and variances within what Hoeffding and Chebyshev at 1e-6 (with the law's fourth moment) allow. */
    @Example
    void lawsHaveTheirMoments() {
        double[] variance = {1.0 / 3, 1.0 / 9, 1, 1};
        double[] fourth = {1.0 / 5, 1.0 / 25, 3, 1};
        for (StandardLaw law : StandardLaw.values()) {
            double mean = 0;
            double square = 0;
            for (double x : sample(law)) {
                mean += x / SAMPLE;
                square += x * x / SAMPLE;
            }
            int i = law.ordinal();
            assertEquals(0, mean, 1000 * Math.sqrt(variance[i] / SAMPLE), law.id());
            assertEquals(variance[i], square, 1000 * Math.sqrt((fourth[i] - variance[i] * variance[i]) / SAMPLE) + 1e-9, law.id());
            // Central limit: six standard deviations, 2e-9, apart from the error of the approximation.
            assertEquals(0, mean, 6 * Math.sqrt(variance[i] / SAMPLE), law.id());
            assertEquals(variance[i], square, 6 * Math.sqrt((fourth[i] - variance[i] * variance[i]) / SAMPLE) + 1e-9, law.id());
        }
    }

    /** The low 16 bits of the grid number, which no distribution function sees, against the uniform law: chi-square at 1e-6. */
    @Example
    void lowBitsOfUniformAreUniform() {
        long[] counts = new long[256];
        for (double x : sample(VariableLaw.UNIFORM)) {
            counts[(int) ((long) (x * 0x1p40) & 255)]++;
        }
        double expected = SAMPLE / 256.0;
        double chiSquare = 0;
        for (long count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        double limit = ChiSquaredDistribution.of(255).inverseSurvivalProbability(1e-6);
        assertTrue(chiSquare < limit, "chi-square " + chiSquare);
    }

    @Example
    void signedConstantHasTwoValuesEquallyOften() {
        long plus = 0;
        for (double x : sample(VariableLaw.SIGNED_CONSTANT)) {
            assertEquals(1, Math.abs(x));
            plus += x > 0 ? 1 : 0;
        }
        assertTrue(Math.abs(plus - SAMPLE / 2.0) < Probabilities.countLimit(SAMPLE), plus + " of " + SAMPLE);
    }

    /** One variable a trial, neighbouring trials: also a test that positions far apart are independent enough. */
    private static double[] sample(VariableLaw law) {
        TrialStream stream = TrialStream.of(1, "test of " + law.id());
        double[] sample = new double[SAMPLE];
        for (int t = 0; t < SAMPLE; t++) {
            stream.seek(t);
            sample[t] = FixedPoint.toDouble(VariableDraw.of(law).draw(stream, 9));
        }
        return sample;
    }
}
