package org.ticketproof.theory.bound;

import org.ticketproof.theory.freezing.VariableLaw;

/**
 * The Chernoff factor of the event that the locked sum L exceeds the sum of the negative "range" parts of size at most 1:
 * {@code rho = min over theta > 0 of E exp(theta (locked - negative range))}, where a variable is locked with probability
 * {@code lock} and a free range variable with probability {@code range}.
 *
 * <p>Since all probabilities add up to 1, {@code rho - 1 = lock * s(theta) - (range/2) * e(theta)} with
 * {@code s = E cosh(theta X) - 1} and {@code e = E[1 - exp(-theta |X|); |X| <= 1]}; computed in this form a rho close to 1
 * keeps its digits.
 * <ul>
 * <li>Uniform: {@code s = sinh(theta)/theta - 1}, {@code e = 1 - (1 - exp(-theta))/theta}.
 * <li>Product of two uniforms: the same averaged over {@code theta U}: {@code s = sum over even k >= 2 of theta^k / ((k+1) (k+1)!)},
 *     {@code e = - sum over k >= 1 of (-theta)^k / ((k+1) (k+1)!)}.
 * <li>Normal: {@code s = exp(theta^2/2) - 1}; {@code e} is at least the sum over cells of [0, 1] of the trapezium under the concave
 *     {@code 1 - exp(-theta x)} times twice the density at the cell's right end.
 * </ul>
 */
final class DriftRate {
    private static final int STEPS = 44;
    private static final double LEAST_THETA = 1e-18;
    private static final int MOST_TERMS = 200;
    private static final int CELLS = 512;
    private static final int ROUGH_CELLS = 24;
    private static final double SERIES_BELOW = 0.5;

    private final VariableLaw law;
    /** Beyond this the transforms overflow, or an alternating series loses its digits. */
    private final double largestTheta;

    private DriftRate(VariableLaw law, double largestTheta) {
        this.law = law;
        this.largestTheta = largestTheta;
    }

    /**
     * The rate for a standard law with a density.
     *
     * @throws IllegalArgumentException for another law
     */
    static DriftRate of(VariableLaw law) {
        if (!known(law)) {
            throw new IllegalArgumentException("law '" + law.id() + "': must be uniform, product or normal");
        }
        return new DriftRate(law, law == VariableLaw.UNIFORM ? 600 : law == VariableLaw.PRODUCT ? 16 : 30);
    }

    /** Whether the transforms of a law are known. */
    static boolean known(VariableLaw law) {
        return law == VariableLaw.UNIFORM || law == VariableLaw.PRODUCT || law == VariableLaw.NORMAL;
    }

    /** {@code rho - 1} at one theta; the upper end is a valid upper bound of the minimum over theta. */
    Enclosure excess(double lock, Enclosure range, double theta) {
        return spread(theta).times(lock).minus(approach(theta).times(range).over(2)).atLeast(-1);
    }

    /** About the theta where {@code excess} is least, for {@code lock > 0} and {@code range > 0}. */
    double bestTheta(double lock, double range) {
        // The excess is convex in theta, hence unimodal in ln(theta).
        return Math.exp(GoldenSection.minimise(
                t -> roughExcess(lock, range, Math.exp(t)), Math.log(LEAST_THETA), Math.log(largestTheta), STEPS));
    }

    /** {@code excess} without error bounds, for searching. */
    double roughExcess(double lock, double range, double theta) {
        double s = 0;
        double e = 0;
        if (law == VariableLaw.NORMAL) {
            s = Math.expm1(theta * theta / 2);
            for (int i = 0; i < ROUGH_CELLS; i++) {
                double x = (i + 0.5) / ROUGH_CELLS;
                e -= Math.expm1(-theta * x) * Math.exp(-x * x / 2) / ROUGH_CELLS;
            }
            e *= 2 / Math.sqrt(2 * Math.PI);
        } else if (law == VariableLaw.PRODUCT || theta < SERIES_BELOW) {
            double power = 1;
            for (int k = 1; k < 12 + 4 * theta; k++) {
                power *= theta / (k + 1);
                double term = law == VariableLaw.PRODUCT ? power / (k + 1) : power;
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
        if (law == VariableLaw.NORMAL) {
            return Enclosure.of(theta).times(theta).over(2).expm1();
        }
        return law == VariableLaw.PRODUCT || theta < SERIES_BELOW
                ? series(theta, true)
                : Enclosure.of(theta).sinh().over(theta).plus(-1);
    }

    private Enclosure approach(double theta) {
        if (law == VariableLaw.NORMAL) {
            return trapezia(theta);
        }
        return law == VariableLaw.PRODUCT || theta < SERIES_BELOW
                ? series(theta, false)
                : Enclosure.of(-theta).expm1().over(theta).plus(1);
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
            Enclosure term = law == VariableLaw.PRODUCT ? power.over(k + 1) : power;
            sum = even || k % 2 == 1 ? sum.plus(term) : sum.minus(term);
            if (k >= 2 * theta + 2 && term.high() <= 1e-18 * Math.abs(sum.low())) {
                return sum.plus(new Enclosure(-term.high(), term.high()));
            }
        }
        return even ? new Enclosure(0, Double.POSITIVE_INFINITY) : new Enclosure(0, 1);
    }

    /** The normal law's {@code e(theta)}: only the lower end is a bound of it, which is the side that the excess needs. */
    private static Enclosure trapezia(double theta) {
        Enclosure sum = Enclosure.ZERO;
        Enclosure before = Enclosure.ZERO;
        for (int i = 1; i <= CELLS; i++) {
            double x = (double) i / CELLS;
            Enclosure here = Enclosure.of(-theta).times(x).expm1().negate();
            Enclosure density = Enclosure.of(-x * x / 2).exp();
            sum = sum.plus(before.plus(here).times(density));
            before = here;
        }
        // Each trapezium is half the sum of its sides times the cell; the density of |X| is 2/sqrt(2 pi) exp(-x^2/2).
        Enclosure root = new Enclosure(Math.nextDown(2 * Math.PI), Math.nextUp(2 * Math.PI)).sqrt();
        return sum.over(CELLS).over(root);
    }
}
