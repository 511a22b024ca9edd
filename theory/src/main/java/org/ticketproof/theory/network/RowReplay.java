package org.ticketproof.theory.network;

import java.util.BitSet;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * Brings the rows of a pruned source layer back from random numbers and mask bits. A workspace for one thread.
 */
public final class RowReplay {
    private final SourceDraw draw;
    private final long[] values;
    private final byte[] states;
    private final byte[] sides;

    /**
     * What a row keeps.
     *
     * @param free number of free source weights of the row's blocks, the number of its mask bits
     * @param kept number of source weights used: masked in or locked
     * @param locked number of locked source weights
     */
    public record Count(long free, long kept, long locked) {
    }

    /**
     * A workspace.
     *
     * @param draw the source layer's weights
     */
    public RowReplay(SourceDraw draw) {
        int n = draw.layer().blockSize();
        this.draw = draw;
        this.values = new long[n];
        this.states = new byte[n];
        this.sides = new byte[n];
    }

    /**
     * Number of mask bits of a row.
     *
     * @param row the row
     * @return the number of its free source weights
     */
    public long freeCount(int row) {
        SourceLayer layer = draw.layer();
        if (layer.freezing().free() == 1) {
            return (long) layer.inputs() * layer.blockSize();
        }
        long count = 0;
        for (int input = 0; input < layer.inputs(); input++) {
            draw.block(row, input, values, states, sides);
            for (byte state : states) {
                count += state == DrawnInstance.FREE ? 1 : 0;
            }
        }
        return count;
    }

    /**
     * Adds the kept weights of a row to the effective layer.
     *
     * @param row the row
     * @param mask bits of the ticket
     * @param offset where the row's bits begin
     * @param into receives the effective weights; this row must be zero before
     * @return the row's counts
     */
    public Count replay(int row, BitSet mask, int offset, EffectiveLayer into) {
        SourceLayer layer = draw.layer();
        int bit = offset;
        long kept = 0;
        long locked = 0;
        for (int input = 0; input < layer.inputs(); input++) {
            draw.block(row, input, values, states, sides);
            for (int i = 0; i < values.length; i++) {
                boolean keep = states[i] == DrawnInstance.LOCKED || states[i] == DrawnInstance.FREE && mask.get(bit);
                bit += states[i] == DrawnInstance.FREE ? 1 : 0;
                if (keep) {
                    kept++;
                    locked += states[i] == DrawnInstance.LOCKED ? 1 : 0;
                    into.add(row, layer.expanded() ? input * layer.blockSize() + i : input, values[i], sides[i]);
                }
            }
        }
        return new Count(bit - offset, kept, locked);
    }

    /**
     * The largest distance of a row's effective weights from the target's (for both signs of the input where they differ).
     *
     * @param row the row
     * @param effective the replayed layer
     * @param target the target network
     * @param errors receives for each input the distance on the grid, measured from the rounded target weight
     */
    public static void errors(int row, EffectiveLayer effective, ReluNetwork target, long[] errors) {
        SourceLayer layer = effective.layer();
        for (int input = 0; input < layer.inputs(); input++) {
            long wanted = FixedPoint.nearest(target.weight(layer.index(), row / layer.copies(), input));
            long error = Math.abs(effective.weight(row, input, false) - wanted);
            if (layer.signed()) {
                error = Math.max(error, Math.abs(effective.weight(row, input, true) - wanted));
            }
            errors[input] = error;
        }
    }
}
