package org.ticketproof.empirical.estimate;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * A weighted least squares fit of a linear model to values with known standard deviations. The standard errors of the
 * coefficients are those of independent errors of these sizes, enlarged by {@code sqrt(chi^2 / degrees of freedom)} where the
 * values scatter about the fit more than their errors explain: then the model is not the whole truth, and the errors are no more than a guide.
 *
 * @param coefficients the constant first, then one for each regressor
 * @param standardErrors of the coefficients, approximate
 * @param chiSquared sum of squared residuals, each in its standard deviations
 * @param freedom number of values less number of coefficients, at least 0
 */
public record LinearFit(double[] coefficients, double[] standardErrors, double chiSquared, int freedom) {
    private static final double SINGULAR = 1e-11;

    /** Copies the arrays. */
    public LinearFit {
        coefficients = coefficients.clone();
        standardErrors = standardErrors.clone();
    }

    /**
     * Fits.
     *
     * @param regressors a row for each value, all of one length
     * @param values the values
     * @param deviations their standard deviations, above 0
     * @return the fit
     * @throws IllegalArgumentException if there are fewer values than coefficients, the lengths differ, a number is not finite or not above 0
     *     where it must be, or the regressors do not determine the coefficients
     */
    public static LinearFit of(double[][] regressors, double[] values, double[] deviations) {
        int count = values.length;
        int size = count == 0 ? 1 : regressors[0].length + 1;
        if (regressors.length != count || deviations.length != count || count < size) {
            throw new IllegalArgumentException(count + " values: must be at least " + size + ", with as many regressors and deviations");
        }
        double[][] rows = new double[count][size];
        double[] right = new double[count];
        for (int i = 0; i < count; i++) {
            if (!(deviations[i] > 0 && deviations[i] < Double.POSITIVE_INFINITY) || !Double.isFinite(values[i])) {
                throw new IllegalArgumentException("value " + values[i] + " with deviation " + deviations[i] + ": must be finite and above 0");
            }
            rows[i][0] = 1 / deviations[i];
            for (int j = 1; j < size; j++) {
                rows[i][j] = regressors[i][j - 1] / deviations[i];
            }
            right[i] = values[i] / deviations[i];
        }
        RealMatrix design = new Array2DRowRealMatrix(rows, false);
        QRDecomposition decomposition = new QRDecomposition(design, SINGULAR * design.getFrobeniusNorm());
        if (!decomposition.getSolver().isNonSingular()) {
            throw new IllegalArgumentException("the regressors do not determine the coefficients: some depends on the others");
        }
        double[] coefficients = decomposition.getSolver().solve(new ArrayRealVector(right)).toArray();
        double[] residuals = new ArrayRealVector(right).subtract(design.operate(new ArrayRealVector(coefficients))).toArray();
        double chiSquared = Arrays.stream(residuals).map(r -> r * r).sum();
        int freedom = count - size;
        double scatter = freedom > 0 ? Math.max(1, chiSquared / freedom) : 1;
        RealMatrix inverse = new QRDecomposition(decomposition.getR().getSubMatrix(0, size - 1, 0, size - 1)).getSolver().getInverse();
        double[] errors = new double[size];
        for (int j = 0; j < size; j++) {
            double[] row = inverse.getRow(j);
            errors[j] = Math.sqrt(scatter * Arrays.stream(row).map(r -> r * r).sum());
        }
        return new LinearFit(coefficients, errors, chiSquared, freedom);
    }

    /**
     * The coefficients; a copy.
     *
     * @return the constant first, then one for each regressor
     */
    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }

    /**
     * The standard errors; a copy.
     *
     * @return in the order of the coefficients
     */
    @Override
    public double[] standardErrors() {
        return standardErrors.clone();
    }
}
