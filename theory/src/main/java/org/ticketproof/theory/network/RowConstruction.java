package org.ticketproof.theory.network;

import java.util.BitSet;

/**
 * The construction of one row of a source layer: a subset sum for every target weight (two where inputs may be
 * negative). A workspace for one thread; the arrays are reused from row to row.
 */
public final class RowConstruction {
    private final SourceLayer layer;
    private final BlockProblem problem;
    private final SubsetSolver solver;
    private final boolean[] used;

    /**
     * A workspace.
     *
     * @param draw the source layer's weights
     * @param target the network to build
     * @param solver chooses the subsets
     */
    public RowConstruction(SourceDraw draw, ReluNetwork target, SubsetSolver solver) {
        this.layer = draw.layer();
        this.problem = new BlockProblem(draw, target);
        this.solver = solver;
        this.used = new boolean[layer.blockSize()];
    }

    /**
     * Chooses the mask of a row.
     *
     * @param row the row
     * @return one bit per free source weight of the row's blocks, block by block in the order of the inputs
     */
    public BitSet mask(int row) {
        BitSet mask = new BitSet();
        int offset = 0;
        for (int input = 0; input < layer.inputs(); input++) {
            boolean fresh = input == 0 || layer.kind() != BlockKind.SHARED_ROW;
            if (fresh) {
                problem.draw(row, input);
            }
            solve(row, input, false, fresh, mask, offset);
            if (layer.kind() == BlockKind.UNIVARIATE && layer.signed()) {
                solve(row, input, true, true, mask, offset);
            }
            offset += problem.blockBits();
        }
        return mask;
    }

    private void solve(int row, int input, boolean forNegative, boolean fresh, BitSet mask, int offset) {
        problem.select(row, input, forNegative);
        if (fresh) {
            solver.prepare(problem.free(), problem.count());
        }
        solver.solve(problem.target(), used);
        for (int i = 0; i < problem.count(); i++) {
            if (used[i]) {
                mask.set(offset + problem.bit(i));
            }
        }
    }
}
