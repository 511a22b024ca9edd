package org.ticketproof.theory.network;

import java.util.BitSet;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * The construction of one row of a source layer: a subset sum for every target weight (two where inputs may be
 * negative). A workspace for one thread; the arrays are reused from row to row.
 */
public final class RowConstruction {
    private final SourceDraw draw;
    private final ReluNetwork target;
    private final SubsetSolver solver;
    private final long[] values;
    private final byte[] states;
    private final byte[] sides;
    private final long[] free;
    private final int[] places;
    private final boolean[] used;

    /**
     * A workspace.
     *
     * @param draw the source layer's weights
     * @param target the network to build
     * @param solver chooses the subsets
     */
    public RowConstruction(SourceDraw draw, ReluNetwork target, SubsetSolver solver) {
        int n = draw.layer().blockSize();
        this.draw = draw;
        this.target = target;
        this.solver = solver;
        this.values = new long[n];
        this.states = new byte[n];
        this.sides = new byte[n];
        this.free = new long[n];
        this.places = new int[n];
        this.used = new boolean[n];
    }

    /**
     * Chooses the mask of a row.
     *
     * @param row the row
     * @return one bit per free source weight of the row's blocks, block by block in the order of the inputs
     */
    public BitSet mask(int row) {
        SourceLayer layer = draw.layer();
        BitSet mask = new BitSet();
        int offset = 0;
        for (int input = 0; input < layer.inputs(); input++) {
            boolean fresh = input == 0 || layer.kind() != BlockKind.SHARED_ROW;
            if (fresh) {
                draw.block(row, input, values, states, sides);
            }
            long wanted = FixedPoint.nearest(target.weight(layer.index(), row / layer.copies(), input));
            if (layer.kind() != BlockKind.UNIVARIATE) {
                half(SourceDraw.BOTH, wanted, fresh, mask, offset);
            } else {
                half(SourceDraw.POSITIVE, wanted, true, mask, offset);
                if (layer.signed()) {
                    half(SourceDraw.NEGATIVE, wanted, true, mask, offset);
                }
            }
            offset += freeCount();
        }
        return mask;
    }

    private int freeCount() {
        int count = 0;
        for (byte state : states) {
            count += state == DrawnInstance.FREE ? 1 : 0;
        }
        return count;
    }

    private void half(byte side, long wanted, boolean fresh, BitSet mask, int offset) {
        int count = 0;
        int bit = 0;
        long locked = 0;
        for (int i = 0; i < values.length; i++) {
            if (states[i] == DrawnInstance.FREE) {
                if (sides[i] == side) {
                    free[count] = values[i];
                    places[count++] = bit;
                }
                bit++;
            } else if (states[i] == DrawnInstance.LOCKED && sides[i] == side) {
                locked += values[i];
            }
        }
        if (fresh) {
            solver.prepare(free, count);
        }
        solver.solve(wanted - locked, used);
        for (int i = 0; i < count; i++) {
            if (used[i]) {
                mask.set(offset + places[i]);
            }
        }
    }
}
