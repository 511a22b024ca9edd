package org.ticketproof.theory.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.QuantileLaw;
import org.ticketproof.theory.freezing.QuantileLaw.Point;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.Variant;
import org.ticketproof.theory.freezing.Variant.FixedSize;
import org.ticketproof.theory.freezing.Variant.LockMasks;
import org.ticketproof.theory.freezing.Variant.Vectors;
import org.ticketproof.theory.freezing.VariableLaw;

class VariantBoundsTest {
    private static final Constants DEFAULTS = Constants.withDefaults();

    private static Setting setting(double eps, Targets targets, Variant variant) {
        Freezing freezing = variant instanceof LockMasks ? Freezing.of(0, 0.5) : Freezing.NONE;
        return new Setting(eps, freezing, VariableLaw.UNIFORM, targets, variant);
    }

    /** At delta = eps the bound's least width is that of the statement itself, computed by its own search. */
    @Test
    void nataleIsTheStatementSolvedForItsOwnEps() {
        for (double c : new double[] {0.3, 1, 2.5}) {
            Constants constants = DEFAULTS.with("natale-all.c", c);
            Bound natale = Bounds.byId("natale", constants);
            for (int size : new int[] {5, 10, 30, 100}) {
                for (double eps : new double[] {0.3, 0.1, 0.01}) {
                    long width = FixedSizeWidth.of(constants).allTargets(size, eps).getAsLong();
                    Setting setting = setting(eps, Targets.ALL, new FixedSize(size));
                    assertEquals(width, natale.leastWidth(setting, eps).getAsLong(), size + " " + eps);
                    assertEquals(width, natale.leastWidth(setting, 0.9).getAsLong(), "below it the statement says nothing");
                    assertTrue(natale.failureProbability(setting, width) <= eps);
                    assertEquals(1, natale.failureProbability(setting, width - 1));
                    double n = width + 20;
                    double share = size / n;
                    double entropy = -(share * Math.log(share) + (1 - share) * Math.log1p(-share)) / Math.log(2);
                    assertEquals(size * Math.pow(2, -Math.sqrt(n * entropy / c)), natale.failureProbability(setting, width + 20), 1e-12 * size);
                }
            }
        }
    }

    @Test
    void boundsSayWhatTheyAreNotAbout() {
        for (Variant variant : List.of(new FixedSize(3), new FixedSize(FixedSize.HALF), new LockMasks(2), new Vectors(3))) {
            for (Bound bound : Bounds.all(DEFAULTS)) {
                boolean applies = bound.inapplicable(setting(0.1, Targets.ALL, variant)).isEmpty();
                boolean expected = bound.id().equals("natale") && variant.equals(new FixedSize(3))
                        || bound.id().equals("counting") && variant instanceof Vectors;
                assertEquals(expected, applies, bound.id() + " and " + variant);
            }
        }
        Bound natale = Bounds.byId("natale", DEFAULTS);
        assertEquals(Optional.of("the bound is not about any subset of numbers"), natale.inapplicable(setting(0.1, Targets.ALL, Variant.STANDARD)));
        assertTrue(natale.inapplicable(setting(0.1, Targets.ONE, new FixedSize(3))).orElseThrow().contains("hidden"));
    }

    /** {@code 2^n eps^d < 1} is certain failure; one target is missed with probability at least {@code 1 - 2^n eps^d}. */
    @Test
    void countingTakesVolumesOfBalls() {
        Bound counting = Bounds.byId("counting", DEFAULTS);
        assertEquals(4, counting.leastWidth(setting(0.25, Targets.ALL, new Vectors(2)), 0.5).getAsLong());
        assertEquals(6, counting.leastWidth(setting(0.25, Targets.ALL, new Vectors(3)), 0.5).getAsLong());
        assertEquals(7, counting.leastWidth(setting(0.2, Targets.ALL, new Vectors(3)), 0.01).getAsLong());
        assertEquals(0.5, counting.failureProbability(setting(0.25, Targets.ONE, new Vectors(2)), 3), 1e-12);
        assertEquals(1 - 64 * 0.001, counting.failureProbability(setting(0.1, Targets.ONE, new Vectors(3)), 6), 1e-12);
        assertTrue(counting.failureProbability(setting(0.1, Targets.ONE, new Vectors(3)), 6) <= 1 - 64 * 0.001);
    }

    @Test
    void quantileLawsHaveTheTheoremsOfTheirUniformWeight() {
        VariableLaw half = QuantileLaw.of("half", List.of(new Point(BigDecimal.ZERO, new BigDecimal("-2")), new Point(BigDecimal.ONE, new BigDecimal("2"))));
        VariableLaw narrow = QuantileLaw.of("narrow", List.of(new Point(BigDecimal.ZERO, BigDecimal.ZERO), new Point(BigDecimal.ONE, BigDecimal.ONE)));
        Setting plain = new Setting(0.1, Freezing.NONE, half, Targets.ALL);
        // Weight 1/2: the factor 7/8 in place of 3/4.
        assertEquals(1 - 0.5 / 4, Bounds.byId("theorem-r-law", DEFAULTS).failureProbability(plain, 201)
                / Bounds.byId("theorem-r-law", DEFAULTS).failureProbability(plain, 200), 1e-9);
        Bound frozen = Bounds.byId("theorem-f", DEFAULTS);
        assertTrue(frozen.inapplicable(plain).isEmpty());
        assertEquals(Optional.of("the drift of locked variables of the law half is not bounded here"),
                frozen.inapplicable(new Setting(0.1, Freezing.of(0, 0.5), half, Targets.ALL)));
        assertEquals(Optional.of("the law narrow contains no uniform on the whole of [-1, 1]"),
                frozen.inapplicable(new Setting(0.1, Freezing.NONE, narrow, Targets.ALL)));
        for (Bound bound : Bounds.all(DEFAULTS)) {
            for (VariableLaw law : List.of(half, narrow)) {
                for (Freezing freezing : List.of(Freezing.NONE, Freezing.of(0.25, 0), Freezing.of(0, 0.5), Freezing.of(0.25, 0.25))) {
                    Setting setting = new Setting(0.1, freezing, law, Targets.ALL);
                    if (bound.inapplicable(setting).isEmpty()) {
                        double value = bound.failureProbability(setting, 50);
                        assertTrue(value >= 0 && value <= 1, bound.id());
                    }
                }
            }
        }
    }
}
