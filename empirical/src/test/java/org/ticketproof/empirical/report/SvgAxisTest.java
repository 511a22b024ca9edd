package org.ticketproof.empirical.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SvgAxisTest {
    private static List<String> labels(SvgAxis axis) {
        return axis.ticks().stream().filter(SvgAxis.Tick::major).map(SvgAxis.Tick::label).toList();
    }

    @Test
    void ticksAreRoundNumbers() {
        assertEquals(List.of("0", "10", "20", "30", "40"), labels(SvgAxis.linear(0, 40, true, 0, 100)));
        assertEquals(List.of("1", "2", "3", "4", "5", "6"), labels(SvgAxis.linear(1.2, 5.8, false, 0, 100)));
        assertEquals(List.of("10\u207B\u2074", "10\u207B\u00B3", "10\u207B\u00B2", "10\u207B\u00B9", "1"),
                labels(SvgAxis.logarithmic(1.2e-4, 1, 0, 100)));
    }

    @Property
    void linearAxesHoldTheDataWithAFewTicks(@ForAll @DoubleRange(min = 0, max = 1e3) double a, @ForAll @DoubleRange(min = 0.1, max = 1e6) double span) {
        SvgAxis axis = SvgAxis.linear(a, a + span, false, 10, 510);
        assertTrue(axis.pixel(a) >= 10 - 1e-6 && axis.pixel(a + span) <= 510 + 1e-6);
        axis.ticks().forEach(tick -> assertTrue(axis.pixel(tick.value()) >= 10 - 1e-6 && axis.pixel(tick.value()) <= 510 + 1e-6));
        int ticks = axis.ticks().size();
        assertTrue(ticks >= 3 && ticks <= 12, "ticks: " + ticks);
    }

    @Property
    void logarithmicAxesHoldTheData(@ForAll @DoubleRange(min = -14, max = -0.1) double decade) {
        SvgAxis axis = SvgAxis.logarithmic(Math.pow(10, decade), 1, 300, 10);
        assertTrue(axis.pixel(Math.pow(10, decade)) <= 300 + 1e-6);
        assertEquals(10, axis.pixel(1), 1e-6);
        assertTrue(labels(axis).size() >= 2 && labels(axis).size() <= 9, labels(axis).toString());
    }
}
