package org.ticketproof.empirical.certificate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * The unit in which decimal numbers become integers: a power of ten in which all of them are whole, so that a decision about the integers
 * is one about the decimals themselves; or, where the integers would grow too large for exact arithmetic, 2<sup>-40</sup>, and then the
 * numbers are rounded to it first.
 *
 * @param decimals the power of ten: the unit is 10<sup>-decimals</sup>; -1 for the unit 2<sup>-40</sup>
 */
public record Scale(int decimals) {
    private static final int MOST = 18;
    private static final Scale BINARY = new Scale(-1);

    /**
     * The scale of a collection of numbers.
     *
     * @param numbers every number that takes part: values, target, tolerance
     * @return a decimal scale if the sum of absolute values then stays below {@link FixedPoint#MAX_TOTAL}, else the binary one
     * @throws CertificateFileException if the numbers are too large for either
     */
    public static Scale of(Collection<BigDecimal> numbers) {
        int places = 0;
        BigDecimal total = BigDecimal.ZERO;
        for (BigDecimal number : numbers) {
            places = Math.max(places, number.signum() == 0 ? 0 : number.stripTrailingZeros().scale());
            total = total.add(number.abs());
        }
        BigDecimal limit = BigDecimal.valueOf(FixedPoint.MAX_TOTAL);
        if (places <= MOST && total.movePointRight(places).compareTo(limit) <= 0) {
            return new Scale(places);
        }
        if (total.multiply(BigDecimal.valueOf(FixedPoint.ONE)).add(BigDecimal.valueOf(numbers.size())).compareTo(limit) > 0) {
            throw new CertificateFileException("the numbers add up to " + total.round(new java.math.MathContext(6))
                    + " in absolute value: must be at most 2^20 = 1048576");
        }
        return BINARY;
    }

    /**
     * The scale of a given name.
     *
     * @param unit what {@link #unit()} returned
     * @return the scale
     * @throws CertificateFileException if it is none
     */
    public static Scale ofUnit(String unit) {
        for (int places = -1; places <= MOST; places++) {
            if (new Scale(places).unit().equals(unit)) {
                return new Scale(places);
            }
        }
        throw new CertificateFileException("unit '" + unit + "': must be 2^-40 or 1e-0 to 1e-" + MOST);
    }

    /**
     * The unit's name.
     *
     * @return {@code 2^-40}, or {@code 1e-k}
     */
    public String unit() {
        return decimals < 0 ? "2^-40" : "1e-" + decimals;
    }

    /**
     * Whether numbers keep their exact values.
     *
     * @return true for a decimal scale
     */
    public boolean exact() {
        return decimals >= 0;
    }

    /**
     * A number in units.
     *
     * @param number one of the numbers the scale was made for
     * @return the integer; the nearest one for the binary scale
     */
    public long toUnits(BigDecimal number) {
        return decimals >= 0 ? number.movePointRight(decimals).longValueExact()
                : number.multiply(BigDecimal.valueOf(FixedPoint.ONE)).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /**
     * A number in units, rounded down: for tolerances, so that rounding never lets a miss pass.
     *
     * @param number one of the numbers the scale was made for
     * @return the greatest integer that is not larger
     */
    public long toUnitsDown(BigDecimal number) {
        return decimals >= 0 ? toUnits(number)
                : number.multiply(BigDecimal.valueOf(FixedPoint.ONE)).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /**
     * The exact decimal value of an integer.
     *
     * @param units the integer
     * @return its value
     */
    public BigDecimal toDecimal(long units) {
        return decimals >= 0 ? BigDecimal.valueOf(units, decimals) : FixedPoint.toDecimal(units);
    }
}
