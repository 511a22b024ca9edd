package org.ticketproof.models.search;

import java.util.Arrays;
import java.util.BitSet;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.longer.CountNonZero;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.architecture.NetworkArrays;

/**
 * {@link EdgePopup} for a network that computes on a GPU: the same search, to the bits of the same sums, by array operations on the
 * device. Vectors are as long as the network's, with zeros for what is frozen, for there gathering costs more than it saves. One
 * number crosses over in a step: how many weights reach the threshold. Only if it is not the number wanted, because of equal scores, all scores
 * do, and are ranked as on the CPU.
 */
final class ArrayEdgePopup implements Learner {
    private final SearchProblem problem;
    private final Optimizer optimizer;
    private final int free;
    /** How many free weights to keep. */
    private final int wanted;
    private final ArrayTopScores top;
    private NetworkArrays arrays;
    private Network follower;
    /** Weights of free and of locked places, 0 elsewhere; 1 at free places, 0 elsewhere; and the same less 1. */
    private INDArray freeWeights;
    private INDArray lockedWeights;
    private INDArray isFree;
    private INDArray penalty;
    private INDArray scores;
    private INDArray[] memory;
    /** 1 at kept free places. */
    private INDArray kept;
    private INDArray gradient;
    private INDArray scratch;
    private float[][] pending;
    private long steps;

    ArrayEdgePopup(SearchProblem problem, Optimizer optimizer) {
        this.problem = problem;
        this.optimizer = optimizer;
        free = problem.free();
        wanted = problem.freeKept();
        top = new ArrayTopScores(wanted);
    }

    @Override
    public void install(Network network) {
        if (network != follower) {
            float[][] state = follower == null ? pending : state();
            arrays = network.arrays();
            freeWeights = arrays.arranged(select(SearchProblem.FREE, problem.weights()));
            lockedWeights = arrays.arranged(select(SearchProblem.LOCKED, problem.weights()));
            float[] ones = new float[problem.states().length];
            Arrays.fill(ones, 1);
            isFree = arrays.arranged(select(SearchProblem.FREE, ones));
            penalty = isFree.sub(1);
            scores = arrays.arranged(state == null ? select(SearchProblem.FREE, problem.scores()) : spread(state[0]));
            memory = new INDArray[optimizer.memories()];
            for (int v = 0; v < memory.length; v++) {
                memory[v] = state == null ? Nd4j.zeros(DataType.FLOAT, arrays.length()) : arrays.arranged(spread(state[1 + v]));
            }
            kept = Nd4j.zeros(DataType.FLOAT, arrays.length());
            gradient = kept.dup();
            scratch = kept.dup();
            follower = network;
            pending = null;
            choose();
        }
        write();
    }

    @Override
    public void step(Network network, double rate) {
        if (network != follower) {
            install(network);
        }
        steps++;
        arrays.readGradient(gradient);
        try (INDArray positive = scores.gte(0)) {
            gradient.muli(scratch.assign(positive).muli(2).subi(1).muli(freeWeights));
        }
        optimizer.move(scores, gradient, memory, rate, steps);
        choose();
        write();
    }

    /** Marks the wanted number of the largest magnitudes. */
    private void choose() {
        if (wanted == 0 || wanted == free) {
            kept.assign(wanted == 0 ? 0 : 1).muli(isFree);
            return;
        }
        // Frozen places get -1, which no threshold admits.
        Transforms.abs(scratch.assign(scores), false).muli(isFree).addi(penalty);
        try (INDArray threshold = top.threshold(scratch);
                INDArray reached = ArrayTopScores.atLeast(scratch, threshold.reshape(1))) {
            long count = Nd4j.getExecutioner().exec(new CountNonZero(reached)).getLong(0);
            if (count == wanted) {
                kept.assign(reached);
            } else {
                kept.assign(arrays.arranged(spread(ranked(compact(arrays.flat(scores))))));
            }
        }
    }

    /** 1 for those that the host's search would keep, 0 for the others. */
    private float[] ranked(float[] some) {
        TopScores host = new TopScores(new float[][] {some}, wanted, (block, i, kept) -> { });
        host.reset();
        float[] marks = new float[some.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = host.keeps(0, i) ? 1 : 0;
        }
        return marks;
    }

    private void write() {
        arrays.writeWeights(scratch.assign(kept).muli(freeWeights).addi(lockedWeights));
    }

    @Override
    public BitSet kept() {
        BitSet all = new BitSet(problem.states().length);
        float[] marks = arrays.flat(kept);
        for (int i = 0; i < marks.length; i++) {
            all.set(i, problem.states()[i] == SearchProblem.LOCKED || marks[i] != 0);
        }
        return all;
    }

    @Override
    public float[] weights() {
        return arrays.flat(scratch.assign(kept).muli(freeWeights).addi(lockedWeights));
    }

    @Override
    public float[][] state() {
        float[][] state = new float[1 + optimizer.memories()][];
        for (int v = 0; v < state.length; v++) {
            state[v] = follower != null ? compact(arrays.flat(v == 0 ? scores : memory[v - 1])) : pending != null ? pending[v].clone()
                    : v == 0 ? compact(problem.scores()) : new float[free];
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

    /** The values where weights are in a state, 0 elsewhere. */
    private float[] select(byte state, float[] values) {
        float[] selected = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            selected[i] = problem.states()[i] == state ? values[i] : 0;
        }
        return selected;
    }

    /** The values of the free weights, in flat order. */
    private float[] compact(float[] all) {
        float[] some = new float[free];
        int next = 0;
        for (int i = 0; i < all.length; i++) {
            if (problem.states()[i] == SearchProblem.FREE) {
                some[next++] = all[i];
            }
        }
        return some;
    }

    private float[] spread(float[] some) {
        float[] all = new float[problem.states().length];
        int next = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = problem.states()[i] == SearchProblem.FREE ? some[next++] : 0;
        }
        return all;
    }
}
