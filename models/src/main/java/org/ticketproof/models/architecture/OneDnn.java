package org.ticketproof.models.architecture;

import java.lang.reflect.Field;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNBatchNormHelper;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Puts the oneDNN helpers into convolution and batch-norm layers. DL4J 1.0.0-M2.1 has them off, and looks for them under a name
 * that no longer exists; the field that holds them still works. They compute in single precision only, on the CPU only.
 */
final class OneDnn {
    private OneDnn() {
    }

    /** Whether helpers can be used: single precision, CPU. */
    static boolean fits(DataType type) {
        return type == DataType.FLOAT && Nd4j.getEnvironment().isCPU();
    }

    /**
     * Gives every layer that has one its helper.
     *
     * @return number of layers that got one
     */
    static int install(ComputationGraph network) {
        int installed = 0;
        for (Layer layer : network.getLayers()) {
            if (layer instanceof ConvolutionLayer) {
                set(ConvolutionLayer.class, layer, new MKLDNNConvHelper(DataType.FLOAT));
                installed++;
            } else if (layer instanceof BatchNormalization) {
                set(BatchNormalization.class, layer, new MKLDNNBatchNormHelper(DataType.FLOAT));
                installed++;
            }
        }
        return installed;
    }

    private static void set(Class<?> type, Layer layer, Object helper) {
        try {
            Field field = type.getDeclaredField("helper");
            field.setAccessible(true);
            field.set(layer, helper);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this DL4J has no field 'helper' in " + type.getSimpleName(), e);
        }
    }
}
