package org.ticketproof.models.search;

import java.util.BitSet;
import org.ticketproof.models.architecture.Network;

/** Ordinary training of all weights, for comparison. */
final class WeightTraining implements Learner {
    private final Optimizer optimizer;
    private final Blocks blocks;
    private final float[] weights;
    private final float[][] memory;
    private final float[] gradients;
    private long steps;

    WeightTraining(float[] start, Optimizer optimizer) {
        this.optimizer = optimizer;
        this.weights = start.clone();
        this.gradients = new float[start.length];
        this.blocks = new Blocks(start.length);
        this.memory = new float[optimizer.memories()][start.length];
    }

    @Override
    public void install(Network network) {
        network.setWeights(weights);
    }

    @Override
    public void step(Network network, double rate) {
        steps++;
        blocks.forEach(block -> {
            int start = Blocks.start(block);
            int end = blocks.end(block);
            network.readGradient(start, gradients, start, end - start);
            optimizer.move(weights, gradients, memory, start, end, rate, steps);
            network.writeWeights(start, weights, start, end - start);
        });
    }

    @Override
    public BitSet kept() {
        return null;
    }

    @Override
    public float[] weights() {
        return weights.clone();
    }

    @Override
    public float[][] state() {
        float[][] state = new float[1 + memory.length][];
        state[0] = weights.clone();
        for (int v = 0; v < memory.length; v++) {
            state[1 + v] = memory[v].clone();
        }
        return state;
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public void restore(float[][] state, long taken) {
        for (int v = 0; v < state.length; v++) {
            System.arraycopy(state[v], 0, v == 0 ? weights : memory[v - 1], 0, weights.length);
        }
        steps = taken;
    }
}
