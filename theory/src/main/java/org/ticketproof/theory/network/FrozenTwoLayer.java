package org.ticketproof.theory.network;

import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * A random network {@code f(x) = sum_k v_k relu(u_k . x)} of one output and without biases, whose weights of both layers
 * are free, pruned or locked. It is the source network of otsuka-network for a linear target. Immutable.
 */
public final class FrozenTwoLayer {
    /** Most inputs; with more, the masks of one neuron could not be enumerated. */
    public static final int MAX_INPUTS = 12;

    private final int inputs;
    private final long[] first;
    private final byte[] firstStates;
    private final long[] second;
    private final byte[] secondStates;

    /**
     * A network of given weights.
     *
     * @param inputs number of inputs, in [1, {@value #MAX_INPUTS}]
     * @param first input weights neuron by neuron, on the grid, at most 1024 in absolute value
     * @param firstStates their states as in {@link DrawnInstance}
     * @param second output weights, on the grid, at most 1024 in absolute value
     * @param secondStates their states
     * @throws IllegalArgumentException if the sizes do not fit or a weight is too large
     */
    public FrozenTwoLayer(int inputs, long[] first, byte[] firstStates, long[] second, byte[] secondStates) {
        if (inputs < 1 || inputs > MAX_INPUTS) {
            throw new IllegalArgumentException("inputs = " + inputs + ": must be in [1, " + MAX_INPUTS + "]");
        }
        if (first.length != inputs * second.length || first.length != firstStates.length || second.length != secondStates.length) {
            throw new IllegalArgumentException(first.length + " input weights for " + second.length + " neurons of " + inputs + " inputs");
        }
        requireRange(first);
        requireRange(second);
        this.inputs = inputs;
        this.first = first.clone();
        this.firstStates = firstStates.clone();
        this.second = second.clone();
        this.secondStates = secondStates.clone();
    }

    /**
     * Draws a network: weights uniform on [-1, 1], every weight frozen independently.
     *
     * @param inputs number of inputs
     * @param neurons number of neurons
     * @param prune pruning probability of every weight
     * @param firstLock locking probability of input weights
     * @param secondLock locking probability of output weights
     * @param bits random numbers; block {@code k} of layers 0 (input weights) and 1 (output weight) is neuron {@code k}'s
     * @return the network
     */
    public static FrozenTwoLayer draw(int inputs, int neurons, double prune, double firstLock, double secondLock, RandomBits bits) {
        long[] first = new long[inputs * neurons];
        byte[] firstStates = new byte[first.length];
        long[] second = new long[neurons];
        byte[] secondStates = new byte[neurons];
        for (int k = 0; k < neurons; k++) {
            for (int i = 0; i < inputs; i++) {
                first[k * inputs + i] = weight(bits.at(0, k, 2 * i));
                firstStates[k * inputs + i] = state(bits.at(0, k, 2 * i + 1), prune, firstLock);
            }
            second[k] = weight(bits.at(1, k, 0));
            secondStates[k] = state(bits.at(1, k, 1), prune, secondLock);
        }
        return new FrozenTwoLayer(inputs, first, firstStates, second, secondStates);
    }

    /**
     * Number of inputs.
     *
     * @return the number
     */
    public int inputs() {
        return inputs;
    }

    /**
     * Number of hidden neurons.
     *
     * @return the number
     */
    public int neurons() {
        return second.length;
    }

    /**
     * The output weight of a neuron.
     *
     * @param neuron the neuron
     * @return the weight on the grid
     */
    public long outputWeight(int neuron) {
        return second[neuron];
    }

    /**
     * The state of a neuron's output weight.
     *
     * @param neuron the neuron
     * @return a state as in {@link DrawnInstance}
     */
    public byte outputState(int neuron) {
        return secondStates[neuron];
    }

    /**
     * Number of input weights of a neuron that are locked and not zero.
     *
     * @param neuron the neuron
     * @return the number
     */
    public int lockedInputs(int neuron) {
        int count = 0;
        for (int i = 0; i < inputs; i++) {
            count += firstStates[neuron * inputs + i] == DrawnInstance.LOCKED && first[neuron * inputs + i] != 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * Number of free input weights of a neuron.
     *
     * @param neuron the neuron
     * @return the number; the neuron has 2 to this power masks
     */
    public int freeInputs(int neuron) {
        int count = 0;
        for (int i = 0; i < inputs; i++) {
            count += firstStates[neuron * inputs + i] == DrawnInstance.FREE ? 1 : 0;
        }
        return count;
    }

    /**
     * The input weights of a neuron under one of its masks.
     *
     * @param neuron the neuron
     * @param mask bit {@code j} keeps the neuron's {@code j}-th free input weight
     * @return one weight per input on the grid, 0 where pruned or masked
     */
    public long[] direction(int neuron, int mask) {
        long[] direction = new long[inputs];
        int bit = 0;
        for (int i = 0; i < inputs; i++) {
            byte state = firstStates[neuron * inputs + i];
            boolean kept = state == DrawnInstance.LOCKED || state == DrawnInstance.FREE && (mask >> bit & 1) == 1;
            bit += state == DrawnInstance.FREE ? 1 : 0;
            direction[i] = kept ? first[neuron * inputs + i] : 0;
        }
        return direction;
    }

    private static long weight(long random) {
        return -FixedPoint.ONE + Math.multiplyHigh(random >>> 1, (2 * FixedPoint.ONE + 1) << 1);
    }

    private static byte state(long random, double prune, double lock) {
        double share = (random >>> 11) * 0x1p-53;
        return share < prune ? DrawnInstance.PRUNED : share < prune + lock ? DrawnInstance.LOCKED : DrawnInstance.FREE;
    }

    private static void requireRange(long[] weights) {
        for (long weight : weights) {
            if (Math.abs(weight) > 1024 * FixedPoint.ONE) {
                throw new IllegalArgumentException(FixedPoint.toDouble(weight) + ": weights must be at most 1024 in absolute value");
            }
        }
    }
}
