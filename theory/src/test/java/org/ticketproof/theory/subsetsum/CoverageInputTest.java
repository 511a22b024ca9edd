package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.ticketproof.theory.freezing.DrawnInstance;

/** Limits of every coverage decision, to the unit: what is just allowed is decided, what is just not gets its line. */
class CoverageInputTest {
    private static final long ONE = FixedPoint.ONE;
    private static final long MOST = FixedPoint.MAX_TOTAL;
    private static final String TOTAL =
            "the absolute values of the variables, the targets and the tolerance must sum to at most 2^60 units (2^20)";
    private final CoverageSolver solver = new CoverageSolver(3);

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void countsAreAllowedUpToTheWorkspaceAndTheArray() {
        assertTrue(new CoverageSolver(0).covers(new long[0], 0, 0, 0, 0));
        refused("maxCount = -1: must be at least 0", () -> new CoverageSolver(-1));
        assertTrue(solver.covers(new long[] {1, 1, 1, 9}, 3, 0, 3, 0));
        refused("count = 4: must be between 0 and 3", () -> solver.covers(new long[9], 4, 0, 0, 0));
        refused("count = 3: must be between 0 and 2", () -> solver.covers(new long[2], 3, 0, 0, 0));
    }

    @Test
    void windowsReachToTheLimitOfTheGrid() {
        assertFalse(solver.covers(new long[0], 0, -MOST, -MOST, 0));
        assertFalse(solver.covers(new long[0], 0, MOST, MOST, 0));
        assertTrue(solver.covers(new long[] {MOST / 2}, 1, MOST / 2, MOST / 2, 0));
        assertTrue(solver.covers(new long[] {0}, 1, 0, 0, MOST));
        refused("window [" + (-MOST - 1) + ", 0]: must lie within 2^60 units of 0", () -> solver.covers(new long[0], 0, -MOST - 1, 0, 0));
        refused("window [0, " + (MOST + 1) + "]: must lie within 2^60 units of 0", () -> solver.covers(new long[0], 0, 0, MOST + 1, 0));
        refused("window [1, 0]: its lower end must not be above its upper end", () -> solver.covers(new long[0], 0, 1, 0, 0));
        refused("tolerance = " + (MOST + 1) + ": must be between 0 and 2^60 units", () -> solver.covers(new long[0], 0, 0, 0, MOST + 1));
        refused(TOTAL, () -> solver.covers(new long[0], 0, 0, 1, MOST));
        refused(TOTAL, () -> solver.covers(new long[] {MOST / 2 + 1}, 1, MOST / 2, MOST / 2, 0));
        refused(TOTAL, () -> solver.certify(new long[] {MOST / 2 + 1}, 1, MOST / 2, MOST / 2, 0));
        refused(TOTAL, () -> solver.firstCoveringCount(new long[] {MOST - ONE, 1}, 2, 0));
    }

    /** A locked sum at the limit leaves no room for the window that it moves; beyond it, it is refused itself. */
    @Test
    void lockedSums() {
        for (long sign : new long[] {-1, 1}) {
            String window = assertThrows(IllegalArgumentException.class, () -> solver.covers(new long[0], 0, sign * MOST, 0)).getMessage();
            assertTrue(window.startsWith("window ["), window);
            refused("lockedSum = " + sign * (MOST + 1) + ": must lie within 2^60 units of 0", () -> solver.covers(new long[0], 0, sign * (MOST + 1), 0));
        }
        refused("lockedSum = " + Long.MIN_VALUE + ": must lie within 2^60 units of 0", () -> solver.covers(new long[0], 0, Long.MIN_VALUE, 0));
    }

    @Test
    void statusAtEveryCountOfAnInstance() {
        DrawnInstance instance = new DrawnInstance(4);
        instance.addFree(ONE);
        instance.addFree(-(MOST - 2 * ONE - 7));
        boolean[] covered = {true, true, true, true};
        solver.statusAtEveryCount(instance, 7, covered);
        assertArrayEquals(new boolean[] {false, false, false, true}, covered);
        refused(TOTAL, () -> solver.statusAtEveryCount(instance, 8, covered));
        refused("tolerance = -1: must be between 0 and 2^60 units", () -> solver.statusAtEveryCount(instance, -1, covered));
        refused("tolerance = " + (MOST + 1) + ": must be between 0 and 2^60 units", () -> solver.statusAtEveryCount(instance, MOST + 1, covered));
        refused("covered: has 2 entries, must have at least 3", () -> solver.statusAtEveryCount(instance, 7, new boolean[2]));
        instance.addLocked(0);
        instance.addFree(0);
        refused("count = 4: must be between 0 and 3", () -> solver.statusAtEveryCount(instance, 1, new boolean[5]));
    }
}
