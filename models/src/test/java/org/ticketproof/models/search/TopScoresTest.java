package org.ticketproof.models.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
        int[] firsts = IntStream.rangeClosed(0, BLOCKS).map(b -> count * b / BLOCKS).toArray();
        float[][] scores = new float[BLOCKS][];
        for (int b = 0; b < BLOCKS; b++) {
            scores[b] = new float[firsts[b + 1] - firsts[b]];
            for (int i = 0; i < scores[b].length; i++) {
                scores[b][i] = score(random, kind);
            }
        }
        BitSet told = new BitSet();
        TopScores top = new TopScores(scores, wanted, (block, i, kept) -> {
            assertNotEquals(kept, told.get(firsts[block] + i), "told twice");
            told.set(firsts[block] + i, kept);
        });
        top.reset();
        requireLargest(scores, wanted, top, told);
        for (int step = 0; step < 12; step++) {
            double size = step % 5 == 4 ? 10 : 0.01;
            for (int b = 0; b < BLOCKS; b++) {
                for (int i = 0; i < scores[b].length; i++) {
                    scores[b][i] = kind == 0 ? score(random, kind) : scores[b][i] * (float) (1 + size * (random.nextDouble() - 0.5));
                }
                top.scan(b);
            }
            top.settle();
            requireLargest(scores, wanted, top, told);
        }
    }

    private static float score(SplittableRandom random, int kind) {
        return switch (kind) {
            case 0 -> random.nextInt(-3, 4);
            case 1 -> random.nextInt(40) == 0 ? Float.POSITIVE_INFINITY : (float) Math.scalb(random.nextDouble() - 0.5, random.nextInt(-140, 120));
            case 2 -> random.nextInt(4) == 0 ? -0.0f : (float) random.nextDouble();
            default -> (float) (random.nextDouble() - 0.5);
        };
    }

    private static void requireLargest(float[][] blocks, int wanted, TopScores top, BitSet told) {
        float[] scores = new float[Arrays.stream(blocks).mapToInt(b -> b.length).sum()];
        BitSet kept = new BitSet();
        int next = 0;
        for (int b = 0; b < blocks.length; b++) {
            for (int i = 0; i < blocks[b].length; i++) {
                kept.set(next, top.keeps(b, i));
                scores[next++] = blocks[b][i];
            }
        }
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        // A stable sort: of equal ones the first come first.
        Arrays.sort(order, (a, b) -> Float.compare(Math.abs(scores[b]), Math.abs(scores[a])));
        BitSet largest = new BitSet();
        for (int r = 0; r < wanted; r++) {
            largest.set(order[r]);
        }
        assertEquals(largest, kept);
        assertEquals(largest, told);
    }
}
