package org.ticketproof.proofs.step;

/**
 * A closed interval of doubles that is sure to contain the real number it stands for; ends may be infinite, and an
 * infinite end means "no bound", so the set is always one of real numbers.
 *
 * <p>Inclusion contract: if x lies in this enclosure and y in the other, then x op y lies in the result. Rounding is outward:
 * the rounding error of sums, products and quotients is computed exactly (Knuth's TwoSum, fused multiply-add), so a
 * result that is exact is not widened. No kept interval library for Java exists on Maven Central: JInterval stopped at a
 * snapshot, ia_math is unreleased, and Hipparchus has only intervals without directed rounding.
 *
 * @param lower lower end, not NaN, below positive infinity
 * @param upper upper end, at least {@code lower}, above negative infinity
 */
record Enclosure(double lower, double upper) {
    static final Enclosure ZERO = new Enclosure(0, 0);
    static final Enclosure ONE = new Enclosure(1, 1);
    static final Enclosure ENTIRE = new Enclosure(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    /** Below this size the rounding error of a product may itself be rounded, so exactness is not claimed. */
    private static final double SAFE = 0x1p-900;

    Enclosure {
        if (!(lower <= upper) || lower == Double.POSITIVE_INFINITY || upper == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("enclosure [" + lower + ", " + upper + "]: must be an ordered interval of reals");
        }
        lower += 0.0;
        upper += 0.0;
    }

    static Enclosure of(double lower, double upper) {
        return Double.isNaN(lower) || Double.isNaN(upper) ? ENTIRE
                : new Enclosure(Math.min(lower, Double.MAX_VALUE), Math.max(upper, -Double.MAX_VALUE));
    }

    static Enclosure point(double value) {
        return new Enclosure(value, value);
    }

    /** The quotient of two integers of at most 2^53, enclosed. */
    static Enclosure ratio(long numerator, long denominator) {
        return point(numerator).dividedBy(point(denominator));
    }

    boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    double middle() {
        return lower / 2 + upper / 2;
    }

    Enclosure negated() {
        return new Enclosure(-upper, -lower);
    }

    Enclosure plus(Enclosure other) {
        return of(sum(lower, other.lower, false), sum(upper, other.upper, true));
    }

    Enclosure minus(Enclosure other) {
        return plus(other.negated());
    }

    Enclosure times(Enclosure other) {
        double a = lower;
        double b = upper;
        double c = other.lower;
        double d = other.upper;
        return of(Math.min(Math.min(product(a, c, false), product(a, d, false)), Math.min(product(b, c, false), product(b, d, false))),
                Math.max(Math.max(product(a, c, true), product(a, d, true)), Math.max(product(b, c, true), product(b, d, true))));
    }

    /** The quotient; a divisor with zero inside gives everything, one with zero at its end gives a half-line. */
    Enclosure dividedBy(Enclosure divisor) {
        if (divisor.upper < 0 || divisor.upper == 0 && divisor.lower < 0) {
            return negated().dividedBy(divisor.negated());
        }
        if (divisor.lower < 0 || divisor.upper == 0) {
            return ENTIRE;
        }
        double least = lower >= 0 ? quotient(lower, divisor.upper, false)
                : divisor.lower == 0 ? Double.NEGATIVE_INFINITY : quotient(lower, divisor.lower, false);
        double most = upper <= 0 ? quotient(upper, divisor.upper, true)
                : divisor.lower == 0 ? Double.POSITIVE_INFINITY : quotient(upper, divisor.lower, true);
        return of(least, most);
    }

    /** The square; tighter than {@code times(this)} because both factors are the same number. */
    Enclosure squared() {
        Enclosure size = lower >= 0 ? this : upper <= 0 ? negated() : new Enclosure(0, Math.max(-lower, upper));
        return of(product(size.lower, size.lower, false), product(size.upper, size.upper, true));
    }

    /** A whole power, {@code exponent >= 0}. */
    Enclosure power(int exponent) {
        if (exponent == 0) {
            return ONE;
        }
        Enclosure half = power(exponent / 2).squared();
        return exponent % 2 == 0 ? half : half.times(this);
    }

    /** The common part of this and a set known to contain the number as well. */
    Enclosure within(double least, double most) {
        return new Enclosure(Math.min(Math.max(lower, least), most), Math.max(Math.min(upper, most), least));
    }

    private static double sum(double a, double b, boolean up) {
        double s = a + b;
        if (Double.isInfinite(s)) {
            return outward(s, a, b, up);
        }
        double t = s - a;
        double error = (a - (s - t)) + (b - t);
        return directed(s, Double.isFinite(error) ? error : up ? 1 : -1, up);
    }

    private static double product(double a, double b, boolean up) {
        if (a == 0 || b == 0) {
            return 0;
        }
        double p = a * b;
        if (Double.isInfinite(p)) {
            return outward(p, a, b, up);
        }
        boolean positive = a > 0 == b > 0;
        double rounded = Math.abs(p) >= SAFE ? directed(p, Math.fma(a, b, -p), up) : up ? Math.nextUp(p) : Math.nextDown(p);
        return positive ? Math.max(rounded, 0) : Math.min(rounded, 0);
    }

    /** The quotient of a number by a positive one. */
    private static double quotient(double a, double b, boolean up) {
        if (a == 0) {
            return 0;
        }
        if (Double.isInfinite(b)) {
            // Only ends nearer to zero meet an infinite divisor; the quotients shrink towards zero.
            return 0;
        }
        double q = a / b;
        if (Double.isInfinite(q)) {
            return outward(q, a, b, up);
        }
        double rest = Math.fma(q, b, -a);
        double rounded = Math.abs(a) >= SAFE && Math.abs(q) >= SAFE && Double.isFinite(rest) ? directed(q, -rest, up)
                : up ? Math.nextUp(q) : Math.nextDown(q);
        return a > 0 ? Math.max(rounded, 0) : Math.min(rounded, 0);
    }

    /** The true value is {@code rounded + error}: moves one step outward if the error points that way. */
    private static double directed(double rounded, double error, boolean up) {
        return up && error > 0 ? Math.nextUp(rounded) : !up && error < 0 ? Math.nextDown(rounded) : rounded;
    }

    /** An infinite result of finite operands is an overflow: the largest double bounds it on the inner side. */
    private static double outward(double infinite, double a, double b, boolean up) {
        boolean overflow = Double.isFinite(a) && Double.isFinite(b);
        return overflow && up != infinite > 0 ? Math.copySign(Double.MAX_VALUE, infinite) : infinite;
    }
}
