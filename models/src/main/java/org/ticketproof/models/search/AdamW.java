package org.ticketproof.models.search;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Adam with decoupled weight decay: {@code x = x - rate (decay x + m' / (sqrt(v') + floor))}, m' and v' the bias-corrected running means of
 * gradient and squared gradient.
 *
 * <p>Source: Loshchilov, Hutter, "Decoupled weight decay regularization", ICLR 2019, Algorithm 2.
 *
 * @param first decay of the mean of gradients, in [0, 1)
 * @param second decay of the mean of squares, in [0, 1)
 * @param floor keeps the quotient finite, above 0
 * @param decay weight decay, at least 0
 */
public record AdamW(double first, double second, double floor, double decay) implements Optimizer {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public AdamW {
        if (!(first >= 0 && first < 1) || !(second >= 0 && second < 1) || !(floor > 0) || !(decay >= 0 && decay < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Adam with means " + first + ", " + second + ", floor " + floor + " and weight decay " + decay
                    + ": means must be in [0,1), the floor above 0, decay finite and at least 0");
        }
    }

    /**
     * The usual settings: 0.9, 0.999, 1e-8.
     *
     * @param decay weight decay
     * @return the optimiser
     */
    public static AdamW of(double decay) {
        return new AdamW(0.9, 0.999, 1e-8, decay);
    }

    @Override
    public int memories() {
        return 2;
    }

    @Override
    public void move(float[] values, float[] gradients, float[][] memory, int from, int to, double rate, long step) {
        float[] mean = memory[0];
        float[] square = memory[1];
        float stays = (float) (1 - rate * decay);
        float speed = (float) (rate / (1 - Math.pow(first, step)));
        float unbias = (float) (1 / (1 - Math.pow(second, step)));
        float a = (float) first;
        float b = (float) second;
        float newA = (float) (1 - first);
        float newB = (float) (1 - second);
        float least = (float) floor;
        for (int i = from; i < to; i++) {
            float g = gradients[i];
            mean[i] = a * mean[i] + newA * g;
            square[i] = b * square[i] + newB * (g * g);
            values[i] = stays * values[i] - speed * mean[i] / ((float) Math.sqrt(square[i] * unbias) + least);
        }
    }

    @Override
    public void move(INDArray values, INDArray gradients, INDArray[] memory, double rate, long step) {
        INDArray mean = memory[0];
        INDArray square = memory[1];
        try (INDArray part = gradients.mul((float) (1 - first))) {
            mean.muli((float) first).addi(part);
            square.muli((float) second).addi(gradients.muli(gradients).muli((float) (1 - second)));
            part.assign(square).muli((float) (1 / (1 - Math.pow(second, step))));
            Transforms.sqrt(part, false).addi((float) floor);
            gradients.assign(mean).muli((float) (rate / (1 - Math.pow(first, step)))).divi(part);
            values.muli((float) (1 - rate * decay)).subi(gradients);
        }
    }

    @Override
    public String id() {
        return "adamw means=" + first + "," + second + " floor=" + floor + " decay=" + decay;
    }
}
