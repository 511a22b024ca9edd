package org.ticketproof.models.architecture;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * {@code y = max(0, (x - mean) / sqrt(variance + floor))} column by column, fused; DL4J's batch norm of matrices makes a dozen passes.
 * In training mean and variance are the batch's (the biased one) and enter the running ones, which serve otherwise.
 *
 * <p>Source: Ioffe, Szegedy, "Batch normalization", ICML 2015, without scale and shift.
 */
final class NodeNormRun extends PlainVertex {
    private static final long serialVersionUID = 1L;
    private static final int ROWS_AT_ONCE = 16;

    private transient double[] mean;
    private transient double[] inverse;
    private transient double[] runningMean;
    private transient double[] runningVariance;

    NodeNormRun(ComputationGraph network, String name, int index, DataType type) {
        super(network, name, index, type);
    }

    /** Running means, then running variances; null before the first batch. */
    double[] statistics() {
        if (runningMean == null) {
            return null;
        }
        double[] both = Arrays.copyOf(runningMean, 2 * runningMean.length);
        System.arraycopy(runningVariance, 0, both, runningMean.length, runningMean.length);
        return both;
    }

    void restore(double[] statistics) {
        runningMean = statistics == null ? null : Arrays.copyOf(statistics, statistics.length / 2);
        runningVariance = statistics == null ? null : Arrays.copyOfRange(statistics, statistics.length / 2, statistics.length);
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspace) {
        INDArray input = HostFloats.dense(inputs[0]);
        int width = (int) input.size(1);
        if (runningMean == null) {
            runningMean = new double[width];
            runningVariance = new double[width];
            Arrays.fill(runningVariance, 1);
        }
        boolean host = HostFloats.reach(input.dataType());
        if (training) {
            double[] moments = host ? moments(input) : momentsByOperations(input);
            scale(moments, (int) input.size(0), width);
        } else {
            mean = runningMean.clone();
            inverse = Arrays.stream(runningVariance).map(v -> 1 / Math.sqrt(v + Plan.VARIANCE_FLOOR)).toArray();
        }
        if (!host) {
            INDArray normal = normal(input);
            return workspace.leverageTo(ArrayType.ACTIVATIONS, normal.muli(normal.gt(0).castTo(normal.dataType())));
        }
        INDArray output = workspace.createUninitialized(ArrayType.ACTIVATIONS, input.dataType(), input.shape(), 'c');
        FloatBuffer from = HostFloats.of(input);
        FloatBuffer to = HostFloats.of(output);
        float[] shift = floats(mean);
        float[] factor = floats(inverse);
        blocks((int) input.size(0), width, from, null, (part, x, g, count) -> {
            for (int i = 0; i < count; i++) {
                for (int k = 0; k < width; k++) {
                    x[i * width + k] = Math.max(0, (x[i * width + k] - shift[k]) * factor[k]);
                }
            }
        }, to);
        return output;
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspace) {
        INDArray input = HostFloats.dense(inputs[0]);
        INDArray gradient = HostFloats.dense(epsilon);
        INDArray result = HostFloats.reach(input.dataType()) ? backwardOnHost(input, gradient, workspace)
                : workspace.leverageTo(ArrayType.ACTIVATION_GRAD, backwardByOperations(input, gradient));
        return new Pair<>(null, new INDArray[] {result});
    }

    private INDArray backwardOnHost(INDArray input, INDArray gradient, LayerWorkspaceMgr workspace) {
        int rows = (int) input.size(0);
        int width = (int) input.size(1);
        FloatBuffer from = HostFloats.of(input);
        FloatBuffer slope = HostFloats.of(gradient);
        float[] shift = floats(mean);
        float[] factor = floats(inverse);
        double[][] sums = new double[HostFloats.partCount()][2 * width];
        blocks(rows, width, from, slope, (part, x, g, count) -> {
            double[] sum = sums[part];
            for (int i = 0; i < count; i++) {
                for (int k = 0; k < width; k++) {
                    float normal = (x[i * width + k] - shift[k]) * factor[k];
                    float kept = normal > 0 ? g[i * width + k] : 0;
                    sum[k] += kept;
                    sum[width + k] += kept * normal;
                }
            }
        }, null);
        double[] total = total(sums);
        float[] meanSlope = new float[width];
        float[] meanProduct = new float[width];
        for (int k = 0; k < width; k++) {
            meanSlope[k] = (float) (total[k] / rows);
            meanProduct[k] = (float) (total[width + k] / rows);
        }
        INDArray output = workspace.createUninitialized(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), 'c');
        blocks(rows, width, from, slope, (part, x, g, count) -> {
            for (int i = 0; i < count; i++) {
                for (int k = 0; k < width; k++) {
                    float normal = (x[i * width + k] - shift[k]) * factor[k];
                    float kept = normal > 0 ? g[i * width + k] : 0;
                    x[i * width + k] = (kept - meanSlope[k] - normal * meanProduct[k]) * factor[k];
                }
            }
        }, HostFloats.of(output));
        return output;
    }

    private INDArray backwardByOperations(INDArray input, INDArray gradient) {
        INDArray normal = normal(input);
        INDArray kept = gradient.mul(normal.gt(0).castTo(normal.dataType()));
        INDArray product = kept.mul(normal).mean(0);
        return kept.subRowVector(kept.mean(0)).subi(normal.muliRowVector(product)).muliRowVector(vector(inverse, input));
    }

    private INDArray normal(INDArray input) {
        return input.subRowVector(vector(mean, input)).muliRowVector(vector(inverse, input));
    }

    private static INDArray vector(double[] values, INDArray like) {
        return Nd4j.createFromArray(values).castTo(like.dataType());
    }

    /** Column sums, then column sums of squares about nothing: in double precision the cancellation does no harm to floats. */
    private static double[] moments(INDArray input) {
        int width = (int) input.size(1);
        double[][] sums = new double[HostFloats.partCount()][2 * width];
        blocks((int) input.size(0), width, HostFloats.of(input), null, (part, x, g, count) -> {
            double[] sum = sums[part];
            for (int i = 0; i < count; i++) {
                for (int k = 0; k < width; k++) {
                    double v = x[i * width + k];
                    sum[k] += v;
                    sum[width + k] += v * v;
                }
            }
        }, null);
        return total(sums);
    }

    private static double[] momentsByOperations(INDArray input) {
        int width = (int) input.size(1);
        double[] sums = Arrays.copyOf(input.sum(0).toDoubleVector(), 2 * width);
        System.arraycopy(input.mul(input).sum(0).toDoubleVector(), 0, sums, width, width);
        return sums;
    }

    private void scale(double[] moments, int rows, int width) {
        mean = new double[width];
        inverse = new double[width];
        for (int k = 0; k < width; k++) {
            mean[k] = moments[k] / rows;
            double variance = Math.max(0, moments[width + k] / rows - mean[k] * mean[k]);
            inverse[k] = 1 / Math.sqrt(variance + Plan.VARIANCE_FLOOR);
            runningMean[k] += (1 - Plan.STATISTICS_DECAY) * (mean[k] - runningMean[k]);
            runningVariance[k] += (1 - Plan.STATISTICS_DECAY) * (variance - runningVariance[k]);
        }
    }

    private static double[] total(double[][] sums) {
        double[] total = new double[sums[0].length];
        for (double[] sum : sums) {
            for (int k = 0; k < total.length; k++) {
                total[k] += sum[k];
            }
        }
        return total;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }

    private interface BlockTask {
        void run(int part, float[] first, float[] second, int rows);
    }

    /** Reads both buffers a few rows at a time, and writes the first block back to a third buffer. */
    private static void blocks(int rows, int width, FloatBuffer first, FloatBuffer second, BlockTask task, FloatBuffer output) {
        HostFloats.parts(part -> {
            float[] x = new float[ROWS_AT_ONCE * width];
            float[] g = second == null ? null : new float[ROWS_AT_ONCE * width];
            int end = HostFloats.start(part + 1, rows);
            for (int i = HostFloats.start(part, rows); i < end; i += ROWS_AT_ONCE) {
                int count = Math.min(ROWS_AT_ONCE, end - i);
                first.get(i * width, x, 0, count * width);
                if (second != null) {
                    second.get(i * width, g, 0, count * width);
                }
                task.run(part, x, g, count);
                if (output != null) {
                    output.put(i * width, x, 0, count * width);
                }
            }
        });
    }
}
