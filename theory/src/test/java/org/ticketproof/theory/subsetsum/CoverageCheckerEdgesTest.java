package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ticketproof.theory.subsetsum.CoverageCertificate.Covered;
import org.ticketproof.theory.subsetsum.CoverageCertificate.Missed;

/**
 * A hand-made certificate of each kind, and what the checker says of every way to spoil it. The instance: the value 10, tolerance
 * 2, so the balls are [-2, 2] and [8, 12] and the target 5 is missed.
 */
class CoverageCheckerEdgesTest {
    private static final long[] VALUES = {10};
    private static final long[] NEITHER = {};
    private static final long[] EMPTY = {0};
    private static final long[] FIRST = {1};
    private static final int[] ORDER = {0};
    /** The gap [1, 9]; from it the value 10 leads to [-9, -1]. */
    private static final long[][] LOW = {{-9, 1}, {1}};
    private static final long[][] HIGH = {{-1, 9}, {9}};
    private static final long FAR = 2 * FixedPoint.MAX_TOTAL;

    private static String fault(CoverageCertificate certificate) {
        return CoverageChecker.fault(VALUES, 1, 0, 12, 2, certificate).orElse("");
    }

    private static Missed missed(long target, long[] below, long[] above, int[] order, long[][] low, long[][] high) {
        return new Missed(target, below, above, order, low, high);
    }

    private static void refused(String part, CoverageCertificate certificate) {
        String fault = fault(certificate);
        assertTrue(fault.contains(part), "'" + fault + "' does not say '" + part + "'");
    }

    @Test
    void theHandMadeOnesAreSound() {
        assertEquals("", fault(missed(5, EMPTY, FIRST, ORDER, LOW, HIGH)));
        assertEquals("", fault(missed(3, EMPTY, FIRST, ORDER, LOW, HIGH)));
        assertEquals("", fault(missed(7, EMPTY, FIRST, ORDER, LOW, HIGH)));
        assertEquals(Optional.empty(), CoverageChecker.fault(VALUES, 1, 0, 12, 5, new Covered(new long[][] {EMPTY, FIRST})));
        assertEquals(Optional.empty(), CoverageChecker.fault(VALUES, 1, 8, 12, 2, new Covered(new long[][] {FIRST})));
    }

    @Test
    void missedTargets() {
        refused("target -1: outside the window", missed(-1, EMPTY, FIRST, ORDER, LOW, HIGH));
        refused("target 13: outside the window", missed(13, EMPTY, FIRST, ORDER, LOW, HIGH));
        refused("neighbours: not subsets", missed(2, EMPTY, FIRST, ORDER, LOW, HIGH));
        refused("neighbours: not subsets", missed(8, EMPTY, FIRST, ORDER, LOW, HIGH));
    }

    @Test
    void missedNeighbours() {
        refused("neighbours: missing", missed(5, null, FIRST, ORDER, LOW, HIGH));
        refused("neighbours: missing", missed(5, EMPTY, null, ORDER, LOW, HIGH));
        refused("neighbours: not subsets", missed(5, new long[] {2}, FIRST, ORDER, LOW, HIGH));
        refused("neighbours: not subsets", missed(5, EMPTY, new long[] {2}, ORDER, LOW, HIGH));
        refused("neighbours: not subsets", missed(5, new long[] {0, 0}, FIRST, ORDER, LOW, HIGH));
        // Without a neighbour the gap reaches to the least or greatest possible sum, which here is a sum.
        refused("level 1: does not contain the gap", missed(5, NEITHER, FIRST, ORDER, LOW, HIGH));
        refused("level 1: does not contain the gap", missed(5, EMPTY, NEITHER, ORDER, LOW, HIGH));
    }

    @Test
    void missedOrders() {
        for (int[] order : new int[][] {null, {}, {0, 0}, {-1}, {1}}) {
            refused("malformed", missed(5, EMPTY, FIRST, order, LOW, HIGH));
        }
        String twice = CoverageChecker.fault(new long[] {10, 10}, 2, 0, 12, 2, missed(5, EMPTY, FIRST, new int[] {1, 1}, new long[3][0], new long[3][0])).orElse("");
        assertTrue(twice.contains("malformed"), twice);
    }

    @Test
    void missedLevels() {
        refused("malformed", missed(5, EMPTY, FIRST, ORDER, null, HIGH));
        refused("malformed", missed(5, EMPTY, FIRST, ORDER, LOW, null));
        refused("malformed", missed(5, EMPTY, FIRST, ORDER, new long[][] {LOW[0]}, HIGH));
        refused("malformed", missed(5, EMPTY, FIRST, ORDER, LOW, new long[][] {HIGH[0]}));
        refused("malformed", missed(5, EMPTY, FIRST, ORDER, new long[][] {null, LOW[1]}, HIGH));
        refused("malformed", missed(5, EMPTY, FIRST, ORDER, LOW, new long[][] {HIGH[0], null}));
        refused("malformed", missed(5, EMPTY, FIRST, ORDER, LOW, new long[][] {HIGH[0], {9, 9}}));
        refused("level 1: does not contain the gap", missed(5, EMPTY, FIRST, ORDER, new long[][] {LOW[0], {2}}, HIGH));
        refused("level 1: does not contain the gap", missed(5, EMPTY, FIRST, ORDER, LOW, new long[][] {HIGH[0], {8}}));
        refused("level 0: contains 0", missed(5, EMPTY, FIRST, ORDER, new long[][] {{-9}, LOW[1]}, new long[][] {{9}, HIGH[1]}));
        refused("level 0: contains 0", missed(5, EMPTY, FIRST, ORDER, new long[][] {{-9, 0}, LOW[1]}, new long[][] {{-1, 9}, HIGH[1]}));
        refused("level 0: contains 0", missed(5, EMPTY, FIRST, ORDER, new long[][] {{-9, 1}, LOW[1]}, new long[][] {{0, 9}, HIGH[1]}));
    }

    @Test
    void levelsOfAnySumAreAcceptedAndNoneFarther() {
        assertEquals("", fault(missed(5, EMPTY, FIRST, ORDER, new long[][] {{-FAR, 1}, {1}}, new long[][] {{-1, FAR}, {9}})));
        for (long beyond : new long[] {FAR + 1, -FAR - 1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            refused("malformed", missed(5, EMPTY, FIRST, ORDER, new long[][] {{beyond, 1}, {1}}, HIGH));
            refused("malformed", missed(5, EMPTY, FIRST, ORDER, LOW, new long[][] {{-1, 9}, {beyond}}));
        }
    }

    /** With 10 and 100: the gap [1, 9] has to stand at level 1 too, whether the last variable is used (then it is out of reach) or not. */
    @Test
    void levelsLeadIntoEachOther() {
        long[] values = {10, 100};
        long[][] low = {{}, {1}, {1}};
        long[][] high = {{}, {9}, {9}};
        int[] order = {0, 1};
        assertEquals(Optional.empty(), CoverageChecker.fault(values, 2, 0, 12, 2, missed(5, EMPTY, FIRST, order, low, high)));
        for (long[][] part : new long[][][] {{{}, {}}, {{2}, {9}}, {{1}, {8}}, {{1, 6}, {4, 9}}}) {
            String fault = CoverageChecker.fault(values, 2, 0, 12, 2,
                    missed(5, EMPTY, FIRST, order, new long[][] {{}, part[0], {1}}, new long[][] {{}, part[1], {9}})).orElse("");
            assertTrue(fault.contains("level 2: does not lead into the one before"), fault);
        }
        // The gap [11, 99]: without 100 it is out of reach from 10 and 0, with it as well.
        assertEquals(Optional.empty(), CoverageChecker.fault(values, 2, 0, 120, 2,
                missed(50, FIRST, new long[] {2}, order, new long[][] {{}, {}, {11}}, new long[][] {{}, {}, {99}})));
    }

    @Test
    void coveredSubsets() {
        refused("subsets: missing", new Covered(null));
        refused("subset 1: not a subset of 1 variables", new Covered(new long[][] {EMPTY, {2}}));
        refused("subset 0: not a subset of 1 variables", new Covered(new long[][] {null}));
        refused("subset 0: not a subset of 1 variables", new Covered(new long[][] {{1L << 63}}));
        refused("do not cover", new Covered(new long[][] {EMPTY, FIRST}));
        refused("no certificate", null);
    }
}
