package org.ticketproof.theory.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ticketproof.theory.bound.Bound.Direction;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.freezing.Variant;

/** Names, constants, edge settings and messages. */
class BoundsTest {
    private static final Constants DEFAULTS = Constants.withDefaults();
    private static final Setting PLAIN = new Setting(.01, Freezing.NONE, VariableLaw.UNIFORM, Targets.ALL);

    private static String messageOf(Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertFalse(message.contains("\n"), message);
        return message;
    }

    @Test
    void idsAreUnique() {
        Set<String> ids = new HashSet<>();
        for (Bound bound : Bounds.all(DEFAULTS)) {
            assertTrue(ids.add(bound.id()));
            assertEquals(bound.id(), Bounds.byId(bound.id(), DEFAULTS).id());
            assertEquals(bound.id(), bound.toString());
        }
        assertEquals(20, ids.size());
    }

    @Test
    void unknownIdListsTheKnownOnes() {
        String message = messageOf(() -> Bounds.byId("theorem-x", DEFAULTS));
        assertTrue(message.startsWith("bound 'theorem-x': must be one of lueker, "), message);
        assertTrue(message.endsWith("lattice"), message);
    }

    @Test
    void badArgumentsAreNamed() {
        Bound bound = Bounds.byId("theorem-r", DEFAULTS);
        assertEquals("n = -1: must be in [0, 2^53]", messageOf(() -> bound.failureProbability(PLAIN, -1)));
        assertEquals("n = 9007199254740993: must be in [0, 2^53]",
                messageOf(() -> bound.failureProbability(PLAIN, (1L << 53) + 1)));
        for (double delta : new double[] {0, 1, -1, Double.NaN}) {
            assertEquals("delta = " + delta + ": must be a number in (0, 1)", messageOf(() -> bound.leastWidth(PLAIN, delta)));
        }
        Setting locked = new Setting(.01, Freezing.of(0, .5), VariableLaw.UNIFORM, Targets.ALL);
        assertEquals("bound 'theorem-r' does not apply: some variables are locked (theorem-f covers that)",
                messageOf(() -> bound.failureProbability(locked, 5)));
        assertEquals("eps = 0.0: must be a number in (0, 1]",
                messageOf(() -> new Setting(0, Freezing.NONE, VariableLaw.UNIFORM, Targets.ALL)));
    }

    @Test
    void leastWidthsAreRefusedLikeProbabilities() {
        Setting locked = new Setting(.01, Freezing.of(0, .5), VariableLaw.UNIFORM, Targets.ALL);
        assertEquals("bound 'theorem-r-closed' does not apply: some variables are locked (theorem-f covers that)",
                messageOf(() -> Bounds.byId("theorem-r-closed", DEFAULTS).leastWidth(locked, .5)));
        assertTrue(messageOf(() -> new Setting(.01, Freezing.of(0, .5), VariableLaw.UNIFORM, Targets.ALL, new Variant.Vectors(2)))
                .contains("lock"));
    }

    /** Lower bounds are all explicit; of the upper ones those of the papers hide a constant. */
    @Test
    void eachBoundIsOnItsSide() {
        Set<String> hidden = Set.of("lueker", "pensia-lemma", "dacunha", "gadhikar-lemma", "otsuka-locked", "otsuka-frozen", "natale");
        Set<String> lower = Set.of("counting", "range", "converse", "lattice");
        for (Bound bound : Bounds.all(DEFAULTS)) {
            assertEquals(lower.contains(bound.id()) ? Direction.LOWER : Direction.UPPER, bound.direction(), bound.id());
            assertEquals(!hidden.contains(bound.id()), bound.explicit(), bound.id());
            assertTrue(bound.id().startsWith(bound.statementId()), bound.id() + " computes " + bound.statementId());
        }
    }

    @Test
    void constantsAreReplacedOneByOne() {
        Constants changed = DEFAULTS.with("lueker.C", 2).with("dacunha.kappa", 3);
        assertEquals(2, changed.get("lueker.C"));
        assertEquals(13.91, DEFAULTS.get("lueker.C"));
        assertSame(DEFAULTS, Constants.withDefaults());
        assertEquals(changed, DEFAULTS.with("dacunha.kappa", 3).with("lueker.C", 2));
        assertEquals(changed.hashCode(), DEFAULTS.with("dacunha.kappa", 3).with("lueker.C", 2).hashCode());
        assertNotEquals(changed, DEFAULTS);
        assertNotEquals(changed.hashCode(), DEFAULTS.hashCode());
        assertEquals(Map.of("lueker.C", 2.0, "dacunha.kappa", 3.0), changed.asMap().entrySet().stream()
                .filter(e -> !e.getValue().equals(DEFAULTS.get(e.getKey()))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertEquals(DEFAULTS.asMap().keySet(), changed.asMap().keySet());
        assertTrue(changed.toString().contains("lueker.C=2.0"), changed.toString());
        assertEquals((long) Math.ceil(2 * Math.log(100)), Bounds.byId("lueker", changed).leastWidth(PLAIN, .5).getAsLong());
        assertThrows(UnsupportedOperationException.class, () -> changed.asMap().put("lueker.C", 1.0));
        assertTrue(messageOf(() -> DEFAULTS.with("lueker.D", 1)).startsWith("constant 'lueker.D': must be one of dacunha.C, "));
        assertTrue(messageOf(() -> DEFAULTS.get("x")).startsWith("constant 'x': must be one of "));
        for (double value : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals("constant 'lueker.C' = " + value + ": must be a finite number above 0",
                    messageOf(() -> DEFAULTS.with("lueker.C", value)));
        }
    }

    /** The defaults are proved: Theorem R is below the published form with them, in the range that {@link Constants} names. */
    @Test
    void defaultsFollowFromTheExplicitTheorems() {
        for (double eps : new double[] {.125, .01, 1e-4, 1e-9}) {
            Setting plain = new Setting(eps, Freezing.NONE, VariableLaw.UNIFORM, Targets.ALL);
            Setting product = new Setting(eps, Freezing.NONE, VariableLaw.PRODUCT, Targets.ALL);
            for (long n = 0; n < 2000; n++) {
                assertBelow("theorem-r", "lueker", plain, n);
                assertBelow("theorem-r", "dacunha", plain, n);
                assertBelow("theorem-r-unimodal", "pensia-lemma", product, n);
            }
        }
        for (double eps : new double[] {.0625, .01, 1e-6}) {
            for (double lock : new double[] {.01, .25, .5}) {
                Setting locked = new Setting(eps, Freezing.of(0, lock), VariableLaw.UNIFORM, Targets.ALL);
                Setting frozen = new Setting(eps, Freezing.of(.5 - lock == 0 ? 1e-9 : .5 - lock, lock), VariableLaw.UNIFORM, Targets.ALL);
                for (long n = 1; n < 100_000; n += 1 + n / 8) {
                    assertBelow("theorem-f-closed", "otsuka-locked", locked, n);
                    if (frozen.freezing().free() >= .5) {
                        assertBelow("theorem-f-closed", "otsuka-frozen", frozen, n);
                    }
                }
            }
        }
    }

    private static void assertBelow(String proved, String published, Setting setting, long n) {
        double claim = Bounds.byId(published, DEFAULTS).failureProbability(setting, n);
        if (claim > 1e-280) {
            double proof = Bounds.byId(proved, DEFAULTS).failureProbability(setting, n);
            assertTrue(proof <= claim, published + " at n = " + n + " " + setting + ": " + proof + " > " + claim);
        }
    }

    @Test
    void wholeToleranceNeverFailsWithoutLocking() {
        Setting whole = new Setting(1, Freezing.of(.5, 0), VariableLaw.UNIFORM, Targets.ALL);
        for (Bound bound : Bounds.all(DEFAULTS)) {
            if (bound.direction() == Direction.LOWER && bound.inapplicable(whole).isEmpty()) {
                assertEquals(0, bound.failureProbability(whole, 0), bound.id());
                assertEquals(OptionalLong.of(0), bound.leastWidth(whole, 1e-12), bound.id());
            }
        }
        assertTrue(Bounds.byId("sparse", DEFAULTS).failureProbability(whole, 0) < 1e-300);
        assertEquals(OptionalLong.of(0), Bounds.byId("dynamic-program", DEFAULTS).leastWidth(whole, 1e-12));
    }

    @Test
    void printedSparseLemmaAsksForNothingAsPruningVanishes() {
        Setting setting = new Setting(.01, Freezing.of(1e-12, 0), VariableLaw.UNIFORM, Targets.ALL);
        long printed = Bounds.byId("gadhikar-lemma", DEFAULTS).leastWidth(setting, .01).getAsLong();
        long necessary = Bounds.byId("counting", DEFAULTS).leastWidth(setting, .01).getAsLong();
        assertTrue(printed < necessary, printed + " >= " + necessary);
        Setting none = new Setting(.01, Freezing.NONE, VariableLaw.UNIFORM, Targets.ALL);
        assertTrue(Bounds.byId("gadhikar-lemma", DEFAULTS).inapplicable(none).orElseThrow().contains("infinite"));
    }

    @Test
    void latticeLawHasNoUpperBound() {
        Setting lattice = new Setting(.25, Freezing.NONE, VariableLaw.SIGNED_CONSTANT, Targets.ONE);
        assertEquals(.5, Bounds.byId("lattice", DEFAULTS).failureProbability(lattice, 1000), 1e-12);
        for (Bound bound : Bounds.all(DEFAULTS)) {
            if (bound.direction() == Direction.UPPER) {
                assertTrue(bound.inapplicable(lattice).isPresent(), bound.id());
            }
        }
    }

    @Test
    void hugeWidthsDoNotOverflow() {
        Setting sparse = new Setting(1e-12, Freezing.of(1 - 1e-12, 0), VariableLaw.UNIFORM, Targets.ALL);
        long width = Bounds.byId("sparse", DEFAULTS).leastWidth(sparse, 1e-12).getAsLong();
        double free = Ratios.free(sparse.freezing()).low();
        assertEquals((Math.log(8) + 36 * Math.log(10)) * 4 / free, width, width * 1e-3);
        assertTrue(Bounds.byId("counting", DEFAULTS).leastWidth(sparse, .5).getAsLong() > 1_000_000_000_000L);
    }

    @Test
    void fixedSizes() {
        FixedSizeWidth widths = FixedSizeWidth.of(DEFAULTS);
        // k = n/2 has entropy 1, so with c = 1 the width is log2(k/eps) or 2 k, whichever is larger.
        assertEquals(OptionalLong.of(1 << 11), widths.oneTarget(1 << 10, .5));
        long n = widths.oneTarget(3, 1e-6).getAsLong();
        double need = Math.log(3e6) / Math.log(2);
        assertTrue(n * entropy(3.0 / n) >= need && (n - 1) * entropy(3.0 / (n - 1)) < need, "n = " + n);
        assertTrue(widths.allTargets(30, .01).getAsLong() > widths.oneTarget(30, .01).getAsLong());
        // n H2(3/n) grows like a logarithm only: its square is out of reach.
        assertTrue(widths.allTargets(3, 1e-6).isEmpty());
        assertTrue(FixedSizeWidth.of(DEFAULTS.with("natale.c", 3)).oneTarget(3, 1e-6).getAsLong() > n);
        assertEquals("size = 0: must be in [1, 2^52]", messageOf(() -> widths.oneTarget(0, .5)));
        assertEquals("eps = 2.0: must be a number in (0, 1]", messageOf(() -> widths.allTargets(1, 2)));
    }

    private static double entropy(double x) {
        return -(x * Math.log(x) + (1 - x) * Math.log(1 - x)) / Math.log(2);
    }
}
