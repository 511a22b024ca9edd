package org.ticketproof.models.search;

import java.util.BitSet;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.architecture.NetworkArrays;

/** {@link WeightTraining} for a network that computes on a GPU: by array operations on the device, to the bits of the same sums. */
final class ArrayWeightTraining implements Learner {
    private final Optimizer optimizer;
    /** The state while no network holds it. */
    private float[][] pending;
    private NetworkArrays arrays;
    private Network follower;
    private INDArray weights;
    private INDArray[] memory;
    private INDArray gradient;
    private long steps;

    ArrayWeightTraining(float[] start, Optimizer optimizer) {
        this.optimizer = optimizer;
        pending = new float[1 + optimizer.memories()][start.length];
        pending[0] = start.clone();
    }

    @Override
    public void install(Network network) {
        if (network != follower) {
            float[][] state = state();
            arrays = network.arrays();
            weights = arrays.arranged(state[0]);
            memory = new INDArray[optimizer.memories()];
            for (int v = 0; v < memory.length; v++) {
                memory[v] = arrays.arranged(state[1 + v]);
            }
            gradient = Nd4j.zeros(DataType.FLOAT, arrays.length());
            follower = network;
            pending = null;
        }
        arrays.writeWeights(weights);
    }

    @Override
    public void step(Network network, double rate) {
        if (network != follower) {
            install(network);
        }
        steps++;
        arrays.readGradient(gradient);
        optimizer.move(weights, gradient, memory, rate, steps);
        arrays.writeWeights(weights);
    }

    @Override
    public BitSet kept() {
        return null;
    }

    @Override
    public float[] weights() {
        return state()[0];
    }

    @Override
    public float[][] state() {
        float[][] state = new float[1 + optimizer.memories()][];
        for (int v = 0; v < state.length; v++) {
            state[v] = follower == null ? pending[v].clone() : arrays.flat(v == 0 ? weights : memory[v - 1]);
        }
        return state;
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public void restore(float[][] state, long taken) {
        pending = state;
        follower = null;
        steps = taken;
    }
}
