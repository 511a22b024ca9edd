package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ticketproof.theory.freezing.Variant.FixedSize;

class FixedSizeCoverageTest {
    /** Sorts all sums of exactly {@code size} values and looks for a gap. */
    private static boolean covers(long[] values, int count, int size, long lo, long hi, long tolerance) {
        long[] sums = IntStream.range(0, 1 << count).filter(mask -> Integer.bitCount(mask) == size)
                .mapToLong(mask -> SubsetEnumeration.sum(values, mask)).sorted().toArray();
        long next = lo;
        for (long sum : sums) {
            if (sum - tolerance <= next) {
                next = Math.max(next, sum + tolerance + 1);
            }
        }
        return next > hi;
    }

    @Test
    void agreesWithEnumeration() {
        SplittableRandom random = new SplittableRandom(61);
        FixedSizeCoverage solver = new FixedSizeCoverage(12);
        FixedSizeSubset nearest = new FixedSizeSubset(12);
        int coveredCount = 0;
        for (int trial = 0; trial < 1500; trial++) {
            int count = random.nextInt(1, 13);
            int size = random.nextInt(1, count + 1);
            long[] values = SubsetEnumeration.draw(random, count, FixedPoint.ONE);
            long tolerance = FixedPoint.floor(random.nextDouble(0, 0.5));
            long window = random.nextBoolean() ? FixedSizeCoverage.window(size) : random.nextLong(0, FixedPoint.ONE);
            boolean expected = covers(values, count, size, -window, window, tolerance);
            assertEquals(expected, solver.covers(values, count, size, -window, window, tolerance));
            coveredCount += expected ? 1 : 0;
            if (!expected) {
                assertTrue(Math.abs(solver.witness()) <= window);
                assertTrue(nearest.solve(values, count, size, solver.witness()) > tolerance);
            }
        }
        assertTrue(coveredCount > 100 && coveredCount < 1400, coveredCount + " covered");
    }

    /** Small whole numbers: balls touch, or leave out one target. */
    @Test
    void touchingBallsAreOneInterval() {
        SplittableRandom random = new SplittableRandom(63);
        FixedSizeCoverage solver = new FixedSizeCoverage(10);
        int coveredCount = 0;
        for (int trial = 0; trial < 3000; trial++) {
            int count = random.nextInt(1, 11);
            int size = random.nextInt(1, count + 1);
            long[] values = SubsetEnumeration.draw(random, count, 12);
            long tolerance = random.nextLong(0, 4);
            long lo = random.nextLong(-25, 15);
            long hi = lo + random.nextLong(0, 25);
            boolean expected = covers(values, count, size, lo, hi, tolerance);
            assertEquals(expected, solver.covers(values, count, size, lo, hi, tolerance), "trial " + trial);
            coveredCount += expected ? 1 : 0;
            if (!expected) {
                assertTrue(lo <= solver.witness() && solver.witness() <= hi);
                assertTrue(SubsetEnumeration.nearest(values, count, size, solver.witness()) > tolerance);
            }
        }
        assertTrue(coveredCount > 300 && coveredCount < 2700, coveredCount + " covered");
    }

    @Test
    void refusesWhatDoesNotFit() {
        FixedSizeCoverage solver = new FixedSizeCoverage(3);
        boolean[] covered = new boolean[5];
        assertThrows(IllegalArgumentException.class, () -> solver.covers(new long[4], 4, 2, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> solver.statusAtEveryCount(new long[4], 4, new FixedSize(2), 1, covered));
        assertThrows(IllegalArgumentException.class, () -> solver.statusAtEveryCount(new long[3], 3, new FixedSize(2), -1, covered));
    }

    @Test
    void decidesEveryPrefixLikeOneByOne() {
        SplittableRandom random = new SplittableRandom(62);
        FixedSizeCoverage solver = new FixedSizeCoverage(14);
        boolean[] covered = new boolean[15];
        for (int trial = 0; trial < 200; trial++) {
            FixedSize size = new FixedSize(random.nextInt(0, 6));
            long[] values = SubsetEnumeration.draw(random, 14, FixedPoint.ONE);
            long tolerance = FixedPoint.floor(random.nextDouble(0.05, 0.5));
            solver.statusAtEveryCount(values, 14, size, tolerance, covered);
            for (int m = 0; m <= 14; m++) {
                int k = size.among(m);
                long window = FixedSizeCoverage.window(k);
                boolean expected = k >= 1 && k <= m && covers(values, m, k, -window, window, tolerance);
                assertEquals(expected, covered[m], size + " at " + m);
            }
        }
    }

    @Test
    void theWindowIsTheRootRoundedDown() {
        for (int size : new int[] {0, 1, 2, 3, 4, 10, 999, 1000}) {
            BigInteger window = BigInteger.valueOf(FixedSizeCoverage.window(size));
            BigInteger square = BigInteger.valueOf(size).shiftLeft(80);
            assertTrue(window.pow(2).compareTo(square) <= 0);
            assertTrue(window.add(BigInteger.ONE).pow(2).compareTo(square) > 0);
        }
        assertEquals(FixedPoint.ONE, FixedSizeCoverage.window(1));
    }

    @Test
    void aSizeThatNoSubsetHasIsAMiss() {
        FixedSizeCoverage solver = new FixedSizeCoverage(3);
        assertFalse(solver.covers(new long[3], 3, 0, 0, 0, 5));
        assertFalse(solver.covers(new long[3], 3, 4, 0, 0, 5));
        assertTrue(solver.covers(new long[3], 3, 3, -5, 5, 5));
        boolean[] covered = new boolean[4];
        Arrays.fill(covered, true);
        solver.statusAtEveryCount(new long[3], 3, new FixedSize(FixedSize.HALF), FixedPoint.ONE, covered);
        assertEquals("[false, false, true, true]", Arrays.toString(covered));
    }
}
