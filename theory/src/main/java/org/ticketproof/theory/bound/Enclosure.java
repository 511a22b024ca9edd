package org.ticketproof.theory.bound;

/**
 * A closed interval that contains a real number: every operation widens its result by at least its own rounding error,
 * so the true value of a formula computed with these lies in the final interval.
 *
 * <p>Sums, products, quotients and square roots of doubles are correctly rounded, so one step outward suffices.
 * {@link StrictMath} documents an error of less than 1 ulp for {@code exp}, {@code expm1}, {@code log} and
 * {@code log1p} and of less than 2.5 ulp for {@code sinh}, and gives the same digits on every machine; two (four) steps
 * outward cover the ulp of a neighbour twice as fine at a power of two as well.
 *
 * <p>Preconditions of an operation that is partial (division, logarithm, root) are the caller's: its operand lies in the
 * domain. An end may be infinite; it is never NaN as long as no {@code 0 * infinity} is asked for.
 */
record Enclosure(double low, double high) {
    static final Enclosure ZERO = new Enclosure(0, 0);
    static final Enclosure ONE = new Enclosure(1, 1);

    /** The number that a double (or an integer up to 2^53) is. */
    static Enclosure of(double value) {
        return new Enclosure(value, value);
    }

    /** A quotient of two integers up to 2^53. */
    static Enclosure ratio(long numerator, long denominator) {
        return of(numerator).over(of(denominator));
    }

    Enclosure plus(Enclosure other) {
        return outward(low + other.low, high + other.high);
    }

    Enclosure plus(double other) {
        return outward(low + other, high + other);
    }

    Enclosure minus(Enclosure other) {
        return outward(low - other.high, high - other.low);
    }

    Enclosure negate() {
        return new Enclosure(-high, -low);
    }

    Enclosure times(Enclosure other) {
        double a = low * other.low;
        double b = low * other.high;
        double c = high * other.low;
        double d = high * other.high;
        return outward(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    Enclosure times(double other) {
        return times(of(other));
    }

    /** The quotient by an interval that does not contain 0. */
    Enclosure over(Enclosure other) {
        double a = low / other.low;
        double b = low / other.high;
        double c = high / other.low;
        double d = high / other.high;
        return outward(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    Enclosure over(double other) {
        return over(of(other));
    }

    /** The square root of an interval without negative numbers. */
    Enclosure sqrt() {
        return new Enclosure(Math.max(0, Math.nextDown(Math.sqrt(low))), Math.nextUp(Math.sqrt(high)));
    }

    Enclosure exp() {
        return new Enclosure(Math.max(0, down(StrictMath.exp(low), 2)), up(StrictMath.exp(high), 2));
    }

    Enclosure expm1() {
        return new Enclosure(Math.max(-1, down(StrictMath.expm1(low), 2)), up(StrictMath.expm1(high), 2));
    }

    /** The logarithm of an interval of numbers at least 0; of 0 it is minus infinity. */
    Enclosure log() {
        return new Enclosure(down(StrictMath.log(low), 2), up(StrictMath.log(high), 2));
    }

    /** The logarithm of 1 + x for an interval of numbers at least -1. */
    Enclosure log1p() {
        return new Enclosure(down(StrictMath.log1p(low), 2), up(StrictMath.log1p(high), 2));
    }

    Enclosure sinh() {
        return new Enclosure(down(StrictMath.sinh(low), 4), up(StrictMath.sinh(high), 4));
    }

    /** This interval without its numbers below a bound that the true value is known to respect. */
    Enclosure atLeast(double bound) {
        return new Enclosure(Math.max(low, bound), Math.max(high, bound));
    }

    /** This interval without its numbers above a bound that the true value is known to respect. */
    Enclosure atMost(double bound) {
        return new Enclosure(Math.min(low, bound), Math.min(high, bound));
    }

    /** The interval of the smaller of two numbers. */
    static Enclosure min(Enclosure a, Enclosure b) {
        return new Enclosure(Math.min(a.low, b.low), Math.min(a.high, b.high));
    }

    /** The interval of the larger of two numbers. */
    static Enclosure max(Enclosure a, Enclosure b) {
        return new Enclosure(Math.max(a.low, b.low), Math.max(a.high, b.high));
    }

    private static Enclosure outward(double low, double high) {
        return new Enclosure(Math.nextDown(low), Math.nextUp(high));
    }

    private static double down(double value, int steps) {
        double result = value;
        for (int i = 0; i < steps; i++) {
            result = Math.nextDown(result);
        }
        return result;
    }

    private static double up(double value, int steps) {
        double result = value;
        for (int i = 0; i < steps; i++) {
            result = Math.nextUp(result);
        }
        return result;
    }
}
