package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Laws that hold for any values, and what bad input gets. */
class CoverageInvarianceTest {
    private static final long ONE = FixedPoint.ONE;
    private final CoverageSolver solver = new CoverageSolver(40);

    @Property
    void orderDoesNotMatter(@ForAll("values") long[] values, @ForAll("tolerances") long tolerance, @ForAll long seed) {
        long[] shuffled = values.clone();
        Random random = new Random(seed);
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            long x = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = x;
        }
        assertEquals(covers(values, -ONE, ONE, tolerance), covers(shuffled, -ONE, ONE, tolerance));
    }

    /** Turning x into -x moves all sums by -x. */
    @Property
    void flippingASignMovesTheWindow(@ForAll("values") long[] values, @ForAll("tolerances") long tolerance, @ForAll @IntRange(max = 39) int which) {
        int i = which % values.length;
        long[] flipped = values.clone();
        flipped[i] = -values[i];
        assertEquals(covers(values, -ONE, ONE, tolerance), covers(flipped, -ONE - values[i], ONE - values[i], tolerance));
        long[] mirrored = Arrays.stream(values).map(x -> -x).toArray();
        assertEquals(covers(values, -ONE, ONE / 2, tolerance), covers(mirrored, -ONE / 2, ONE, tolerance));
    }

    /** On the doubled grid an even gap 2 g is allowed exactly if g is at most 2 tolerance + 1: the tolerance is 2 t + 1. */
    @Property
    void doublingTheGrid(@ForAll("values") long[] values, @ForAll("tolerances") long tolerance,
            @ForAll @LongRange(min = -1L << 40, max = 1L << 40) long lo, @ForAll @LongRange(max = 1L << 40) long length) {
        long[] doubled = Arrays.stream(values).map(x -> 2 * x).toArray();
        assertEquals(covers(values, lo, lo + length, tolerance), covers(doubled, 2 * lo, 2 * (lo + length), 2 * tolerance + 1));
        assertEquals(covers(values, lo, lo + length, tolerance), covers(doubled, 2 * lo, 2 * (lo + length) + 1, 2 * tolerance + 1));
    }

    @Property
    void aZeroChangesNothing(@ForAll("values") long[] values, @ForAll("tolerances") long tolerance) {
        assertEquals(covers(values, -ONE, ONE, tolerance), covers(Arrays.copyOf(values, values.length + 1), -ONE, ONE, tolerance));
    }

    /** Locking one variable is shifting the targets, and coverage with it or without it is coverage with it free. */
    @Property
    void lockingIsShifting(@ForAll("values") long[] values, @ForAll("tolerances") long tolerance) {
        int last = values.length - 1;
        boolean locked = solver.covers(values, last, values[last], tolerance);
        assertEquals(covers(Arrays.copyOf(values, last), -ONE - values[last], ONE - values[last], tolerance), locked);
        boolean pruned = solver.covers(values, last, 0, tolerance);
        assertTrue(!(locked || pruned) || solver.covers(values, last + 1, 0, tolerance));
    }

    @Property
    void moreToleranceOrASmallerWindowNeverHurts(@ForAll("values") long[] values, @ForAll("tolerances") long tolerance,
            @ForAll @DoubleRange(max = 1) double share) {
        if (covers(values, -ONE, ONE, tolerance)) {
            assertTrue(covers(values, -ONE, ONE, tolerance + (long) (share * ONE)));
            assertTrue(covers(values, (long) (-share * ONE), (long) (share * ONE), tolerance));
        }
    }

    @Test
    void noVariables() {
        assertTrue(solver.covers(new long[0], 0, 0, ONE));
        assertTrue(!solver.covers(new long[0], 0, 0, ONE - 1));
        assertTrue(!solver.covers(new long[0], 0, 1, ONE));
        assertEquals(0, solver.firstCoveringCount(new long[0], 0, ONE));
        assertEquals(-1, solver.firstCoveringCount(new long[0], 0, ONE - 1));
        assertTrue(solver.covers(new long[] {0, 0, 0}, 3, 0, 0, 0));
    }

    @Test
    void badInputGetsOneLine() {
        refused("count = 3", () -> solver.covers(new long[2], 3, 0, 1));
        refused("count = 41", () -> solver.covers(new long[50], 41, 0, 1));
        refused("count = -1", () -> solver.covers(new long[2], -1, 0, 1));
        refused("tolerance = -1", () -> solver.covers(new long[2], 2, 0, -1));
        refused("window [1, 0]", () -> solver.covers(new long[2], 2, 1, 0, 1));
        refused("window", () -> solver.covers(new long[2], 2, Long.MIN_VALUE, 0, 1));
        refused("lockedSum", () -> solver.covers(new long[2], 2, Long.MIN_VALUE, 1));
        refused("2^60", () -> solver.covers(new long[] {Long.MIN_VALUE}, 1, 0, 1));
        refused("2^60", () -> solver.covers(new long[] {Long.MAX_VALUE, Long.MAX_VALUE}, 2, 0, 1));
        refused("2^60", () -> solver.covers(new long[] {FixedPoint.MAX_TOTAL - ONE}, 1, 0, 1));
        refused("maxCount", () -> new CoverageSolver(-1));
        refused("covered", () -> solver.statusAtEveryCount(new org.ticketproof.theory.freezing.DrawnInstance(0), 1, new boolean[0]));
    }

    private static void refused(String part, org.junit.jupiter.api.function.Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(part) && !message.contains("\n"), message);
    }

    private boolean covers(long[] values, long lo, long hi, long tolerance) {
        return solver.covers(values, values.length, lo, hi, tolerance);
    }

    @Provide
    Arbitrary<long[]> values() {
        return Arbitraries.longs().between(-ONE, ONE).array(long[].class).ofMinSize(1).ofMaxSize(24);
    }

    @Provide
    Arbitrary<Long> tolerances() {
        return Arbitraries.longs().between(ONE / 500, ONE / 5);
    }
}
