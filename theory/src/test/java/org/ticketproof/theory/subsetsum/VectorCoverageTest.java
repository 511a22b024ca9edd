package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VectorCoverageTest {
    private static final long ONE = FixedPoint.ONE;

    /** All sums, one array for each subset. */
    private static long[][] sums(long[] values, int count, int dimension) {
        long[][] sums = new long[1 << count][dimension];
        for (int mask = 0; mask < sums.length; mask++) {
            for (int j = 0; j < count; j++) {
                for (int c = 0; c < dimension && (mask >> j & 1) == 1; c++) {
                    sums[mask][c] += values[j * dimension + c];
                }
            }
        }
        return sums;
    }

    private static boolean near(long[][] sums, long[] target, long tolerance) {
        for (long[] sum : sums) {
            boolean near = true;
            for (int c = 0; c < target.length; c++) {
                near &= Math.abs(sum[c] - target[c]) <= tolerance;
            }
            if (near) {
                return true;
            }
        }
        return false;
    }

    /** A missed point can be moved down each axis to the window's end or just above a ball: only those points need trying. */
    private static boolean coveredByAllCandidates(long[][] sums, int dimension, long tolerance) {
        long[][] candidates = new long[dimension][];
        for (int c = 0; c < dimension; c++) {
            TreeSet<Long> ends = new TreeSet<>();
            ends.add(-ONE);
            for (long[] sum : sums) {
                long end = sum[c] + tolerance + 1;
                if (end > -ONE && end <= ONE) {
                    ends.add(end);
                }
            }
            candidates[c] = ends.stream().mapToLong(Long::longValue).toArray();
        }
        long[] target = new long[dimension];
        int[] index = new int[dimension];
        while (true) {
            for (int c = 0; c < dimension; c++) {
                target[c] = candidates[c][index[c]];
            }
            if (!near(sums, target, tolerance)) {
                return false;
            }
            int c = 0;
            while (c < dimension && ++index[c] == candidates[c].length) {
                index[c++] = 0;
            }
            if (c == dimension) {
                return true;
            }
        }
    }

    private static void compare(int dimension, int most, int trials, double leastEps, double mostEps, long step) {
        SplittableRandom random = new SplittableRandom(dimension * 1000L + most);
        VectorCoverage solver = new VectorCoverage(dimension, most);
        int coveredCount = 0;
        for (int trial = 0; trial < trials; trial++) {
            int count = random.nextInt(0, most + 1);
            // On a coarse lattice, faces of many balls coincide, or just do not.
            long tolerance = FixedPoint.floor(random.nextDouble(leastEps, mostEps)) / step * step - random.nextInt(0, step > 1 ? 2 : 1);
            long[] values = new long[count * dimension];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextLong(-ONE / step, ONE / step + 1) * step;
            }
            long[][] sums = sums(values, count, dimension);
            boolean expected = coveredByAllCandidates(sums, dimension, tolerance);
            coveredCount += expected ? 1 : 0;
            assertEquals(expected, solver.covers(values, count, tolerance), "trial " + trial);
            if (!expected) {
                assertFalse(near(sums, solver.witness(), tolerance));
            }
            int first = solver.firstCovering(values, count, tolerance);
            assertEquals(expected, first <= count);
            if (first <= count) {
                assertTrue(solver.covers(values, first, tolerance));
                assertTrue(first == 0 || !solver.covers(values, first - 1, tolerance));
            }
            long[] target = random.longs(dimension, -ONE, ONE + 1).toArray();
            int hit = solver.firstHitting(values, count, target, tolerance);
            assertEquals(near(sums, target, tolerance), hit <= count);
            assertTrue(hit > count || near(sums(values, hit, dimension), target, tolerance), "trial " + trial);
            if (hit > 0) {
                assertFalse(near(sums(values, hit - 1, dimension), target, tolerance));
            }
        }
        assertTrue(coveredCount > trials / 20 && coveredCount < trials, coveredCount + " covered of " + trials);
    }

    @Test
    void twoDimensionsAgreeWithAllCandidateTargets() {
        compare(2, 7, 400, 0.3, 0.99, 1);
    }

    @Test
    void twoDimensionsWithMoreVectorsAgreeWithAllCandidateTargets() {
        compare(2, 12, 25, 0.3, 0.6, 1);
    }

    @Test
    void threeDimensionsAgreeWithAllCandidateTargets() {
        compare(3, 10, 400, 0.4, 0.999, ONE / 8);
    }

    @Test
    void twoDimensionsOnALatticeAgreeWithAllCandidateTargets() {
        compare(2, 12, 800, 0.15, 0.7, ONE / 16);
    }

    /** Balls that fit like tiles: shared faces, decided without a gap or an overlap; one unit less leaves a gap. */
    @Test
    void tilesThatJustFitAreCovered() {
        // Sums at -a and a on every axis: with tolerance t they reach from -a - t to a + t and leave 2 a - 2 t - 1 points between.
        for (int dimension = 2; dimension <= 3; dimension++) {
            long tolerance = ONE / 2;
            long step = 2 * tolerance + 1;
            int count = 3 * dimension;
            long[] values = new long[count * dimension];
            for (int c = 0; c < dimension; c++) {
                values[3 * c * dimension + c] = step;
                values[(3 * c + 1) * dimension + c] = -step;
                values[(3 * c + 2) * dimension + c] = 0;
            }
            VectorCoverage solver = new VectorCoverage(dimension, count);
            assertTrue(solver.covers(values, count, tolerance));
            assertFalse(solver.covers(values, count, tolerance - 1));
            assertFalse(near(sums(values, count, dimension), solver.witness(), tolerance - 1));
        }
    }

    @Test
    void noVectorCoversOnlyWithToleranceOne() {
        VectorCoverage solver = new VectorCoverage(2, 3);
        assertTrue(solver.covers(new long[0], 0, ONE));
        assertFalse(solver.covers(new long[0], 0, ONE - 1));
        assertEquals(0, solver.firstCovering(new long[6], 3, ONE));
        assertEquals(4, solver.firstCovering(new long[6], 3, 0));
    }

    /** The sums in a window, visited with the sorted half and the far half both in use, are those of a plain enumeration. */
    @Test
    void visitsEverySumOfFifteenVectors() {
        SplittableRandom random = new SplittableRandom(77);
        long[] values = random.longs(32, -ONE, ONE + 1).toArray();
        long[] lo = {-ONE / 2, -ONE};
        long[] hi = {ONE, ONE / 3};
        long[] seen = {0, 0};
        new VectorSums(2, 16).visit(values, 15, true, lo, hi, sum -> {
            seen[0]++;
            seen[1] += sum[0] * 31 + sum[1];
            return true;
        });
        long[] expected = {0, 0};
        for (long[] sum : sums(values, 15, 2)) {
            long x = sum[0] + values[30];
            long y = sum[1] + values[31];
            if (x >= lo[0] && x <= hi[0] && y >= lo[1] && y <= hi[1]) {
                expected[0]++;
                expected[1] += x * 31 + y;
            }
        }
        assertTrue(expected[0] > 100);
        assertEquals(expected[0], seen[0]);
        assertEquals(expected[1], seen[1]);
    }

    @Test
    void refusesWhatItCannotDecide() {
        assertThrows(IllegalArgumentException.class, () -> new VectorCoverage(4, 3));
        assertThrows(IllegalArgumentException.class, () -> new VectorCoverage(2, 25));
        assertThrows(IllegalArgumentException.class, () -> new VectorCoverage(2, 3).covers(new long[5], 3, 1));
        VectorCoverage solver = new VectorCoverage(2, 3);
        assertThrows(IllegalArgumentException.class, () -> solver.covers(new long[6], 3, -1));
        assertThrows(IllegalArgumentException.class, () -> solver.firstCovering(new long[6], 3, -1));
        assertThrows(IllegalArgumentException.class, () -> solver.firstCovering(new long[] {FixedPoint.MAX_TOTAL, 0}, 1, 1));
        String message = assertThrows(IllegalArgumentException.class, () -> solver.covers(new long[5], 3, 1)).getMessage();
        assertEquals("count = 3: must be between 0 and 2", message);
        // A coordinate without an absolute value is no target within reach of anything.
        for (long far : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, FixedPoint.MAX_TOTAL + 1, -FixedPoint.MAX_TOTAL}) {
            assertThrows(IllegalArgumentException.class, () -> solver.firstHitting(new long[6], 3, new long[] {0, far}, 1));
        }
    }
}
