package org.ticketproof.proofs.step;

/**
 * Enclosures of the exponential, the logarithm and their remainder series, which make removable singularities ordinary values:
 * {@code T_k(x) = sum_{j>=0} x^j/(j+k)!}, so e^x = T_0(x) = 1 + x T_1(x), (1 - e^-t)/t = T_1(-t); and
 * {@code S_k(u) = sum_{j>=0} u^j/(2j+k)!} for u >= 0, so cosh t = S_0(t^2), sinh(t)/t = S_1(t^2).
 *
 * <p>All of them increase (T_k(x) is the mean of e^(sx) under a weight on [0,1]; S_k has non-negative terms), so an
 * interval maps to the interval of its ends. {@link StrictMath} is specified to err by at most one unit in the last place; two are allowed here.
 */
final class Series {
    private static final int TERMS = 26;

    private Series() {
    }

    static Enclosure exp(Enclosure x) {
        return Enclosure.of(expPoint(x.lower()).lower(), expPoint(x.upper()).upper());
    }

    /** The logarithm on the positive part of the argument; everything if there is none. */
    static Enclosure log(Enclosure x) {
        if (x.upper() <= 0) {
            return Enclosure.ENTIRE;
        }
        return Enclosure.of(x.lower() <= 0 ? Double.NEGATIVE_INFINITY : logPoint(x.lower(), false), logPoint(x.upper(), true));
    }

    /** T_k of an interval, {@code k} in 0..8. */
    static Enclosure expRest(int k, Enclosure x) {
        return Enclosure.of(expRestPoint(k, x.lower()).lower(), expRestPoint(k, x.upper()).upper());
    }

    /** S_k of an interval, {@code k} in 0..8; everything if the interval is not known to be non-negative. */
    static Enclosure sinhRest(int k, Enclosure u) {
        if (u.lower() < 0) {
            return Enclosure.ENTIRE;
        }
        return Enclosure.of(sinhRestPoint(k, u.lower()).lower(), sinhRestPoint(k, u.upper()).upper());
    }

    private static Enclosure expPoint(double x) {
        if (x == 0) {
            return Enclosure.ONE;
        }
        double e = StrictMath.exp(x);
        return Enclosure.of(Math.max(0, Math.nextDown(Math.nextDown(e))), x == Double.NEGATIVE_INFINITY ? 0 : Math.nextUp(Math.nextUp(e)));
    }

    private static double logPoint(double x, boolean up) {
        if (x == 1 || x == Double.POSITIVE_INFINITY) {
            return x == 1 ? 0 : x;
        }
        double l = StrictMath.log(x);
        return up ? Math.nextUp(Math.nextUp(l)) : Math.nextDown(Math.nextDown(l));
    }

    private static Enclosure expRestPoint(int k, double x) {
        if (k == 0) {
            return expPoint(x);
        }
        if (Double.isInfinite(x)) {
            return x < 0 ? Enclosure.ZERO : Enclosure.of(Double.MAX_VALUE, x);
        }
        if (Math.abs(x) <= 2) {
            return series(k, 1, Enclosure.point(x)).within(0, Double.POSITIVE_INFINITY);
        }
        // e^x = sum of the first terms + x^k T_k(x), one order at a time.
        Enclosure value = expPoint(x);
        Enclosure at = Enclosure.point(x);
        for (int j = 0; j < k; j++) {
            value = value.minus(inverseFactorial(j)).dividedBy(at);
        }
        return value.within(0, Double.POSITIVE_INFINITY);
    }

    private static Enclosure sinhRestPoint(int k, double u) {
        if (Double.isInfinite(u)) {
            return Enclosure.of(Double.MAX_VALUE, u);
        }
        if (u <= 4) {
            return series(k, 2, Enclosure.point(u));
        }
        double root = StrictMath.sqrt(u);
        Enclosure t = Enclosure.of(Math.nextDown(root), Math.nextUp(root));
        Enclosure up = exp(t);
        Enclosure down = exp(t.negated());
        Enclosure two = Enclosure.point(2);
        Enclosure value = k % 2 == 0 ? up.plus(down).dividedBy(two) : up.minus(down).dividedBy(two).dividedBy(t);
        for (int j = k % 2; j < k; j += 2) {
            value = value.minus(inverseFactorial(j)).dividedBy(Enclosure.point(u));
        }
        return value.within(0, Double.POSITIVE_INFINITY);
    }

    /**
     * The sum of x^j/(step j + k)! over all j: {@value #TERMS} terms, and the rest at most twice its first term, since for |x| <= 4 each further
     * term is less than half of the one before.
     */
    private static Enclosure series(int k, int step, Enclosure x) {
        Enclosure term = inverseFactorial(k);
        Enclosure total = Enclosure.ZERO;
        int order = k;
        for (int j = 0; j < TERMS; j++) {
            total = total.plus(term);
            term = term.times(x);
            for (int i = 0; i < step; i++) {
                order++;
                term = term.dividedBy(Enclosure.point(order));
            }
        }
        double rest = 2 * Math.max(-term.lower(), term.upper());
        return total.plus(Enclosure.of(x.lower() >= 0 ? 0 : -rest, rest));
    }

    private static Enclosure inverseFactorial(int k) {
        long factorial = 1;
        for (int i = 2; i <= k; i++) {
            factorial *= i;
        }
        return Enclosure.ratio(1, factorial);
    }
}
