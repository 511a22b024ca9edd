package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PreparedSumsTest {
    private final PreparedSums prepared = new PreparedSums(62);

    @Test
    void agreesWithSingleTargets() {
        SplittableRandom random = new SplittableRandom(7);
        NearestSubset nearest = new NearestSubset(62);
        for (int trial = 0; trial < 300; trial++) {
            int count = trial == 0 ? 40 : random.nextInt(0, 25);
            long magnitude = 1L << random.nextInt(0, 50);
            long[] values = SubsetEnumeration.draw(random, count, magnitude);
            prepared.prepare(values, count);
            for (int k = 0; k < 20; k++) {
                long target = random.nextLong(-3 * magnitude, 3 * magnitude + 1);
                long expected = nearest.solve(values, count, target);
                assertEquals(expected, prepared.nearest(target));
                assertEquals(expected, Math.abs(target - SubsetEnumeration.sum(values, prepared.mask())));
                long tolerance = random.nextBoolean() ? random.nextLong(0, magnitude + 1) : expected / 2;
                assertEquals(expected <= tolerance, prepared.within(target, tolerance));
                if (expected <= tolerance) {
                    assertTrue(Math.abs(target - SubsetEnumeration.sum(values, prepared.mask())) <= tolerance);
                }
            }
        }
    }

    @Test
    void nothingPreparedOrTooLarge() {
        PreparedSums fresh = new PreparedSums(3);
        assertThrows(IllegalStateException.class, () -> fresh.nearest(0));
        fresh.prepare(new long[] {FixedPoint.MAX_TOTAL - 5}, 1);
        assertEquals(5, fresh.nearest(5));
        assertThrows(IllegalArgumentException.class, () -> fresh.nearest(6));
        assertThrows(IllegalArgumentException.class, () -> fresh.within(5, 1));
        assertThrows(IllegalArgumentException.class, () -> fresh.prepare(new long[4], 4));
        assertThrows(IllegalArgumentException.class, () -> new PreparedSums(63));
    }
}
