package org.ticketproof.theory.bound;

import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * The exponential rate of the converse: the probability that locked variables drift out of reach of all free ones decays like
 * {@code rho(1)^n} up to factors that are not exponential, so no upper bound on the failure probability decays faster, and n
 * must grow at least like {@code ln(1/delta) / (-ln rho(1))}. <em>Asymptotic</em> in n: a bound at finite n is
 * {@code converse} in {@link Bounds}.
 *
 * @param rho about {@code rho(1) = min over theta > 0 of 1 + q (sinh(theta)/theta - 1) - (f/2) (1 - (1 - exp(-theta))/theta)},
 *     rounded up
 * @param rate {@code -ln rho(1)}, rounded down, to about 12 digits
 * @param theta where the minimum is attained, to about 7 digits
 * @param asymptoticRate {@code 3 f^2/(32 q)}, to which the rate is asymptotic as f/q tends to 0
 */
public record ConverseRate(double rho, double rate, double theta, double asymptoticRate) {
    /**
     * The rate of a freezing, for variables uniform on [-1, 1].
     *
     * @param freezing pruning and locking probabilities, with something locked and something free
     * @return the rate
     * @throws IllegalArgumentException if nothing is locked or nothing is free
     */
    public static ConverseRate of(Freezing freezing) {
        Enclosure free = Ratios.free(freezing);
        double lock = freezing.lock();
        if (lock == 0 || free.low() <= 0) {
            throw new IllegalArgumentException("prune = " + freezing.prune() + ", lock = " + lock
                    + ": the converse rate needs lock > 0 and prune + lock < 1");
        }
        DriftRate drift = DriftRate.of(VariableLaw.UNIFORM);
        double theta = drift.bestTheta(lock, free.low());
        Enclosure excess = drift.excess(lock, free, theta);
        double f = freezing.free();
        return new ConverseRate(excess.plus(1).high(), -excess.log1p().high(), theta, 3 * f * f / (32 * lock));
    }

    /**
     * Variables per unit of {@code ln(1/delta)} that locking costs, {@code 1/rate}: about {@code 32 q/(3 f^2)}.
     *
     * @return the cost, at least 1
     */
    public double cost() {
        return 1 / rate;
    }
}
