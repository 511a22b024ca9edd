package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Both coverage forms against all 2^n subset sums, for at most 14 variables. */
class CoverageBruteForceTest {
    private final PlainCoverage plain = new PlainCoverage(14);
    private final CoverageSolver solver = new CoverageSolver(14);

    @Property(tries = 3000)
    void smallNumbersOnAnyWindow(@ForAll("small") long[] values, @ForAll @LongRange(min = -400, max = 400) long lo,
            @ForAll @IntRange(max = 500) int length, @ForAll @IntRange(max = 12) int tolerance) {
        agree(values, lo, lo + length, tolerance);
    }

    @Property(tries = 3000)
    void numbersOfTheUnitInterval(@ForAll("unit") long[] values, @ForAll @LongRange(min = -(3L << 40), max = 3L << 40) long locked,
            @ForAll("tolerance") long tolerance) {
        agree(values, -FixedPoint.ONE, FixedPoint.ONE, tolerance);
        boolean expected = BruteForce.covers(values, values.length, -FixedPoint.ONE - locked, FixedPoint.ONE - locked, tolerance);
        assertEquals(expected, solver.covers(values, values.length, locked, tolerance));
    }

    @Property(tries = 500)
    void extremeNumbers(@ForAll("extreme") long[] values, @ForAll @LongRange(min = -(1L << 58), max = 1L << 58) long end,
            @ForAll @LongRange(max = 1L << 58) long tolerance) {
        agree(values, Math.min(end, -end / 3), Math.max(end, -end / 3), tolerance);
    }

    private void agree(long[] values, long lo, long hi, long tolerance) {
        boolean expected = BruteForce.covers(values, values.length, lo, hi, tolerance);
        assertEquals(expected, plain.covers(values, values.length, lo, hi, tolerance), "plain");
        assertEquals(expected, solver.covers(values, values.length, lo, hi, tolerance), "fast");
    }

    @Provide
    Arbitrary<long[]> small() {
        return Arbitraries.longs().between(-60, 60).array(long[].class).ofMinSize(0).ofMaxSize(14);
    }

    @Provide
    Arbitrary<long[]> unit() {
        Arbitrary<Long> any = Arbitraries.longs().between(-FixedPoint.ONE, FixedPoint.ONE).withoutEdgeCases();
        Arbitrary<Long> lattice = Arbitraries.longs().between(-8, 8).map(k -> k * (FixedPoint.ONE / 8));
        Arbitrary<Long> powers = Arbitraries.integers().between(0, 40).map(k -> FixedPoint.ONE >> k);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, any), net.jqwik.api.Tuple.of(1, lattice),
                net.jqwik.api.Tuple.of(1, powers)).array(long[].class).ofMinSize(0).ofMaxSize(14);
    }

    @Provide
    Arbitrary<Long> tolerance() {
        return Arbitraries.of(0.5, 0.25, 0.1, 0.05, 0.01, 0.001, 1e-4).map(FixedPoint::floor);
    }

    @Provide
    Arbitrary<long[]> extreme() {
        return Arbitraries.longs().between(-(1L << 55), 1L << 55).array(long[].class).ofMinSize(0).ofMaxSize(14);
    }
}
