package org.ticketproof.theory.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.subsetsum.FixedPoint;

class ConstructionTest {
    private static List<SourceLayer> layers(ConstructionScheme scheme, ReluNetwork target, int n, Freezing freezing, boolean signed) {
        return SourceNetwork.layers(scheme, target.widths(), n, -FixedPoint.ONE, FixedPoint.ONE, freezing, signed);
    }

    @Property(tries = 60)
    void effectiveNetworkComputesWhatTheSourceNetworkComputes(@ForAll ConstructionScheme scheme, @ForAll @LongRange(max = 1 << 20) long seed,
            @ForAll @IntRange(min = 1, max = 5) int n, @ForAll boolean signed, @ForAll @IntRange(max = 3) int frozen) {
        ReluNetwork target = Networks.random(seed, 3, 2, 2, 1);
        Freezing freezing = Freezing.of(frozen % 2 * 0.2, frozen / 2 * 0.3);
        FullSource source = FullSource.construct(layers(scheme, target, n, freezing, signed), Networks.bits(seed), target, new BruteForce());
        List<EffectiveLayer> effective = source.effective();
        SplittableRandom random = new SplittableRandom(seed);
        double low = signed ? -1 : 0;
        double bound = new SupErrorBound(target, effective).over(low, 1);
        for (int probe = 0; probe < 20; probe++) {
            double[] input = random.doubles(3, low, 1).toArray();
            double[] expected = source.evaluate(input);
            assertArrayEquals(expected, evaluate(effective, input), 1e-9);
            double error = Math.abs(expected[0] - target.evaluate(input)[0]);
            assertTrue(error <= bound + 1e-12, error + " > certified " + bound);
        }
    }

    @Test
    void everySchemeReachesItsTargetWithEnoughSourceWeights() {
        ReluNetwork target = Networks.random(3, 2, 2, 1);
        for (ConstructionScheme scheme : ConstructionScheme.values()) {
            int n = scheme == ConstructionScheme.TWO_LAYER ? 90 : scheme == ConstructionScheme.DEPTH_PLUS_ONE ? 80 : 18;
            boolean signed = scheme == ConstructionScheme.TWO_LAYER;
            FullSource source = FullSource.construct(layers(scheme, target, n, Freezing.NONE, signed), Networks.bits(8), target, new Exact());
            double bound = new SupErrorBound(target, source.effective()).over(signed ? -1 : 0, 1);
            assertTrue(bound < 0.1, scheme + ": " + bound);
        }
    }

    @Test
    void certifiedBoundOfALinearMapIsItsExactSupError() {
        ReluNetwork target = ReluNetwork.of(new int[] {2, 1}, new double[][] {{0.25, -0.5}});
        FullSource source = FullSource.construct(layers(ConstructionScheme.PER_WEIGHT, target, 3, Freezing.NONE, true), Networks.bits(1), target, new BruteForce());
        EffectiveLayer layer = source.effective().get(0);
        double exact = Math.abs(FixedPoint.toDouble(layer.positive(0, 0)) - 0.25) + Math.abs(FixedPoint.toDouble(layer.positive(0, 1)) + 0.5);
        double bound = new SupErrorBound(target, source.effective()).over(-1, 1);
        assertTrue(bound >= exact && bound <= exact * (1 + 1e-12), bound + " for " + exact);
    }

    @Test
    void sharedRowsUseOneSetOfCoefficients() {
        ReluNetwork target = Networks.random(5, 3, 2);
        SourceLayer layer = layers(ConstructionScheme.PER_ROW, target, 6, Freezing.of(0.3, 0.2), false).get(0);
        SourceDraw draw = new SourceDraw(layer, Networks.bits(2));
        long[] a = new long[6];
        long[] b = new long[6];
        byte[] states = new byte[6];
        byte[] otherStates = new byte[6];
        draw.block(1, 0, a, states, new byte[6]);
        draw.block(1, 2, b, otherStates, new byte[6]);
        assertArrayEquals(a, b);
        assertArrayEquals(states, otherStates);
    }

    @Test
    void sourceWeightsOfTheUnivariateLayerAreCounted() {
        SourceLayer layer = SourceNetwork.layers(ConstructionScheme.TWO_LAYER, new int[] {4, 3}, 5, -FixedPoint.ONE, FixedPoint.ONE,
                Freezing.NONE, false).get(0);
        assertEquals(3 * 4 * 5, layer.blockWeights());
        assertEquals(3 * 4 * 5 + 4 * (4 * 5), layer.sourceWeights());
    }

    @Test
    void badShapesAreRefusedInOneLine() {
        int[] widths = {2, 1};
        assertThrows(IllegalArgumentException.class, () -> ReluNetwork.of(widths, new double[][] {{1}}));
        assertThrows(IllegalArgumentException.class, () -> ReluNetwork.of(widths, new double[][] {{1, Double.NaN}}));
        assertThrows(IllegalArgumentException.class, () -> SourceNetwork.layers(ConstructionScheme.PER_ROW, widths, 0, 0, 1, Freezing.NONE, false));
        assertThrows(IllegalArgumentException.class, () -> SourceNetwork.layers(ConstructionScheme.PER_ROW, widths, 5, 1, 1, Freezing.NONE, false));
        assertThrows(IllegalArgumentException.class, () -> ConstructionScheme.ofId("both"));
    }

    private static double[] evaluate(List<EffectiveLayer> layers, double[] input) {
        double[] level = input;
        for (EffectiveLayer layer : layers) {
            double[] next = new double[layer.layer().rows()];
            for (int row = 0; row < next.length; row++) {
                for (int column = 0; column < level.length; column++) {
                    long m = level[column] < 0 ? layer.negative(row, column) : layer.positive(row, column);
                    next[row] += FixedPoint.toDouble(m) * level[column];
                }
                next[row] = layer == layers.get(layers.size() - 1) ? next[row] : Math.max(0, next[row]);
            }
            level = next;
        }
        return level;
    }
}
