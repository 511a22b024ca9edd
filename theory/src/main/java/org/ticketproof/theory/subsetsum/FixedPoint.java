package org.ticketproof.theory.subsetsum;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The grid of all exact decisions: a number is a {@code long} count of units of 2<sup>-40</sup>.
 *
 * <p>A continuous value rounded to the nearest unit moves by at most 2<sup>-41</sup>, so a decision about {@code n}
 * rounded values is one about the continuous values with the tolerance changed by at most {@code n * 2^-41}.
 */
public final class FixedPoint {
    /** Number of binary places. */
    public static final int PLACES = 40;
    /** The number one. */
    public static final long ONE = 1L << PLACES;
    /**
     * Largest allowed sum of absolute values of all numbers of one decision (variables, target and tolerance together);
     * with it no intermediate result of any solver overflows.
     */
    public static final long MAX_TOTAL = 1L << 60;

    private static final BigDecimal UNITS_PER_ONE = BigDecimal.valueOf(ONE);

    private FixedPoint() {
    }

    /**
     * The nearest grid number to a double (ties to even).
     *
     * @param value a finite number with {@code |value| <= 2^20}
     * @return the grid number
     * @throws IllegalArgumentException if {@code value} is NaN or too large
     */
    public static long nearest(double value) {
        return rounded(value, true);
    }

    /**
     * The largest grid number that is at most a double.
     *
     * @param value a finite number with {@code |value| <= 2^20}
     * @return the grid number
     * @throws IllegalArgumentException if {@code value} is NaN or too large
     */
    public static long floor(double value) {
        return rounded(value, false);
    }

    /**
     * The nearest grid number to an exact decimal (ties to even).
     *
     * @param value a decimal with {@code |value| <= 2^20}
     * @return the grid number
     * @throws IllegalArgumentException if {@code value} is too large
     */
    public static long nearest(BigDecimal value) {
        if (value.abs().compareTo(BigDecimal.valueOf(1L << 20)) > 0) {
            throw new IllegalArgumentException(value + ": must be at most 1048576 in absolute value");
        }
        return value.multiply(UNITS_PER_ONE).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /**
     * The exact decimal value of a grid number.
     *
     * @param units the grid number
     * @return its value
     */
    public static BigDecimal toDecimal(long units) {
        return BigDecimal.valueOf(units).divide(UNITS_PER_ONE);
    }

    /**
     * The double nearest to a grid number (exact up to 2<sup>13</sup> in absolute value).
     *
     * @param units the grid number
     * @return its value
     */
    public static double toDouble(long units) {
        return units * 0x1p-40;
    }

    /** Value times 2^40 as an exact quotient, handed to one of the two roundings. */
    private static long rounded(double value, boolean toNearest) {
        if (!(Math.abs(value) <= 0x1p20)) {
            throw new IllegalArgumentException(value + ": must be a number of at most 1048576 in absolute value");
        }
        // value = mantissa * 2^(exponent - 52), with subnormal numbers taken as they are.
        int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT);
        long mantissa = (long) Math.scalb(value, 52 - exponent);
        int places = exponent - 52 + PLACES;
        if (places >= 0) {
            return mantissa << places;
        }
        // Beyond 2^-60 every mantissa is less than half the divisor, and the two roundings no longer change.
        long divisor = 1L << Math.min(-places, 60);
        return toNearest ? FixedPointKernel.nearestQuotient(mantissa, divisor)
                : FixedPointKernel.floorQuotient(mantissa, divisor);
    }
}
