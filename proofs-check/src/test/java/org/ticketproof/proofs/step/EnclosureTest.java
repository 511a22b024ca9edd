package org.ticketproof.proofs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.junit.jupiter.api.Test;

/** The inclusion contract: a point inside, computed exactly or to 100 digits, lies inside the result. */
class EnclosureTest {
    private static final DfpField FIELD = new DfpField(100);

    @Property(tries = 2000)
    void sumsProductsAndPowersContainTheExactPoint(@ForAll double a, @ForAll double b, @ForAll double c, @ForAll double d,
            @ForAll @DoubleRange(min = 0, max = 1) double s, @ForAll @DoubleRange(min = 0, max = 1) double t, @ForAll @IntRange(max = 5) int k) {
        Enclosure x = ordered(a, b);
        Enclosure y = ordered(c, d);
        double inX = inside(x, s);
        double inY = inside(y, t);
        exactIn(x.plus(y), inX, inY, BigDecimal::add);
        exactIn(x.minus(y), inX, inY, BigDecimal::subtract);
        exactIn(x.times(y), inX, inY, BigDecimal::multiply);
        exactIn(x.power(k), inX, inX, (p, q) -> p.pow(k));
        exactIn(x.squared(), inX, inX, BigDecimal::multiply);
        exactIn(x.negated(), inX, inX, (p, q) -> p.negate());
    }

    @Property(tries = 2000)
    void quotientsContainTheExactPoint(@ForAll double a, @ForAll double b, @ForAll double c, @ForAll double d,
            @ForAll @DoubleRange(min = 0, max = 1) double s, @ForAll @DoubleRange(min = 0, max = 1) double t) {
        Enclosure x = ordered(a, b);
        Enclosure y = ordered(c, d);
        double inY = inside(y, t);
        if (inY != 0) {
            // q >= lower exactly if lower * y <= x (y > 0): no rounding anywhere.
            Enclosure quotient = x.dividedBy(y);
            BigDecimal numerator = new BigDecimal(inside(x, s)).multiply(BigDecimal.valueOf(Math.signum(inY)));
            BigDecimal divisor = new BigDecimal(inY).abs();
            assertTrue(quotient.lower() == Double.NEGATIVE_INFINITY
                    || new BigDecimal(quotient.lower()).multiply(divisor).compareTo(numerator) <= 0, () -> x + " / " + y + " = " + quotient);
            assertTrue(quotient.upper() == Double.POSITIVE_INFINITY
                    || new BigDecimal(quotient.upper()).multiply(divisor).compareTo(numerator) >= 0, () -> x + " / " + y + " = " + quotient);
        }
    }

    @Property(tries = 500)
    void functionsContainTheValueToHundredDigits(@ForAll @DoubleRange(min = -40, max = 40) double a, @ForAll @DoubleRange(min = -40, max = 40) double b,
            @ForAll @DoubleRange(min = 0, max = 1) double s, @ForAll @IntRange(max = 5) int k) {
        Enclosure x = ordered(a, b);
        double point = inside(x, s);
        Dfp at = FIELD.newDfp(point);
        dfpIn(Series.exp(x), at.exp());
        dfpIn(Series.expRest(k, x), expRest(k, at));
        Enclosure size = ordered(Math.abs(a), Math.abs(b));
        double positive = inside(size, s);
        if (positive > 0) {
            dfpIn(Series.log(size), FIELD.newDfp(positive).log());
            dfpIn(Series.sinhRest(k, size), sinhRest(k, FIELD.newDfp(positive)));
        }
    }

    @Property(tries = 500)
    void smallArgumentsOfTheSeries(@ForAll @DoubleRange(min = -2.5, max = 2.5) double point, @ForAll @IntRange(max = 5) int k) {
        dfpIn(Series.expRest(k, Enclosure.point(point)), expRest(k, FIELD.newDfp(point)));
        dfpIn(Series.sinhRest(k, Enclosure.point(Math.abs(point))), sinhRest(k, FIELD.newDfp(Math.abs(point))));
    }

    @Test
    void exactResultsAreNotWidened() {
        assertEquals(Enclosure.point(3), Enclosure.point(1).plus(Enclosure.point(2)));
        assertEquals(Enclosure.point(0.75), Enclosure.point(1.5).times(Enclosure.point(0.5)));
        assertEquals(Enclosure.point(2.5), Enclosure.point(5).dividedBy(Enclosure.point(2)));
        assertEquals(Enclosure.ONE, Series.exp(Enclosure.ZERO));
        assertEquals(Enclosure.ZERO, Series.log(Enclosure.ONE));
        Enclosure third = Enclosure.ratio(1, 3);
        assertEquals(Math.nextUp(third.lower()), third.upper());
    }

    @Test
    void infiniteEndsMeanNoBound() {
        Enclosure far = new Enclosure(2, Double.POSITIVE_INFINITY);
        assertEquals(new Enclosure(0, 0.5), Enclosure.ONE.dividedBy(far));
        assertEquals(new Enclosure(0, Double.POSITIVE_INFINITY), Enclosure.ZERO.plus(new Enclosure(0, 1)).times(far));
        assertEquals(Enclosure.ENTIRE, Enclosure.ONE.dividedBy(new Enclosure(-1, 1)));
        assertEquals(new Enclosure(1, Double.POSITIVE_INFINITY), Enclosure.ONE.dividedBy(new Enclosure(0, 1)));
        assertTrue(Series.expRest(2, new Enclosure(Double.NEGATIVE_INFINITY, -1)).contains(0));
        assertEquals(Double.MAX_VALUE, Enclosure.point(Double.MAX_VALUE).plus(Enclosure.point(Double.MAX_VALUE)).lower());
        assertThrows(IllegalArgumentException.class, () -> new Enclosure(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Enclosure(Double.NaN, 0));
    }

    private static Enclosure ordered(double a, double b) {
        return new Enclosure(Math.min(a, b), Math.max(a, b));
    }

    private static double inside(Enclosure x, double share) {
        double point = x.lower() * (1 - share) + x.upper() * share;
        return Math.min(Math.max(point, x.lower()), x.upper());
    }

    private static void exactIn(Enclosure result, double a, double b, BinaryOperator<BigDecimal> operation) {
        BigDecimal exact = operation.apply(new BigDecimal(a), new BigDecimal(b));
        assertTrue(result.lower() == Double.NEGATIVE_INFINITY || new BigDecimal(result.lower()).compareTo(exact) <= 0, () -> result + " misses " + exact);
        assertTrue(result.upper() == Double.POSITIVE_INFINITY || new BigDecimal(result.upper()).compareTo(exact) >= 0, () -> result + " misses " + exact);
    }

    private static void dfpIn(Enclosure result, Dfp exact) {
        assertTrue(!FIELD.newDfp(result.lower()).greaterThan(exact), () -> result + " misses " + exact);
        assertTrue(Double.isInfinite(result.upper()) || !FIELD.newDfp(result.upper()).lessThan(exact), () -> result + " misses " + exact);
    }

    /** (e^x - 1 - x - ...)/x^k by cancellation at 100 digits; at 0 the limit. */
    private static Dfp expRest(int k, Dfp x) {
        if (Math.abs(x.toDouble()) < 1e-12) {
            return x.getField().getOne().divide(factorial(k)).add(x.divide(factorial(k + 1)));
        }
        Dfp value = x.exp();
        for (int j = 0; j < k; j++) {
            value = value.subtract(FIELD.getOne().divide(factorial(j))).divide(x);
        }
        return value;
    }

    private static Dfp sinhRest(int k, Dfp u) {
        if (u.toDouble() < 1e-12) {
            return FIELD.getOne().divide(factorial(k)).add(u.divide(factorial(k + 2)));
        }
        Dfp t = u.sqrt();
        Dfp value = k % 2 == 0 ? t.exp().add(t.negate().exp()).divide(2) : t.exp().subtract(t.negate().exp()).divide(2).divide(t);
        for (int j = k % 2; j < k; j += 2) {
            value = value.subtract(FIELD.getOne().divide(factorial(j))).divide(u);
        }
        return value;
    }

    private static int factorial(int k) {
        return k <= 1 ? 1 : k * factorial(k - 1);
    }
}
