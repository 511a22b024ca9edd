package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PreparedSumsTest {
    private final PreparedSums prepared = new PreparedSums(62);

    @Test
    void agreesWithSingleTargets() {
        SplittableRandom random = new SplittableRandom(7);
        NearestSubset nearest = new NearestSubset(62);
        for (int trial = 0; trial < 300; trial++) {
            int count = trial == 0 ? 40 : random.nextInt(0, 25);
            long magnitude = 1L << random.nextInt(0, 50);
            long[] values = SubsetEnumeration.draw(random, count, magnitude);
            prepared.prepare(values, count);
            for (int k = 0; k < 20; k++) {
                long target = random.nextLong(-3 * magnitude, 3 * magnitude + 1);
                long expected = nearest.solve(values, count, target);
                assertEquals(expected, prepared.nearest(target));
                assertEquals(expected, Math.abs(target - SubsetEnumeration.sum(values, prepared.mask())));
                long tolerance = random.nextBoolean() ? random.nextLong(0, magnitude + 1) : expected / 2;
                assertEquals(expected <= tolerance, prepared.within(target, tolerance));
                if (expected <= tolerance) {
                    assertTrue(Math.abs(target - SubsetEnumeration.sum(values, prepared.mask())) <= tolerance);
                }
            }
        }
    }

    @Test
    void nothingPreparedOrTooLarge() {
        PreparedSums fresh = new PreparedSums(3);
        assertThrows(IllegalStateException.class, () -> fresh.nearest(0));
        fresh.prepare(new long[] {FixedPoint.MAX_TOTAL - 5}, 1);
        assertEquals(5, fresh.nearest(5));
        assertThrows(IllegalArgumentException.class, () -> fresh.nearest(6));
        assertThrows(IllegalArgumentException.class, () -> fresh.within(5, 1));
        assertThrows(IllegalArgumentException.class, () -> fresh.prepare(new long[4], 4));
        assertThrows(IllegalArgumentException.class, () -> new PreparedSums(63));
    }

    /** Where sums lie dense every answer is within reach of a look-up: none of the slow solvers is asked, up to 36 variables. */
    @Test
    void denseSumsAreAnsweredFromWhatIsPrepared() {
        SplittableRandom random = new SplittableRandom(71);
        for (int count : new int[] {18, 20, 24, 36}) {
            PreparedSums alone = new PreparedSums(count, null, null);
            long[] values = SubsetEnumeration.draw(random, count, 1L << (count - 10));
            alone.prepare(values, count);
            long middle = Arrays.stream(values).sum() / 2;
            for (int k = 0; k < 40; k++) {
                long target = middle + random.nextLong(-(1L << (count - 10)), 1L << (count - 10));
                assertEquals(0, alone.nearest(target));
                assertEquals(target, SubsetEnumeration.sum(values, alone.mask()));
                long tolerance = k % 5;
                assertTrue(alone.within(target, tolerance));
                assertTrue(Math.abs(target - SubsetEnumeration.sum(values, alone.mask())) <= tolerance);
            }
        }
    }

    /** On even numbers odd targets are missed by one: the last found subset stays. */
    @Test
    void aMissLeavesTheSubsetOfTheLastHit() {
        SplittableRandom random = new SplittableRandom(72);
        for (int count : new int[] {12, 20, 40}) {
            long[] values = Arrays.stream(SubsetEnumeration.draw(random, count, 500)).map(x -> 2 * x).toArray();
            prepared.prepare(values, count);
            long target = values[0] + values[1] + values[count - 1];
            assertTrue(prepared.within(target, 0));
            long mask = prepared.mask();
            assertEquals(target, SubsetEnumeration.sum(values, mask));
            assertFalse(prepared.within(target + 1, 0));
            assertEquals(mask, prepared.mask());
            assertTrue(prepared.within(target + 1, 1));
            assertEquals(1, Math.abs(target + 1 - SubsetEnumeration.sum(values, prepared.mask())));
            assertEquals(1, prepared.nearest(target - 1));
            assertEquals(1, Math.abs(target - 1 - SubsetEnumeration.sum(values, prepared.mask())));
        }
    }

    /** A full workspace, the ends of all sums and one unit beyond them, and another set before and after. */
    @Test
    void theEndsOfTheSumsOfAFullWorkspace() {
        PreparedSums full = new PreparedSums(5);
        full.prepare(new long[] {1L << 40, 1L << 41, 1L << 42, -(1L << 43), 5}, 5);
        for (long[] values : new long[][] {{3, 9, -4, 40, -70}, {-3, -9, -4}, {8}, {}}) {
            full.prepare(values, values.length);
            long least = Arrays.stream(values).filter(x -> x < 0).sum();
            long greatest = Arrays.stream(values).filter(x -> x > 0).sum();
            for (long target = least - 3; target <= greatest + 3; target++) {
                long expected = SubsetEnumeration.nearest(values, values.length, target);
                assertEquals(expected, full.nearest(target));
                assertEquals(expected, Math.abs(target - SubsetEnumeration.sum(values, full.mask())));
                for (long tolerance = 0; tolerance < 4; tolerance++) {
                    assertEquals(expected <= tolerance, full.within(target, tolerance));
                }
            }
        }
    }

    @Test
    void tolerancesAndStatesAreCheckedBeforeLooking() {
        PreparedSums fresh = new PreparedSums(3);
        assertThrows(IllegalStateException.class, () -> fresh.within(0, 0));
        fresh.prepare(new long[] {4, 9, -2}, 3);
        String message = assertThrows(IllegalArgumentException.class, () -> fresh.within(5, -1)).getMessage();
        assertEquals("tolerance = -1: must be between 0 and 2^60 units", message);
        assertThrows(IllegalArgumentException.class, () -> fresh.within(5, FixedPoint.MAX_TOTAL));
        assertThrows(IllegalArgumentException.class, () -> fresh.prepare(new long[2], 3));
        assertThrows(IllegalArgumentException.class, () -> fresh.prepare(new long[] {FixedPoint.MAX_TOTAL, 1}, 2));
    }
}
