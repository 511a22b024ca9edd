package org.ticketproof.models.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The mask against sorting, step after step. */
class TopScoresTest {
    private static final int BLOCKS = 3;

    @Property(tries = 300)
    void selectsWhatSortingSelects(@ForAll @Size(min = 1, max = 60) int[] numbers, @ForAll @IntRange(min = 0, max = 30) int coarse,
            @ForAll int rankSeed) {
        int[] values = Arrays.stream(numbers).map(v -> (v & 0x7fffffff) >>> coarse << coarse).toArray();
        int rank = 1 + Math.floorMod(rankSeed, values.length);
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        int expected = sorted[sorted.length - rank];
        RadixSelect found = RadixSelect.of(values, values.length, rank);
        assertEquals(expected, found.value());
        assertEquals(Arrays.stream(values).filter(v -> v == expected).count(), found.equal());
        assertEquals(rank - Arrays.stream(values).filter(v -> v > expected).count(), found.taken());
    }

    /** Grids of few values make ties; big jumps throw the threshold out of its window. */
    @Property(tries = 200)
    void keepsExactlyTheWantedNumberOfTheLargest(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int count,
            @ForAll @IntRange(min = 0, max = 400) int wantedRaw, @ForAll @IntRange(min = 0, max = 3) int kind) {
        SplittableRandom random = new SplittableRandom(seed);
        int wanted = Math.min(wantedRaw, count);
        float[] scores = new float[count];
        float[] weights = new float[count];
        int[] places = IntStream.range(0, count).map(i -> 2 * i + 1).toArray();
        float[] effective = new float[2 * count + 1];
        for (int i = 0; i < count; i++) {
            scores[i] = score(random, kind);
            weights[i] = (float) random.nextDouble(0.5, 1) * (random.nextBoolean() ? 1 : -1);
        }
        TopScores top = new TopScores(scores, weights, places, effective, wanted, BLOCKS);
        top.reset();
        requireMask(scores, weights, places, effective, wanted, top.kept());
        for (int step = 0; step < 12; step++) {
            double size = step % 5 == 4 ? 10 : 0.01;
            for (int i = 0; i < count; i++) {
                scores[i] = kind == 0 ? score(random, kind) : scores[i] * (float) (1 + size * (random.nextDouble() - 0.5));
            }
            for (int b = 0; b < BLOCKS; b++) {
                top.scan(b, count * b / BLOCKS, count * (b + 1) / BLOCKS);
            }
            top.settle();
            requireMask(scores, weights, places, effective, wanted, top.kept());
        }
    }

    private static float score(SplittableRandom random, int kind) {
        return switch (kind) {
            case 0 -> random.nextInt(-3, 4);
            case 1 -> (float) Math.scalb(random.nextDouble() - 0.5, random.nextInt(-140, 120));
            case 2 -> random.nextInt(4) == 0 ? -0.0f : (float) random.nextDouble();
            default -> (float) (random.nextDouble() - 0.5);
        };
    }

    private static void requireMask(float[] scores, float[] weights, int[] places, float[] effective, int wanted, BitSet kept) {
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        // A stable sort: of equal ones the first come first.
        Arrays.sort(order, (a, b) -> Float.compare(Math.abs(scores[b]), Math.abs(scores[a])));
        float[] expected = new float[effective.length];
        BitSet largest = new BitSet();
        for (int r = 0; r < wanted; r++) {
            expected[places[order[r]]] = weights[order[r]];
            largest.set(order[r]);
        }
        assertArrayEquals(expected, effective);
        assertEquals(largest, kept);
    }
}
