package org.ticketproof.empirical.estimate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class LinearFitTest {
    @Test
    void lineThroughTwoPointsByHand() {
        LinearFit fit = LinearFit.of(new double[][] {{1}, {3}}, new double[] {2, 8}, new double[] {1, 1});
        assertArrayEquals(new double[] {-1, 3}, fit.coefficients(), 1e-12);
        // Slope (y2 - y1)/2 has deviation sqrt(2)/2, constant (3 y1 - y2)/2 has sqrt(10)/2.
        assertArrayEquals(new double[] {Math.sqrt(10) / 2, Math.sqrt(2) / 2}, fit.standardErrors(), 1e-12);
        assertEquals(0, fit.chiSquared(), 1e-20);
        assertEquals(0, fit.freedom());
    }

    @Test
    void weightedMeanByHand() {
        LinearFit fit = LinearFit.of(new double[][] {{}, {}}, new double[] {0, 10}, new double[] {1, 2});
        assertEquals(2, fit.coefficients()[0], 1e-12);
        // chi^2 = 4 + 16 with one degree of freedom enlarges sqrt(1 / (1 + 1/4)).
        assertEquals(20, fit.chiSquared(), 1e-10);
        assertEquals(Math.sqrt(0.8 * 20), fit.standardErrors()[0], 1e-10);
    }

    /** Commons Math on the scaled problem, without its own constant. */
    @Test
    void agreesWithAnotherImplementation() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] x = new double[20][2];
        double[] y = new double[20];
        double[] deviations = new double[20];
        double[][] scaled = new double[20][3];
        double[] right = new double[20];
        for (int i = 0; i < 20; i++) {
            x[i] = new double[] {random.nextDouble() * 10, random.nextDouble()};
            deviations[i] = 0.1 + random.nextDouble();
            y[i] = 3 - 2 * x[i][0] + 5 * x[i][1] + 5 * deviations[i] * random.nextGaussian();
            scaled[i] = new double[] {1 / deviations[i], x[i][0] / deviations[i], x[i][1] / deviations[i]};
            right[i] = y[i] / deviations[i];
        }
        OLSMultipleLinearRegression other = new OLSMultipleLinearRegression();
        other.setNoIntercept(true);
        other.newSampleData(right, scaled);
        LinearFit fit = LinearFit.of(x, y, deviations);
        assertArrayEquals(other.estimateRegressionParameters(), fit.coefficients(), 1e-10);
        assertEquals(other.calculateResidualSumOfSquares(), fit.chiSquared(), 1e-8);
        // The scatter is five times what the deviations say, so both use it.
        assertTrue(fit.chiSquared() > fit.freedom());
        assertArrayEquals(other.estimateRegressionParametersStandardErrors(), fit.standardErrors(), 1e-10);
    }

    /** The true slope lies within 5 standard errors (false alarm 6e-7 for normal errors of known size). */
    @Test
    void recoversKnownCoefficients() {
        SplittableRandom random = new SplittableRandom(2);
        double[][] x = new double[200][1];
        double[] y = new double[200];
        double[] deviations = new double[200];
        for (int i = 0; i < 200; i++) {
            x[i][0] = i;
            deviations[i] = 1 + i % 3;
            y[i] = 7 + 0.25 * i + deviations[i] * random.nextGaussian();
        }
        LinearFit fit = LinearFit.of(x, y, deviations);
        assertEquals(0.25, fit.coefficients()[1], 5 * fit.standardErrors()[1]);
        assertTrue(fit.standardErrors()[1] < 0.004);
    }

    @Test
    void badInputIsNamed() {
        double[] one = {1, 1};
        assertTrue(assertThrows(IllegalArgumentException.class, () -> LinearFit.of(new double[][] {{2}, {2}}, one, one)).getMessage()
                .contains("do not determine"));
        assertThrows(IllegalArgumentException.class, () -> LinearFit.of(new double[][] {{2}}, new double[] {1}, new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> LinearFit.of(new double[][] {{2}, {3}}, one, new double[] {1, 0}));
        assertThrows(IllegalArgumentException.class, () -> LinearFit.of(new double[][] {{2}, {3}}, new double[] {1, Double.NaN}, one));
        assertThrows(IllegalArgumentException.class, () -> LinearFit.of(new double[0][0], new double[0], new double[0]));
    }
}
