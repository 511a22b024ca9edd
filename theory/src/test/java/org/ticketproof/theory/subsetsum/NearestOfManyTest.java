package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NearestOfManyTest {
    private final NearestOfMany solver = new NearestOfMany();

    private NearestOfMany.Answer checked(long[] values, long target) {
        NearestOfMany.Answer answer = solver.solve(values, values.length, target);
        long sum = answer.subset().stream().mapToLong(i -> values[i]).sum();
        assertEquals(answer.error(), Math.abs(target - sum));
        assertTrue(answer.leastError() <= answer.error());
        return answer;
    }

    @Test
    void uniformValuesHitTheTargetExactly() {
        SplittableRandom random = new SplittableRandom(10);
        for (int count : new int[] {63, 80, 200, 1000}) {
            NearestOfMany.Answer answer = checked(SubsetEnumeration.draw(random, count, FixedPoint.ONE), FixedPoint.ONE / 3);
            assertEquals(0, answer.error());
            assertTrue(answer.optimal());
        }
    }

    @Test
    void fewVariablesAreSolvedDirectly() {
        assertEquals(1, checked(new long[] {3, 5}, 4).error());
        assertEquals(0, checked(new long[0], 0).error());
    }

    @Test
    void signedConstantsMissByTheLattice() {
        SplittableRandom random = new SplittableRandom(11);
        long[] values = new long[90];
        Arrays.setAll(values, i -> random.nextBoolean() ? FixedPoint.ONE : -FixedPoint.ONE);
        NearestOfMany.Answer answer = checked(values, FixedPoint.ONE / 3);
        assertEquals(FixedPoint.ONE / 3, answer.error());
        assertTrue(answer.optimal());
    }

    @Test
    void targetsBeyondAllSumsTakeTheLastOne() {
        SplittableRandom random = new SplittableRandom(12);
        long[] values = SubsetEnumeration.draw(random, 100, FixedPoint.ONE);
        long positive = Arrays.stream(values).filter(x -> x > 0).sum();
        NearestOfMany.Answer answer = checked(values, positive + 17);
        assertEquals(17, answer.error());
        assertTrue(answer.optimal());
    }

    @Test
    void aGapBetweenClustersIsProvedByIntervals() {
        long[] values = new long[70];
        Arrays.setAll(values, i -> FixedPoint.ONE + i % 3);
        // Two values reach at most 2 ONE + 4, three at least 3 ONE: coprime, so the divisor says nothing.
        NearestOfMany.Answer answer = checked(values, 2 * FixedPoint.ONE + 104);
        assertEquals(100, answer.error());
        assertTrue(answer.optimal());
    }

    @Test
    void saysSoWhereNothingIsProved() {
        // Some 2^63 subsets in a range of 2^58: an exact hit is likely, but not among any 48 variables.
        long[] values = SubsetEnumeration.draw(new SplittableRandom(17), 63, 1L << 53);
        NearestOfMany.Answer answer = checked(values, FixedPoint.ONE / 3);
        assertFalse(answer.optimal());
        assertEquals(0, answer.leastError());
        assertTrue(answer.error() < 1 << 20);
    }

    /** All of one sign: the others must bring the sum to where the live ones can meet the target, not past it. */
    @Test
    void valuesOfOneSignHitTheMiddleOfTheirSums() {
        SplittableRandom random = new SplittableRandom(18);
        for (int count : new int[] {63, 100, 250}) {
            long[] values = random.longs(count + 5, 1, FixedPoint.ONE).toArray();
            for (long sign : new long[] {1, -1}) {
                long[] signed = Arrays.stream(values).map(x -> sign * x).toArray();
                // Only the first ones count.
                NearestOfMany.Answer answer = solver.solve(signed, count, Arrays.stream(signed).limit(count).sum() / 2);
                assertEquals(0, answer.error());
                assertTrue(answer.optimal() && answer.subset().length() <= count);
            }
        }
    }

    /** Values of like size and any sign: their 2^28 sums are too many for the intervals, not for meeting in the middle. */
    private static long[] likeSized(SplittableRandom random) {
        return random.longs(28, 1L << 49, 1L << 50).map(x -> random.nextBoolean() ? x : -x).toArray();
    }

    /** Of many variables 28 decide, few enough to be searched together, and they may lie at either end or between. */
    @Test
    void theVariablesThatMatterMayLieAnywhere() {
        SplittableRandom random = new SplittableRandom(19);
        for (int from : new int[] {0, 16, 20, 44}) {
            long[] values = new long[72];
            System.arraycopy(likeSized(random), 0, values, from, 28);
            long target = SubsetEnumeration.sum(Arrays.copyOfRange(values, from, from + 28), random.nextLong(1L << 28));
            assertEquals(0, checked(values, target).error(), "from " + from);
        }
        // The one large value lies just behind the first 48, which hold what decides.
        long[] values = Arrays.copyOf(likeSized(random), 72);
        values[0] = Math.abs(values[0]);
        values[48] = 1L << 56;
        NearestOfMany.Answer answer = checked(values, values[48] + SubsetEnumeration.sum(values, random.nextLong(1L << 28)));
        assertEquals(0, answer.error());
        assertTrue(answer.subset().get(48));
    }

    /** Thousands, and far apart -7 and 413: no 48 in a row hold both, and either is used only if the other one is. */
    @Test
    void intervalsFindWhatNoWindowHolds() {
        long[] values = new long[63];
        Arrays.fill(values, 1000);
        values[0] = -7;
        values[62] = 413;
        NearestOfMany.Answer answer = checked(values, 24_406);
        assertEquals(0, answer.error());
        assertTrue(answer.optimal() && answer.subset().get(0) && answer.subset().get(62));
        NearestOfMany.Answer next = checked(values, 24_405);
        assertEquals(1, next.error());
        assertTrue(next.optimal());
    }

    @Test
    void sixtyTwoVariablesAreSolvedDirectly() {
        SplittableRandom random = new SplittableRandom(20);
        long[] few = likeSized(random);
        long[] values = new long[62];
        for (int i = 0; i < 28; i++) {
            values[61 * i / 27] = few[i];
        }
        long target = random.nextLong(-(1L << 50), 1L << 50);
        NearestOfMany.Answer answer = checked(values, target);
        assertEquals(Halves.of(few).closest(target), answer.error());
        assertTrue(answer.error() > 0 && answer.optimal());
    }

    @Test
    void badInputGetsOneLine() {
        String message = assertThrows(IllegalArgumentException.class, () -> solver.solve(new long[3], 4, 0)).getMessage();
        assertEquals("count = 4: must be between 0 and 3", message);
        assertThrows(IllegalArgumentException.class, () -> solver.solve(new long[3], -1, 0));
        assertThrows(IllegalArgumentException.class, () -> solver.solve(new long[70], 70, FixedPoint.MAX_TOTAL + 1));
    }
}
