package org.ticketproof.theory.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WidthSearchTest {
    @Property
    void findsTheStepOfAMonotoneFunction(@ForAll @LongRange(min = 0, max = 1L << 53) long step) {
        assertEquals(OptionalLong.of(step), WidthSearch.least(n -> n < step ? 1 : 0, 0.5));
    }

    @Test
    void emptyIfNothingWillDo() {
        assertEquals(OptionalLong.empty(), WidthSearch.least(n -> 1, 0.5));
    }

    @Property
    void anEdgeInAnyCaseOnARangeOfItsOwn(@ForAll @Size(max = 40) double[] values, @ForAll @LongRange(min = 0, max = 100) long from) {
        long to = from + values.length - 1;
        OptionalLong found = WidthSearch.least(n -> values[(int) (n - from)], 0.5, from, to);
        if (found.isEmpty()) {
            assertFalse(values.length > 0 && values[values.length - 1] <= 0.5);
        } else {
            int at = (int) (found.getAsLong() - from);
            assertTrue(values[at] <= 0.5);
            assertTrue(at == 0 || !(values[at - 1] <= 0.5));
        }
    }

    @Property
    void probesLieStrictlyBetween(@ForAll @LongRange(min = -1, max = (1L << 53) - 1) long low,
            @ForAll @LongRange(min = 2, max = 1L << 53) long gap, @ForAll @LongRange(min = 0, max = 1L << 53) long from) {
        long high = Math.min(low + gap, WidthSearch.LIMIT + 1);
        if (high - low < 2) {
            return;
        }
        long middle = WidthProbe.middle(low, high);
        assertTrue(low < middle && middle < high);
        assertTrue(middle - low <= high - middle && high - middle <= middle - low + 1);
        long start = Math.min(from, low + 1);
        long probe = WidthProbe.gallop(low, start, high);
        assertTrue(low < probe && probe < high);
    }

    @Test
    void aboutTwoLogarithmsOfEvaluations() {
        int[] calls = {0};
        WidthSearch.least(n -> {
            calls[0]++;
            return n < 1_000_000 ? 1 : 0;
        }, 0.5);
        assertTrue(calls[0] <= 42, calls[0] + " calls");
    }
}
