package org.ticketproof.models.search;

import java.util.BitSet;
import org.ticketproof.models.architecture.Network;

/**
 * Global Edge-Popup over the free weights: keep those with the largest |score| over all layers. The gradient of an effective weight times
 * the weight is the gradient of its score's magnitude, so times the score's sign that of the score itself; without the sign, scores that
 * start negative move the wrong way and nothing is learned. Frozen weights have no score here and cost nothing: scores, the optimiser's
 * memory and the weights lie in compact vectors of the free weights alone.
 *
 * <p>Exactly {@code kept} weights are kept; of equal |scores| at the threshold the first in flat order are. O(free weights) a step.
 *
 * <p>Sources: Ramanujan et al., "What's hidden in a randomly weighted neural network?", CVPR 2020 (Edge-Popup); Sreenivasan et al.,
 * "Rare gems", NeurIPS 2022 (the threshold over all layers); Otsuka et al. 2024 (frozen weights).
 */
public final class EdgePopup implements Learner {
    private static final int SIGN = 0x80000000;

    private final SearchProblem problem;
    private final Optimizer optimizer;
    private final Blocks blocks;
    /** Of each block's free weights: places in the block, ascending; weights; scores; the optimiser's memory. */
    private final char[][] offsets;
    private final float[][] weights;
    private final float[][] scores;
    private final float[][][] memory;
    private final TopScores top;
    /** Gradients of a block: of all its weights, then of the scores of the free ones. */
    private final ThreadLocal<float[][]> buffers = ThreadLocal.withInitial(() -> new float[2][Blocks.SIZE]);
    /** The network that holds the present weights, told of every change. */
    private Network follower;
    private long steps;

    /**
     * A search that has taken no step.
     *
     * @param problem what is searched; its vectors are not written
     * @param optimizer how scores follow their gradients
     */
    public EdgePopup(SearchProblem problem, Optimizer optimizer) {
        this.problem = problem;
        this.optimizer = optimizer;
        blocks = new Blocks(problem.states().length);
        offsets = new char[blocks.count()][];
        weights = new float[blocks.count()][];
        scores = new float[blocks.count()][];
        memory = new float[blocks.count()][][];
        for (int b = 0; b < blocks.count(); b++) {
            fill(b);
        }
        top = new TopScores(scores, problem.freeKept(), this::change);
        top.reset();
    }

    private void fill(int block) {
        int start = Blocks.start(block);
        int free = 0;
        for (int i = start; i < blocks.end(block); i++) {
            free += problem.states()[i] == SearchProblem.FREE ? 1 : 0;
        }
        offsets[block] = new char[free];
        weights[block] = new float[free];
        scores[block] = new float[free];
        memory[block] = new float[optimizer.memories()][free];
        int next = 0;
        for (int i = start; i < blocks.end(block); i++) {
            if (problem.states()[i] == SearchProblem.FREE) {
                offsets[block][next] = (char) (i - start);
                weights[block][next] = problem.weights()[i];
                scores[block][next++] = problem.scores()[i];
            }
        }
    }

    private void change(int block, int free, boolean kept) {
        if (follower != null) {
            follower.writeWeight(Blocks.start(block) + offsets[block][free], kept ? weights[block][free] : 0);
        }
    }

    /**
     * Writes the weights that the present scores keep into a network. From then on each step writes what it changes, so nobody else may
     * write weights of this network.
     *
     * @param network the network
     */
    @Override
    public void install(Network network) {
        network.setWeights(weights());
        follower = network;
    }

    @Override
    public void step(Network network, double rate) {
        if (network != follower) {
            install(network);
        }
        steps++;
        blocks.forEach(block -> move(network, block, rate));
        top.settle();
    }

    private void move(Network network, int block, double rate) {
        int free = scores[block].length;
        if (free == 0) {
            return;
        }
        int start = Blocks.start(block);
        float[][] gradients = buffers.get();
        network.readGradient(start, gradients[0], 0, blocks.end(block) - start);
        scoreGradients(gradients[0], offsets[block], weights[block], scores[block], gradients[1]);
        optimizer.move(scores[block], gradients[1], memory[block], 0, free, rate, steps);
        top.scan(block);
    }

    private static void scoreGradients(float[] of, char[] offsets, float[] weights, float[] scores, float[] into) {
        for (int i = 0; i < scores.length; i++) {
            int sign = Float.floatToRawIntBits(scores[i]) & SIGN;
            into[i] = of[offsets[i]] * Float.intBitsToFloat(Float.floatToRawIntBits(weights[i]) ^ sign);
        }
    }

    @Override
    public BitSet kept() {
        byte[] states = problem.states();
        BitSet kept = new BitSet(states.length);
        for (int i = 0; i < states.length; i++) {
            kept.set(i, states[i] == SearchProblem.LOCKED);
        }
        for (int b = 0; b < blocks.count(); b++) {
            for (int i = 0; i < offsets[b].length; i++) {
                kept.set(Blocks.start(b) + offsets[b][i], top.keeps(b, i));
            }
        }
        return kept;
    }

    @Override
    public float[] weights() {
        return problem.masked(kept());
    }

    /** What a block holds of a vector of the state. */
    private float[] part(int vector, int block) {
        return vector == 0 ? scores[block] : memory[block][vector - 1];
    }

    /** Scores of the free weights in flat order, then the optimiser's memory. */
    @Override
    public float[][] state() {
        float[][] state = new float[1 + optimizer.memories()][];
        for (int v = 0; v < state.length; v++) {
            int next = 0;
            state[v] = new float[problem.free()];
            for (int b = 0; b < scores.length; b++) {
                float[] part = part(v, b);
                System.arraycopy(part, 0, state[v], next, part.length);
                next += part.length;
            }
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
            int next = 0;
            for (int b = 0; b < scores.length; b++) {
                float[] part = part(v, b);
                System.arraycopy(state[v], next, part, 0, part.length);
                next += part.length;
            }
        }
        steps = taken;
        top.reset();
    }
}
