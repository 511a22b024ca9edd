package org.ticketproof.models.device;

import java.util.BitSet;

/**
 * How far what a device computed lies from a reference. Vectors are compared by norm: the largest absolute difference over the largest
 * absolute value of the reference, 0 if both are zero; NaN where a number is.
 *
 * @param loss of the first loss
 * @param gradient of the first gradient
 * @param searchLosses of the losses of the steps of Edge-Popup
 * @param kept share of the kept weights that are others after them, in [0, 1]
 * @param statistics of the running statistics of batch norm after them
 * @param trainingLosses of the losses of the steps of weight training
 * @param trainedWeights of the weights after them
 */
public record DeviceDifference(double loss, double gradient, double searchLosses, double kept, double statistics, double trainingLosses,
        double trainedWeights) {
    /**
     * Compares.
     *
     * @param found what a device computed
     * @param reference what it should have computed, of the same case
     * @return the differences
     * @throws IllegalArgumentException if the two are not of the same drawn numbers
     */
    public static DeviceDifference of(DeviceTrace found, DeviceTrace reference) {
        if (!found.inputs().equals(reference.inputs())) {
            throw new IllegalArgumentException("weights, scores or data are drawn differently here (SHA-256 " + found.inputs() + ") than in the reference ("
                    + reference.inputs() + "): record it anew with this version");
        }
        BitSet others = (BitSet) found.kept().clone();
        others.xor(reference.kept());
        // Both keep equally many, so every other weight counts in both.
        double kept = others.cardinality() / (2.0 * Math.max(1, reference.kept().cardinality()));
        return new DeviceDifference(relative(new double[] {found.loss()}, new double[] {reference.loss()}),
                relative(widened(found.gradient()), widened(reference.gradient())), relative(found.searchLosses(), reference.searchLosses()), kept,
                relative(found.statistics(), reference.statistics()), relative(found.trainingLosses(), reference.trainingLosses()),
                relative(widened(found.trainedWeights()), widened(reference.trainedWeights())));
    }

    /**
     * The largest of all relative differences.
     *
     * @return at least 0, or NaN if one is
     */
    public double largest() {
        double largest = 0;
        for (double each : new double[] {loss, gradient, searchLosses, statistics, trainingLosses, trainedWeights}) {
            largest = Math.max(largest, each);
        }
        return largest;
    }

    /**
     * Whether everything is near enough.
     *
     * @param tolerance the most that any relative difference may be
     * @param keptTolerance the most that the share of other kept weights may be
     * @return true if so; false if a number is NaN
     */
    public boolean within(double tolerance, double keptTolerance) {
        return largest() <= tolerance && kept <= keptTolerance;
    }

    static double relative(double[] found, double[] reference) {
        if (found.length != reference.length) {
            throw new IllegalArgumentException("vector of " + found.length + " numbers, the reference has " + reference.length);
        }
        double difference = 0;
        double size = 0;
        for (int i = 0; i < found.length; i++) {
            // Math.max hands NaN on.
            difference = Math.max(difference, Math.abs(found[i] - reference[i]));
            size = Math.max(size, Math.abs(reference[i]));
        }
        return difference == 0 ? 0 : difference / size;
    }

    private static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
