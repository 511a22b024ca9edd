package org.ticketproof.models.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;

/** Gradients against differences of the loss in double precision. */
class GradientTest {
    private static final int EXAMPLES = 6;
    private static final int WEIGHTS_TRIED = 24;

    @ParameterizedTest
    @CsvSource({"LENET,true", "CONV2,true", "CONV6,false", "RESNET18,false", "GIN,true", "LENET,false", "GIN,false"})
    void gradientIsTheSlopeOfTheLoss(Family family, boolean lean) {
        Architecture architecture = Tiny.architecture(family);
        Graph graph = family.needsGraph() ? Tiny.graph(EXAMPLES, 12, 3) : null;
        float[] weights = Tiny.weights(architecture, 5);
        Batch batch = Tiny.batch(architecture, EXAMPLES, 7);
        if (family.needsGraph()) {
            batch.labels()[2] = Batch.IGNORED;
        }
        float[] gradient = new float[weights.length];
        float[] ignored = new float[weights.length];
        try (Network network = architecture.build(graph, DataType.DOUBLE, lean)) {
            network.setWeights(weights);
            network.lossAndGradient(batch, gradient);
            SplittableRandom random = new SplittableRandom(11);
            double step = 0x1p-20;
            int smooth = 0;
            for (int t = 0; t < WEIGHTS_TRIED; t++) {
                int at = random.nextInt(weights.length);
                double above = lossAt(network, batch, weights, at, step, ignored);
                double below = lossAt(network, batch, weights, at, -step, ignored);
                double middle = lossAt(network, batch, weights, at, 0, ignored);
                // A kink of a rectifier between the two points: one-sided slopes differ.
                if (Math.abs(above - 2 * middle + below) > 1e-2 * step * Math.max(1e-3, Math.abs(gradient[at]))) {
                    continue;
                }
                smooth++;
                assertEquals((above - below) / (2 * step), gradient[at], 1e-5 * Math.max(1e-2, Math.abs(gradient[at])), "weight " + at);
            }
            assertTrue(smooth >= WEIGHTS_TRIED / 2, smooth + " smooth weights");
        }
    }

    private static double lossAt(Network network, Batch batch, float[] weights, int at, double step, float[] ignored) {
        float[] moved = weights.clone();
        moved[at] = (float) (weights[at] + step);
        assertEquals(weights[at] + step, moved[at], 0);
        network.setWeights(moved);
        return network.lossAndGradient(batch, ignored);
    }
}
