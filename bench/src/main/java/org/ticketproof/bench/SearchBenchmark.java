package org.ticketproof.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.search.EdgePopup;
import org.ticketproof.models.search.SearchProblem;
import org.ticketproof.models.search.SgdMomentum;

/** One step of Edge-Popup at batch 128, taken apart. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchBenchmark {
    private static final int BATCH = 128;
    private static final double RATE = 1e-3;

    /** Name of the architecture. */
    @Param({"lenet-300-100", "conv2"})
    public String architecture;

    private Network network;
    private Batch batch;
    private EdgePopup dense;
    private EdgePopup frozen;

    /** JMH calls it. */
    public SearchBenchmark() {
    }

    /** Draws weights, scores and a batch, and computes one gradient that all updates use. */
    @Setup
    public void draw() {
        InputShape input = architecture.startsWith("lenet") ? InputShape.MNIST : InputShape.CIFAR10;
        Architecture built = Architecture.of(architecture, input, 1);
        network = built.build();
        SplittableRandom random = new SplittableRandom(5);
        batch = Batch.of(BATCH, input.values());
        for (int i = 0; i < batch.features().length; i++) {
            batch.features()[i] = (float) random.nextDouble();
        }
        for (int i = 0; i < BATCH; i++) {
            batch.labels()[i] = random.nextInt(input.classes());
        }
        dense = new EdgePopup(problem(0, 0, random), new SgdMomentum(0.9, 1e-4));
        frozen = new EdgePopup(problem(0.25, 0.25, random), new SgdMomentum(0.9, 1e-4));
        frozen.install(network);
        network.computeGradient(batch);
    }

    private SearchProblem problem(double prune, double lock, SplittableRandom random) {
        int count = network.parameterCount();
        float[] weights = new float[count];
        float[] scores = new float[count];
        byte[] states = new byte[count];
        for (int i = 0; i < count; i++) {
            weights[i] = (float) (0.05 * random.nextGaussian());
            scores[i] = (float) (0.05 * random.nextGaussian());
            double u = random.nextDouble();
            states[i] = u < prune ? SearchProblem.PRUNED : u < prune + lock ? SearchProblem.LOCKED : SearchProblem.FREE;
        }
        return new SearchProblem(weights, states, scores, count / 2);
    }

    /** Closes the network. */
    @TearDown
    public void close() {
        network.close();
    }

    /**
     * Forward and backward pass.
     *
     * @return the loss
     */
    @Benchmark
    public double forwardAndBackward() {
        return network.computeGradient(batch);
    }

    /** Scores, threshold, mask and weights with nothing frozen. */
    @Benchmark
    public void updateDense() {
        dense.step(network, RATE);
    }

    /** Scores, threshold, mask and weights with a quarter pruned and a quarter locked. */
    @Benchmark
    public void updateFrozen() {
        frozen.step(network, RATE);
    }
}
