package org.ticketproof.empirical.rare;

import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.sampling.InstanceSampler;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * How hard it is to keep one end of [-1, 1] out of reach, for any law: with Y a variable's part of the least reachable sum (see
 * {@link Tilt}), the least value over theta of {@code E exp(theta (sum of n Y + reach))}, and where it is taken. Expectations are means
 * over a sample of variables that serves for nothing else; this only steers, so its errors cost efficiency, not correctness.
 *
 * @param theta the saddle point, at least 0; 0 if the end is out of reach with no rarity
 * @param logFactor {@code ln E exp(theta Y)}, at most 0 where theta is above 0
 */
record DriftTilt(double theta, double logFactor) {
    private static final int SAMPLE = 4096;
    private static final double MOST_THETA = 60;
    private static final int STEPS = 40;

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

    /** The minimum over theta, by bisection of the derivative of a convex function. */
    static DriftTilt of(double[] parts, int n, double reach) {
        if (n == 0 || tiltedMean(parts, 0) >= -reach / n) {
            return new DriftTilt(0, 0);
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
        double sum = 0;
        for (double part : parts) {
            sum += StrictMath.exp(high * part);
        }
        return new DriftTilt(high, StrictMath.log(sum / parts.length));
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

    /** About the logarithm of the probability that the end stays out of reach, given the parts' sum so far; at most 0. */
    double logChance(double sum, double reach, int toCome) {
        return Math.min(0, theta * (sum + reach) + toCome * logFactor);
    }
}
