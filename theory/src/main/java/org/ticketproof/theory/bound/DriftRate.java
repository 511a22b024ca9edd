package org.ticketproof.theory.bound;

import org.ticketproof.theory.freezing.VariableLaw;

/**
 * The Chernoff factor of the event that the locked sum L exceeds the sum of the negative "range" parts:
 * {@code rho = min over theta > 0 of E exp(theta (locked - negative range))}, where a variable is locked with probability
 * {@code lock} and a free range variable with probability {@code range}.
 *
 * <p>Since all probabilities add up to 1, {@code rho - 1 = lock * s(theta) - (range/2) * e(theta)} with
 * {@code s = E cosh(theta X) - 1} and {@code e = 1 - E exp(-theta |X|)}; computed in this form a rho close to 1 keeps its
 * digits. Uniform: {@code s = sinh(theta)/theta - 1}, {@code e = 1 - (1 - exp(-theta))/theta}. Product of two
 * uniforms: the same averaged over {@code theta U}, {@code s = sum over even k >= 2 of theta^k / ((k+1) (k+1)!)} and
 * {@code e = - sum over k >= 1 of (-theta)^k / ((k+1) (k+1)!)}.
 */
final class DriftRate {
    private static final int STEPS = 44;
    private static final double LEAST_THETA = 1e-18;
    private static final double LARGEST_THETA = 600;
    /** Beyond this the alternating series of the product law loses its digits. */
    private static final double LARGEST_PRODUCT_THETA = 16;
    private static final int MOST_TERMS = 200;

    private final boolean product;

    private DriftRate(boolean product) {
        this.product = product;
    }

    /** The rate for a law that {@link #covers(VariableLaw)}. */
    static DriftRate of(VariableLaw law) {
        return new DriftRate(law == VariableLaw.PRODUCT);
    }

    /** Whether the law's values stay within [-1, 1] and its transforms are known here. */
    static boolean covers(VariableLaw law) {
        return law == VariableLaw.UNIFORM || law == VariableLaw.PRODUCT;
    }

    /** {@code rho - 1} at one theta; the upper end is a valid upper bound of the minimum over theta. */
    Enclosure excess(double lock, Enclosure range, double theta) {
        return spread(theta).times(lock).minus(approach(theta).times(range).over(2)).atLeast(-1);
    }

    /** About the theta where {@code excess} is least, for {@code lock > 0} and {@code range > 0}. */
    double bestTheta(double lock, double range) {
        // The excess is convex in theta, hence unimodal in ln(theta).
        double largest = Math.log(product ? LARGEST_PRODUCT_THETA : LARGEST_THETA);
        return Math.exp(GoldenSection.minimise(
                t -> roughExcess(lock, range, Math.exp(t)), Math.log(LEAST_THETA), largest, STEPS));
    }

    /** {@code excess} without error bounds, for searching. */
    double roughExcess(double lock, double range, double theta) {
        double s = 0;
        double e = 0;
        if (product || theta < 0.5) {
            double power = 1;
            for (int k = 1; k < 12 + 4 * theta; k++) {
                power *= theta / (k + 1);
                double term = product ? power / (k + 1) : power;
                s += k % 2 == 0 ? term : 0;
                e += k % 2 == 0 ? -term : term;
            }
        } else {
            s = Math.sinh(theta) / theta - 1;
            e = 1 + Math.expm1(-theta) / theta;
        }
        return lock * s - range / 2 * e;
    }

    private Enclosure spread(double theta) {
        if (product || theta < 0.5) {
            return series(theta, true);
        }
        return Enclosure.of(theta).sinh().over(theta).plus(-1);
    }

    private Enclosure approach(double theta) {
        if (product || theta < 0.5) {
            return series(theta, false);
        }
        return Enclosure.of(-theta).expm1().over(theta).plus(1);
    }

    /**
     * {@code sum over k of sign * theta^k / c_k}, {@code c_k = (k+1)!} or {@code (k+1) (k+1)!}: even k >= 2 and sign +
     * (spread), or all k >= 1 and sign {@code (-1)^(k+1)} (approach). Stops where {@code k >= 2 theta + 2}: from there each
     * term is less than half the one before, so the rest is less than the last term added.
     */
    private Enclosure series(double theta, boolean even) {
        Enclosure sum = Enclosure.ZERO;
        Enclosure power = Enclosure.ONE;
        for (int k = 1; k < MOST_TERMS; k++) {
            power = power.times(theta).over(k + 1);
            if (even && k % 2 == 1) {
                continue;
            }
            Enclosure term = product ? power.over(k + 1) : power;
            sum = even || k % 2 == 1 ? sum.plus(term) : sum.minus(term);
            if (k >= 2 * theta + 2 && term.high() <= 1e-18 * Math.abs(sum.low())) {
                return sum.plus(new Enclosure(-term.high(), term.high()));
            }
        }
        return even ? new Enclosure(0, Double.POSITIVE_INFINITY) : new Enclosure(0, 1);
    }
}
