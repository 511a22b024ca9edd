package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/**
 * Every {@code ensures} of the list kernels, said again in plain Java by sets and streams: run-time checking of the contracts without a
 * JML tool. The proofs themselves are in proofs-check.
 */
class KernelOracleTest {
    private static final int TRIES = 400;

    @Property(tries = TRIES)
    void boundSearch(@ForAll @Size(max = 12) List<@LongRange(min = -9, max = 9) Long> valuesList, @ForAll @LongRange(min = -11, max = 11) long at) {
        long[] values = longs(valuesList);
        Arrays.sort(values);
        assertEquals(LongStream.of(values).filter(x -> x < at).count(), BoundSearch.lowerBound(values, values.length, at));
        assertEquals(LongStream.of(values).filter(x -> x <= at).count(), BoundSearch.upperBound(values, values.length, at));
    }

    @Property(tries = TRIES)
    void sortedMerge(@ForAll @Size(max = 8) List<@LongRange(min = -9, max = 9) Long> leftList, @ForAll @Size(max = 8) List<@LongRange(min = -9, max = 9) Long> rightList,
            @ForAll @LongRange(min = -5, max = 5) long shift) {
        long[] left = longs(leftList);
        long[] right = longs(rightList);
        long[] a = LongStream.of(left).sorted().distinct().toArray();
        long[] b = LongStream.of(right).sorted().distinct().toArray();
        long[] out = new long[a.length + b.length];
        int size = SortedMerge.withShifted(a, a.length, b, b.length, shift, out);
        assertEquals(set(LongStream.concat(LongStream.of(a), LongStream.of(b).map(x -> x + shift))), list(out, size));
        long[] twice = new long[2 * a.length];
        int twiceSize = SortedMerge.withShift(a, a.length, shift, twice);
        assertEquals(set(LongStream.concat(LongStream.of(a), LongStream.of(a).map(x -> x + shift))), list(twice, twiceSize));
    }

    @Property(tries = TRIES)
    void pairSearch(@ForAll @Size(min = 1, max = 7) List<@LongRange(min = -20, max = 20) Long> aList, @ForAll @Size(min = 1, max = 7) List<@LongRange(min = -20, max = 20) Long> bList,
            @ForAll @LongRange(min = -50, max = 50) long target) {
        long[] a = longs(aList);
        long[] b = longs(bList);
        Arrays.sort(a);
        Arrays.sort(b);
        TreeSet<Long> sums = set(LongStream.of(a).flatMap(x -> LongStream.of(b).map(y -> x + y)));
        Long below = sums.floor(target);
        Long above = sums.ceiling(target);
        assertEquals(below == null ? target - 100 : Math.max(below, target - 100), PairSearch.floorSum(a, a.length, b, b.length, target, target - 100));
        assertEquals(above == null ? target + 100 : Math.min(above, target + 100), PairSearch.ceilingSum(a, a.length, b, b.length, target, target + 100));
        assertEquals(sums.stream().mapToLong(s -> Math.abs(s - target)).min().orElseThrow(), PairSearch.closestDistance(a, a.length, b, b.length, target));
    }

    @Property(tries = TRIES)
    void intervalUnion(@ForAll @Size(max = 6) List<@IntRange(min = 2, max = 6) Integer> gapsList, @ForAll @Size(min = 6, max = 6) List<@IntRange(max = 4) Integer> lengthsList,
            @ForAll @LongRange(min = -30, max = 30) long shift, @ForAll @LongRange(min = -20, max = 40) long at, @ForAll @IntRange(max = 9) int width) {
        int[] gaps = ints(gapsList);
        int[] lengths = ints(lengthsList);
        int size = gaps.length;
        long[] low = new long[size];
        long[] high = new long[size];
        long end = -12;
        for (int i = 0; i < size; i++) {
            low[i] = end + gaps[i];
            high[i] = low[i] + lengths[i];
            end = high[i];
        }
        assertTrue(ReferenceIntervals.isNormal(low, high, 0, size));
        TreeSet<Long> points = points(low, high, size);
        long[] outLow = new long[2 * size];
        long[] outHigh = new long[2 * size];
        int merged = IntervalUnion.mergeWithShift(low, high, 0, size, shift, outLow, outHigh);
        assertTrue(ReferenceIntervals.isNormal(outLow, outHigh, 0, merged));
        TreeSet<Long> expected = new TreeSet<>(points);
        points.forEach(z -> expected.add(z + shift));
        assertEquals(expected, points(outLow, outHigh, merged));
        int first = IntervalUnion.firstReaching(high, 0, size, at);
        assertEquals(LongStream.of(high).filter(h -> h < at).count(), first);
        assertEquals(LongStream.of(low).filter(l -> l <= at).count(), IntervalUnion.endOfReaching(low, 0, size, at));
        assertEquals(points.contains(at), ReferenceIntervals.contains(low, high, 0, size, at));
        TreeSet<Long> window = set(LongStream.rangeClosed(at, at + width));
        assertEquals(points.containsAll(window), IntervalCoverage.covers(low, high, 0, size, at, at + width));
        window.removeAll(points);
        assertEquals(window.isEmpty() ? at + width + 1 : window.first(), IntervalCoverage.firstUncovered(low, high, 0, size, at, at + width));
        assertEquals(IntStream.range(0, size).anyMatch(i -> low[i] <= at && at + width <= high[i]), CoverageCertificateKernel.contains(low, high, at, at + width));
    }

    @Property(tries = TRIES)
    void referenceSums(@ForAll @Size(min = 1, max = 8) List<@LongRange(min = -30, max = 30) Long> valuesList, @ForAll @LongRange(min = -40, max = 40) long target,
            @ForAll @IntRange(max = 5) int tolerance, @ForAll @IntRange(max = 12) int width) {
        long[] values = longs(valuesList);
        long[] sums = LongStream.of(values).sorted().toArray();
        int n = sums.length;
        long nearest = LongStream.of(sums).map(s -> Math.abs(s - target)).min().orElseThrow();
        assertEquals(nearest, ReferenceSums.nearestDistance(sums, n, target));
        assertEquals(nearest <= tolerance, ReferenceSums.within(sums, n, target, tolerance));
        long missed = LongStream.rangeClosed(target, target + width).filter(z -> LongStream.of(sums).noneMatch(s -> Math.abs(s - z) <= tolerance)).findFirst().orElse(target + width + 1);
        assertEquals(missed, ReferenceSums.firstMissed(sums, n, target, target + width, tolerance));
        assertEquals(missed > target + width, ReferenceSums.covers(sums, n, target, target + width, tolerance));
        assertTrue(missed > target + width || !CoverageCertificateKernel.ballsCover(sums, target, target + width, tolerance), "the checker accepts what is not covered");
        assertEquals(LongStream.of(values).distinct().count() == n && Arrays.equals(values, sums), ReferenceSums.isAscending(values, n));
        assertEquals(Arrays.equals(values, sums), ReferenceIntervals.same(values, sums, n));
        if (n >= 2) {
            assertEquals(IntStream.range(1, n).mapToLong(i -> sums[i] - sums[i - 1]).max().orElseThrow(), ReferenceSums.largestGap(sums, n));
        }
    }

    @Property(tries = TRIES)
    void theFastSolversAgreeWithTheReferenceOnAllSubsetSums(@ForAll @Size(max = 9) List<@LongRange(min = -60, max = 60) Long> valuesList,
            @ForAll @LongRange(min = -80, max = 80) long target, @ForAll @IntRange(max = 6) int tolerance, @ForAll @IntRange(max = 20) int width) {
        long[] values = longs(valuesList);
        long[] list = new long[512];
        int size = SortedSums.write(values, 0, values.length, list, new long[512]);
        assertTrue(ReferenceSums.isAscending(list, size));
        assertEquals(set(LongStream.range(0, 1L << values.length).map(mask -> sumOf(values, mask))), list(list, size));
        assertEquals(ReferenceSums.covers(list, size, target, target + width, tolerance),
                new CoverageSolver(values.length).covers(values, values.length, target, target + width, tolerance));
        assertEquals(ReferenceSums.nearestDistance(list, size, target), new NearestSubset(Math.max(1, values.length)).solve(values, values.length, target));
    }

    @Property(tries = TRIES)
    void arithmetic(@ForAll @LongRange(min = -(1L << 60), max = 1L << 60) long a, @ForAll @LongRange(min = 1, max = 1L << 60) long d, @ForAll @LongRange(min = 1, max = 20) long small,
            @ForAll @Size(max = 9) List<@LongRange(min = -1000, max = 1000) Long> valuesList) {
        long[] values = longs(valuesList);
        for (long divisor : new long[] {d, small}) {
            assertEquals(Math.floorDiv(a, divisor), FixedPointKernel.floorQuotient(a, divisor));
            assertEquals(new BigDecimal(a).divide(new BigDecimal(divisor), 0, RoundingMode.HALF_EVEN).longValueExact(), FixedPointKernel.nearestQuotient(a, divisor));
        }
        boolean fits = BigInteger.valueOf(a).add(BigInteger.valueOf(d)).abs().compareTo(BigInteger.ONE.shiftLeft(60)) <= 0;
        assertEquals(fits, SortedSums.fits(a, d));
        long absolute = LongStream.of(values).map(Math::abs).sum();
        assertEquals(absolute <= 3000 ? absolute : -1, SubsetSumArithmetic.absoluteTotal(values, values.length, 3000));
        boolean[] used = new boolean[values.length];
        IntStream.range(0, used.length).forEach(i -> used[i] = (a >> i & 1) == 1);
        long sum = IntStream.range(0, used.length).filter(i -> used[i]).mapToLong(i -> values[i]).sum();
        assertEquals(sum, SubsetEvaluation.sum(values, values.length, used));
    }

    private static long[] longs(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static TreeSet<Long> set(LongStream numbers) {
        return numbers.boxed().collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    /** The entries as a set, after checking that they ascend strictly. */
    private static TreeSet<Long> list(long[] entries, int size) {
        assertTrue(IntStream.range(1, size).allMatch(i -> entries[i - 1] < entries[i]));
        return set(Arrays.stream(entries, 0, size));
    }

    private static TreeSet<Long> points(long[] low, long[] high, int size) {
        return set(IntStream.range(0, size).boxed().flatMapToLong(i -> LongStream.rangeClosed(low[i], high[i])));
    }

    private static long sumOf(long[] values, long mask) {
        return IntStream.range(0, values.length).filter(i -> (mask >> i & 1) == 1).mapToLong(i -> values[i]).sum();
    }
}
