package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NearestSubsetTest {
    private final NearestSubset nearest = new NearestSubset(62);
    private final WindowMeet windows = new WindowMeet(new SumMatch(6));

    @Test
    void agreesWithEnumerationAtEveryScale() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 4000; trial++) {
            int count = random.nextInt(0, 13);
            long magnitude = 1L << random.nextInt(0, 50);
            long[] values = SubsetEnumeration.draw(random, count, magnitude);
            long target = random.nextLong(-3 * magnitude, 3 * magnitude + 1);
            long expected = SubsetEnumeration.nearest(values, count, target);
            assertEquals(expected, nearest.solve(values, count, target));
            assertEquals(expected, Math.abs(target - SubsetEnumeration.sum(values, nearest.mask())));
            long negative = 0;
            long positive = 0;
            for (long x : values) {
                negative += Math.min(x, 0);
                positive += Math.max(x, 0);
            }
            if (count >= 4 && negative < target && target < positive) {
                assertEquals(expected, windows.search(values, count, target, Long.MAX_VALUE, 0));
                assertEquals(expected, Math.abs(target - SubsetEnumeration.sum(values, windows.mask())));
            }
        }
    }

    @Test
    void windowsAgreeWithHalves() {
        SplittableRandom random = new SplittableRandom(2);
        for (int trial = 0; trial < 300; trial++) {
            int count = random.nextInt(16, 29);
            long magnitude = 1L << random.nextInt(10, 50);
            long[] values = SubsetEnumeration.draw(random, count, magnitude);
            long target = random.nextLong(-magnitude / 4, magnitude / 4 + 1);
            long expected = nearest.solve(values, count, target);
            assertEquals(expected, windows.search(values, count, target, Long.MAX_VALUE, 0));
            assertEquals(expected, Math.abs(target - SubsetEnumeration.sum(values, windows.mask())));
        }
    }

    @Test
    void manyVariables() {
        SplittableRandom random = new SplittableRandom(3);
        for (int count : new int[] {32, 36, 40, 44, 50, 56, 62}) {
            long[] values = SubsetEnumeration.draw(random, count, FixedPoint.ONE);
            long error = nearest.solve(values, count, FixedPoint.ONE / 3);
            assertEquals(error, Math.abs(FixedPoint.ONE / 3 - SubsetEnumeration.sum(values, nearest.mask())));
            assertTrue(error < 1 << 20);
        }
    }

    @Test
    void latticesClustersAndPowersOfTwo() {
        SplittableRandom random = new SplittableRandom(20);
        long one = FixedPoint.ONE;
        long[] signs = new long[62];
        Arrays.setAll(signs, i -> random.nextBoolean() ? one : -one);
        assertEquals(one / 3, nearest.solve(signs, 62, one / 3));
        long[] even = new long[62];
        Arrays.setAll(even, i -> 2 * random.nextLong(-1 << 20, 1 << 20));
        assertEquals(1, nearest.solve(even, 62, 12345));
        long[] powers = new long[40];
        Arrays.setAll(powers, i -> 1L << i);
        assertEquals(0, nearest.solve(powers, 40, 0x55_5555_5555L));
        assertEquals(0x55_5555_5555L, nearest.mask());
        long[] clusters = new long[36];
        Arrays.setAll(clusters, i -> one + i % 3);
        // Two values reach at most 2 one + 4.
        assertEquals(100, nearest.solve(clusters, 36, 2 * one + 104));
        assertEquals(2, Long.bitCount(nearest.mask()));
    }

    @Test
    void windowsAgreeWithTheNearestOfAllWhereNoSubsetHits() {
        SplittableRandom random = new SplittableRandom(21);
        for (int count : new int[] {29, 32, 34}) {
            long[] values = SubsetEnumeration.draw(random, count, 1L << 53);
            long target = random.nextLong(-(1L << 53), 1L << 53);
            assertEquals(Halves.of(values).closest(target), nearest.solve(values, count, target));
        }
    }
}
