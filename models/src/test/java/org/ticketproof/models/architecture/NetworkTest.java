package org.ticketproof.models.architecture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Networks: one flat vector in, the same numbers on every path out. */
class NetworkTest {
    private static final int EXAMPLES = 6;

    private record Pass(double loss, float[] gradient, float[] outputs, double[][] statistics) {
    }

    private static Pass pass(Architecture architecture, DataType type, boolean helpers, int rounds) {
        Graph graph = architecture.family().needsGraph() ? Tiny.graph(EXAMPLES, 12, 3) : null;
        try (Network network = architecture.build(graph, type, helpers)) {
            network.setWeights(Tiny.weights(architecture, 5));
            float[] gradient = new float[network.parameterCount()];
            double loss = 0;
            for (int r = 0; r < rounds; r++) {
                loss = network.lossAndGradient(Tiny.batch(architecture, EXAMPLES, 7 + r), gradient);
            }
            return new Pass(loss, gradient, network.outputs(Tiny.batch(architecture, EXAMPLES, 7)), network.runningStatistics());
        }
    }

    /** Distance of two vectors over the length of the first. */
    private static double relative(float[] a, float[] b) {
        double difference = 0;
        double length = 0;
        for (int i = 0; i < a.length; i++) {
            difference += Math.pow(a[i] - b[i], 2);
            length += Math.pow(a[i], 2);
        }
        return Math.sqrt(difference / length);
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void fastPathsGiveWhatPlainDoublePrecisionGives(Family family) {
        Architecture architecture = Tiny.architecture(family);
        Pass plain = pass(architecture, DataType.DOUBLE, false, 3);
        Pass fast = pass(architecture, DataType.FLOAT, true, 3);
        assertEquals(plain.loss(), fast.loss(), 1e-5 * plain.loss());
        assertTrue(relative(plain.gradient(), fast.gradient()) < 1e-5, "gradient off by " + relative(plain.gradient(), fast.gradient()));
        assertTrue(relative(plain.outputs(), fast.outputs()) < 1e-5, "outputs off by " + relative(plain.outputs(), fast.outputs()));
        assertEquals(plain.statistics().length, fast.statistics().length);
        for (int i = 0; i < plain.statistics().length; i++) {
            assertArrayEquals(plain.statistics()[i], fast.statistics()[i], 1e-5, "statistic " + i);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = {"CONV2", "CONV6", "RESNET18"})
    void helpersChangeNothingBeyondRounding(Family family) {
        Architecture architecture = Tiny.architecture(family);
        Pass without = pass(architecture, DataType.FLOAT, false, 1);
        Pass with = pass(architecture, DataType.FLOAT, true, 1);
        double off = relative(without.gradient(), with.gradient());
        // Twenty batch norms, the last over six numbers each, amplify rounding.
        assertTrue(off < (family == Family.RESNET18 ? 1e-5 : 1e-6), "gradient off by " + off);
        assertEquals(without.loss(), with.loss(), 1e-6 * Math.max(1, without.loss()));
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void theSameCallsGiveTheSameBits(Family family) {
        Architecture architecture = Tiny.architecture(family);
        Pass first = pass(architecture, DataType.FLOAT, true, 2);
        Pass second = pass(architecture, DataType.FLOAT, true, 2);
        assertEquals(first.loss(), second.loss());
        assertArrayEquals(first.gradient(), second.gradient());
        assertArrayEquals(first.outputs(), second.outputs());
        assertTrue(Arrays.deepEquals(first.statistics(), second.statistics()));
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = "RESNET18", mode = Mode.EXCLUDE)
    void lossIsTheCrossEntropyOfTheExamplesThatCount(Family family) {
        Architecture architecture = Tiny.architecture(family);
        Graph graph = family.needsGraph() ? Tiny.graph(EXAMPLES, 12, 3) : null;
        Batch batch = Tiny.batch(architecture, EXAMPLES, 7);
        if (family.needsGraph()) {
            batch.labels()[0] = Batch.IGNORED;
            batch.labels()[4] = Batch.IGNORED;
        }
        try (Network network = architecture.build(graph, DataType.FLOAT, true)) {
            network.setWeights(Tiny.weights(architecture, 5));
            double loss = 0;
            // Running statistics come near those of the one batch, so that both modes compute the same.
            for (int r = 0; r < (family == Family.GIN ? 200 : 1); r++) {
                loss = network.computeGradient(batch);
            }
            float[] outputs = network.outputs(batch);
            double sum = 0;
            int counted = 0;
            for (int i = 0; i < EXAMPLES; i++) {
                if (batch.labels()[i] != Batch.IGNORED) {
                    sum -= Math.log(outputs[i * architecture.input().classes() + batch.labels()[i]]);
                    counted++;
                }
            }
            assertEquals(batch.labelled(), counted);
            assertEquals(sum / counted, loss, 1e-5 * Math.max(1, loss));
        }
    }

    @Test
    void weightsComeBackAsTheyWereSet() {
        for (Family family : Family.values()) {
            Architecture architecture = Tiny.architecture(family);
            try (Network network = architecture.build(family.needsGraph() ? Tiny.graph(3, 4, 1) : null, DataType.FLOAT, true)) {
                float[] weights = Tiny.weights(architecture, 9);
                network.setWeights(weights);
                weights[weights.length / 2] = 42;
                network.writeWeights(weights.length / 2, weights, weights.length / 2, 1);
                float[] back = new float[weights.length];
                network.getWeights(back);
                assertArrayEquals(weights, back);
            }
        }
    }

    @Test
    void flatVectorIsThatOfDl4jWithoutBatchNorm(@TempDir Path folder) throws IOException {
        for (Family family : new Family[] {Family.LENET, Family.CONV6}) {
            Architecture architecture = Tiny.architecture(family);
            File file = folder.resolve(family.id() + ".zip").toFile();
            float[] weights = Tiny.weights(architecture, 9);
            Batch batch = Tiny.batch(architecture, EXAMPLES, 3);
            float[] outputs;
            try (Network network = architecture.build()) {
                network.setWeights(weights);
                outputs = network.outputs(batch);
                network.save(file);
            }
            ComputationGraph alone = ComputationGraph.load(file, false);
            assertArrayEquals(weights, alone.params().toFloatVector());
            INDArray input = Nd4j.createFromArray(batch.features());
            INDArray shaped = family == Family.LENET ? input.reshape(EXAMPLES, 128) : input.reshape(EXAMPLES, 2, 8, 8);
            INDArray output = alone.outputSingle(shaped);
            assertArrayEquals(outputs, output.reshape(output.length()).toFloatVector(), 1e-5f);
        }
    }

    @Test
    void smallerBatchesGiveWhatTheyGiveAlone() {
        Architecture architecture = Tiny.architecture(Family.CONV2);
        Batch whole = Tiny.batch(architecture, 5, 3);
        Batch part = Tiny.batch(architecture, 5, 3);
        part.fill(2);
        try (Network network = architecture.build()) {
            network.setWeights(Tiny.weights(architecture, 9));
            int[] all = network.predict(whole);
            assertArrayEquals(Arrays.copyOf(all, 2), network.predict(part));
            double loss = network.computeGradient(part);
            network.computeGradient(whole);
            assertEquals(loss, network.computeGradient(part));
        }
    }

    @Test
    void statisticsAreResetAndRestored() {
        for (Family family : new Family[] {Family.RESNET18, Family.GIN}) {
            Architecture architecture = Tiny.architecture(family);
            Batch batch = Tiny.batch(architecture, EXAMPLES, 3);
            try (Network network = architecture.build(family.needsGraph() ? Tiny.graph(EXAMPLES, 12, 3) : null, DataType.FLOAT, true)) {
                network.setWeights(Tiny.weights(architecture, 9));
                float[] fresh = network.outputs(batch);
                network.computeGradient(batch);
                double[][] seen = network.runningStatistics();
                float[] after = network.outputs(batch);
                network.resetRunningStatistics();
                assertArrayEquals(fresh, network.outputs(batch));
                network.setRunningStatistics(seen);
                assertArrayEquals(after, network.outputs(batch));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = "GIN", mode = Mode.EXCLUDE)
    void widthFactorScalesEveryHiddenWidth(Family family) {
        Architecture one = new Architecture(family, InputShape.CIFAR10, 1);
        Architecture two = new Architecture(family, InputShape.CIFAR10, 2);
        for (int l = 0; l + 1 < one.shapes().size(); l++) {
            assertEquals(2 * one.shapes().get(l).outputs(), two.shapes().get(l).outputs());
        }
    }

    @Test
    void sizesArePublishedOnes() {
        assertEquals(266_200, new Architecture(Family.LENET, InputShape.MNIST, 1).parameterCount());
        assertEquals(4_300_992, new Architecture(Family.CONV2, InputShape.CIFAR10, 1).parameterCount());
        assertEquals(2_261_184, new Architecture(Family.CONV6, InputShape.CIFAR10, 1).parameterCount());
        assertEquals(11_164_352, new Architecture(Family.RESNET18, InputShape.CIFAR10, 1).parameterCount());
    }

    @Test
    void wrongInputIsToldInOneLine() {
        Architecture architecture = Tiny.architecture(Family.LENET);
        String message = assertThrows(IllegalArgumentException.class, () -> Architecture.of("vgg", InputShape.MNIST, 1)).getMessage();
        assertTrue(message.contains("lenet-300-100"), message);
        assertThrows(IllegalArgumentException.class, () -> new Architecture(Family.CONV6, new InputShape(1, 4, 4, 2), 1));
        assertThrows(IllegalArgumentException.class, () -> new Architecture(Family.CONV6, InputShape.CIFAR10, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> architecture.build(Tiny.graph(3, 2, 1)));
        assertThrows(IllegalArgumentException.class, () -> Tiny.architecture(Family.GIN).build());
        try (Network network = architecture.build()) {
            assertThrows(IllegalArgumentException.class, () -> network.setWeights(new float[3]));
            assertThrows(IllegalArgumentException.class, () -> network.predict(Batch.of(2, 5)));
            Batch wrong = Tiny.batch(architecture, 2, 1);
            wrong.labels()[1] = 3;
            assertThrows(IllegalArgumentException.class, () -> network.computeGradient(wrong));
        }
    }
}
