package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The parts that solvers and checkers are made of, each alone against enumeration. */
class PartsOracleTest {
    private final SplittableRandom random = new SplittableRandom(2701);

    private long[] draw(int most) {
        return SubsetEnumeration.draw(random, random.nextInt(0, most + 1), 1L << random.nextInt(0, 45));
    }

    @Test
    void magnitudesComeSmallerHalfFirst() {
        Magnitudes magnitudes = new Magnitudes(30);
        for (int trial = 0; trial < 500; trial++) {
            long[] values = draw(30);
            magnitudes.load(values, values.length);
            long[] expected = LongStream.of(values).map(Math::abs).sorted().toArray();
            assertEquals(values.length, magnitudes.count());
            assertEquals(LongStream.of(expected).max().orElse(0), magnitudes.greatest());
            assertEquals(LongStream.of(expected).sum(), magnitudes.total());
            assertEquals(-LongStream.of(values).filter(x -> x < 0).sum(), magnitudes.negative());
            long half = magnitudes.greatest() / 2;
            long[] order = Arrays.copyOf(magnitudes.values(), values.length);
            for (int i = 1; i < order.length; i++) {
                assertTrue(order[i - 1] <= half || order[i] > half, Arrays.toString(order));
            }
            assertArrayEquals(expected, Arrays.copyOf(magnitudes.sorted(), values.length));
        }
    }

    @Test
    void theLatticeOfTheValuesLimitsEverySum() {
        for (int trial = 0; trial < 2000; trial++) {
            long step = random.nextLong(0, 50);
            long[] values = LongStream.of(SubsetEnumeration.draw(random, random.nextInt(0, 7), 12)).map(x -> x * step).toArray();
            long target = random.nextLong(-5000, 5000);
            BigInteger divisor = LongStream.of(values).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::gcd);
            long expected = divisor.signum() == 0 ? Math.abs(target)
                    : Math.min(Math.floorMod(target, divisor.longValue()), Math.floorMod(-target, divisor.longValue()));
            assertEquals(expected, Lattice.gap(values, values.length, target));
            assertEquals(Math.abs(target), Lattice.gap(values, 0, target));
        }
    }

    @Test
    void intervalsProveWhatNoSubsetReaches() {
        int reached = 0;
        for (int trial = 0; trial < 1500; trial++) {
            long[] values = draw(10);
            long scale = LongStream.of(values).map(Math::abs).max().orElse(1) + 1;
            long target = random.nextLong(-3 * scale, 3 * scale);
            long tolerance = random.nextLong(0, 2 + scale / 8);
            boolean expected = SubsetEnumeration.nearest(values, values.length, target) <= tolerance;
            reached += expected ? 1 : 0;
            assertEquals(expected, IntervalEvidence.reachable(values, target, tolerance));
        }
        assertTrue(reached > 200 && reached < 1300, reached + " reached");
    }

    @Test
    void halvesKnowTheNeighboursOfATarget() {
        for (int trial = 0; trial < 600; trial++) {
            long[] values = draw(10);
            long[] sums = BruteForce.sortedSums(values, values.length);
            Halves halves = Halves.of(values);
            long target = random.nextBoolean() ? sums[random.nextInt(sums.length)] : random.nextLong(-100, 100);
            assertEquals(LongStream.of(sums).filter(s -> s < target).max(), halves.below(target));
            assertEquals(LongStream.of(sums).filter(s -> s >= target).min(), halves.from(target));
            assertEquals(OptionalLong.of(halves.closest(target)), LongStream.of(sums).map(s -> Math.abs(s - target)).min());
        }
    }

    @Test
    void sizeClassesHoldTheSumsOfEachSizeOnce() {
        SizeClasses classes = new SizeClasses();
        for (int trial = 0; trial < 300; trial++) {
            // Small numbers: many subsets of a size have the same sum.
            long[] values = SubsetEnumeration.draw(random, random.nextInt(0, 11), 1L << random.nextInt(1, 20));
            int from = random.nextInt(0, values.length + 1);
            classes.fill(values, from, values.length);
            int count = values.length - from;
            for (int size = 0; size <= count; size++) {
                int k = size;
                long[] expected = IntStream.range(0, 1 << count).filter(mask -> Integer.bitCount(mask) == k)
                        .mapToLong(mask -> SubsetEnumeration.sum(values, (long) mask << from)).distinct().sorted().toArray();
                assertArrayEquals(expected, Arrays.copyOf(classes.list(size), classes.length(size)));
            }
        }
    }

    @Test
    void sumsLieInTheOrderOfTheirMasks() {
        for (int trial = 0; trial < 300; trial++) {
            long[] values = SubsetEnumeration.draw(random, 12, 1L << random.nextInt(1, 40));
            int first = random.nextInt(0, 6);
            int count = random.nextInt(0, 7);
            int at = random.nextInt(0, 5);
            long start = random.nextLong(-50, 50);
            boolean minus = random.nextBoolean();
            long[] out = new long[at + (1 << count)];
            MaskSums.write(values, first, count, minus, start, out, at);
            for (int mask = 0; mask < 1 << count; mask++) {
                long sum = SubsetEnumeration.sum(values, (long) mask << first);
                assertEquals(minus ? start - sum : start + sum, out[at + mask]);
                int found = MaskSums.maskOf(sum, values, first, count, new long[1 << count]);
                assertTrue(found <= mask && SubsetEnumeration.sum(values, (long) found << first) == sum);
            }
        }
    }

    /** Balls of the kept sums cover what those of all sums cover, the ends are kept, and each has a subset. */
    @Test
    void thinningLosesNoTarget() {
        for (int trial = 0; trial < 400; trial++) {
            long[] values = SubsetEnumeration.draw(random, random.nextInt(1, 11), 100);
            long tolerance = random.nextLong(0, 40);
            ThinSums thin = new ThinSums(IntStream.range(0, values.length).toArray(), tolerance);
            long[] all = BruteForce.sortedSums(values, values.length);
            for (long x : values) {
                thin.add(x, -2000, 2000);
            }
            assertEquals(ballsOf(all, tolerance), ballsOf(thin.sums(), tolerance));
            assertEquals(all[0], thin.sums()[0]);
            assertEquals(all[all.length - 1], thin.sums()[thin.sums().length - 1]);
            for (int i = 0; i < thin.sums().length; i++) {
                assertEquals(thin.sums()[i], SubsetEnumeration.sum(values, thin.subset(i)[0]));
                assertTrue(i < 2 || thin.sums()[i] - thin.sums()[i - 2] > 2 * tolerance + 1, "a sum too many is kept");
            }
        }
    }

    private static BitSet ballsOf(long[] sums, long tolerance) {
        BitSet covered = new BitSet();
        for (long sum : sums) {
            covered.set((int) (3000 + sum - tolerance), (int) (3000 + sum + tolerance + 1));
        }
        return covered;
    }
}
