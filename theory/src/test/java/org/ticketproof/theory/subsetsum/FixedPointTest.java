package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversions against exact decimal arithmetic. */
class FixedPointTest {

    @Property
    void doublesRoundAsExactDecimals(@ForAll @DoubleRange(min = -0x1p20, max = 0x1p20) double value) {
        matches(value);
    }

    @Property
    void smallDoublesRoundAsExactDecimals(@ForAll @LongRange(min = -(1L << 53), max = 1L << 53) long mantissa,
            @ForAll @net.jqwik.api.constraints.IntRange(min = -120, max = -33) int exponent) {
        matches(Math.scalb((double) mantissa, exponent));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0, 0x1p-41, -0x1p-41, 0x3p-41, -0x3p-41, 0x5p-41, 0x1.8p-40, Double.MIN_VALUE,
            -Double.MIN_VALUE, Double.MIN_NORMAL, -Double.MIN_NORMAL, 1.0, -1.0, 0.01, 1e-4, 0x1p20, -0x1p20, 0x1.fffffffffffffp-42})
    void corners(double value) {
        matches(value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -0x1.0000000000001p20, 2e6})
    void refusesWhatIsNotANumberOrTooLarge(double value) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> FixedPoint.nearest(value)).getMessage().contains("1048576"));
        assertThrows(IllegalArgumentException.class, () -> FixedPoint.floor(value));
    }

    @Test
    void gridNumbersSurviveTheWayThroughDecimalsAndDoubles() {
        for (long units : new long[] {0, 1, -1, FixedPoint.ONE, -FixedPoint.ONE, 123456789012345L, FixedPoint.ONE << 13}) {
            assertEquals(units, FixedPoint.nearest(FixedPoint.toDecimal(units)));
            assertEquals(units, FixedPoint.nearest(FixedPoint.toDouble(units)));
            assertEquals(units, FixedPoint.floor(FixedPoint.toDouble(units)));
        }
    }

    private static void matches(double value) {
        BigDecimal scaled = new BigDecimal(value).multiply(BigDecimal.valueOf(FixedPoint.ONE));
        assertEquals(scaled.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), FixedPoint.nearest(value));
        assertEquals(scaled.setScale(0, RoundingMode.FLOOR).longValueExact(), FixedPoint.floor(value));
        assertEquals(FixedPoint.nearest(value), FixedPoint.nearest(new BigDecimal(value)));
    }
}
