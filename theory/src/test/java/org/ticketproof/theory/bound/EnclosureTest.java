package org.ticketproof.theory.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.dfp.DfpMath;
import org.junit.jupiter.api.Test;

/** Every operation must contain the result of exact or 50-digit arithmetic. */
class EnclosureTest {
    private static final DfpField FIELD = new DfpField(50);

    private static BigDecimal exact(double x) {
        return new BigDecimal(x);
    }

    private static Dfp dfp(double x) {
        return FIELD.newDfp(x);
    }

    private static void assertContains(Enclosure enclosure, BigDecimal value) {
        assertTrue(Double.isInfinite(enclosure.low()) || exact(enclosure.low()).compareTo(value) <= 0, enclosure + " " + value);
        assertTrue(Double.isInfinite(enclosure.high()) || exact(enclosure.high()).compareTo(value) >= 0, enclosure + " " + value);
    }

    private static void assertContains(Enclosure enclosure, Dfp value) {
        assertContains(enclosure, new BigDecimal(value.toString()));
    }

    @Property(tries = 500)
    void arithmetic(@ForAll @DoubleRange(min = -1e6, max = 1e6) double x, @ForAll @DoubleRange(min = -1e6, max = 1e6) double y) {
        check(x, y, Enclosure::plus, BigDecimal::add);
        check(x, y, Enclosure::minus, BigDecimal::subtract);
        check(x, y, Enclosure::times, BigDecimal::multiply);
        assertContains(Enclosure.of(x).negate(), exact(x).negate());
        if (y != 0) {
            assertContains(Enclosure.of(x).over(y), dfp(x).divide(dfp(y)));
        }
    }

    private static void check(double x, double y, BinaryOperator<Enclosure> rounded, BinaryOperator<BigDecimal> exact) {
        assertContains(rounded.apply(Enclosure.of(x), Enclosure.of(y)), exact.apply(exact(x), exact(y)));
    }

    @Property(tries = 500)
    void wideOperandsContainEveryPointOfThem(@ForAll @DoubleRange(min = -10, max = 10) double x,
            @ForAll @DoubleRange(min = -10, max = 10) double y, @ForAll @DoubleRange(min = 0, max = 3) double width,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        Enclosure wide = new Enclosure(x, x + width);
        double inside = Math.min(x + width, x + share * width);
        assertContains(wide.times(new Enclosure(y, y + width)), exact(inside).multiply(exact(y)));
        assertContains(wide.plus(y).minus(wide), exact(y));
    }

    @Property(tries = 300)
    void functions(@ForAll @DoubleRange(min = -600, max = 600) double x) {
        check(x, Enclosure::exp, DfpMath::exp);
        double small = x / 600;
        check(small, Enclosure::expm1, d -> DfpMath.exp(d).subtract(FIELD.getOne()));
        check(x, Enclosure::sinh, d -> DfpMath.exp(d).subtract(DfpMath.exp(d.negate())).divide(2));
        if (x != 0) {
            check(Math.abs(x), Enclosure::log, DfpMath::log);
            check(Math.abs(x), Enclosure::sqrt, Dfp::sqrt);
        }
        if (small > -1) {
            check(small, Enclosure::log1p, d -> DfpMath.log(d.add(FIELD.getOne())));
        }
    }

    private static void check(double x, UnaryOperator<Enclosure> rounded, UnaryOperator<Dfp> precise) {
        Enclosure enclosure = rounded.apply(Enclosure.of(x));
        assertContains(enclosure, precise.apply(dfp(x)));
        // Tight as well: an enclosure that is always [-infinity, infinity] would pass the rest.
        assertTrue(enclosure.high() - enclosure.low() <= 10 * Math.ulp(enclosure.high()), x + " " + enclosure);
    }

    @Test
    void powersOfTwoWhereTheUlpChanges() {
        for (int i = -1000; i <= 1000; i += 7) {
            double power = Math.scalb(1.0, i);
            assertContains(Enclosure.of(power).over(3), dfp(power).divide(3));
            assertContains(Enclosure.of(power).log(), DfpMath.log(dfp(power)));
        }
    }

    @Test
    void clipping() {
        assertEquals(new Enclosure(0, 2), new Enclosure(-1, 2).atLeast(0));
        assertEquals(new Enclosure(-1, 1), new Enclosure(-1, 2).atMost(1));
        assertEquals(new Enclosure(0, 3), Enclosure.max(new Enclosure(-1, 3), new Enclosure(0, 2)));
        assertEquals(new Enclosure(-1, 2), Enclosure.min(new Enclosure(-1, 3), new Enclosure(0, 2)));
    }
}
