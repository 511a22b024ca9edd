package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Limits of every decision about one target, and the line that a violation gets. */
class SubsetInputTest {
    private static final long MOST = FixedPoint.MAX_TOTAL;

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void extremeNumbersAreExact() {
        NearestSubset nearest = new NearestSubset(3);
        assertEquals(0, nearest.solve(new long[] {MOST}, 1, 0));
        assertEquals(0, nearest.solve(new long[] {MOST / 2, -MOST / 4}, 2, MOST / 4));
        assertEquals(0, nearest.solve(new long[] {MOST / 4, -MOST / 4}, 2, -MOST / 4));
        assertEquals(1, nearest.mask() >> 1);
        assertEquals(MOST, nearest.solve(new long[0], 0, -MOST));
        assertEquals(1, nearest.solve(new long[] {MOST / 4, MOST / 4 - 1, 0}, 3, MOST / 2));
        assertEquals(3, nearest.mask() & 3);
        SubsetWithin within = new SubsetWithin(3);
        assertTrue(within.solve(new long[0], 0, MOST / 2, MOST / 2));
        assertFalse(within.solve(new long[0], 0, MOST / 2, MOST / 2 - 1));
        assertTrue(within.solve(new long[0], 0, 0, MOST));
    }

    @Test
    void oneClearLine() {
        NearestSubset nearest = new NearestSubset(3);
        SubsetWithin within = new SubsetWithin(3);
        String total = "the absolute values of the variables, the target and the tolerance must sum to at most 2^60 units (2^20)";
        refused("count = 4: must be between 0 and 3", () -> nearest.solve(new long[9], 4, 0));
        refused("count = 3: must be between 0 and 2", () -> nearest.solve(new long[2], 3, 0));
        refused("count = -1: must be between 0 and 2", () -> within.solve(new long[2], -1, 0, 0));
        refused(total, () -> nearest.solve(new long[] {MOST, 1}, 2, 0));
        refused(total, () -> nearest.solve(new long[] {Long.MIN_VALUE}, 1, 0));
        refused(total, () -> nearest.solve(new long[0], 0, Long.MIN_VALUE));
        refused(total, () -> nearest.solve(new long[] {MOST, MOST, MOST}, 3, MOST));
        refused(total, () -> within.solve(new long[] {1}, 1, 0, MOST));
        refused("tolerance = -1: must be between 0 and 2^60 units", () -> within.solve(new long[0], 0, 0, -1));
        refused("maxCount = 63: must be between 0 and 62", () -> new NearestSubset(63));
        refused("maxCount = -1: must be between 0 and 62", () -> new NearestSubset(-1));
        refused("size = 3: must be between 0 and the count, 2", () -> new FixedSizeSubset(5).solve(new long[2], 2, 3, 0));
    }

    /** Exactly 2^60 together is allowed, whoever has it; one unit more is not. */
    @Test
    void theTotalIsAllowedToTheUnit() {
        String total = "the absolute values of the variables, the target and the tolerance must sum to at most 2^60 units (2^20)";
        long[] shared = {5, -7, MOST - 20};
        assertEquals(MOST - 8, SubsetInput.requireTotal(shared, 3, -6, 2));
        assertEquals(MOST - 8, SubsetInput.requireTotal(shared, 3, 2, 6));
        refused(total, () -> SubsetInput.requireTotal(shared, 3, -7, 2));
        refused(total, () -> SubsetInput.requireTotal(shared, 3, 6, 3));
        assertEquals(MOST, SubsetInput.requireTotal(new long[] {-MOST}, 1, 0, 0));
        assertEquals(0, SubsetInput.requireTotal(new long[] {9}, 0, MOST, 0));
        refused(total, () -> SubsetInput.requireTotal(new long[0], 0, MOST, 1));
        refused(total, () -> SubsetInput.requireTotal(new long[0], 0, MOST + 1, 0));
        SubsetInput.requireRoom(MOST - 8, 6, 2);
        SubsetInput.requireRoom(MOST - 8, -6, 2);
        refused(total, () -> SubsetInput.requireRoom(MOST - 8, 7, 2));
        refused(total, () -> SubsetInput.requireRoom(MOST - 8, -7, 2));
        refused(total, () -> SubsetInput.requireRoom(MOST - 8, 6, 3));
        assertEquals(0, SubsetInput.requireMaxCount(0, 5));
        assertEquals(5, SubsetInput.requireMaxCount(5, 5));
        SubsetInput.requireSize(0, 5);
        SubsetInput.requireSize(5, 5);
        SubsetInput.requireTolerance(0);
        SubsetInput.requireTolerance(MOST);
    }

    @Test
    void kernelsStopAtTheLimitToTheUnit() {
        assertEquals(12, SubsetSumArithmetic.absoluteTotal(new long[] {5, -7}, 2, 12));
        assertEquals(-1, SubsetSumArithmetic.absoluteTotal(new long[] {5, -7}, 2, 11));
        assertEquals(7, SubsetSumArithmetic.absoluteTotal(new long[] {-7}, 1, 7));
        assertEquals(-1, SubsetSumArithmetic.absoluteTotal(new long[] {Long.MIN_VALUE}, 1, MOST));
        boolean[] both = {true, true};
        for (long sign : new long[] {1, -1}) {
            assertEquals(sign * MOST, SubsetEvaluation.sum(new long[] {sign * MOST, 0}, 2, both));
            assertEquals(sign * MOST, SubsetEvaluation.sum(new long[] {sign * (MOST - 1), sign}, 2, both));
            assertEquals(SubsetEvaluation.OUT_OF_RANGE, SubsetEvaluation.sum(new long[] {sign * MOST, sign}, 2, both));
            assertEquals(SubsetEvaluation.OUT_OF_RANGE, SubsetEvaluation.sum(new long[] {sign * (MOST + 1), -sign}, 2, both));
            assertEquals(sign, SubsetEvaluation.sum(new long[] {sign * (MOST + 1), sign}, 2, new boolean[] {false, true}));
        }
    }

    @Test
    void listsOfSumsStopAtTheirLengthAndAtTheLimitToTheUnit() {
        assertEquals(4, sums(4, 5, -7));
        assertEquals(-1, sums(3, 5, -7));
        // Equal sums are kept once; the third value asks for twice the room of three.
        assertEquals(4, sums(6, 5, 5, 5));
        assertEquals(-1, sums(5, 5, 5, 5));
        assertEquals(1, sums(1));
        assertEquals(3, sums(4, MOST, -MOST));
        for (long sign : new long[] {1, -1}) {
            assertEquals(2, sums(2, sign * MOST));
            assertEquals(-1, sums(8, sign * (MOST + 1)));
            assertEquals(4, sums(8, sign * (MOST - 1), sign));
            assertEquals(-1, sums(8, sign * MOST, sign));
        }
        assertEquals(-1, sums(8, Long.MIN_VALUE));
        assertEquals(-1, sums(8, Long.MAX_VALUE));
    }

    private static int sums(int room, long... values) {
        return SortedSums.write(values, 0, values.length, new long[room], new long[room]);
    }

    /** A list at its end has no number: the other one's comes first. */
    @Test
    void headsOfListsAtTheirEnds() {
        long[] list = {3, 8};
        assertEquals(-1, SortedMerge.compareHeads(list, 1, 2, list, 2, 2, 0));
        assertEquals(1, SortedMerge.compareHeads(list, 2, 2, list, 1, 2, 0));
        assertEquals(0, SortedMerge.compareHeads(list, 1, 2, list, 0, 2, 5));
        assertEquals(-1, SortedMerge.compareHeads(list, 1, 2, list, 0, 2, 6));
        assertEquals(1, SortedMerge.compareHeads(list, 1, 2, list, 0, 2, 4));
    }
}
