package org.ticketproof.theory.freezing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantileLawTest {
    private static QuantileLaw law(String... numbers) {
        List<QuantileLaw.Point> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            points.add(new QuantileLaw.Point(new BigDecimal(numbers[i]), new BigDecimal(numbers[i + 1])));
        }
        return QuantileLaw.of("mine", points);
    }

    @Test
    void theUniformWeightIsTwiceTheLeastDensity() {
        assertEquals(1, law("0", "-1", "1", "1").uniformWeight());
        assertEquals(0.5, law("0", "-2", "1", "2").uniformWeight());
        // Half of the mass on [-1/2, 1/2], the rest on either side up to 2: density 1/6 there.
        assertEquals(Math.nextDown(1.0 / 3), law("0", "-2", ".25", "-.5", ".75", ".5", "1", "2").uniformWeight(), 0x1p-53);
        assertTrue(new BigDecimal(law("0", "-2", ".25", "-.5", ".75", ".5", "1", "2").uniformWeight()).multiply(BigDecimal.valueOf(3))
                .compareTo(BigDecimal.ONE) < 0);
        // An atom adds nothing and takes nothing away.
        assertEquals(0.5, law("0", "-1", ".25", "0", ".75", "0", "1", "1").uniformWeight());
        // What is steep outside of [-1, 1] does not count.
        assertEquals(0.8, law("0", "-9", ".1", "-1", ".9", "1", "1", "9").uniformWeight(), 0x1p-52);
        // Without -1 or 1 there is no uniform on the whole of [-1, 1].
        assertEquals(0, law("0", "-.99", "1", "5").uniformWeight());
        assertEquals(0, law("0", "-1", "1", "0.9999").uniformWeight());
    }

    @Test
    void refusesWhatIsNoQuantileFunction() {
        assertFault("point 1: probability 0.1", "0.1", "-1", "1", "1");
        assertFault("point 2: probability 0.9: the last one must be 1", "0", "-1", "0.9", "1");
        assertFault("point 2: probability 1.5", "0", "-1", "1.5", "1");
        assertFault("point 2: value -2: must be at least the one before, -1", "0", "-1", "1", "-2");
        assertFault("point 2: value 1001", "0", "-1", "1", "1001");
        assertFault("point 3: probability 0.5: must exceed the one before", "0", "-1", ".5", "0", "0.5", "1", "1", "2");
        assertFault("1 points", "0", "-1");
    }

    private static void assertFault(String start, String... numbers) {
        String message = assertThrows(IllegalArgumentException.class, () -> law(numbers)).getMessage();
        assertTrue(message.startsWith(start), message);
    }

    @Test
    void equalPointsAndNamesMakeEqualLaws() {
        assertEquals(law("0", "-1", "1", "1"), law("0", "-1", "1", "1"));
        assertEquals(law("0", "-1", "1", "1").hashCode(), law("0", "-1", "1", "1").hashCode());
        assertNotEquals(law("0", "-1", "1", "1"), law("0", "-1", "1", "2"));
        assertEquals(law("0", "-1", "1", "1").uniformWeight(), law("0", "-1", "1", "1").growthWeight());
    }
}
