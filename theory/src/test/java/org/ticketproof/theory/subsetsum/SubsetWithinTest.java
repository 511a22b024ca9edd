package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SubsetWithinTest {
    private final SubsetWithin within = new SubsetWithin(1000);

    @Test
    void agreesWithEnumerationAtEveryScale() {
        SplittableRandom random = new SplittableRandom(4);
        IntervalReach intervals = new IntervalReach();
        for (int trial = 0; trial < 6000; trial++) {
            int count = random.nextInt(0, 14);
            long magnitude = 1L << random.nextInt(0, 50);
            long[] values = SubsetEnumeration.draw(random, count, magnitude);
            long target = random.nextLong(-3 * magnitude, 3 * magnitude + 1);
            long tolerance = random.nextLong(0, 2 + (2 * magnitude >> random.nextInt(0, 14)));
            boolean expected = SubsetEnumeration.nearest(values, count, target) <= tolerance;
            assertEquals(expected, within.solve(values, count, target, tolerance));
            if (expected) {
                assertTrue(Math.abs(target - SubsetEnumeration.sum(values, within.mask())) <= tolerance);
                assertEquals(BitSet.valueOf(new long[] {within.mask()}), within.subset());
            }
            boolean byIntervals = intervals.search(values, count, target, tolerance);
            assertEquals(expected, byIntervals || intervals.exhausted());
            if (byIntervals) {
                long sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += intervals.uses(i) ? values[i] : 0;
                }
                assertTrue(Math.abs(target - sum) <= tolerance);
            }
        }
    }

    @Test
    void agreesWithNearestForMoreVariables() {
        SplittableRandom random = new SplittableRandom(5);
        NearestSubset nearest = new NearestSubset(62);
        int hits = 0;
        for (int trial = 0; trial < 1000; trial++) {
            int count = random.nextInt(14, 26);
            long[] values = SubsetEnumeration.draw(random, count, FixedPoint.ONE);
            long target = random.nextLong(-count * FixedPoint.ONE / 3, count * FixedPoint.ONE / 3);
            long tolerance = FixedPoint.ONE >> random.nextInt(4, 20);
            boolean expected = nearest.solve(values, count, target) <= tolerance;
            assertEquals(expected, within.solve(values, count, target, tolerance));
            if (expected) {
                hits++;
                assertTrue(Math.abs(target - SubsetEnumeration.sum(values, within.mask())) <= tolerance);
            }
        }
        assertTrue(hits > 200 && hits < 950, "one outcome is hardly tested: " + hits);
    }

    @Test
    void hundredsOfVariables() {
        SplittableRandom random = new SplittableRandom(6);
        for (int trial = 0; trial < 200; trial++) {
            int count = random.nextInt(63, 1001);
            long[] values = SubsetEnumeration.draw(random, count, FixedPoint.ONE);
            long target = random.nextLong(-10 * FixedPoint.ONE, 10 * FixedPoint.ONE);
            long tolerance = FixedPoint.ONE >> random.nextInt(4, 40);
            assertTrue(within.solve(values, count, target, tolerance));
            long sum = within.subset().stream().mapToLong(i -> values[i]).sum();
            assertTrue(Math.abs(target - sum) <= tolerance);
            assertThrows(IllegalStateException.class, within::mask);
        }
    }

    @Test
    void hundredsOfVariablesWithoutASolution() {
        long[] values = new long[100];
        Arrays.fill(values, FixedPoint.ONE);
        assertFalse(within.solve(values, 100, FixedPoint.ONE / 2, FixedPoint.ONE / 2 - 1));
        assertTrue(within.solve(values, 100, FixedPoint.ONE / 2, FixedPoint.ONE / 2));
        Arrays.setAll(values, i -> FixedPoint.ONE + i * i * 1000003L);
        Exception refusal = assertThrows(IllegalArgumentException.class,
                () -> within.solve(values, 100, 50 * FixedPoint.ONE + FixedPoint.ONE / 3, 0));
        assertTrue(refusal.getMessage().contains("too fine"), refusal.getMessage());
    }

    /** Near a coarse lattice few sums are hits: the oracle marks every sum, as a bit. */
    @Test
    void manyVariablesWithFewHits() {
        SplittableRandom random = new SplittableRandom(7);
        int hits = 0;
        for (int trial = 0; trial < 300; trial++) {
            int count = random.nextInt(63, 90);
            long[] values = Arrays.stream(SubsetEnumeration.draw(random, count, 9)).map(x -> 100 * x).toArray();
            for (int i = random.nextInt(0, 3); i > 0; i--) {
                values[random.nextInt(count)] += random.nextInt(-40, 41);
            }
            int zero = 90 * 1000;
            BitSet sums = new BitSet();
            sums.set(zero);
            for (long x : values) {
                BitSet shifted = new BitSet();
                sums.stream().forEach(s -> shifted.set(s + (int) x));
                sums.or(shifted);
            }
            long target = random.nextLong(-4000, 4000);
            long tolerance = random.nextLong(0, 12);
            int next = sums.nextSetBit((int) (zero + target - tolerance));
            boolean expected = next >= 0 && next <= zero + target + tolerance;
            assertEquals(expected, within.solve(values, count, target, tolerance), "trial " + trial);
            if (expected) {
                hits++;
                long sum = within.subset().stream().mapToLong(i -> values[i]).sum();
                assertTrue(Math.abs(target - sum) <= tolerance, sum + " for " + target);
            }
        }
        assertTrue(hits > 30 && hits < 270, hits + " hits");
    }

    /** Hundreds of one sign at the finest tolerance: only a search of few that aims at the middle of what is left can hit. */
    @Test
    void hundredsOfOneSign() {
        SplittableRandom random = new SplittableRandom(8);
        for (int count : new int[] {63, 120, 400}) {
            for (long sign : new long[] {1, -1}) {
                long[] values = random.longs(count, 1, FixedPoint.ONE).map(x -> sign * x).toArray();
                long target = Arrays.stream(values).sum() / 2;
                for (long tolerance : new long[] {0, 1, 1L << 20}) {
                    assertTrue(within.solve(values, count, target, tolerance));
                    assertTrue(Math.abs(target - within.subset().stream().mapToLong(i -> values[i]).sum()) <= tolerance);
                }
            }
        }
    }

    /** Some 2^62 sums crowd around the multiples of one: between those a coarse tolerance is refuted without a look at the sums. */
    @Test
    void coarseTolerancesAreDecidedWithoutTheSumsOfHalves() {
        SplittableRandom random = new SplittableRandom(10);
        for (int count : new int[] {50, 62, 63, 300}) {
            long[] values = random.longs(count, FixedPoint.ONE, FixedPoint.ONE + (1L << 20)).toArray();
            for (int k = 1; k < count; k += 7) {
                long between = k * FixedPoint.ONE + FixedPoint.ONE / 2;
                assertFalse(within.solve(values, count, between, FixedPoint.ONE / 4));
                assertTrue(within.solve(values, count, between, FixedPoint.ONE / 2 + (k << 20)));
                assertTrue(Math.abs(within.subset().stream().mapToLong(i -> values[i]).sum() - between) <= FixedPoint.ONE / 2 + (k << 20));
            }
        }
    }

    /** 62 variables still fit a mask; where intervals run out of memory the halves decide, both ways. */
    @Test
    void sixtyTwoVariablesAreDecidedWhereIntervalsAreExhausted() {
        SplittableRandom random = new SplittableRandom(9);
        // Sums lie two tolerances and a bit apart, so half of all targets are missed, and zeros between keep the halves small.
        long tolerance = (1L << 28) - 1;
        long[] few = random.longs(28, 1L << 18, 3L << 18).map(x -> random.nextBoolean() ? x << 30 : -x << 30).toArray();
        long[] values = new long[62];
        for (int i = 0; i < 28; i++) {
            // The last six are not among those that are searched first.
            values[i < 22 ? i : 34 + i] = few[i];
        }
        IntervalReach intervals = new IntervalReach();
        int hits = 0;
        int exhausted = 0;
        for (int trial = 0; trial < 12; trial++) {
            long target = random.nextLong(-(1L << 51), 1L << 51);
            boolean expected = Halves.of(few).closest(target) <= tolerance;
            exhausted += !intervals.search(values, 62, target, tolerance) && intervals.exhausted() ? 1 : 0;
            assertEquals(expected, within.solve(values, 62, target, tolerance));
            if (expected) {
                hits++;
                assertTrue(Math.abs(target - SubsetEnumeration.sum(values, within.mask())) <= tolerance);
                assertEquals(BitSet.valueOf(new long[] {within.mask()}), within.subset());
            }
        }
        assertTrue(hits > 0 && hits < 12 && exhausted > 0, hits + " hits, " + exhausted + " exhausted");
    }
}
