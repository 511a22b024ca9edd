package org.ticketproof.theory.freezing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.dfp.DfpMath;
import org.junit.jupiter.api.Test;

class VariableLawTest {
    private static final DfpField FIELD = new DfpField(50);

    private static double density(VariableLaw law, double x) {
        if (law == VariableLaw.UNIFORM) {
            return x <= 1 ? 0.5 : 0;
        }
        if (law == VariableLaw.PRODUCT) {
            return x < 1 ? -Math.log(x) / 2 : 0;
        }
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** The integral over (0, 1) with more points near 0, where the product's density is infinite. */
    private static double integral(DoubleUnaryOperator function) {
        int steps = 20_000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double t = (i + 0.5) / steps;
            sum += function.applyAsDouble(t * t) * 2 * t / steps;
        }
        return sum;
    }

    @Test
    void weightsOfTheNormalAreRoundedDown() {
        Dfp atZero = FIELD.getOne().divide(FIELD.getPi().multiply(2).sqrt());
        Dfp atOne = atZero.multiply(DfpMath.exp(FIELD.newDfp(-0.5)));
        assertRoundedDown(atOne.multiply(2), VariableLaw.NORMAL.uniformWeight());
        assertRoundedDown(atZero.subtract(atOne).multiply(4), VariableLaw.NORMAL.growthWeight());
    }

    private static void assertRoundedDown(Dfp exact, double value) {
        BigDecimal precise = new BigDecimal(exact.toString());
        assertTrue(new BigDecimal(value).compareTo(precise) <= 0, value + " > " + precise);
        assertTrue(new BigDecimal(Math.nextUp(value)).compareTo(precise) > 0, value + " is not the nearest below " + precise);
    }

    @Test
    void growthWeightIsTwiceTheTruncatedMean() {
        for (VariableLaw law : new VariableLaw[] {VariableLaw.UNIFORM, VariableLaw.PRODUCT, VariableLaw.NORMAL}) {
            // |X| has density 2 d on (0, 1).
            assertEquals(integral(x -> 4 * x * density(law, x)), law.growthWeight(), 1e-6, law.id());
            assertTrue(law.growthWeight() >= law.uniformWeight());
            // The uniform part: w/2 is at most the density everywhere on [-1, 1].
            for (double x = 0.001; x < 1; x += 0.001) {
                assertTrue(law.uniformWeight() / 2 <= density(law, x), law + " at " + x);
            }
        }
    }

    /** The proof in {@link VariableLaw#growthWeight()}, checked on sets: unions of 40 cells, exact in the cells' offsets. */
    @Property(tries = 60)
    void meanGrowthIsAtLeastTheWeight(@ForAll @Size(40) boolean[] covered) {
        int cells = covered.length;
        double width = 2.0 / cells;
        int count = 0;
        for (boolean cell : covered) {
            count += cell ? 1 : 0;
        }
        double v = (double) count / cells;
        // sep at multiples of the width; linear in between.
        double[] separated = new double[cells + 1];
        for (int shift = 0; shift <= cells; shift++) {
            for (int i = 0; i + shift < cells; i++) {
                separated[shift] += covered[i] != covered[i + shift] ? width : 0;
            }
        }
        for (VariableLaw law : new VariableLaw[] {VariableLaw.UNIFORM, VariableLaw.PRODUCT, VariableLaw.NORMAL}) {
            double growth = integral(t -> {
                int cell = (int) (t / width);
                double share = t / width - cell;
                return density(law, t) * ((1 - share) * separated[cell] + share * separated[cell + 1]);
            }) / 2;
            assertTrue(growth >= law.growthWeight() * v * (1 - v) / 2 - 1e-4, law + ": " + growth + " at v = " + v);
        }
    }

    @Test
    void halfOfTheIntervalAttainsTheWeight() {
        // [-1, 0] covered: sep(t) = t for t <= 1, so the growth is half of the integral of t d(t).
        for (VariableLaw law : new VariableLaw[] {VariableLaw.UNIFORM, VariableLaw.PRODUCT}) {
            assertEquals(law.growthWeight() / 8, integral(t -> t * density(law, t)) / 2, 1e-6);
        }
    }

    @Test
    void onlySignedConstantsLieOnALattice() {
        for (VariableLaw law : StandardLaw.values()) {
            assertEquals(law == VariableLaw.SIGNED_CONSTANT ? 1 : 0, law.latticeStep());
            assertEquals(law, VariableLaw.ofId(law.id()));
        }
        assertEquals(0, VariableLaw.SIGNED_CONSTANT.growthWeight());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> VariableLaw.ofId("cauchy")).getMessage()
                .endsWith("uniform, product, normal, signed-constant"));
    }
}
