package org.ticketproof.models.search;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Stochastic gradient descent with heavy-ball momentum: {@code v = momentum v + g + decay x; x = x - rate v}, as in PyTorch's SGD.
 *
 * @param momentum share of the old velocity that stays, in [0, 1)
 * @param decay weight decay, at least 0
 */
public record SgdMomentum(double momentum, double decay) implements Optimizer {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public SgdMomentum {
        if (!(momentum >= 0 && momentum < 1) || !(decay >= 0 && decay < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("momentum " + momentum + " and weight decay " + decay
                    + ": momentum must be in [0,1), decay finite and at least 0");
        }
    }

    @Override
    public int memories() {
        return 1;
    }

    @Override
    public void move(float[] values, float[] gradients, float[][] memory, int from, int to, double rate, long step) {
        float[] velocity = memory[0];
        float stays = (float) momentum;
        float pull = (float) decay;
        float speed = (float) rate;
        for (int i = from; i < to; i++) {
            velocity[i] = stays * velocity[i] + (gradients[i] + pull * values[i]);
            values[i] -= speed * velocity[i];
        }
    }

    @Override
    public void move(INDArray values, INDArray gradients, INDArray[] memory, double rate, long step) {
        INDArray velocity = memory[0];
        try (INDArray pull = values.mul((float) decay)) {
            gradients.addi(pull);
            velocity.muli((float) momentum).addi(gradients);
            values.subi(pull.assign(velocity).muli((float) rate));
        }
    }

    @Override
    public String id() {
        return "sgd momentum=" + momentum + " decay=" + decay;
    }
}
