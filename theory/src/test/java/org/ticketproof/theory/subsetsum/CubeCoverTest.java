package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The two parts of a decision about vectors, against plain enumeration: marks on a grid of cells, and exact cuts of a box. */
class CubeCoverTest {
    private static final long ONE = FixedPoint.ONE;

    private static boolean contains(long[] centre, long tolerance, long[] lo, long[] hi) {
        return IntStream.range(0, centre.length).allMatch(c -> centre[c] - tolerance <= lo[c] && hi[c] <= centre[c] + tolerance);
    }

    private static boolean meets(long[] centre, long tolerance, long[] lo, long[] hi) {
        return IntStream.range(0, centre.length).allMatch(c -> centre[c] - tolerance <= hi[c] && lo[c] <= centre[c] + tolerance);
    }

    /** Every box of up to 2,000 points in a union of cubes, point by point. */
    @Test
    void boxesAreCoveredExactlyIfAllTheirPointsAre() {
        SplittableRandom random = new SplittableRandom(81);
        int covered = 0;
        for (int trial = 0; trial < 1500; trial++) {
            int dimension = 2 + trial % 2;
            long tolerance = random.nextLong(0, 5);
            long[] lo = random.longs(dimension, -6, 3).toArray();
            long[] hi = LongStream.of(lo).map(x -> x + random.nextLong(0, 9)).toArray();
            long[][] centres = new long[random.nextInt(0, 40)][];
            for (int i = 0; i < centres.length; i++) {
                centres[i] = random.longs(dimension, -8, 14).toArray();
            }
            boolean expected = true;
            long[] point = lo.clone();
            for (int c = 0; c < dimension; ) {
                expected &= IntStream.range(0, centres.length).anyMatch(i -> contains(centres[i], tolerance, point, point));
                for (c = 0; c < dimension && ++point[c] > hi[c]; c++) {
                    point[c] = lo[c];
                }
            }
            covered += expected ? 1 : 0;
            CubeUnion union = new CubeUnion(dimension, tolerance, centres);
            assertEquals(expected, union.covers(lo, hi), "trial " + trial);
            if (!expected) {
                long[] witness = union.witness();
                assertTrue(IntStream.range(0, dimension).allMatch(c -> lo[c] <= witness[c] && witness[c] <= hi[c]));
                assertFalse(IntStream.range(0, centres.length).anyMatch(i -> contains(centres[i], tolerance, witness, witness)));
            }
        }
        assertTrue(covered > 50 && covered < 1450, covered + " covered");
    }

    /** The cells tile the window, and their marks say which lie in a cube and which touch one. */
    @Test
    void marksAreThoseOfTheCells() {
        SplittableRandom random = new SplittableRandom(82);
        for (int trial = 0; trial < 150; trial++) {
            int dimension = 2 + trial % 2;
            long tolerance = (long) (ONE * random.nextDouble(dimension == 2 ? 0.1 : 0.5, 1.1));
            CellGrid grid = new CellGrid(dimension, tolerance);
            long[][] cells = cellsOf(grid, dimension);
            grid.clear();
            long[][] sums = new long[random.nextInt(0, 5)][];
            for (int i = 0; i < sums.length; i++) {
                // Some cubes begin or end at a cell, some lie beyond the window.
                long[] cell = cells[random.nextInt(cells.length)];
                sums[i] = IntStream.range(0, dimension).mapToLong(c -> switch (random.nextInt(3)) {
                    case 0 -> cell[c] + tolerance + random.nextInt(-1, 2);
                    case 1 -> cell[dimension + c] - tolerance + random.nextInt(-1, 2);
                    default -> random.nextLong(-2 * ONE, 2 * ONE);
                }).toArray();
                grid.mark(sums[i]);
            }
            check(grid, cells, sums, dimension, tolerance);
            if (tolerance >= ONE) {
                grid.mark(new long[dimension]);
                assertTrue(grid.allInside());
                assertEquals(-1, grid.nextOpen(0));
                continue;
            }
            long[] asked = random.longs(dimension, -2 * ONE, 2 * ONE).toArray();
            boolean touches = false;
            for (long[] cell : cells) {
                touches |= meets(asked, tolerance, lo(cell, dimension), hi(cell, dimension)) && !inside(cell, sums, dimension, tolerance);
            }
            assertEquals(touches, grid.touchesOpen(asked));
        }
    }

    private static void check(CellGrid grid, long[][] cells, long[][] sums, int dimension, long tolerance) {
        int open = grid.nextOpen(0);
        int untouched = -1;
        boolean allInside = true;
        for (int i = 0; i < cells.length; i++) {
            long[] cell = cells[i];
            boolean inside = inside(cell, sums, dimension, tolerance);
            assertEquals(!inside, open == i, "cell " + i);
            open = open == i ? grid.nextOpen(i + 1) : open;
            allInside &= inside;
            boolean touched = IntStream.range(0, sums.length).anyMatch(s -> meets(sums[s], tolerance, lo(cell, dimension), hi(cell, dimension)));
            untouched = untouched < 0 && !touched ? i : untouched;
        }
        assertEquals(-1, open);
        assertEquals(allInside, grid.allInside());
        assertEquals(untouched, grid.firstUntouched());
    }

    private static boolean inside(long[] cell, long[][] sums, int dimension, long tolerance) {
        return IntStream.range(0, sums.length).anyMatch(s -> contains(sums[s], tolerance, lo(cell, dimension), hi(cell, dimension)));
    }

    private static long[] lo(long[] cell, int dimension) {
        return Arrays.copyOf(cell, dimension);
    }

    private static long[] hi(long[] cell, int dimension) {
        return Arrays.copyOfRange(cell, dimension, 2 * dimension);
    }

    /** All cells, lower ends before upper ends; checks that they follow each other along the axes without a gap. */
    private static long[][] cellsOf(CellGrid grid, int dimension) {
        long[] lo = new long[dimension];
        long[] hi = new long[dimension];
        int side = 0;
        long next = -ONE;
        while (next <= ONE) {
            grid.bounds(side++, lo, hi);
            assertEquals(next, lo[0]);
            assertTrue(hi[0] >= lo[0] && hi[0] <= ONE);
            next = hi[0] + 1;
        }
        assertEquals(ONE + 1, next);
        long[][] cells = new long[(int) Math.pow(side, dimension)][2 * dimension];
        for (int i = 0; i < cells.length; i++) {
            grid.bounds(i, lo, hi);
            System.arraycopy(lo, 0, cells[i], 0, dimension);
            System.arraycopy(hi, 0, cells[i], dimension, dimension);
        }
        return cells;
    }
}
