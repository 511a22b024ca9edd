package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The first covering prefix against all sums of every prefix, where rounding is exact and where it is not. */
class FirstCoveringTest {
    private static final long ONE = FixedPoint.ONE;
    private static final long STEP = ONE / 128;
    /** A ball is cut into eighteen cells, here of one step each. */
    private static final long NINE_STEPS = 9 * STEP;

    private static int expected(long[] values, long tolerance) {
        for (int m = 0; m <= values.length; m++) {
            if (BruteForce.covers(values, m, -ONE, ONE, tolerance)) {
                return m;
            }
        }
        return -1;
    }

    /** Multiples of the cell lose nothing to rounding: the growing sums tell every prefix, and nobody else need be asked. */
    @Test
    void latticeValuesAreToldByRoundedSumsAlone() {
        FirstCovering alone = new FirstCovering(null);
        SplittableRandom random = new SplittableRandom(51);
        int[] told = new int[2];
        for (int trial = 0; trial < 400; trial++) {
            // Mixed signs, and mostly one of them: the window then lies beside the middle of the sums.
            int negativeOf = random.nextInt(1, 13);
            int step = random.nextInt(1, 9);
            long[] values = new long[random.nextInt(0, 13)];
            for (int i = 0; i < values.length; i++) {
                long magnitude = step * STEP * random.nextInt(0, 1 + 128 / step);
                values[i] = random.nextInt(12) < negativeOf ? -magnitude : magnitude;
            }
            if (values.length > 0 && random.nextBoolean()) {
                values[random.nextInt(values.length)] = -ONE;
            }
            int expected = expected(values, NINE_STEPS);
            told[expected < 0 ? 0 : 1]++;
            assertEquals(expected, alone.count(values, values.length, NINE_STEPS), "trial " + trial);
        }
        assertTrue(told[0] > 50 && told[1] > 50, told[0] + " never, " + told[1] + " at some prefix");
    }

    @Test
    void prefixesTooCloseToTellAreDecided() {
        FirstCovering first = new FirstCovering(new CoverageDecision(14));
        SplittableRandom random = new SplittableRandom(52);
        int covered = 0;
        for (int trial = 0; trial < 300; trial++) {
            long tolerance = FixedPoint.floor(0.02 + 0.1 * random.nextDouble());
            // Half of them next to multiples of the ball: a unit more or less decides.
            long[] values = SubsetEnumeration.draw(random, 11, ONE);
            for (int i = 0; i < values.length && trial % 2 == 0; i++) {
                values[i] = Long.signum(values[i]) * (2 * tolerance + 1) * random.nextLong(1, 4) + random.nextLong(-1, 2);
            }
            int expected = expected(values, tolerance);
            covered += expected < 0 ? 0 : 1;
            assertEquals(expected, first.count(values, values.length, tolerance), "trial " + trial);
        }
        assertTrue(covered > 60 && covered < 290, covered + " covered");
    }

    /** A value of eight puts the middle of all sums into a hole beside the window, which must not count. */
    @Test
    void holesBesideTheWindowDoNotCount() {
        FirstCovering first = new FirstCovering(new CoverageDecision(12));
        SplittableRandom random = new SplittableRandom(53);
        int covered = 0;
        for (int trial = 0; trial < 300; trial++) {
            long[] values = SubsetEnumeration.draw(random, 12, ONE);
            values[random.nextInt(12)] = trial % 2 == 0 ? 8 * ONE : -8 * ONE;
            int expected = expected(values, NINE_STEPS);
            covered += expected < 0 ? 0 : 1;
            assertEquals(expected, first.count(values, 12, NINE_STEPS), "trial " + trial);
        }
        assertTrue(covered > 60, covered + " covered");
    }

    /** The least sums that can do: their range reaches the tolerance beyond each end, to the unit. */
    @Test
    void theRangeOfTheSumsDecidesToTheUnit() {
        FirstCovering first = new FirstCovering(new CoverageDecision(3));
        long tolerance = ONE / 2;
        for (long above = -1; above <= 1; above++) {
            for (long below = -1; below <= 1; below++) {
                long[] values = {ONE / 2 + above, -ONE / 2 - below};
                assertEquals(above < 0 || below < 0 ? -1 : 2, first.count(values, 2, tolerance));
            }
        }
        assertEquals(0, first.count(new long[0], 0, ONE));
        assertEquals(-1, first.count(new long[] {ONE, -ONE, ONE / 2}, 3, 0));
    }
}
