package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
}
