package org.ticketproof.models.architecture;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A dense layer without bias, rectified or not, that does what DL4J's does and no more: its backward pass does not compute the forward
 * pass again, and the first layer of a network computes no gradient of its inputs. Of four products of matrices three remain, in the
 * first layer two.
 */
final class LeanDense extends DenseLayer {
    private static final long serialVersionUID = 1L;

    private final boolean first;

    LeanDense(int outputs, boolean rectify, boolean first) {
        setNOut(outputs);
        setHasBias(false);
        setActivationFn((rectify ? Activation.RELU : Activation.IDENTITY).getActivationFunction());
        this.first = first;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeanDense dense && dense.first == first && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public Layer instantiate(NeuralNetConfiguration configuration, Collection<TrainingListener> listeners, int index, INDArray parameters,
            boolean initialise, DataType type) {
        Run run = new Run(configuration, type, first);
        run.setListeners(listeners);
        run.setIndex(index);
        run.setParamsViewArray(parameters);
        Map<String, INDArray> table = initializer().init(configuration, parameters, initialise);
        run.setParamTable(table);
        run.setConf(configuration);
        return run;
    }

    private static final class Run extends org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer {
        private static final long serialVersionUID = 1L;

        private final boolean first;
        private transient INDArray output;

        Run(NeuralNetConfiguration configuration, DataType type, boolean first) {
            super(configuration, type);
            this.first = first;
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspace) {
            INDArray result = super.activate(training, workspace);
            output = training ? result : null;
            return result;
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspace) {
            // Both activations have the same slope at their output as at their input; the output is not needed after this.
            INDArray delta = layerConf().getActivationFn().backprop(output, epsilon).getFirst();
            INDArray slope = gradientViews.get(DefaultParamInitializer.WEIGHT_KEY);
            Nd4j.gemm(input, delta, slope, true, false, 1.0, 0.0);
            Gradient gradient = new DefaultGradient();
            gradient.gradientForVariable().put(DefaultParamInitializer.WEIGHT_KEY, slope);
            if (first) {
                return new Pair<>(gradient, null);
            }
            INDArray weights = getParam(DefaultParamInitializer.WEIGHT_KEY);
            INDArray below = workspace.createUninitialized(ArrayType.ACTIVATION_GRAD, delta.dataType(),
                    new long[] {weights.size(0), delta.size(0)}, 'f');
            return new Pair<>(gradient, weights.mmuli(delta.transpose(), below).transpose());
        }
    }
}
