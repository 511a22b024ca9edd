package org.ticketproof.theory.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.ticketproof.theory.freezing.Freezing;

/** The exact shares of a freezing, and the search for the best parameter of a bound. */
class RatiosAndSearchTest {
    @Provide
    Arbitrary<Freezing> freezings() {
        return Settings.freezings();
    }

    /** Where a double holds the share, the enclosure is that double; elsewhere it has the true share strictly inside. */
    @Property(tries = 1000)
    void sharesAreExactWhereADoubleHoldsThem(@ForAll("freezings") Freezing freezing) {
        BigDecimal frozen = new BigDecimal(freezing.prune()).add(new BigDecimal(freezing.lock()));
        if (frozen.compareTo(BigDecimal.ONE) > 0) {
            // The two doubles may exceed 1 by less than half an ulp of their sum; then nothing is free.
            assertEquals(1, Ratios.frozen(freezing).high());
            assertEquals(0, Ratios.free(freezing).low());
            return;
        }
        assertTight(frozen, Ratios.frozen(freezing));
        // The share of free ones is computed from the frozen ones: exact if both are.
        Enclosure free = Ratios.free(freezing);
        BigDecimal share = BigDecimal.ONE.subtract(frozen);
        assertTrue(new BigDecimal(free.low()).compareTo(share) <= 0 && new BigDecimal(free.high()).compareTo(share) >= 0, free + " " + share);
        if (new BigDecimal(frozen.doubleValue()).compareTo(frozen) == 0) {
            assertTight(share, free);
        }
    }

    private static void assertTight(BigDecimal exact, Enclosure enclosure) {
        double nearest = exact.doubleValue();
        if (new BigDecimal(nearest).compareTo(exact) == 0) {
            assertEquals(Enclosure.of(nearest), enclosure);
        } else {
            assertTrue(new BigDecimal(enclosure.low()).compareTo(exact) < 0 && new BigDecimal(enclosure.high()).compareTo(exact) > 0,
                    enclosure + " " + exact);
            assertTrue(enclosure.high() - enclosure.low() <= 2 * Math.ulp(nearest), enclosure + " " + exact);
        }
    }

    /** The minimum is bracketed to the promised width, and the answer is the best point that was looked at. */
    @Property(tries = 300)
    void goldenSectionReturnsTheBestPointItSaw(@ForAll @DoubleRange(min = -5, max = 5) double least, @ForAll boolean steepLeft,
            @ForAll @IntRange(min = 0, max = 40) int steps) {
        double[] best = {Double.MAX_VALUE};
        int[] calls = {0};
        double found = GoldenSection.minimise(x -> {
            double value = Math.abs(x - least) * (x < least == steepLeft ? 3 : 1);
            best[0] = Math.min(best[0], value);
            calls[0]++;
            return value;
        }, -5, 5, steps);
        assertEquals(steps + 2, calls[0]);
        assertEquals(best[0], Math.abs(found - least) * (found < least == steepLeft ? 3 : 1));
        assertTrue(Math.abs(found - least) <= 10 * Math.pow((Math.sqrt(5) - 1) / 2, steps) + 1e-12, found + " for " + least);
    }
}
