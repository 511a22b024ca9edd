package org.ticketproof.empirical.rare;

import org.ticketproof.theory.freezing.Freezing;

/**
 * An exponential tilt of one uniform variable with its state. A variable lowers the least reachable sum by {@code -Y} and
 * raises the greatest by {@code Z}: {@code Y = min(x, 0)}, {@code Z = max(x, 0)} if it is free, {@code Y = Z = x} if it is
 * locked, 0 if it is pruned. The tilted law has density {@code exp(down Y - up Z) / M} relative to the untilted one, so that {@code
 * down > 0} makes the lower end of [-1, 1] hard to reach, by fewer and smaller negative free variables and by a drift of the locked
 * ones; {@code up > 0} does the same above.
 *
 * <p>{@code M(down, 0)} is the function whose minimum is rho(1) of the converse.
 */
final class Tilt {
    /** No tilt. */
    static final double NONE = 0;

    private final double down;
    private final double up;
    private final double logFactor;
    private final double pruned;
    private final double frozen;
    private final double freeNegative;
    private final double expDown;
    private final double expUp;
    private final double expLocked;

    Tilt(Freezing freezing, double down, double up) {
        this.down = down;
        this.up = up;
        double locked = freezing.lock() * (decay(up - down) + decay(down - up)) / 2;
        double negative = freezing.free() / 2 * decay(down);
        double positive = freezing.free() / 2 * decay(up);
        double factor = freezing.prune() + locked + negative + positive;
        logFactor = StrictMath.log(factor);
        pruned = freezing.prune() / factor;
        frozen = (freezing.prune() + locked) / factor;
        freeNegative = negative / (negative + positive);
        expDown = StrictMath.expm1(-down);
        expUp = StrictMath.expm1(-up);
        expLocked = StrictMath.expm1(-2 * Math.abs(down - up));
    }

    /** {@code E exp(-rate U)}, U uniform on [0, 1]. */
    static double decay(double rate) {
        return Math.abs(rate) < 1e-8 ? 1 - rate / 2 : -StrictMath.expm1(-rate) / rate;
    }

    /** {@code ln M}. */
    double logFactor() {
        return logFactor;
    }

    double down() {
        return down;
    }

    double up() {
        return up;
    }

    /** Logarithm of the density of n variables with the given sums of Y and of Z, relative to the untilted law. */
    double logDensity(int n, double sumDown, double sumUp) {
        return down * sumDown - up * sumUp - n * logFactor;
    }

    /** Whether the variable is pruned, from a uniform number. */
    boolean isPruned(double uniform) {
        return uniform < pruned;
    }

    /** Whether the variable is pruned or locked, from the same number. */
    boolean isFrozen(double uniform) {
        return uniform < frozen;
    }

    /** A locked variable, from a uniform number: its density is proportional to {@code exp((down - up) x)}. */
    double locked(double uniform) {
        double slope = down - up;
        // Measured from the likelier end.
        double distance = 2 * decaying(2 * Math.abs(slope), expLocked, uniform);
        return slope >= 0 ? 1 - distance : distance - 1;
    }

    /** A free variable, from two uniform numbers. */
    double free(double sign, double uniform) {
        return sign < freeNegative ? -decaying(down, expDown, uniform) : decaying(up, expUp, uniform);
    }

    /** A number of [0, 1] with density proportional to {@code exp(-rate x)}, {@code rate >= 0}, by inversion; given {@code exp(-rate) - 1}. */
    private static double decaying(double rate, double expm1, double uniform) {
        double x = rate < 1e-8 ? uniform : -StrictMath.log1p(uniform * expm1) / rate;
        return Math.min(1, Math.max(0, x));
    }

    /**
     * The tilt under which the mean of {@code -sum Y} over n variables is at most {@code reach}: the saddle point of the event
     * that the lower end is not reached. 0 if that is no rare event.
     */
    static double saddle(Freezing freezing, int n, double reach) {
        double low = 0;
        double high = 1;
        if (meanDown(freezing, 0) * n >= -reach) {
            return 0;
        }
        while (meanDown(freezing, high) * n < -reach && high < 600) {
            high *= 2;
        }
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (meanDown(freezing, middle) * n < -reach) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The tilted mean of Y: the derivative of {@code ln M(down, 0)}. */
    private static double meanDown(Freezing freezing, double down) {
        double step = 1e-5 * Math.max(1, down);
        return (new Tilt(freezing, down + step, 0).logFactor - new Tilt(freezing, Math.max(0, down - step), 0).logFactor)
                / (step + Math.min(step, down));
    }
}
