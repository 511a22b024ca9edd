package org.ticketproof.empirical.rare;

import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.sampling.InstanceSampler;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * How hard it is to keep one end of [-1, 1] out of reach, for any law: with Y a variable's part of the least reachable sum (see
 * {@link Tilt}), Chernoff's bound {@code E exp(theta (s + Y_1 + ... + Y_m))} for the probability that m more variables lower it by less
 * than s, least over a ladder of thetas around the saddle point of the whole path. Expectations are means over a sample of variables
 * that serves for nothing else; this only steers, so its errors cost efficiency, not correctness.
 */
final class DriftTilt {
    private static final int SAMPLE = 4096;
    private static final double MOST_THETA = 60;
    private static final int STEPS = 40;
    private static final double[] LADDER = {0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 1, 1.2, 1.5, 2, 3};

    private final double[] theta;
    private final double[] logFactor;

    private DriftTilt(double saddle, double[] parts) {
        theta = new double[LADDER.length];
        logFactor = new double[LADDER.length];
        for (int i = 0; i < LADDER.length; i++) {
            theta[i] = LADDER[i] * saddle;
            double sum = 0;
            for (double part : parts) {
                sum += StrictMath.exp(theta[i] * part);
            }
            logFactor[i] = StrictMath.log(sum / parts.length);
        }
    }

    /** The tilts of the lower and of the upper end. */
    static DriftTilt[] both(Cell cell, long seed) {
        int count = Math.min(SAMPLE, InstanceSampler.maxCount(cell.setting().law()));
        DrawnInstance sample = new DrawnInstance(count);
        new InstanceSampler(cell.setting().law(), cell.setting().freezing(), count)
                .draw(TrialStream.of(seed, cell.key() + " splitting drift"), sample);
        double[] down = new double[count];
        double[] up = new double[count];
        for (int i = 0; i < count; i++) {
            double x = FixedPoint.toDouble(sample.values()[i]);
            boolean free = sample.states()[i] == DrawnInstance.FREE;
            down[i] = free ? Math.min(0, x) : x;
            up[i] = free ? Math.min(0, -x) : -x;
        }
        double reach = 1 - cell.setting().eps();
        return new DriftTilt[] {of(down, cell.n(), reach), of(up, cell.n(), reach)};
    }

    /** The ladder around the minimum over theta, by bisection of the derivative of a convex function. */
    static DriftTilt of(double[] parts, int n, double reach) {
        if (n == 0 || tiltedMean(parts, 0) >= -reach / n) {
            return new DriftTilt(0, parts);
        }
        double low = 0;
        double high = MOST_THETA;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (tiltedMean(parts, middle) < -reach / n) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new DriftTilt(high, parts);
    }

    private static double tiltedMean(double[] parts, double theta) {
        double weights = 0;
        double sum = 0;
        for (double part : parts) {
            double weight = StrictMath.exp(theta * part);
            weights += weight;
            sum += weight * part;
        }
        return sum / weights;
    }

    /** About the logarithm of the probability that the variables to come lower the least sum by less than {@code room}; at most 0. */
    double logChance(double room, int toCome) {
        double least = 0;
        for (int i = 0; i < theta.length; i++) {
            least = Math.min(least, theta[i] * room + toCome * logFactor[i]);
        }
        return least;
    }
}
