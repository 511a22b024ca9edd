package org.ticketproof.empirical.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ErrorBudgetTest {
    @Property
    void neverSpendsMoreThanAlpha(@ForAll @DoubleRange(min = 0.05, max = 12.0) double digits, @ForAll @IntRange(min = 1) int cells) {
        double alpha = Math.pow(10, -digits);
        ErrorBudget budget = new ErrorBudget(alpha, cells);
        BigDecimal spent = new BigDecimal(budget.perSide()).multiply(BigDecimal.valueOf(2L * cells));
        assertTrue(spent.compareTo(new BigDecimal(alpha)) <= 0);
        assertEquals(alpha, spent.doubleValue(), alpha * 1e-12);
    }

    @Example
    void saysItself() {
        assertEquals("alpha = 0.5 over 1 cell and two sides (Bonferroni): " + Math.nextDown(0.5) / 2 + " for each limit",
                new ErrorBudget(0.5, 1).describe());
    }

    @Example
    void badInputIsNamed() {
        assertEquals("cells = 0: must be at least 1", assertThrows(IllegalArgumentException.class, () -> new ErrorBudget(0.1, 0)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new ErrorBudget(1, 1));
    }
}
