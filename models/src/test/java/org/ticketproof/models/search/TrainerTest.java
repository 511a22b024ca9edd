package org.ticketproof.models.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.Family;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.architecture.Network;

/** Whole runs on generated data. */
class TrainerTest {
    private static final InputShape IMAGES = new InputShape(1, 8, 8, 3);
    private static final InputShape NODES = InputShape.nodes(6, 3);
    private static final GeneratedGraph GRAPH = GeneratedGraph.of(NODES, 150, 600, 0.7, 1.5, 5);

    private static Architecture architecture(Family family) {
        return switch (family) {
            case GIN -> new Architecture(family, NODES, 0.1);
            case LENET -> new Architecture(family, IMAGES, 0.1);
            default -> new Architecture(family, IMAGES, 0.06);
        };
    }

    private static Network network(Family family) {
        return family == Family.GIN ? architecture(family).build(GRAPH.graph()) : architecture(family).build();
    }

    private static BatchSource source(Family family) {
        return family == Family.GIN ? GRAPH.batches() : ExampleBatches.of(IMAGES, GeneratedImages.of(IMAGES, 150, 1, 3, "training"),
                GeneratedImages.of(IMAGES, 60, 1, 3, "test"), 0.2, null, 1);
    }

    private static SearchOptions options(Family family, int epochs) {
        return family == Family.GIN ? new SearchOptions(epochs, 1, 0.02, AdamW.of(0))
                : new SearchOptions(epochs, 16, 0.1, new SgdMomentum(0.9, 1e-4));
    }

    private static SearchProblem problem(Family family) {
        return Problems.draw(architecture(family), 0.25, 0.25, 0.5, 4);
    }

    private static void requireSame(SearchResult a, SearchResult b) {
        assertEquals(a.history(), b.history());
        assertEquals(a.kept(), b.kept());
        assertArrayEquals(a.weights(), b.weights());
        assertTrue(Arrays.deepEquals(a.runningStatistics(), b.runningStatistics()));
        assertEquals(a.testAccuracy(), b.testAccuracy());
        assertEquals(a.bestEpoch(), b.bestEpoch());
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = {"LENET", "CONV2", "GIN"})
    void findsATicketInAFrozenNetwork(Family family) {
        try (Network network = network(family)) {
            BatchSource source = source(family);
            SearchResult result = Trainer.of(network, source, options(family, family == Family.GIN ? 60 : 8)).search(problem(family));
            assertEquals(TrainingMode.FROZEN, result.mode());
            assertEquals(problem(family).kept(), result.kept().cardinality());
            // A third is chance; networks this small learn differently where sums are rounded differently.
            assertTrue(result.testAccuracy() > 0.6, "test accuracy " + result.testAccuracy());
            double best = result.history().stream().mapToDouble(EpochRecord::validationAccuracy).max().orElseThrow();
            assertEquals(best, result.validationAccuracy());
            assertEquals(best, result.history().get(result.bestEpoch()).validationAccuracy());
            float[] standing = new float[result.weights().length];
            network.getWeights(standing);
            assertArrayEquals(result.weights(), standing);
            assertTrue(result.cost().images() > 0 && result.cost().bookkeepingShare() < 1);
        }
    }

    @Test
    void trainsWeights() {
        try (Network network = network(Family.LENET)) {
            SearchOptions options = new SearchOptions(8, 16, 0.02, new SgdMomentum(0.9, 0));
            SearchResult result = Trainer.of(network, source(Family.LENET), options).trainWeights(problem(Family.LENET).weights());
            assertEquals(TrainingMode.WEIGHTS, result.mode());
            assertTrue(result.testAccuracy() > 0.9, "test accuracy " + result.testAccuracy());
            assertFalse(Arrays.equals(problem(Family.LENET).weights(), result.weights()));
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static ProgressListener killer(int atEpoch, int atBatch) {
        return new ProgressListener() {
            @Override
            public void step(int epoch, int batch, int batches, double loss) {
                if (epoch == atEpoch && batch == atBatch) {
                    throw new Killed();
                }
            }
        };
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = {"LENET", "RESNET18", "GIN"})
    void resumesToTheSameBits(Family family, @TempDir Path folder) {
        TrainingCheckpoint checkpoint = TrainingCheckpoint.at(folder.resolve("run"));
        SearchResult whole;
        try (Network network = network(family)) {
            whole = Trainer.of(network, source(family), options(family, 4)).search(problem(family));
        }
        for (int[] kill : new int[][] {{0, 0}, {2, 0}, {3, 0}}) {
            try (Network network = network(family)) {
                Trainer trainer = Trainer.of(network, source(family), options(family, 4)).with(checkpoint).with(killer(kill[0], kill[1]));
                assertThrows(Killed.class, () -> trainer.search(problem(family)));
            }
        }
        try (Network network = network(family)) {
            requireSame(whole, Trainer.of(network, source(family), options(family, 4)).with(checkpoint).search(problem(family)));
            // A finished run is read, not repeated.
            SearchResult again = Trainer.of(network, source(family), options(family, 4)).with(checkpoint).with(killer(0, 0)).search(problem(family));
            requireSame(whole, again);
        }
    }

    @Test
    void weightTrainingResumesToTheSameBits(@TempDir Path folder) {
        TrainingCheckpoint checkpoint = TrainingCheckpoint.at(folder.resolve("run"));
        float[] start = problem(Family.LENET).weights();
        try (Network network = network(Family.LENET)) {
            Trainer trainer = Trainer.of(network, source(Family.LENET), options(Family.LENET, 3));
            SearchResult whole = trainer.trainWeights(start);
            assertThrows(Killed.class, () -> trainer.with(checkpoint).with(killer(1, 3)).trainWeights(start));
            requireSame(whole, trainer.with(checkpoint).trainWeights(start));
        }
    }

    @Test
    void checkpointsOfOtherRunsAndDamagedOnesAreRefusedAndKept(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("run");
        TrainingCheckpoint checkpoint = TrainingCheckpoint.at(file);
        SearchProblem problem = problem(Family.LENET);
        try (Network network = network(Family.LENET)) {
            BatchSource source = source(Family.LENET);
            Trainer.of(network, source, options(Family.LENET, 2)).with(checkpoint).search(problem);
            byte[] written = Files.readAllBytes(file);
            Trainer longer = Trainer.of(network, source, options(Family.LENET, 3)).with(checkpoint);
            requireRefused("options", () -> longer.search(problem));
            Trainer same = Trainer.of(network, source, options(Family.LENET, 2)).with(checkpoint);
            requireRefused("start", () -> same.search(Problems.draw(architecture(Family.LENET), 0.25, 0.25, 0.5, 5)));
            requireRefused("mode", () -> same.trainWeights(problem.weights()));
            assertArrayEquals(written, Files.readAllBytes(file));
            for (int at : new int[] {0, written.length / 2, written.length - 3}) {
                byte[] spoilt = written.clone();
                spoilt[at] ^= 0x10;
                Files.write(file, spoilt);
                assertThrows(IllegalArgumentException.class, () -> same.search(problem), "byte " + at);
            }
            for (int length : new int[] {0, 5, written.length / 3, written.length - 1}) {
                Files.write(file, Arrays.copyOf(written, length));
                assertThrows(IllegalArgumentException.class, () -> same.search(problem), "length " + length);
            }
        }
    }

    private static void requireRefused(String why, Runnable run) {
        String message = assertThrows(IllegalArgumentException.class, run::run).getMessage();
        assertTrue(message.contains("another run (" + why) && message.lines().count() == 1, message);
    }

    @Test
    void aRunawayLossIsToldInOneLine() {
        try (Network network = network(Family.LENET)) {
            Trainer trainer = Trainer.of(network, source(Family.LENET), new SearchOptions(3, 16, 1e30, new SgdMomentum(0.9, 0)));
            String message = assertThrows(IllegalArgumentException.class, () -> trainer.trainWeights(problem(Family.LENET).weights())).getMessage();
            assertTrue(message.contains("lower the learning rate"), message);
        }
    }

    @Test
    void memoryThatRunsOutIsToldInOneLine() {
        BatchSource source = source(Family.LENET);
        ProgressListener greedy = new ProgressListener() {
            @Override
            public void step(int epoch, int batch, int batches, double loss) {
                throw new OutOfMemoryError("as if");
            }
        };
        try (Network network = network(Family.LENET)) {
            Trainer trainer = Trainer.of(network, source, options(Family.LENET, 1)).with(greedy);
            String message = assertThrows(MemoryExhaustedException.class, () -> trainer.search(problem(Family.LENET))).getMessage();
            assertTrue(message.contains("lower the batch or the width"), message);
        }
    }
}
