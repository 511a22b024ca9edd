package org.ticketproof.models.frozen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RatioRuleTest {
    private static final List<LayerShape> LENET = List.of(new LayerShape("a", 784, 300, 1, 1), new LayerShape("b", 300, 100, 1, 1),
            new LayerShape("c", 100, 10, 1, 1));

    @Test
    void equalSharesFillSmallLayersFirst() {
        // 3 x 1,000 fit; beyond, the last layer is full and the other two share the rest.
        assertArrayEquals(new long[] {1000, 1000, 1000}, RatioRule.EPL.kept(LENET, 3000));
        assertArrayEquals(new long[] {2001, 2000, 1000}, RatioRule.EPL.kept(LENET, 5001));
        assertArrayEquals(new long[] {102_100, 30_000, 1000}, RatioRule.EPL.kept(LENET, 133_100));
        assertArrayEquals(new long[] {235_200, 30_000, 1000}, RatioRule.EPL.kept(LENET, 266_200));
    }

    @Test
    void densityFollowsTheSumOfTheShape() {
        List<LayerShape> shapes = List.of(new LayerShape("conv", 64, 128, 3, 3), new LayerShape("fc", 4096, 256, 1, 1));
        long[] kept = RatioRule.ERK.kept(shapes, 45_520);
        // 198 : 4354 edges.
        assertArrayEquals(new long[] {1980, 43_540}, kept);
        long[] full = RatioRule.ERK.kept(List.of(new LayerShape("small", 4, 4, 1, 1), new LayerShape("large", 100, 100, 1, 1)), 5000);
        assertArrayEquals(new long[] {16, 4984}, full, "a full layer hands its overflow on");
    }

    @Property(tries = 300)
    void agreesWithGivingEdgesOneAtATime(@ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll RatioRule rule, @ForAll @DoubleRange(min = 0, max = 1) double ratio) {
        List<LayerShape> shapes = shapes(sizes);
        long weights = shapes.stream().mapToLong(LayerShape::count).sum();
        long total = Math.round(ratio * weights);
        long[] given = new long[shapes.size()];
        for (long i = 0; i < total; i++) {
            int best = -1;
            for (int l = 0; l < given.length; l++) {
                if (given[l] < shapes.get(l).count() && (best < 0
                        || (2 * given[l] + 1) / (double) share(rule, shapes.get(l)) < (2 * given[best] + 1) / (double) share(rule, shapes.get(best)))) {
                    best = l;
                }
            }
            given[best]++;
        }
        assertArrayEquals(given, rule.kept(shapes, total));
    }

    @Property(tries = 500)
    void countsAreWithinTheLayersSumUpAndNeverFall(@ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 4000) Integer> sizes,
            @ForAll RatioRule rule, @ForAll @DoubleRange(min = 0, max = 1) double first, @ForAll @DoubleRange(min = 0, max = 1) double second) {
        List<LayerShape> shapes = shapes(sizes);
        long weights = shapes.stream().mapToLong(LayerShape::count).sum();
        long[] less = rule.kept(shapes, Math.round(Math.min(first, second) * weights));
        long[] more = rule.kept(shapes, Math.round(Math.max(first, second) * weights));
        assertEquals(Math.round(Math.min(first, second) * weights), Arrays.stream(less).sum());
        for (int l = 0; l < less.length; l++) {
            assertTrue(less[l] >= 0 && more[l] <= shapes.get(l).count() && less[l] <= more[l], () -> Arrays.toString(less) + Arrays.toString(more));
        }
    }

    @Property(tries = 300)
    void openLayersStayWithinOneLevel(@ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 3000) Integer> sizes,
            @ForAll @DoubleRange(min = 0, max = 1) double ratio) {
        List<LayerShape> shapes = shapes(sizes);
        long[] kept = RatioRule.EPL.kept(shapes, Math.round(ratio * shapes.stream().mapToLong(LayerShape::count).sum()));
        long most = Arrays.stream(kept).max().orElseThrow();
        for (int l = 0; l < kept.length; l++) {
            assertTrue(kept[l] == shapes.get(l).count() || kept[l] >= most - 1);
        }
    }

    @Test
    void extremeShapesDoNotOverflow() {
        List<LayerShape> shapes = List.of(new LayerShape("a", 1000, 2_000_000, 1, 1), new LayerShape("b", 1, 1, 1, 1));
        assertArrayEquals(new long[] {1_999_999_999, 1}, RatioRule.ERK.kept(shapes, 2_000_000_000));
        assertArrayEquals(new long[] {1_999_999_999, 1}, RatioRule.EPL.kept(shapes, 2_000_000_000));
    }

    @Test
    void wrongTotalsAreRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> RatioRule.EPL.kept(LENET, 266_201)).getMessage().contains("[0, 266200]"));
        assertThrows(IllegalArgumentException.class, () -> RatioRule.EPL.kept(LENET, -1));
    }

    private static long share(RatioRule rule, LayerShape shape) {
        return rule == RatioRule.EPL ? 1 : shape.inputs() + shape.outputs() + shape.kernelHeight() + shape.kernelWidth();
    }

    private static List<LayerShape> shapes(List<Integer> sizes) {
        return sizes.stream().map(size -> new LayerShape("x", size, 1 + size % 5, 1 + size % 3, 1 + size % 2)).toList();
    }
}
