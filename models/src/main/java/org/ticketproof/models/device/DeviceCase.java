package org.ticketproof.models.device;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.Family;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.frozen.FrozenSource;
import org.ticketproof.models.frozen.FrozenSpec;
import org.ticketproof.models.frozen.RatioRule;
import org.ticketproof.models.frozen.SourceInit;
import org.ticketproof.models.search.BatchSource;
import org.ticketproof.models.search.ExampleBatches;
import org.ticketproof.models.search.GeneratedGraph;
import org.ticketproof.models.search.GeneratedImages;
import org.ticketproof.models.search.NodeBatches;
import org.ticketproof.models.search.Part;
import org.ticketproof.models.search.SearchOptions;
import org.ticketproof.models.search.SearchProblem;
import org.ticketproof.models.search.SgdMomentum;
import org.ticketproof.models.search.TrainingMode;
import org.ticketproof.theory.freezing.Freezing;

/**
 * A network with drawn weights, frozen pattern, scores and data, small or large, to compute on a device: everything follows from this
 * record by the project's own streams, bit for bit the same on every machine. A quarter of the weights is pruned, a quarter locked, and
 * the search keeps half.
 *
 * @param architecture the network
 * @param examples images of a batch, or nodes of the graph; at least 2, and for a graph at least the number of classes
 * @param seed seed of everything drawn
 */
public record DeviceCase(Architecture architecture, int examples, long seed) {
    /** Training steps of each kind that a {@link DeviceTrace} holds. */
    public static final int STEPS = 5;
    private static final Freezing FREEZING = Freezing.of(.25, .25);
    private static final double SPARSITY = .5;
    private static final double SCORE_RATE = .1;
    private static final double WEIGHT_RATE = .01;
    private static final double NOISE = .5;
    /** Directed edges for each node, about as many as in graphs of citations. */
    private static final int EDGES_PER_NODE = 7;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there are too few examples, or more than an array of their values holds
     */
    public DeviceCase {
        int least = architecture.family().needsGraph() ? Math.max(2, architecture.input().classes()) : 2;
        int most = Integer.MAX_VALUE / Math.max(EDGES_PER_NODE, architecture.input().values());
        if (examples < least || examples > most) {
            throw new IllegalArgumentException(architecture.family().id() + " on " + examples + " examples: must be at least " + least
                    + " and at most " + most);
        }
    }

    /**
     * A case small enough for seconds, large enough that every layer is more than a few numbers.
     *
     * @param family the architecture's family
     * @param seed the seed
     * @return the case
     */
    public static DeviceCase small(Family family, long seed) {
        InputShape images = new InputShape(3, 16, 16, 10);
        return switch (family) {
            case LENET -> new DeviceCase(new Architecture(family, InputShape.MNIST, .5), 32, seed);
            case CONV2, CONV6 -> new DeviceCase(new Architecture(family, images, .25), 16, seed);
            case RESNET18 -> new DeviceCase(new Architecture(family, images, .125), 16, seed);
            case GIN -> new DeviceCase(new Architecture(family, InputShape.nodes(32, 7), .5), 400, seed);
        };
    }

    /**
     * A case of the size that trainings have: MNIST's, CIFAR-10's, or for graphs 128 features and 40 classes.
     *
     * @param family the architecture's family
     * @param width factor of the hidden widths
     * @param examples images of a batch or nodes
     * @param seed the seed
     * @return the case
     */
    public static DeviceCase full(Family family, double width, int examples, long seed) {
        InputShape input = switch (family) {
            case LENET -> InputShape.MNIST;
            case CONV2, CONV6, RESNET18 -> InputShape.CIFAR10;
            case GIN -> InputShape.nodes(128, 40);
        };
        return new DeviceCase(new Architecture(family, input, width), examples, seed);
    }

    /** What is drawn, and the network that computes with it; its weights are 0. Close it. */
    Drawn draw(int batches) {
        FrozenSpec spec = new FrozenSpec(architecture.shapes(), SourceInit.KU, RatioRule.EPL, FREEZING, SPARSITY, seed, seed);
        FrozenSource source = FrozenSource.of(spec);
        SearchProblem problem = new SearchProblem(source.weights(), source.pattern().states(), source.scores(), spec.kept());
        InputShape input = architecture.input();
        if (architecture.family().needsGraph()) {
            GeneratedGraph graph = GeneratedGraph.of(input, examples, Math.multiplyExact(examples, EDGES_PER_NODE), .5, NOISE, seed);
            // Every node counts, and none is left to judge by: without validation a training ends with its last step.
            NodeBatches nodes = NodeBatches.of(input, graph.features(), graph.labels(), IntStream.range(0, examples).toArray(), new int[0], new int[0],
                    graph.identity());
            return new Drawn(architecture.build(graph.graph()), problem, nodes);
        }
        BatchSource images = ExampleBatches.of(input, GeneratedImages.of(input, Math.multiplyExact(examples, batches), NOISE, seed, "training"),
                GeneratedImages.of(input, 1, NOISE, seed, "test"), 0, null, seed);
        return new Drawn(architecture.build(), problem, images);
    }

    /**
     * SGD with momentum for {@link #STEPS} steps, for graphs too, whose epoch is one step: Adam divides a gradient by its own size, which
     * makes rounding in the smallest as large as a step.
     */
    SearchOptions options(TrainingMode mode) {
        int epochs = architecture.family().needsGraph() ? STEPS : 1;
        return new SearchOptions(epochs, examples, mode == TrainingMode.WEIGHTS ? WEIGHT_RATE : SCORE_RATE, new SgdMomentum(.9, 1e-4));
    }

    /** A network, its search problem and its data. */
    record Drawn(Network network, SearchProblem problem, BatchSource source) implements AutoCloseable {
        /** The first batch of a training. */
        Batch firstBatch(int examples) {
            Batch batch = source.newBatch(examples);
            source.fill(Part.TRAINING, 0, 0, batch);
            return batch;
        }

        /** SHA-256 of weights, states, scores and first batch, in hexadecimal. */
        String digest(Batch batch) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (float[] vector : new float[][] {problem.weights(), problem.scores(), batch.features()}) {
                    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(vector.length, Float.BYTES));
                    bytes.asFloatBuffer().put(vector);
                    digest.update(bytes);
                }
                digest.update(problem.states());
                for (int label : batch.labels()) {
                    digest.update((byte) label);
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every Java platform has SHA-256", e);
            }
        }

        @Override
        public void close() {
            network.close();
        }
    }
}
