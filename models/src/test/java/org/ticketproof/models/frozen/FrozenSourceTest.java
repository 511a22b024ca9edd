package org.ticketproof.models.frozen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.ticketproof.theory.freezing.Freezing;

class FrozenSourceTest {
    private static final List<LayerShape> SHAPES = List.of(new LayerShape("conv", 3, 8, 3, 3), new LayerShape("fc", 40, 30, 1, 1),
            new LayerShape("out", 30, 10, 1, 1));

    @Property(tries = 200)
    void patternsHaveExactCountsAndAreNested(@ForAll RatioRule rule, @ForAll @DoubleRange(min = 0, max = 1) double a,
            @ForAll @DoubleRange(min = 0, max = 1) double b, @ForAll long seed) {
        Freezing freezing = Freezing.of(a * b, a - a * b);
        FreezingPattern pattern = FreezingPattern.of(SHAPES, rule, freezing, seed);
        byte[] states = pattern.states();
        assertEquals(1716, states.length);
        assertEquals(Math.round(freezing.prune() * 1716), count(states, FreezingPattern.PRUNED, 0, 1716));
        assertEquals(Math.round((freezing.prune() + freezing.lock()) * 1716), 1716 - count(states, FreezingPattern.FREE, 0, 1716));
        assertEquals(pattern.free(), count(states, FreezingPattern.FREE, 0, 1716));
        long[] free = FreezingPattern.freeCounts(SHAPES, rule, freezing);
        int[] starts = {0, 216, 1416, 1716};
        for (int l = 0; l < 3; l++) {
            assertEquals(free[l], count(states, FreezingPattern.FREE, starts[l], starts[l + 1]));
            assertEquals(pattern.pruned(l), count(states, FreezingPattern.PRUNED, starts[l], starts[l + 1]));
            assertEquals(pattern.locked(l), count(states, FreezingPattern.LOCKED, starts[l], starts[l + 1]));
        }
        FreezingPattern pruneOnly = FreezingPattern.of(SHAPES, rule, Freezing.of(freezing.prune() + freezing.lock(), 0), seed);
        for (int i = 0; i < states.length; i++) {
            assertTrue((states[i] == FreezingPattern.FREE) == (pruneOnly.state(i) == FreezingPattern.FREE), "one permutation for all proportions");
        }
    }

    @Test
    void everyPlaceIsEquallyLikely() {
        // 4,000 patterns of 10 places, half of them pruned: counts are binomial(4000, 1/2), deviation 31.6. Six deviations on any of
        // 10 places: probability below 3e-8.
        List<LayerShape> small = List.of(new LayerShape("x", 10, 1, 1, 1));
        int[] pruned = new int[10];
        for (int seed = 0; seed < 4000; seed++) {
            FreezingPattern pattern = FreezingPattern.of(small, RatioRule.EPL, Freezing.of(.5, 0), seed);
            for (int i = 0; i < 10; i++) {
                pruned[i] += pattern.state(i) == FreezingPattern.PRUNED ? 1 : 0;
            }
        }
        for (int count : pruned) {
            assertEquals(2000, count, 190);
        }
    }

    @Test
    void weightsHaveTheirLawsAndScale() {
        List<LayerShape> one = List.of(new LayerShape("x", 500, 400, 1, 1));
        float[] uniform = FrozenSource.of(spec(one, SourceInit.KU, .75, 3)).weights();
        // Layer keeps a quarter: variance 2 / (500 / 4) = .016. Standard error of a variance of 200,000 uniforms: below .0023 of it.
        assertEquals(.016, variance(uniform), .016 * 6 * .0023);
        double bound = Math.sqrt(3 * .016) * (1 + 1e-6);
        assertTrue(IntStream.range(0, uniform.length).allMatch(i -> Math.abs(uniform[i]) <= bound));
        float[] constant = FrozenSource.of(spec(one, SourceInit.SKC, .75, 3)).weights();
        float magnitude = (float) Math.sqrt(.016);
        int positive = 0;
        for (float weight : constant) {
            assertEquals(magnitude, Math.abs(weight));
            positive += weight > 0 ? 1 : 0;
        }
        assertEquals(100_000, positive, 6 * 224, "six deviations, probability 2e-9");
    }

    @Test
    void scoresAreNormalAndFrozenOnesZero() {
        List<LayerShape> one = List.of(new LayerShape("x", 500, 400, 1, 1));
        FrozenSource source = FrozenSource.of(new FrozenSpec(one, SourceInit.KU, RatioRule.EPL, Freezing.of(.25, .25), .5, 5, 6));
        float[] scores = source.scores();
        double sum = 0;
        double fourth = 0;
        for (int i = 0; i < scores.length; i++) {
            if (source.pattern().state(i) != FreezingPattern.FREE) {
                assertEquals(0f, scores[i]);
            }
            double unit = scores[i] / Math.sqrt(2.0 / 500);
            sum += unit * unit;
            fourth += unit * unit * unit * unit;
        }
        // 100,000 squares: standard error sqrt(2 / 1e5); fourth powers: mean 3, variance 96. Six deviations each.
        assertEquals(1, sum / 100_000, 6 * Math.sqrt(2e-5));
        assertEquals(3, fourth / 100_000, 6 * Math.sqrt(96e-5));
    }

    @Test
    void seedsRegenerateEverything() {
        FrozenSpec spec = new FrozenSpec(SHAPES, SourceInit.KU, RatioRule.ERK, Freezing.of(.2, .3), .4, 11, 12);
        FrozenSource first = FrozenSource.of(spec);
        FrozenSource second = FrozenSource.of(spec);
        assertArrayEquals(first.weights(), second.weights());
        assertArrayEquals(first.scores(), second.scores());
        // Golden: a change of these means that tickets written before no longer come back.
        assertEquals(GOLDEN_WEIGHTS, Arrays.hashCode(first.weights()));
        assertEquals(GOLDEN_SCORES, Arrays.hashCode(first.scores()));
        assertEquals(GOLDEN_STATES, Arrays.hashCode(first.pattern().states()));
    }

    private static final int GOLDEN_WEIGHTS = -802145006;
    private static final int GOLDEN_SCORES = 954609365;
    private static final int GOLDEN_STATES = 1438888746;

    @Property(tries = 500)
    void centreIsBestEffort(@ForAll @DoubleRange(min = 0, max = 1) double freeze, @ForAll @DoubleRange(min = 0, max = 1) double sparsity) {
        Freezing freezing = Position.CENTRE.divide(freeze, sparsity);
        assertEquals(freeze, freezing.prune() + freezing.lock(), 1e-15);
        double wanted = sparsity - (1 - freeze) / 2;
        if (wanted >= 0 && wanted <= freeze) {
            assertEquals(sparsity, (freezing.prune() + 1 - freezing.lock()) / 2, 1e-15);
        } else {
            assertEquals(wanted < 0 ? 0 : freeze, freezing.prune());
        }
        FrozenSpec spec = new FrozenSpec(SHAPES, SourceInit.KU, RatioRule.EPL, freezing, sparsity, 1, 1);
        FreezingPattern pattern = FreezingPattern.of(SHAPES, RatioRule.EPL, freezing, 1);
        assertTrue(spec.kept() >= pattern.locked() && spec.kept() <= pattern.size() - pattern.pruned());
        assertEquals(1716 - Math.round(sparsity * 1716), spec.kept(), 1);
    }

    @Test
    void impossibleRatiosAreRefusedWithTheNearestAllowed() {
        assertEquals("sparsity 0.3: below the pruning ratio 0.5, and pruned weights never come back; must be in [0.5, 1.0], nearest 0.5",
                message(() -> Position.parse("1:0").divide(.5, .3)));
        assertEquals("sparsity 0.75: above 1 - locking ratio = 0.5, and locked weights always stay; must be in [0.0, 0.5], nearest 0.5",
                message(() -> Position.parse("0:1").divide(.5, .75)));
        assertEquals("freeze = 1.5: must be a number in [0, 1], nearest 1", message(() -> Position.CENTRE.divide(1.5, .3)));
        assertEquals("sparsity = -0.5: must be a number in [0, 1], nearest 0", message(() -> Position.CENTRE.divide(.5, -.5)));
        assertEquals("position '1:x': must be auto or P:Q, two numbers, e.g. 1:3", message(() -> Position.parse("1:x")));
        assertEquals("position '1': must be auto or P:Q, two numbers, e.g. 1:3", message(() -> Position.parse("1")));
        assertTrue(message(() -> Position.parse("-1:2")).contains("at least 0"));
    }

    private static String message(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }

    private static FrozenSpec spec(List<LayerShape> shapes, SourceInit init, double sparsity, long seed) {
        return new FrozenSpec(shapes, init, RatioRule.EPL, Freezing.NONE, sparsity, seed, seed);
    }

    private static double variance(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return sum / values.length;
    }

    private static long count(byte[] states, byte state, int from, int to) {
        return IntStream.range(from, to).filter(i -> states[i] == state).count();
    }
}
