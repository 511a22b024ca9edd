package org.ticketproof.models.architecture;

import java.util.List;
import java.util.Objects;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.ticketproof.models.frozen.LayerShape;

/**
 * A network's make-up: family, width and what it sees. No random numbers: the weights come from outside, as one flat vector in the
 * order of {@link #shapes()}, which for networks without batch norm is DL4J's own flat vector.
 *
 * <p>No network has biases; ResNet-18 and GIN have batch norm without an affine part, the others none.
 *
 * @param family the family
 * @param input what the network sees
 * @param widthFactor every hidden width of the family is multiplied by it and rounded; above 0, at most 64
 */
public record Architecture(Family family, InputShape input, double widthFactor) {
    /**
     * Checks that the family can see the input.
     *
     * @throws IllegalArgumentException if the width factor is out of range or images are too small
     */
    public Architecture {
        Objects.requireNonNull(family, "family");
        if (!(widthFactor > 0 && widthFactor <= 64)) {
            throw new IllegalArgumentException("width factor " + widthFactor + ", must be above 0 and at most 64");
        }
        int least = switch (family) {
            case LENET, GIN -> 1;
            case CONV2 -> 2;
            case CONV6, RESNET18 -> 8;
        };
        if (Math.min(input.height(), input.width()) < least) {
            throw new IllegalArgumentException(family.id() + " on images of " + input.height() + " x " + input.width()
                    + " pixels: must be at least " + least + " x " + least);
        }
    }

    /**
     * An architecture by its family's name.
     *
     * @param family a name as in {@link Family#of}
     * @param input what the network sees
     * @param widthFactor factor of all hidden widths
     * @return the architecture
     * @throws IllegalArgumentException if there is no such family or the parts do not fit
     */
    public static Architecture of(String family, InputShape input, double widthFactor) {
        return new Architecture(Family.of(family), input, widthFactor);
    }

    /**
     * The layers that have weights.
     *
     * @return the shapes in the order of the flat vector
     */
    public List<LayerShape> shapes() {
        return plan(null, DataType.FLOAT, true).shapes();
    }

    /**
     * Number of weights.
     *
     * @return the length of the flat vector
     */
    public long parameterCount() {
        return shapes().stream().mapToLong(LayerShape::count).sum();
    }

    /**
     * One line that names the architecture.
     *
     * @return family, width factor and input
     */
    public String id() {
        return family.id() + " width=" + widthFactor + " input=" + input.channels() + "x" + input.height() + "x" + input.width() + " classes="
                + input.classes();
    }

    /**
     * A network for images, in single precision; all weights are 0.
     *
     * @return a new network; close it
     * @throws IllegalArgumentException if the family needs a graph, or there are 2<sup>29</sup> weights or more and no GPU
     */
    public Network build() {
        return build(null, DataType.FLOAT, true);
    }

    /**
     * A network over the nodes of a graph, in single precision; all weights are 0.
     *
     * @param graph the graph
     * @return a new network; close it
     * @throws IllegalArgumentException if the family does not work on a graph, or there are 2<sup>29</sup> weights or more and no GPU
     */
    public Network build(Graph graph) {
        return build(Objects.requireNonNull(graph, "graph"), DataType.FLOAT, true);
    }

    /** The same network of DL4J's own layers only, without helpers, that it can store. */
    ComputationGraph plain() {
        ComputationGraph network = new ComputationGraph(plan(null, DataType.FLOAT, false).configuration());
        network.init();
        return network;
    }

    /** For tests: double precision, or without helpers and lean layers. */
    Network build(Graph graph, DataType type, boolean fast) {
        if (family.needsGraph() != (graph != null)) {
            throw new IllegalArgumentException(family.id() + (graph == null ? " needs the graph its nodes belong to"
                    : " works on images, not on a graph"));
        }
        Plan plan = plan(graph, type, fast);
        if (HostFloats.reach(type)) {
            HostFloats.requireReachable(plan.shapes().stream().mapToLong(LayerShape::count).sum());
        }
        ComputationGraph network = new ComputationGraph(plan.configuration());
        network.init();
        if (fast && OneDnn.fits(type)) {
            OneDnn.install(network);
        }
        return new Network(this, plan.shapes(), network, type);
    }

    private Plan plan(Graph graph, DataType type, boolean lean) {
        // Writing a configuration down already loads the library, which must be kept from a GPU that it has no code for.
        Runtimes.prepare(Device.AUTO);
        return Plans.of(family, input, widthFactor, graph, type, lean);
    }
}
