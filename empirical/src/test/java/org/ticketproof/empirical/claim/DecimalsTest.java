package org.ticketproof.empirical.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DecimalsTest {
    @Test
    void writesNumbersAsPeopleDo() {
        assertEquals("0.01", Decimals.number(0.01));
        assertEquals("1", Decimals.number(1.0));
        assertEquals("0", Decimals.number(0.0));
        assertEquals("1e-6", Decimals.number(1e-6));
        assertEquals("1234567", Decimals.number(1234567));
        assertEquals("0.333", Decimals.probability(1 / 3.0));
        assertEquals("Infinity", Decimals.probability(Double.POSITIVE_INFINITY));
        assertEquals("0.99", Decimals.confidence(0.99));
        assertEquals("0.9999985", Decimals.confidence(0.99999851));
    }

    @Property
    void aNumberReadsBack(@ForAll @DoubleRange(min = -1e9, max = 1e9) double value) {
        assertEquals(value + 0.0, Double.parseDouble(Decimals.number(value)));
    }

    @Property
    void limitsAreRoundedOutward(@ForAll @DoubleRange(min = 0, max = 1) double value) {
        assertTrue(Double.parseDouble(Decimals.atLeast(value)) <= value);
        assertTrue(Double.parseDouble(Decimals.atMost(value)) >= value);
        assertTrue(Double.parseDouble(Decimals.confidence(value)) <= value);
    }
}
