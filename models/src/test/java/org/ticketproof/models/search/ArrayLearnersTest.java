package org.ticketproof.models.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.longer.CountNonZero;
import org.nd4j.linalg.factory.Nd4j;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.Family;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.architecture.Network;

/** What runs on a GPU against what runs on the CPU, both on the CPU: the same bits. */
class ArrayLearnersTest {
    private static final int STEPS = 6;

    private static Stream<Arguments> networksAndOptimizers() {
        InputShape image = new InputShape(1, 12, 12, 4);
        InputShape picture = new InputShape(3, 32, 32, 4);
        return Stream.of(new Architecture(Family.LENET, image, 0.3), new Architecture(Family.RESNET18, picture, 1 / 16.0))
                .flatMap(a -> Stream.of(new SgdMomentum(0.9, 1e-4), AdamW.of(0.01)).map(o -> Arguments.of(a, o)));
    }

    private static Batch batch(Architecture architecture) {
        BatchSource source = ExampleBatches.of(architecture.input(), GeneratedImages.of(architecture.input(), 16, 0.5, 3, "training"),
                GeneratedImages.of(architecture.input(), 8, 0.5, 3, "test"), 0, null, 1);
        Batch batch = source.newBatch(8);
        source.fill(Part.TRAINING, 0, 0, batch);
        return batch;
    }

    private static void requireSameSteps(Architecture architecture, Learner host, Learner device) {
        Batch batch = batch(architecture);
        try (Network one = architecture.build(); Network other = architecture.build()) {
            host.install(one);
            device.install(other);
            for (int step = 0; step < STEPS; step++) {
                assertEquals(one.computeGradient(batch), other.computeGradient(batch), "loss before step " + step);
                host.step(one, 0.05);
                device.step(other, 0.05);
                float[] expected = new float[one.parameterCount()];
                float[] found = new float[expected.length];
                one.getWeights(expected);
                other.getWeights(found);
                assertArrayEquals(expected, found, "weights after step " + step);
                assertEquals(host.kept(), device.kept());
            }
            assertArrayEquals(host.weights(), device.weights());
            assertArrayEquals(one.runningStatistics(), other.runningStatistics());
            float[][] expected = host.state();
            float[][] found = device.state();
            assertEquals(expected.length, found.length);
            for (int v = 0; v < expected.length; v++) {
                assertArrayEquals(expected[v], found[v], "vector " + v);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networksAndOptimizers")
    void searchesAreTheSame(Architecture architecture, Optimizer optimizer) {
        SearchProblem problem = Problems.draw(architecture, 0.2, 0.3, 0.45, 4);
        requireSameSteps(architecture, new EdgePopup(problem, optimizer), new ArrayEdgePopup(problem, optimizer));
    }

    @ParameterizedTest
    @MethodSource("networksAndOptimizers")
    void weightTrainingsAreTheSame(Architecture architecture, Optimizer optimizer) {
        float[] start = Problems.draw(architecture, 0, 0, 0, 4).weights();
        requireSameSteps(architecture, new WeightTraining(start, optimizer), new ArrayWeightTraining(start, optimizer));
    }

    /** Scores on a grid of few values, so that the threshold is one of many equal ones. */
    @Test
    void equalScoresAreRankedAsOnTheHost() {
        Architecture architecture = new Architecture(Family.LENET, new InputShape(1, 12, 12, 4), 0.1);
        SearchProblem drawn = Problems.draw(architecture, 0.2, 0.1, 0.5, 4);
        float[] coarse = drawn.scores().clone();
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = Math.round(coarse[i] * 8) / 8f;
        }
        SearchProblem problem = new SearchProblem(drawn.weights(), drawn.states(), coarse, drawn.kept());
        SgdMomentum still = new SgdMomentum(0, 0);
        EdgePopup host = new EdgePopup(problem, still);
        ArrayEdgePopup device = new ArrayEdgePopup(problem, still);
        try (Network network = architecture.build()) {
            device.install(network);
            assertEquals(host.kept(), device.kept());
            assertEquals(problem.kept(), device.kept().cardinality());
        }
    }

    @Test
    void aRestoredSearchGoesOn() {
        Architecture architecture = new Architecture(Family.LENET, new InputShape(1, 12, 12, 4), 0.1);
        SearchProblem problem = Problems.draw(architecture, 0.2, 0.1, 0.5, 4);
        Batch batch = batch(architecture);
        ArrayEdgePopup straight = new ArrayEdgePopup(problem, AdamW.of(0));
        ArrayEdgePopup halted = new ArrayEdgePopup(problem, AdamW.of(0));
        float[][] atHalt = null;
        try (Network network = architecture.build()) {
            straight.install(network);
            for (int step = 0; step < 6; step++) {
                if (step == 3) {
                    atHalt = straight.state();
                    halted.restore(straight.state(), straight.steps());
                }
                network.computeGradient(batch);
                straight.step(network, 0.01);
            }
            assertArrayEquals(atHalt, halted.state(), "the state before a network holds it");
            halted.install(network);
            for (int step = 3; step < 6; step++) {
                network.computeGradient(batch);
                halted.step(network, 0.01);
            }
        }
        assertEquals(straight.kept(), halted.kept());
        assertArrayEquals(straight.state()[0], halted.state()[0]);
    }

    /** Continuous magnitudes between a thousandth and one: the threshold is exactly the wanted one. */
    @Property(tries = 60)
    void thresholdIsTheWantedMagnitude(@ForAll long seed, @ForAll @IntRange(min = 2, max = 3000) int count, @ForAll @IntRange(min = 0, max = 99) int percent) {
        SplittableRandom random = new SplittableRandom(seed);
        float scale = (float) Math.scalb(1.0, random.nextInt(-30, 30));
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = scale * (float) Math.pow(1000, -random.nextDouble());
        }
        long wanted = 1 + (long) count * percent / 100;
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        try (INDArray all = Nd4j.createFromArray(values); INDArray found = new ArrayTopScores(wanted).threshold(all)) {
            assertEquals(sorted[count - (int) wanted], found.getFloat(0));
            long reached = Nd4j.getExecutioner().exec(new CountNonZero(ArrayTopScores.atLeast(all, found.reshape(1)))).getLong(0);
            assertEquals(IntStream.range(0, count).filter(i -> values[i] >= sorted[count - (int) wanted]).count(), reached);
        }
    }
}
