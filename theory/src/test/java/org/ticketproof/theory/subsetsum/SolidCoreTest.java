package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the search for a solid core says is true of all 2^n sums, it says something where sums are dense, and it looks at few of them. */
class SolidCoreTest {
    private final RoundedSums sums = new RoundedSums();
    private final SolidCore core = new SolidCore(sums);
    private final Magnitudes magnitudes = new Magnitudes(40);

    @Test
    void everyTargetFromTheCoreToTheMiddleIsCovered() {
        SplittableRandom random = new SplittableRandom(41);
        int found = 0;
        int refined = 0;
        for (int trial = 0; trial < 2500; trial++) {
            long large = random.nextLong(2000, 40_000);
            long[] values = uneven(random, random.nextInt(4, 15), large);
            long tolerance = random.nextLong(large / 200 + 4, large / 8);
            magnitudes.load(values, values.length);
            long middle = LongStream.of(values).sum() >> 1;
            long wanted = random.nextInt(3) == 0 ? 0 : random.nextLong(0, middle + 1);
            long solid = core.solidFrom(magnitudes, wanted, 2 * tolerance + 1);
            if (solid <= middle) {
                found++;
                refined += solid > wanted ? 1 : 0;
                assertTrue(BruteForce.covers(values, values.length, Math.max(0, solid), middle, tolerance), "trial " + trial + " from " + solid);
            }
        }
        assertTrue(found > 500 && refined > 50, found + " cores, " + refined + " above the wanted target");
    }

    /** Some small magnitudes and some large ones: the core lies above a gap. */
    private static long[] uneven(SplittableRandom random, int count, long large) {
        long small = random.nextLong(large / 20 + 2, large / 2);
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextInt(3) == 0 ? random.nextLong(small / 2, small + 1) : random.nextLong(large / 8, large + 1);
        }
        return values;
    }

    /** The least target from which on all up to the middle are near a sum, or one above the middle: a table of all sums. */
    private static long solidStart(long[] values, long tolerance) {
        int total = (int) LongStream.of(values).sum();
        boolean[] isSum = new boolean[total + 1];
        isSum[0] = true;
        for (long x : values) {
            for (int s = total; s >= x; s--) {
                isSum[s] |= isSum[s - (int) x];
            }
        }
        long start = (total >> 1) + 1;
        int next = (int) Math.min(total, start - 1 + tolerance);
        while (next >= 0 && start > 0) {
            if (isSum[next] && next + tolerance >= start - 1) {
                start = Math.max(0, next - tolerance);
            } else if (next + tolerance < start - 1) {
                break;
            }
            next--;
        }
        return start;
    }

    /** A ball of less than two dozen integers has cells of one unit: nothing is rounded, and the core begins exactly where coverage does. */
    @Test
    void withoutRoundingTheCoreBeginsWhereCoverageBegins() {
        SplittableRandom random = new SplittableRandom(43);
        int cores = 0;
        int overlooked = 0;
        int aboveWanted = 0;
        for (int trial = 0; trial < 3000; trial++) {
            long tolerance = random.nextLong(2, 12);
            long[] values = uneven(random, random.nextInt(4, 31), random.nextLong(20, 900));
            magnitudes.load(values, values.length);
            long middle = LongStream.of(values).sum() >> 1;
            long wanted = random.nextInt(3) == 0 ? 0 : random.nextLong(0, middle + 1);
            long solid = core.solidFrom(magnitudes, wanted, 2 * tolerance + 1);
            long exact = solidStart(values, tolerance);
            cores += exact <= middle ? 1 : 0;
            overlooked += exact <= middle && solid > middle ? 1 : 0;
            if (solid > middle || solid <= wanted) {
                assertTrue(Math.max(0, solid) >= exact, "trial " + trial + ": " + solid + " < " + exact);
            } else {
                aboveWanted++;
                assertEquals(exact, Math.max(0, solid), "trial " + trial);
            }
        }
        assertTrue(cores > 2500 && aboveWanted > 800 && overlooked <= 20, cores + " cores, " + aboveWanted + " above, " + overlooked + " overlooked");
    }

    /** Multiples of the cell have a core; those that come after are rounded by half a cell each, at last by more than a ball can bear. */
    @Test
    void roundingOfTheRestNeverMakesTheCoreWrong() {
        SplittableRandom random = new SplittableRandom(45);
        int found = 0;
        for (int trial = 0; trial < 300; trial++) {
            // Balls of 121 integers have cells of ten.
            long[] values = new long[8 + trial % 25];
            for (int i = 0; i < values.length; i++) {
                values[i] = i < 8 ? 10 * random.nextLong(20, 41) : 10 * random.nextLong(41, 81) + 5;
            }
            magnitudes.load(values, values.length);
            long solid = core.solidFrom(magnitudes, random.nextLong(0, 400), 121);
            found += solid <= magnitudes.total() >> 1 ? 1 : 0;
            assertTrue(Math.max(0, solid) >= solidStart(values, 60), "trial " + trial + " from " + solid);
        }
        assertTrue(found > 100, found + " cores");
    }

    /** Odd counts of one magnitude: the middle lies between two multiples of it, and near neither if it is longer than a ball. */
    @Test
    void aLatticeWiderThanTheBallHasNoCore() {
        for (long width = 1; width < 200; width += 2) {
            for (int count = 1; count < 40; count += 2) {
                long[] values = new long[count];
                Arrays.fill(values, width + 1);
                magnitudes.load(values, count);
                long solid = core.solidFrom(magnitudes, 0, width);
                assertTrue(solid > magnitudes.total() >> 1, count + " times " + (width + 1) + ": " + solid);
            }
        }
    }

    @Test
    void ballsOfThreeIntegersAndRangesOfTooManyCellsAreLeftToOthers() {
        long[] ones = new long[40];
        Arrays.fill(ones, 1);
        magnitudes.load(ones, 40);
        assertEquals(0, Math.max(0, core.solidFrom(magnitudes, 0, 5)));
        assertTrue(core.solidFrom(magnitudes, 0, 3) > 20);
        long[] far = new SplittableRandom(44).longs(40, 1L << 30, 1L << 31).toArray();
        magnitudes.load(far, 40);
        assertTrue(core.solidFrom(magnitudes, 0, 5) > magnitudes.total() >> 1);
    }

    /** Ten fives cover [0, 50]; then come magnitudes as long as the stretch has become each time, or one of them is longer by one. */
    @Test
    void magnitudesAsLongAsTheStretchExtendItAndLongerOnesDoNot() {
        for (int longer = -1; longer < 10; longer++) {
            long[] values = new long[20];
            Arrays.fill(values, 0, 10, 5);
            long reach = 51;
            for (int i = 0; i < 10; i++) {
                values[10 + i] = i == longer ? reach + 1 : reach;
                reach += values[10 + i];
            }
            // What a larger decision leaves behind the last magnitude must not count.
            long[] larger = new long[40];
            Arrays.fill(larger, 1L << 40);
            magnitudes.load(larger, 40);
            magnitudes.load(values, 20);
            assertEquals(0, Math.max(0, core.solidFrom(magnitudes, 0, 5)));
            int used = used(5);
            assertTrue(longer < 0 ? used == 5 : used > 10 + longer, used + " summed, " + longer + " is longer");
        }
    }

    /** At the density of the shipped suites nearly every decision rests on a core, made of about nine of twenty magnitudes as they lie. */
    @Test
    void denseSumsHaveACoreOfFewMagnitudes() {
        assertTrue(cores(10, 0.01)[0] >= 430);
        long[] sparse = cores(14, 0.01);
        assertTrue(sparse[0] >= 485 && sparse[1] <= 500 * 11 && sparse[2] < 10, Arrays.toString(sparse));
        long[] dense = cores(20, 0.01);
        assertTrue(dense[0] == 500 && dense[1] <= 500 * 10 && dense[2] >= 495, Arrays.toString(dense));
        long[] many = cores(40, 0.01);
        assertTrue(many[0] == 500 && many[1] <= 500 * 10 && many[2] == 500, Arrays.toString(many));
        // So many cells that sorting pays: the smaller magnitudes need fewer.
        long[] fine = cores(40, 0.001);
        assertTrue(fine[0] == 500 && fine[1] <= 500 * 13 && fine[2] == 0, Arrays.toString(fine));
    }

    /** Of 500 draws: how many have a core below the window [-1, 1], the magnitudes they used, and how many were not sorted. */
    private long[] cores(int count, double eps) {
        SplittableRandom random = new SplittableRandom(42);
        long width = 2 * FixedPoint.floor(eps) + 1;
        long[] sum = new long[3];
        for (int trial = 0; trial < 500; trial++) {
            magnitudes.load(SubsetEnumeration.draw(random, count, FixedPoint.ONE), count);
            long[] asTheyLay = Arrays.copyOf(magnitudes.values(), count);
            long middle = magnitudes.total() >> 1;
            sum[0] += core.solidFrom(magnitudes, middle - FixedPoint.ONE, width) <= middle ? 1 : 0;
            sum[1] += used(width);
            sum[2] += Arrays.equals(asTheyLay, Arrays.copyOf(magnitudes.values(), count)) ? 1 : 0;
        }
        return sum;
    }

    /** How many magnitudes were summed, from the first on: their cells are known. */
    private int used(long width) {
        RoundedSums some = new RoundedSums();
        some.reset(Math.max(1, width / 12), width);
        int k = 0;
        while (some.cells() < sums.cells()) {
            some.add(magnitudes.values()[k++]);
        }
        return k;
    }
}
