package org.ticketproof.empirical.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CountTestsTest {
    /** Fisher's tea tasting (3 of 4 and 1 of 4) and textbook values. */
    @Test
    void publishedValues() {
        assertEquals(34.0 / 70, CountTests.sameProbability(new Count(3, 4), new Count(1, 4)), 1e-12);
        assertEquals(0.002759456185220, CountTests.sameProbability(new Count(1, 12), new Count(9, 12)), 1e-12);
        assertEquals(352.0 / 1024, CountTests.hasProbability(new Count(7, 10), 0.5), 1e-12);
    }

    /** The exact probability of a p-value of at most alpha under the hypothesis. */
    @Test
    void rejectsATruthWithProbabilityAtMostAlpha() {
        double alpha = 0.05;
        for (double p : new double[] {0.02, 0.1, 0.37, 0.5, 0.9}) {
            ExactBinomial first = new ExactBinomial(12, p);
            ExactBinomial second = new ExactBinomial(20, p);
            double wrong = 0;
            double wrongOne = 0;
            for (int i = 0; i <= 12; i++) {
                for (int j = 0; j <= 20; j++) {
                    if (CountTests.sameProbability(new Count(i, 12), new Count(j, 20)) <= alpha) {
                        wrong += first.probability(i).doubleValue() * second.probability(j).doubleValue();
                    }
                }
                wrongOne += CountTests.hasProbability(new Count(i, 12), p) <= alpha ? first.probability(i).doubleValue() : 0;
            }
            assertTrue(wrong <= alpha && wrongOne <= alpha, p + ": " + wrong + ", " + wrongOne);
        }
    }

    @Test
    void farCountsAreToldApartAndNearOnesNot() {
        assertTrue(CountTests.sameProbability(new Count(404, 100_000), new Count(5000, 1_000_000)) < 1e-3);
        assertTrue(CountTests.sameProbability(new Count(404, 100_000), new Count(4040, 1_000_000)) > 0.9);
        assertTrue(CountTests.hasProbability(new Count(404, 100_000), 0.005) < 1e-3);
    }

    @Test
    void emptyMarginsSayNothing() {
        assertEquals(1, CountTests.sameProbability(new Count(0, 10), new Count(0, 20)));
        assertEquals(1, CountTests.sameProbability(new Count(10, 10), new Count(20, 20)));
        assertEquals(1, CountTests.sameProbability(new Count(0, 0), new Count(3, 20)));
    }

    @Test
    void badInputIsNamed() {
        assertEquals("trials = 2147483647 + 1: must be at most 2147483647 together", assertThrows(IllegalArgumentException.class,
                () -> CountTests.sameProbability(new Count(1, Integer.MAX_VALUE), new Count(1, 1))).getMessage());
        assertEquals("probability = NaN: must be a number in [0, 1]", assertThrows(IllegalArgumentException.class,
                () -> CountTests.hasProbability(new Count(1, 2), Double.NaN)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Count(2, 1));
    }
}
