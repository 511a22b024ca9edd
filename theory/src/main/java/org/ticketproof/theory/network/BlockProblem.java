package org.ticketproof.theory.network;

import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * The subset-sum problem that stands for one target weight: free coefficients, and what is left of the weight when the
 * locked ones are taken. A workspace for one thread, reused from problem to problem.
 */
public final class BlockProblem {
    private final SourceDraw draw;
    private final ReluNetwork target;
    private final long[] values;
    private final byte[] states;
    private final byte[] sides;
    private final long[] free;
    private final int[] bits;
    private int count;
    private long locked;
    private long wanted;

    /**
     * A workspace.
     *
     * @param draw the source layer's weights
     * @param target the network to build
     */
    public BlockProblem(SourceDraw draw, ReluNetwork target) {
        int n = draw.layer().blockSize();
        this.draw = draw;
        this.target = target;
        this.values = new long[n];
        this.states = new byte[n];
        this.sides = new byte[n];
        this.free = new long[n];
        this.bits = new int[n];
    }

    /**
     * Loads the problem of a target weight.
     *
     * @param row row of the source layer
     * @param input input of the target layer
     * @param forNegative whether for negative inputs; only a univariate layer with signed inputs makes a difference
     */
    public void load(int row, int input, boolean forNegative) {
        draw(row, input);
        select(row, input, forNegative);
    }

    /** Draws the block alone; {@link #select} then chooses a half. */
    void draw(int row, int input) {
        draw.block(row, input, values, states, sides);
    }

    /** Chooses the coefficients of the drawn block that serve a half, and the target of an input. */
    void select(int row, int input, boolean forNegative) {
        SourceLayer layer = draw.layer();
        byte side = layer.kind() != BlockKind.UNIVARIATE ? SourceDraw.BOTH : forNegative ? SourceDraw.NEGATIVE : SourceDraw.POSITIVE;
        wanted = FixedPoint.nearest(target.weight(layer.index(), row / layer.copies(), input));
        count = 0;
        locked = 0;
        int bit = 0;
        for (int i = 0; i < values.length; i++) {
            if (states[i] == DrawnInstance.FREE) {
                if (sides[i] == side) {
                    free[count] = values[i];
                    bits[count++] = bit;
                }
                bit++;
            } else if (states[i] == DrawnInstance.LOCKED && sides[i] == side) {
                locked += values[i];
            }
        }
    }

    /**
     * The free coefficients.
     *
     * @return the workspace's own array; entries from {@link #count()} on are meaningless
     */
    public long[] free() {
        return free;
    }

    /**
     * Number of free coefficients.
     *
     * @return the number
     */
    public int count() {
        return count;
    }

    /**
     * What the free coefficients have to sum to: the rounded target weight less the locked coefficients.
     *
     * @return the number on the grid
     */
    public long target() {
        return wanted - locked;
    }

    /** The mask bit, within the block, of a free coefficient. */
    int bit(int coefficient) {
        return bits[coefficient];
    }

    /** Number of mask bits of the drawn block. */
    int blockBits() {
        int freeCount = 0;
        for (byte state : states) {
            freeCount += state == DrawnInstance.FREE ? 1 : 0;
        }
        return freeCount;
    }
}
