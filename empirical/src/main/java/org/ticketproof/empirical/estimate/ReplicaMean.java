package org.ticketproof.empirical.estimate;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A probability estimated by the mean of independent replicas, each of them unbiased and not negative. The two statements
 * made about it differ in kind:
 * <ul>
 * <li>{@link #certainLower}: a lower limit that holds at its level for every number of replicas and every law of theirs.
 * <li>{@link #approximate}: a Student interval on the logarithmic scale, with the standard deviation carried over by the delta method.
 *     It becomes exact as the relative standard error goes to 0; with few replicas of a heavily skewed law it misses
 *     more often than it says, nearly always by being too low. It is an estimate and is typed as one.
 * </ul>
 * No upper limit can be valid for all laws, see the first.
 */
public final class ReplicaMean {
    private final double[] values;
    private final double mean;
    private final double standardError;

    private ReplicaMean(double[] values) {
        this.values = values;
        double scale = 0;
        for (double value : values) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("replica " + value + ": must be a finite number of at least 0");
            }
            scale = Math.max(scale, value);
        }
        // Relative to the largest, since squares of tiny probabilities would vanish.
        double sum = 0;
        for (double value : values) {
            sum += scale == 0 ? 0 : value / scale;
        }
        double relative = sum / values.length;
        double squares = 0;
        for (double value : values) {
            double difference = (scale == 0 ? 0 : value / scale) - relative;
            squares += difference * difference;
        }
        mean = relative * scale;
        standardError = Math.sqrt(squares / (values.length - 1.0) / values.length) * scale;
    }

    /**
     * The mean of replicas.
     *
     * @param values one unbiased estimate each, at least 2 of them, finite and not negative
     * @return their mean
     * @throws IllegalArgumentException if there are fewer than 2, or one is negative or not finite
     */
    public static ReplicaMean of(double... values) {
        if (values.length < 2) {
            throw new IllegalArgumentException(values.length + " replicas: must be at least 2");
        }
        return new ReplicaMean(values.clone());
    }

    /**
     * The estimate.
     *
     * @return the mean
     */
    public double mean() {
        return mean;
    }

    /**
     * Number of replicas.
     *
     * @return at least 2
     */
    public int replicas() {
        return values.length;
    }

    /**
     * The estimated standard deviation of the mean.
     *
     * @return the standard error
     */
    public double standardError() {
        return standardError;
    }

    /**
     * Standard error relative to the mean.
     *
     * @return the ratio; infinite if the mean is 0
     */
    public double relativeStandardError() {
        return mean == 0 ? Double.POSITIVE_INFINITY : standardError / mean;
    }

    /**
     * The share of the largest replica in the sum of all: near 1 the estimate rests on one replica and its standard error
     * means little.
     *
     * @return a number in [1/replicas, 1]; 1 if the mean is 0
     */
    public double largestShare() {
        double most = 0;
        for (double value : values) {
            most = Math.max(most, value);
        }
        return mean == 0 ? 1 : Math.min(1, most / mean / values.length);
    }

    /**
     * A lower confidence limit for the probability that holds whatever the law of the replicas.
     *
     * @param alpha error probability, in (0, 1)
     * @return the limit, at most the mean and at most 1; 0 if the replicas give none
     * @throws IllegalArgumentException if {@code alpha} is out of range
     */
    public double certainLower(double alpha) {
        return Math.min(1, MeanLowerLimit.of(values, Levels.require("alpha", alpha)));
    }

    /**
     * The interval {@code mean exp(+-t relative standard error)}, t being Student's quantile.
     *
     * @param alpha error probability aimed at, in (0, 1)
     * @return the interval; from 0 to infinity if all replicas are 0
     * @throws IllegalArgumentException if {@code alpha} is out of range
     */
    public ApproximateInterval approximate(double alpha) {
        Levels.require("alpha", alpha);
        if (mean == 0) {
            return new ApproximateInterval(0, Double.POSITIVE_INFINITY, 1 - alpha);
        }
        double t = TDistribution.of(values.length - 1.0).inverseSurvivalProbability(alpha / 2);
        double factor = Math.exp(t * relativeStandardError());
        return new ApproximateInterval(mean / factor, mean * factor, 1 - alpha);
    }
}
