package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Each step of a decision alone: the answer never depends on which of them gives it. */
class CoverageDecisionTest {

    /** Every window around a few small sums: ends, middles and single targets included. */
    @Test
    void everyWindowOfSmallSums() {
        SplittableRandom random = new SplittableRandom(61);
        for (int trial = 0; trial < 120; trial++) {
            long[] values = SubsetEnumeration.draw(random, random.nextInt(0, 6), random.nextLong(1, 13));
            CoverageDecision decision = new CoverageDecision(values.length);
            long[] sums = BruteForce.sortedSums(values, values.length);
            long tolerance = trial % 5;
            for (long lo = sums[0] - 6; lo <= sums[sums.length - 1] + 6; lo++) {
                long missed = BruteForce.firstMissed(values, values.length, lo, sums[sums.length - 1] + 6, tolerance);
                for (long hi = lo; hi <= sums[sums.length - 1] + 6; hi++) {
                    assertEquals(hi < missed, decision.covers(values, values.length, lo, hi, tolerance), Arrays.toString(values) + lo + ".." + hi);
                }
            }
        }
    }

    /** Multiples of the cell lose nothing to rounding: the verdict is right, and open only if no sum near the upper end was kept. */
    @Test
    void theVerdictOnLatticeValuesIsExact() {
        SplittableRandom random = new SplittableRandom(62);
        int[] told = new int[2];
        for (int trial = 0; trial < 3000; trial++) {
            // A ball is cut into twenty cells, of at least one integer: each here is a unit.
            long unit = 1L << Math.max(0, random.nextInt(-20, 31));
            long tolerance = unit == 1 ? random.nextLong(2, 16) : 10 * unit;
            long[] sorted = LongStream.range(0, random.nextInt(1, 11)).map(i -> unit * random.nextInt(0, 200)).sorted().toArray();
            long total = LongStream.of(sorted).sum();
            long lower = random.nextLong(-tolerance, total / 2 + 1);
            long upper = random.nextInt(3) == 0 ? lower : random.nextLong(lower, Math.max(lower, total / 2) + 1);
            int verdict = new CoverageDecision(10).verdict(sorted, sorted.length, lower, upper, 2 * tolerance + 1);
            boolean covered = BruteForce.covers(sorted, sorted.length, lower, upper, tolerance);
            boolean kept = LongStream.of(BruteForce.sortedSums(sorted, sorted.length))
                    .anyMatch(s -> s >= upper - tolerance && s <= upper + 4 * tolerance);
            told[covered ? 1 : 0]++;
            assertTrue(verdict == (covered ? 1 : -1) || !kept && verdict == 0, "trial " + trial + ": " + verdict);
        }
        assertTrue(told[0] > 500 && told[1] > 500, told[0] + " missed, " + told[1] + " covered");
    }

    @Test
    void narrowBallsAndTooManyCellsAreLeftOpen() {
        CoverageDecision decision = new CoverageDecision(40);
        long[] ones = new long[40];
        Arrays.fill(ones, 1);
        assertEquals(1, decision.verdict(ones, 40, 0, 20, 5));
        assertEquals(0, decision.verdict(ones, 40, 0, 20, 3));
        long[] far = new SplittableRandom(63).longs(40, 1L << 40, 1L << 41).sorted().toArray();
        assertEquals(0, decision.verdict(far, 40, 1L << 44, 1L << 45, 2001));
        assertEquals(0, decision.verdict(far, 40, 1L << 44, 1L << 45, 5));
    }

    /** Powers of three: a number is a sum exactly if its ternary digits are 0 and 1; of 2^36 sums few can still reach a target. */
    @Test
    void oneTargetAmongPowersOfThree() {
        long[] powers = LongStream.iterate(1, x -> 3 * x).limit(36).toArray();
        long total = LongStream.of(powers).sum();
        CoverageDecision decision = new CoverageDecision(36);
        SplittableRandom random = new SplittableRandom(64);
        int sums = 0;
        for (int trial = 0; trial < 400; trial++) {
            long target = 0;
            for (long power : powers) {
                target += power * random.nextInt(2);
            }
            target += trial % 2 == 0 ? 0 : powers[random.nextInt(36)];
            boolean isSum = Long.toString(target, 3).indexOf('2') < 0 && target <= total;
            sums += isSum ? 1 : 0;
            assertEquals(isSum, decision.covers(powers, 36, target, target, 0), "target " + target);
        }
        assertTrue(sums > 200 && sums < 390, sums + " sums");
    }
}
