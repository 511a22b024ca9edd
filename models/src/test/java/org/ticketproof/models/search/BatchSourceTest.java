package org.ticketproof.models.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.InputShape;

/** Sources of batches: each example once an epoch, the same batches every time. */
class BatchSourceTest {
    private static final InputShape SHAPE = new InputShape(1, 1, 1, 1000);

    /** Example i has the value and label i. */
    private record Numbered(int count) implements Examples {
        @Override
        public int label(int example) {
            return example;
        }

        @Override
        public void values(int example, float[] into, int offset) {
            into[offset] = example;
        }

        @Override
        public String identity() {
            return "numbers";
        }
    }

    private static List<Integer> all(BatchSource source, Part part, int epoch, int size) {
        List<Integer> labels = new ArrayList<>();
        Batch batch = source.newBatch(size);
        for (int b = 0; b < source.batches(part, size); b++) {
            source.fill(part, epoch, b, batch);
            for (int i = 0; i < batch.count(); i++) {
                assertEquals(batch.labels()[i], (int) batch.features()[i]);
                labels.add(batch.labels()[i]);
            }
        }
        return labels;
    }

    @Property(tries = 200)
    void everyExampleComesOnceAnEpochInOnePart(@ForAll @IntRange(min = 1, max = 60) int training, @ForAll @IntRange(min = 1, max = 60) int test,
            @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(min = 0, max = 9) int tenths, @ForAll long seed) {
        if (Math.round(tenths / 10.0 * training) >= training) {
            assertThrows(IllegalArgumentException.class, () -> source(training, test, tenths / 10.0, seed));
            return;
        }
        BatchSource source = source(training, test, tenths / 10.0, seed);
        List<Integer> learned = all(source, Part.TRAINING, 3, size);
        assertEquals(learned, all(source, Part.TRAINING, 3, size));
        assertEquals(learned, all(source(training, test, tenths / 10.0, seed), Part.TRAINING, 3, size));
        List<Integer> validated = all(source, Part.VALIDATION, 0, size);
        assertEquals(source.examples(Part.TRAINING), learned.size());
        assertEquals(Math.round(tenths / 10.0 * training), validated.size());
        List<Integer> both = new ArrayList<>(learned);
        both.addAll(validated);
        Collections.sort(both);
        for (int i = 0; i < training; i++) {
            assertEquals(i, both.get(i));
        }
        assertEquals(training, both.size());
        List<Integer> judged = all(source, Part.TEST, 0, size);
        assertEquals(test, judged.size());
        assertEquals(test - 1, judged.get(test - 1));
    }

    private static BatchSource source(int training, int test, double validation, long seed) {
        return ExampleBatches.of(SHAPE, new Numbered(training), new Numbered(test), validation, null, seed);
    }

    @Test
    void ordersDifferFromEpochToEpochAndSeedToSeed() {
        List<Integer> first = all(source(100, 1, 0, 1), Part.TRAINING, 0, 10);
        assertFalse(first.equals(all(source(100, 1, 0, 1), Part.TRAINING, 1, 10)));
        assertFalse(first.equals(all(source(100, 1, 0, 2), Part.TRAINING, 0, 10)));
    }

    @Test
    void aBatchMayBeLargerThanAllExamples() {
        for (int size : new int[] {101, Integer.MAX_VALUE - 100, Integer.MAX_VALUE}) {
            BatchSource source = source(100, 30, 0.2, 1);
            assertEquals(80, all(source, Part.TRAINING, 0, size).size(), "size " + size);
            assertEquals(20, all(source, Part.VALIDATION, 0, size).size());
            assertEquals(30, all(source, Part.TEST, 0, size).size());
        }
    }

    @Test
    void augmentationDependsOnEpochAndExampleOnly() {
        Augmentation noise = new Augmentation() {
            @Override
            public void apply(float[] values, int offset, TrialStream random) {
                values[offset] += random.nextLong() >>> 40;
            }

            @Override
            public String identity() {
                return "noise";
            }
        };
        ExampleBatches source = ExampleBatches.of(SHAPE, new Numbered(20), new Numbered(5), 0.25, noise, 1);
        float[] large = values(source, 0, 15);
        float[] again = values(source, 0, 15);
        assertArrayEquals(large, again);
        assertFalse(Arrays.equals(large, values(source, 1, 15)));
        Batch small = source.newBatch(4);
        source.fill(Part.TRAINING, 0, 1, small);
        assertArrayEquals(Arrays.copyOfRange(large, 4, 8), small.features());
        source.fill(Part.TEST, 0, 0, small);
        assertEquals(0, small.features()[0]);
    }

    private static float[] values(BatchSource source, int epoch, int size) {
        Batch batch = source.newBatch(size);
        source.fill(Part.TRAINING, epoch, 0, batch);
        return batch.features().clone();
    }

    @Test
    void aGraphsPartsShareItsNodesOut() {
        GeneratedGraph graph = GeneratedGraph.of(InputShape.nodes(3, 4), 103, 500, 0.5, 1, 2);
        NodeBatches source = graph.batches();
        Batch batch = source.newBatch(1);
        int[] seen = new int[103];
        for (Part part : Part.values()) {
            source.fill(part, 0, 0, batch);
            assertEquals(source.examples(part), batch.labelled());
            for (int i = 0; i < 103; i++) {
                if (batch.labels()[i] != Batch.IGNORED) {
                    assertEquals(graph.labels()[i], batch.labels()[i]);
                    seen[i]++;
                }
            }
        }
        assertEquals(103, Arrays.stream(seen).sum());
        assertEquals(500, graph.graph().edges());
        assertThrows(IllegalArgumentException.class,
                () -> NodeBatches.of(InputShape.nodes(3, 4), new float[6], new int[] {0, 9}, new int[] {1}, new int[0], new int[0], "x"));
    }
}
