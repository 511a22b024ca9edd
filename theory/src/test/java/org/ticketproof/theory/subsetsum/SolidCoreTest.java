package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the search for a solid core says is true of all 2^n sums, and it says something where sums are dense. */
class SolidCoreTest {
    private final SolidCore core = new SolidCore(new RoundedSums());

    @Test
    void everyTargetFromTheCoreToTheMiddleIsCovered() {
        SplittableRandom random = new SplittableRandom(41);
        Magnitudes magnitudes = new Magnitudes(14);
        int found = 0;
        int refined = 0;
        for (int trial = 0; trial < 2500; trial++) {
            int n = random.nextInt(4, 15);
            // Some small magnitudes and some large ones: the core lies above a gap.
            long large = random.nextLong(2000, 40_000);
            long small = random.nextLong(200, 2000);
            long[] values = new long[n];
            for (int i = 0; i < n; i++) {
                values[i] = random.nextInt(3) == 0 ? random.nextLong(small / 2, small + 1) : random.nextLong(large / 8, large + 1);
            }
            long tolerance = random.nextLong(large / 200 + 4, large / 8);
            magnitudes.load(values, n);
            long middle = LongStream.of(values).sum() >> 1;
            long wanted = random.nextInt(3) == 0 ? 0 : random.nextLong(0, middle + 1);
            long solid = core.solidFrom(magnitudes, wanted, 2 * tolerance + 1);
            if (solid <= middle) {
                found++;
                refined += solid > wanted ? 1 : 0;
                assertTrue(BruteForce.covers(values, n, Math.max(0, solid), middle, tolerance), "trial " + trial + " from " + solid);
            }
        }
        assertTrue(found > 500 && refined > 50, found + " cores, " + refined + " above the wanted target");
    }

    /** At the density of the shipped suites nearly every decision rests on a core. */
    @Test
    void denseSumsHaveACore() {
        SplittableRandom random = new SplittableRandom(42);
        Magnitudes magnitudes = new Magnitudes(20);
        int found = 0;
        for (int trial = 0; trial < 500; trial++) {
            long[] values = SubsetEnumeration.draw(random, 20, FixedPoint.ONE);
            magnitudes.load(values, 20);
            found += core.solidFrom(magnitudes, 0, 2 * FixedPoint.floor(0.01) + 1) <= magnitudes.total() >> 1 ? 1 : 0;
        }
        assertTrue(found >= 490, found + " of 500");
    }
}
