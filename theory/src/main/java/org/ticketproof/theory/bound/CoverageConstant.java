package org.ticketproof.theory.bound;

/**
 * The logarithm of the factor before {@code (3/4)^n} in Theorem R. At {@code eps = 1} the empty subset serves every
 * target, so there the factor is 0 and its logarithm minus infinity.
 */
final class CoverageConstant {
    private static final double LOG_ZERO = Double.NEGATIVE_INFINITY;

    private CoverageConstant() {
    }

    /**
     * All targets, best split: the least {@code (1-a)/a * (1-b/2)/(b/2)} over {@code a + b = eps}. It is attained where
     * {@code b (2-b) = 2 a (1-a)}; rounding {@code a} is harmless, because every split gives a valid bound.
     */
    static Enclosure all(double eps) {
        if (eps == 1) {
            return new Enclosure(LOG_ZERO, LOG_ZERO);
        }
        double root = Math.sqrt((2 - eps) * (2 - 2 * eps));
        double a = Math.min(Math.max(eps * ((2 - eps) / (2 - eps + root)), Math.nextUp(0)), Math.nextDown(eps));
        return split(eps, a);
    }

    /** All targets with one split, {@code 0 < a < eps < 1}. */
    static Enclosure split(double eps, double a) {
        // eps - a is exact for a in [eps/2, eps] (Sterbenz) and rounded otherwise; the enclosure covers both.
        Enclosure b = Enclosure.of(eps).minus(Enclosure.of(a)).atLeast(Double.MIN_VALUE);
        Enclosure start = Enclosure.of(-a).log1p().minus(Enclosure.of(a).log());
        Enclosure half = b.over(2);
        Enclosure end = half.negate().log1p().minus(half.atLeast(Double.MIN_VALUE).log());
        return start.plus(end);
    }

    /** One target: {@code (1-eps)/eps}. */
    static Enclosure one(double eps) {
        if (eps == 1) {
            return new Enclosure(LOG_ZERO, LOG_ZERO);
        }
        return Enclosure.of(-eps).log1p().minus(Enclosure.of(eps).log());
    }

    /** All targets, closed form: {@code 8/eps^2}. */
    static Enclosure allClosed(double eps) {
        return Enclosure.of(8).log().minus(Enclosure.of(eps).log().times(2));
    }

    /** One target, closed form: {@code 1/eps}. */
    static Enclosure oneClosed(double eps) {
        return Enclosure.of(eps).log().negate();
    }
}
