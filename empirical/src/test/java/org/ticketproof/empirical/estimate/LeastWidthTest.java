package org.ticketproof.empirical.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LeastWidthTest {
    @Test
    void readsBothLimitsOffTheCounts() {
        // delta = 0.1 at 1000 trials: 130 is above at 1e-2 a side, 115 and 90 are undecided, 60 is below.
        LeastWidth width = LeastWidth.of(new long[] {1000, 400, 130, 115, 90, 60, 20}, 1000, 0.1, 0.01);
        assertEquals(3, width.lower());
        assertEquals(5, width.upper());
        assertTrue(width.bounded());
    }

    @Test
    void aLaterRiseMovesTheUpperLimitOnly() {
        LeastWidth width = LeastWidth.of(new long[] {1000, 20, 20, 300, 20}, 1000, 0.1, 0.01);
        assertEquals(1, width.lower());
        assertEquals(4, width.upper());
    }

    @Test
    void tooFewVariablesOrTrials() {
        LeastWidth none = LeastWidth.of(new long[] {1000, 900}, 1000, 0.1, 0.01);
        assertEquals(2, none.lower());
        assertEquals(2, none.upper());
        assertFalse(none.bounded());
        LeastWidth undecided = LeastWidth.of(new long[] {0, 0}, 3, 0.1, 0.01);
        assertEquals(0, undecided.lower());
        assertEquals(2, undecided.upper());
    }

    /**
     * The exact probability of each wrong limit, for independent counts at three numbers of variables; the truth of the
     * definition is known.
     */
    @Test
    void wrongWithProbabilityAtMostAlpha() {
        int trials = 12;
        double delta = 0.3;
        double alpha = 0.1;
        for (double[] p : new double[][] {{0.8, 0.31, 0.1}, {0.8, 0.3, 0.3}, {0.29, 0.5, 0.05}, {0.6, 0.6, 0.6}, {0.3, 0.3, 0.3}}) {
            int truth = p.length;
            while (truth > 0 && p[truth - 1] <= delta) {
                truth--;
            }
            ExactBinomial[] laws = {new ExactBinomial(trials, p[0]), new ExactBinomial(trials, p[1]), new ExactBinomial(trials, p[2])};
            double wrongLower = 0;
            double wrongUpper = 0;
            for (int code = 0; code < 13 * 13 * 13; code++) {
                int[] k = {code / 169, code / 13 % 13, code % 13};
                double probability = 1;
                for (int i = 0; i < 3; i++) {
                    probability *= laws[i].probability(k[i]).doubleValue();
                }
                LeastWidth width = LeastWidth.of(new long[] {k[0], k[1], k[2]}, trials, delta, alpha);
                wrongLower += width.lower() > truth ? probability : 0;
                wrongUpper += width.upper() < truth ? probability : 0;
            }
            assertTrue(wrongLower <= alpha && wrongUpper <= alpha, truth + ": " + wrongLower + ", " + wrongUpper);
        }
    }

    @Test
    void badInputIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> LeastWidth.of(new long[1], 1, 0, 0.1));
        assertEquals("alpha = 0.7: must be a number in (0, 1/2]",
                assertThrows(IllegalArgumentException.class, () -> LeastWidth.of(new long[1], 1, 0.1, 0.7)).getMessage());
    }
}
