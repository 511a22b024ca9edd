package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FixedSizeSubsetTest {
    private final FixedSizeSubset fixed = new FixedSizeSubset(40);

    @Test
    void agreesWithEnumeration() {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 1500; trial++) {
            int count = random.nextInt(0, 13);
            int size = random.nextInt(0, count + 1);
            long magnitude = 1L << random.nextInt(0, 50);
            long[] values = SubsetEnumeration.draw(random, count, magnitude);
            long target = random.nextLong(-3 * magnitude, 3 * magnitude + 1);
            long expected = SubsetEnumeration.nearest(values, count, size, target);
            assertEquals(expected, fixed.solve(values, count, size, target));
            assertEquals(size, Long.bitCount(fixed.mask()));
            assertEquals(expected, Math.abs(target - SubsetEnumeration.sum(values, fixed.mask())));
            long tolerance = random.nextLong(0, magnitude + 1);
            assertEquals(expected <= tolerance, fixed.within(values, count, size, target, tolerance));
            if (expected <= tolerance) {
                assertEquals(size, Long.bitCount(fixed.mask()));
                assertEquals(true, Math.abs(target - SubsetEnumeration.sum(values, fixed.mask())) <= tolerance);
            }
        }
    }

    @Test
    void theBestSizeIsTheNearestSubset() {
        SplittableRandom random = new SplittableRandom(9);
        NearestSubset nearest = new NearestSubset(62);
        for (int trial = 0; trial < 20; trial++) {
            long[] values = SubsetEnumeration.draw(random, 22, FixedPoint.ONE);
            long target = random.nextLong(-FixedPoint.ONE, FixedPoint.ONE);
            long best = Long.MAX_VALUE;
            for (int size = 0; size <= 22; size++) {
                best = Math.min(best, fixed.solve(values, 22, size, target));
            }
            assertEquals(nearest.solve(values, 22, target), best);
        }
    }

    @Test
    void equalValuesLeaveNoChoice() {
        long[] values = new long[36];
        Arrays.fill(values, 7);
        assertEquals(3, fixed.solve(values, 36, 18, 129));
        assertEquals(18, Long.bitCount(fixed.mask()));
    }

    @Test
    void refusesWhatDoesNotExist() {
        assertThrows(IllegalArgumentException.class, () -> fixed.solve(new long[3], 3, 4, 0));
        assertThrows(IllegalArgumentException.class, () -> fixed.solve(new long[3], 3, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new FixedSizeSubset(41));
        assertThrows(IllegalArgumentException.class, () -> new FixedSizeSubset(2).solve(new long[3], 3, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> fixed.within(new long[3], 3, 1, 0, -1));
    }
}
