package org.ticketproof.theory.network;

import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Freezing;

/**
 * The random weights of one source layer, drawn on demand from {@link RandomBits}. As thread-safe as those.
 *
 * <p>Positions: the weights of the block of row {@code r} and input {@code b} are at block {@code r * inputs + b} (or
 * {@code r} where the row shares its coefficients) of random layer {@code 2 * index}, the value at {@code 2 i} and the
 * state at {@code 2 i + 1}; the neurons that see input {@code b} only are at block {@code b} of random layer
 * {@code 2 * index + 1}.
 */
public final class SourceDraw {
    /** The variable serves inputs of either sign (kinds other than univariate). */
    static final byte BOTH = 0;
    /** The variable serves positive inputs. */
    static final byte POSITIVE = 1;
    /** The variable serves negative inputs. */
    static final byte NEGATIVE = 2;
    /** The variable's neuron does nothing: its input weight is pruned or zero, or it is on the side that inputs never take. */
    static final byte DEAD = 3;

    private final SourceLayer layer;
    private final RandomBits bits;
    /** For univariate layers, {@code inputs x blockSize} first factors on the 2^-20 grid, 0 where dead. */
    private final int[] factors;

    /**
     * The weights of a layer.
     *
     * @param layer the shape and law
     * @param bits the random numbers
     */
    public SourceDraw(SourceLayer layer, RandomBits bits) {
        this.layer = layer;
        this.bits = bits;
        this.factors = layer.kind() == BlockKind.UNIVARIATE ? drawFactors() : null;
    }

    private SourceDraw(SourceDraw from, RandomBits bits) {
        this.layer = from.layer;
        this.bits = bits;
        this.factors = from.factors;
    }

    /**
     * The same weights for another thread, without drawing the univariate neurons again.
     *
     * @param own the same random numbers, in an instance of that thread's own
     * @return the same weights
     */
    public SourceDraw forThread(RandomBits own) {
        return new SourceDraw(this, own);
    }

    /**
     * The shape and law.
     *
     * @return the layer
     */
    public SourceLayer layer() {
        return layer;
    }

    /**
     * Draws one block.
     *
     * @param row row of the layer
     * @param input input of the target layer
     * @param values receives {@code blockSize} coefficients on the grid
     * @param states receives their states, {@link DrawnInstance#FREE}, {@code LOCKED} or {@code PRUNED}
     * @param sides receives which inputs they serve; a coefficient of a dead neuron is 0
     */
    void block(int row, int input, long[] values, byte[] states, byte[] sides) {
        boolean shared = layer.kind() == BlockKind.SHARED_ROW;
        long block = shared ? row : (long) row * layer.inputs() + input;
        int drawn = 2 * layer.index();
        Freezing freezing = layer.freezing();
        boolean frozen = freezing.prune() > 0 || freezing.lock() > 0;
        for (int i = 0; i < layer.blockSize(); i++) {
            states[i] = frozen ? state(bits.at(drawn, block, 2 * i + 1), freezing) : DrawnInstance.FREE;
            if (factors == null) {
                values[i] = uniform(bits.at(drawn, block, 2 * i), layer.low(), layer.high());
                sides[i] = BOTH;
            } else {
                int factor = factors[input * layer.blockSize() + i];
                long weight = uniform(bits.at(drawn, block, 2 * i), layer.low() >> 20, layer.high() >> 20);
                values[i] = factor * weight;
                sides[i] = factor == 0 ? DEAD : factor > 0 ? POSITIVE : NEGATIVE;
            }
        }
    }

    /**
     * The input weight of a neuron that sees one input only.
     *
     * @param input the input
     * @param index position in the input's block
     * @return the weight in units of 2<sup>-20</sup>; 0 where it is pruned or can serve no input
     */
    int factor(int input, int index) {
        return factors[input * layer.blockSize() + index];
    }

    private int[] drawFactors() {
        int n = layer.blockSize();
        int[] drawn = new int[Math.multiplyExact(layer.inputs(), n)];
        for (int input = 0; input < layer.inputs(); input++) {
            for (int i = 0; i < n; i++) {
                boolean pruned = layer.inputPrune() > 0
                        && share(bits.at(2 * layer.index() + 1, input, 2 * i + 1)) < layer.inputPrune();
                int value = (int) uniform(bits.at(2 * layer.index() + 1, input, 2 * i), -(1 << 20), 1 << 20);
                drawn[input * n + i] = pruned || value < 0 && !layer.signed() ? 0 : value;
            }
        }
        return drawn;
    }

    private static byte state(long random, Freezing freezing) {
        double share = share(random);
        return share < freezing.prune() ? DrawnInstance.PRUNED
                : share < freezing.prune() + freezing.lock() ? DrawnInstance.LOCKED : DrawnInstance.FREE;
    }

    private static double share(long random) {
        return (random >>> 11) * 0x1p-53;
    }

    /** Uniform on the integers of [low, high]; the product's high half differs from exact uniformity by less than 2^-10 units. */
    private static long uniform(long random, long low, long high) {
        return low + Math.multiplyHigh(random >>> 1, (high - low + 1) << 1);
    }
}
