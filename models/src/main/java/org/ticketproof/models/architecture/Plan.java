package org.ticketproof.models.architecture;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.ticketproof.models.frozen.LayerShape;

/**
 * Writes a network down layer by layer: its shapes and its DL4J configuration from one description. Layers have no biases, batch
 * norm has no affine part. The output of what was added last is the input of what comes next.
 */
final class Plan {
    private static final String INPUT = "in";
    private static final String OUTPUT = "out";
    /** Share of the old running statistics that a batch leaves. */
    static final double STATISTICS_DECAY = 0.9;
    static final double VARIANCE_FLOOR = 1e-5;

    private final ComputationGraphConfiguration.GraphBuilder graph;
    private final boolean lean;
    private final List<LayerShape> shapes = new ArrayList<>();
    private String last = INPUT;

    private Plan(InputType input, DataType type, boolean lean) {
        this.lean = lean;
        graph = new NeuralNetConfiguration.Builder().seed(1).dataType(type).updater(new NoOp()).weightInit(WeightInit.ZERO)
                .trainingWorkspaceMode(WorkspaceMode.ENABLED).inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .graphBuilder().addInputs(INPUT).setInputTypes(input);
    }

    /** A network over flat inputs; of this project's lean layers, or of DL4J's own. */
    static Plan flat(InputShape input, DataType type, boolean lean) {
        return new Plan(InputType.feedForward(input.values()), type, lean);
    }

    /** A network over images. */
    static Plan images(InputShape input, DataType type, boolean lean) {
        return new Plan(InputType.convolutional(input.height(), input.width(), input.channels()), type, lean);
    }

    String last() {
        return last;
    }

    /** Goes back to an earlier output. */
    Plan from(String name) {
        last = name;
        return this;
    }

    Plan dense(String name, int inputs, int outputs, boolean rectify) {
        shapes.add(new LayerShape(name, inputs, outputs, 1, 1));
        DenseLayer plain = new DenseLayer.Builder().nOut(outputs).hasBias(false).activation(activation(rectify)).build();
        graph.addLayer(name, lean ? new LeanDense(outputs, rectify, last.equals(INPUT)) : plain, last);
        return from(name);
    }

    /** A square kernel; the padding keeps the size at stride 1, as in PyTorch's {@code padding=kernel/2}. */
    Plan convolution(String name, int inputs, int outputs, int kernel, int stride, boolean rectify) {
        shapes.add(new LayerShape(name, inputs, outputs, kernel, kernel));
        ConvolutionLayer.Builder layer = new ConvolutionLayer.Builder(kernel, kernel).stride(stride, stride).padding(kernel / 2, kernel / 2)
                .convolutionMode(ConvolutionMode.Truncate).nOut(outputs).hasBias(false).activation(activation(rectify));
        graph.addLayer(name, lean ? new LeanConvolution(layer) : layer.build(), last);
        return from(name);
    }

    Plan imageNorm(String name, boolean rectify) {
        graph.addLayer(name, new BatchNormalization.Builder().lockGammaBeta(true).useLogStd(false).decay(STATISTICS_DECAY).eps(VARIANCE_FLOOR)
                .activation(activation(rectify)).build(), last);
        return from(name);
    }

    Plan maxPool(String name) {
        graph.addLayer(name, new SubsamplingLayer.Builder(PoolingType.MAX).kernelSize(2, 2).stride(2, 2).build(), last);
        return from(name);
    }

    Plan averagePool(String name) {
        graph.addLayer(name, new GlobalPoolingLayer(PoolingType.AVG), last);
        return from(name);
    }

    /** The rectified sum of the last output and another. */
    Plan addRectified(String name, String other) {
        graph.addVertex(name + "-sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), last, other);
        graph.addLayer(name, new ActivationLayer(Activation.RELU), name + "-sum");
        return from(name);
    }

    Plan vertex(String name, GraphVertex vertex) {
        graph.addVertex(name, vertex, last);
        return from(name);
    }

    /** The classes: dense, softmax, cross-entropy. */
    Plan classes(int inputs, int classes) {
        shapes.add(new LayerShape(OUTPUT, inputs, classes, 1, 1));
        graph.addLayer(OUTPUT, new OutputLayer.Builder(LossFunction.MCXENT).activation(Activation.SOFTMAX).nOut(classes).hasBias(false)
                .build(), last);
        graph.setOutputs(OUTPUT);
        return from(OUTPUT);
    }

    List<LayerShape> shapes() {
        return List.copyOf(shapes);
    }

    ComputationGraphConfiguration configuration() {
        return graph.build();
    }

    private static Activation activation(boolean rectify) {
        return rectify ? Activation.RELU : Activation.IDENTITY;
    }
}
