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
    /** Flat places of the free weights, ascending, and where each block's begin. */
    private final int[] places;
    private final int[] firsts;
    private final float[] weights;
    private final float[] scores;
    private final float[][] memory;
    private final TopScores top;
    /** The flat vector as it stands in the network. */
    private final float[] effective;
    private final float[] gradients;
    private final ThreadLocal<float[]> buffers = ThreadLocal.withInitial(() -> new float[Blocks.SIZE]);
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
        byte[] states = problem.states();
        blocks = new Blocks(states.length);
        firsts = new int[blocks.count() + 1];
        int free = 0;
        int locked = 0;
        for (int i = 0; i < states.length; i++) {
            if (i % Blocks.SIZE == 0) {
                firsts[i / Blocks.SIZE] = free;
            }
            free += states[i] == SearchProblem.FREE ? 1 : 0;
            locked += states[i] == SearchProblem.LOCKED ? 1 : 0;
        }
        firsts[blocks.count()] = free;
        places = new int[free];
        weights = new float[free];
        scores = new float[free];
        gradients = new float[free];
        effective = new float[states.length];
        int next = 0;
        for (int i = 0; i < states.length; i++) {
            if (states[i] == SearchProblem.FREE) {
                places[next] = i;
                weights[next] = problem.weights()[i];
                scores[next++] = problem.scores()[i];
            } else if (states[i] == SearchProblem.LOCKED) {
                effective[i] = problem.weights()[i];
            }
        }
        memory = new float[optimizer.memories()][free];
        top = new TopScores(scores, weights, places, effective, (int) problem.kept() - locked, blocks.count());
        top.reset();
    }

    /** {@inheritDoc} */
    @Override
    public void install(Network network) {
        write(network);
    }

    @Override
    public void step(Network network, double rate) {
        steps++;
        blocks.forEach(block -> moveBlock(network, block, rate));
        top.settle();
        write(network);
    }

    private void moveBlock(Network network, int block, double rate) {
        int from = firsts[block];
        int to = firsts[block + 1];
        if (from == to) {
            return;
        }
        int start = Blocks.start(block);
        int length = blocks.end(block) - start;
        float[] buffer = buffers.get();
        network.readGradient(start, buffer, 0, length);
        for (int i = from; i < to; i++) {
            int sign = Float.floatToRawIntBits(scores[i]) & SIGN;
            gradients[i] = buffer[places[i] - start] * Float.intBitsToFloat(Float.floatToRawIntBits(weights[i]) ^ sign);
        }
        optimizer.move(scores, gradients, memory, from, to, rate, steps);
        top.scan(block, from, to);
    }

    private void write(Network network) {
        blocks.forEach(block -> {
            int start = Blocks.start(block);
            network.writeWeights(start, effective, start, blocks.end(block) - start);
        });
    }

    @Override
    public BitSet kept() {
        BitSet kept = new BitSet(effective.length);
        top.kept().stream().forEach(i -> kept.set(places[i]));
        byte[] states = problem.states();
        for (int i = 0; i < states.length; i++) {
            if (states[i] == SearchProblem.LOCKED) {
                kept.set(i);
            }
        }
        return kept;
    }

    @Override
    public float[] weights() {
        return effective.clone();
    }

    /** Scores of the free weights in flat order, then the optimiser's memory. */
    @Override
    public float[][] state() {
        return Learner.moved(scores, memory);
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public void restored(long taken) {
        steps = taken;
        top.reset();
    }
}
