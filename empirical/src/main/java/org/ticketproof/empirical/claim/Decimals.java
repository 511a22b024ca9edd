package org.ticketproof.empirical.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, the same on every machine and in every locale. */
public final class Decimals {
    private Decimals() {
    }

    /**
     * A number as written in a claim file: no exponent between 1e-4 and 1e7, no trailing zeros.
     *
     * @param value a finite number
     * @return its shortest decimal that reads back as the same double
     */
    public static String number(double value) {
        return plain(new BigDecimal(Double.toString(value)));
    }

    /**
     * A probability or bound, to three significant digits.
     *
     * @param value a number of at least 0
     * @return its decimal
     */
    public static String probability(double value) {
        return rounded(value, RoundingMode.HALF_EVEN);
    }

    /**
     * A lower limit, rounded down to three significant digits.
     *
     * @param value a number of at least 0
     * @return its decimal
     */
    public static String atLeast(double value) {
        return rounded(value, RoundingMode.FLOOR);
    }

    /**
     * An upper limit, rounded up to three significant digits.
     *
     * @param value a number of at least 0
     * @return its decimal
     */
    public static String atMost(double value) {
        return rounded(value, RoundingMode.CEILING);
    }

    private static String rounded(double value, RoundingMode mode) {
        return Double.isFinite(value) ? plain(new BigDecimal(value).round(new MathContext(3, mode))) : Double.toString(value);
    }

    /**
     * A confidence, with as many nines as it has and one digit more; rounded down.
     *
     * @param value a number in [0, 1]
     * @return its decimal
     */
    public static String confidence(double value) {
        BigDecimal miss = BigDecimal.ONE.subtract(BigDecimal.valueOf(value)).round(new MathContext(2, RoundingMode.UP));
        return plain(BigDecimal.ONE.subtract(miss));
    }

    private static String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = value.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= -4 && exponent < 7) {
            return stripped.toPlainString();
        }
        String mantissa = stripped.scaleByPowerOfTen(-exponent).toPlainString();
        return mantissa + "e" + exponent;
    }
}
