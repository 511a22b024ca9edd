package org.ticketproof.models.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.Family;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.architecture.Network;

/** The search on a small network, step by step. */
class EdgePopupTest {
    /** More weights than a block holds. */
    private static final Architecture ARCHITECTURE = new Architecture(Family.LENET, new InputShape(1, 12, 12, 4), 0.3);
    private static final BatchSource SOURCE = ExampleBatches.of(ARCHITECTURE.input(),
            GeneratedImages.of(ARCHITECTURE.input(), 32, 0.5, 3, "training"),
            GeneratedImages.of(ARCHITECTURE.input(), 8, 0.5, 3, "test"), 0, null, 1);

    private static Batch batch() {
        Batch batch = SOURCE.newBatch(16);
        SOURCE.fill(Part.TRAINING, 0, 0, batch);
        return batch;
    }

    @Test
    void keepsTheExactCountAndLeavesFrozenWeightsAlone() {
        SearchProblem problem = Problems.draw(ARCHITECTURE, 0.25, 0.25, 0.5, 4);
        EdgePopup search = new EdgePopup(problem, new SgdMomentum(0.9, 1e-4));
        Batch batch = batch();
        try (Network network = ARCHITECTURE.build()) {
            search.install(network);
            for (int step = 0; step < 10; step++) {
                network.computeGradient(batch);
                search.step(network, 0.5);
                float[] standing = new float[problem.weights().length];
                network.getWeights(standing);
                BitSet kept = search.kept();
                assertEquals(problem.kept(), kept.cardinality());
                for (int i = 0; i < standing.length; i++) {
                    if (problem.states()[i] != SearchProblem.FREE) {
                        assertEquals(problem.states()[i] == SearchProblem.LOCKED, kept.get(i));
                    }
                    assertEquals(kept.get(i) ? problem.weights()[i] : 0, standing[i], "weight " + i);
                }
                assertArrayEquals(standing, search.weights());
            }
        }
    }

    @Test
    void scoresFollowTheGradientOfTheirMagnitudes() {
        SearchProblem problem = Problems.draw(ARCHITECTURE, 0.2, 0.1, 0.4, 4);
        EdgePopup search = new EdgePopup(problem, new SgdMomentum(0, 0));
        Batch batch = batch();
        float[] gradient = new float[problem.weights().length];
        try (Network network = ARCHITECTURE.build()) {
            search.install(network);
            network.lossAndGradient(batch, gradient);
            search.step(network, 0.25);
        }
        float[] scores = search.state()[0];
        int next = 0;
        for (int i = 0; i < gradient.length; i++) {
            if (problem.states()[i] == SearchProblem.FREE) {
                float old = problem.scores()[i];
                assertEquals(old - 0.25f * gradient[i] * problem.weights()[i] * Math.signum(old), scores[next++], 1e-6f * Math.abs(old) + 1e-9f);
            }
        }
        assertEquals(scores.length, next);
    }

    @Test
    void lossFallsUnderTheSearch() {
        SearchProblem problem = Problems.draw(ARCHITECTURE, 0.25, 0.25, 0.5, 4);
        EdgePopup search = new EdgePopup(problem, new SgdMomentum(0.9, 0));
        Batch batch = batch();
        try (Network network = ARCHITECTURE.build()) {
            search.install(network);
            double first = network.computeGradient(batch);
            double last = first;
            for (int step = 0; step < 60; step++) {
                search.step(network, 0.1);
                last = network.computeGradient(batch);
            }
            assertEquals(0, last, first / 4);
        }
    }

    @Test
    void modesAreTold() {
        assertEquals(TrainingMode.FROZEN, Problems.draw(ARCHITECTURE, 0.25, 0.25, 0.5, 4).mode());
        assertEquals(TrainingMode.SPARSE, Problems.draw(ARCHITECTURE, 0.25, 0, 0.5, 4).mode());
        assertEquals(TrainingMode.DENSE, Problems.draw(ARCHITECTURE, 0, 0, 0.5, 4).mode());
    }

    @Test
    void impossibleProblemsAreRefused() {
        float[] two = {1, 2};
        byte[] states = {SearchProblem.LOCKED, SearchProblem.FREE};
        assertThrows(IllegalArgumentException.class, () -> new SearchProblem(two, states, two, 0));
        assertThrows(IllegalArgumentException.class, () -> new SearchProblem(two, states, two, 3));
        assertThrows(IllegalArgumentException.class, () -> new SearchProblem(two, new byte[] {0, 3}, two, 1));
        assertThrows(IllegalArgumentException.class, () -> new SearchProblem(two, states, new float[1], 1));
        assertThrows(IllegalArgumentException.class, () -> new SearchProblem(two, states, new float[] {0, Float.NaN}, 1));
    }
}
