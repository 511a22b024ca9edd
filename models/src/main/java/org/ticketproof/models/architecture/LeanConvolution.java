package org.ticketproof.models.architecture;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution, rectified or not, whose backward pass with a helper does not compute the forward pass again as DL4J's does: of four
 * convolutions three remain.
 */
final class LeanConvolution extends ConvolutionLayer {
    private static final long serialVersionUID = 1L;

    LeanConvolution(Builder builder) {
        super(builder);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeanConvolution && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public Layer instantiate(NeuralNetConfiguration configuration, Collection<TrainingListener> listeners, int index, INDArray parameters,
            boolean initialise, DataType type) {
        Run run = new Run(configuration, type);
        run.setListeners(listeners);
        run.setIndex(index);
        run.setParamsViewArray(parameters);
        Map<String, INDArray> table = initializer().init(configuration, parameters, initialise);
        run.setParamTable(table);
        run.setConf(configuration);
        return run;
    }

    /** The layer that computes. */
    static final class Run extends org.deeplearning4j.nn.layers.convolution.ConvolutionLayer {
        private static final long serialVersionUID = 1L;

        private transient INDArray output;

        Run(NeuralNetConfiguration configuration, DataType type) {
            super(configuration, type);
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspace) {
            INDArray result = super.activate(training, workspace);
            output = training ? result : null;
            return result;
        }

        /** Both activations have the same slope at their output as at their input; only the path without helper needs more. */
        @Override
        protected Pair<INDArray, INDArray> preOutput4d(boolean training, boolean forBackprop, LayerWorkspaceMgr workspace) {
            return forBackprop && helper != null ? new Pair<>(output, null) : super.preOutput4d(training, forBackprop, workspace);
        }
    }
}
