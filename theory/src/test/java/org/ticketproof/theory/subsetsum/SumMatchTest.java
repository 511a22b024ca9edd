package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The contract of the match between stored numbers and queries, against all pairs. */
class SumMatchTest {
    private final SumMatch match = new SumMatch(4);
    private long[] stored;
    private long[] queries;

    /** Stores the numbers, asks once, and holds the answer against all pairs; returns the least distance of all. */
    private long ask(long leastReach, long best, long enough) {
        System.arraycopy(stored, 0, match.room(stored.length), 1, stored.length);
        long least = LongStream.of(stored).min().orElseThrow();
        match.prepare(stored.length, LongStream.of(stored).max().orElseThrow() - least, leastReach);
        assertTrue(match.reach() >= leastReach, match.reach() + " < " + leastReach);
        long sure = match.reach();
        long nearest = Long.MAX_VALUE;
        for (long x : stored) {
            for (long u : queries) {
                nearest = Math.min(nearest, Math.abs(x - u));
            }
        }
        long found = match.scan(queries, queries.length, best, enough);
        if (found < best) {
            assertEquals(found, Math.abs(match.left() - match.right()));
            assertEquals(match.left(), stored[match.leftIndex()]);
            assertEquals(match.right(), queries[match.rightIndex()]);
            assertTrue(found >= nearest);
        } else {
            assertEquals(best, found);
        }
        if (nearest <= sure && nearest < best) {
            assertTrue(found <= Math.max(enough, nearest), found + " instead of " + nearest);
        }
        return nearest;
    }

    private static long[] draw(SplittableRandom random, int count, long from, long to) {
        return random.longs(count, from, to + 1).toArray();
    }

    @Test
    void findsWhateverIsWithinItsReach() {
        SplittableRandom random = new SplittableRandom(91);
        int found = 0;
        for (int trial = 0; trial < 4000; trial++) {
            long scale = 1L << random.nextInt(0, 60);
            stored = draw(random, random.nextInt(1, 60), -scale, scale);
            queries = draw(random, random.nextInt(1, 120), -2 * scale, 2 * scale);
            long leastReach = trial % 3 == 0 ? 0 : random.nextLong(0, 1 + (scale >> random.nextInt(0, 12)));
            long best = trial % 2 == 0 ? Long.MAX_VALUE : random.nextLong(1, 2 + scale);
            long enough = trial % 5 == 0 ? random.nextLong(0, 2 + (scale >> 8)) : 0;
            long nearest = ask(leastReach, best, enough);
            found += nearest <= match.reach() && nearest < best ? 1 : 0;
        }
        assertTrue(found > 1000 && found < 3900, found + " with a pair within reach");
    }

    /** A far outlier puts all other numbers into a few buckets: the search goes over to a sorted copy and then finds every pair. */
    @Test
    void crowdedNumbersAreSearchedInOrder() {
        SplittableRandom random = new SplittableRandom(92);
        int sorted = 0;
        for (int trial = 0; trial < 150; trial++) {
            stored = draw(random, 400, 0, 1L << random.nextInt(12, 20));
            stored[random.nextInt(400)] = 1L << 50;
            queries = draw(random, 700, -1000, 1L << 20);
            long enough = trial % 4 == 0 ? random.nextLong(0, 50) : 0;
            long nearest = ask(0, Long.MAX_VALUE, enough);
            boolean inOrder = match.reach() == Long.MAX_VALUE;
            sorted += inOrder ? 1 : 0;
            if (inOrder) {
                long again = match.scan(queries, queries.length, nearest + 1, 0);
                assertEquals(nearest, again);
                assertEquals(again, Math.abs(stored[match.leftIndex()] - queries[match.rightIndex()]));
            }
        }
        assertTrue(sorted > 0, "no crowded case went over to the sorted copy");
    }

    @Test
    void equalNumbersAreStoredOnce() {
        stored = LongStream.generate(() -> 7).limit(1000).toArray();
        queries = LongStream.range(100, 800).toArray();
        assertEquals(93, ask(200, Long.MAX_VALUE, 0));
        assertTrue(match.reach() < Long.MAX_VALUE, "one number in one bucket needs no sorting");
    }

    @Test
    void oneNumberAtTheEndsOfTheRange() {
        for (long x : new long[] {0, 1, -1, 1L << 60, -(1L << 60)}) {
            stored = new long[] {x};
            queries = new long[] {x - 3, x + 5};
            assertEquals(3, ask(3, Long.MAX_VALUE, 0));
            assertEquals(3, ask(5, 4, 0));
            assertEquals(3, ask(0, 3, 0));
        }
    }
}
