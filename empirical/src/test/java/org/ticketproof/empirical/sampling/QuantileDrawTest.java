package org.ticketproof.empirical.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ticketproof.theory.freezing.QuantileLaw;
import org.ticketproof.theory.freezing.QuantileLaw.Point;
import org.ticketproof.theory.subsetsum.FixedPoint;

class QuantileDrawTest {
    private static final QuantileLaw LAW = QuantileLaw.of("q", List.of(point("0", "-1000"), point("1e-9", "-1.5"), point(".3", "-.3"),
            point(".5", "0.1"), point("0.6", "0.1"), point(".99", "3.3"), point("1", "777.7")));

    private static Point point(String probability, String value) {
        return new Point(new BigDecimal(probability), new BigDecimal(value));
    }

    /** The quantile function with exact numbers. */
    private static BigDecimal exact(BigDecimal u) {
        for (int i = 1; i < LAW.points().size(); i++) {
            Point a = LAW.points().get(i - 1);
            Point b = LAW.points().get(i);
            if (u.compareTo(b.probability()) <= 0) {
                return a.value().add(u.subtract(a.probability()).multiply(b.value().subtract(a.value()))
                        .divide(b.probability().subtract(a.probability()), MathContext.DECIMAL128));
            }
        }
        throw new AssertionError(u);
    }

    /** At both ends of what 63 bits stand for, the draw is within the stated distance of the continuous value. */
    @Property(tries = 5000)
    void drawsAreWithinTheGridError(@ForAll long bits, @ForAll boolean small) {
        long probability = small ? (bits >>> 1) >> 34 : bits >>> 1;
        QuantileDraw draw = new QuantileDraw(LAW);
        BigDecimal scale = new BigDecimal(BigInteger.ONE.shiftLeft(63));
        BigDecimal drawn = FixedPoint.toDecimal(draw.value(probability));
        for (long end : new long[] {0, 1}) {
            BigDecimal u = new BigDecimal(probability).add(BigDecimal.valueOf(end)).divide(scale);
            double error = drawn.subtract(exact(u)).abs().doubleValue();
            assertTrue(error <= draw.gridError(), () -> probability + ": " + error + " of " + draw.gridError());
        }
    }

    @Example
    void theEndsAndTheAtom() {
        QuantileDraw draw = new QuantileDraw(LAW);
        assertEquals(-1000L << 40, draw.value(0));
        assertEquals(777.7, FixedPoint.toDouble(draw.value(Long.MAX_VALUE)), 1e-9);
        long atom = draw.value((long) (0.51 * 0x1p63));
        assertEquals(FixedPoint.nearest(new BigDecimal("0.1")), atom);
        assertEquals(atom, draw.value((long) (0.59 * 0x1p63)));
    }

    @Example
    void theUniformLawHasTheGridErrorOfTwoRoundings() {
        QuantileDraw draw = new QuantileDraw(QuantileLaw.of("u", List.of(point("0", "-1"), point("1", "1"))));
        assertEquals(0x1p-40, draw.gridError(), 0x1p-48);
        assertEquals(2, draw.stride());
    }
}
