package org.ticketproof.models.ticket;

import java.util.Arrays;
import java.util.BitSet;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.SubsetSolver;
import org.ticketproof.theory.subsetsum.NearestOfMany;
import org.ticketproof.theory.subsetsum.NearestSubset;
import org.ticketproof.theory.subsetsum.PreparedSums;
import org.ticketproof.theory.subsetsum.SubsetWithin;

/**
 * Chooses subsets with the exact solvers: the nearest sum of all, or the first one within eps and the nearest one where there is
 * none. With more than {@value NearestSubset#MAX_COUNT} coefficients "nearest" is what {@link NearestOfMany} finds, which is nearly
 * always error 0; that a subset within eps is found wherever there is one holds for any number.
 */
final class BlockSolver implements SubsetSolver {
    private final SolveMode mode;
    private final long eps;
    private final NearestSubset nearest = new NearestSubset(NearestSubset.MAX_COUNT);
    private final SubsetWithin within;
    /** Where many targets have one set of coefficients; else null. */
    private final PreparedSums prepared;
    private final NearestOfMany many = new NearestOfMany();
    private long[] free = new long[0];
    private int count;

    private BlockSolver(SolveMode mode, long eps, int most, boolean shared) {
        this.mode = mode;
        this.eps = eps;
        this.within = new SubsetWithin(most);
        this.prepared = shared ? new PreparedSums(NearestSubset.MAX_COUNT) : null;
    }

    static SubsetSolver of(TicketSpec spec) {
        return new BlockSolver(spec.mode(), spec.eps(), spec.n(), spec.scheme() == ConstructionScheme.PER_ROW);
    }

    @Override
    public void prepare(long[] coefficients, int number) {
        if (free.length < number) {
            free = new long[number];
        }
        System.arraycopy(coefficients, 0, free, 0, number);
        count = number;
        if (prepared != null && count <= NearestSubset.MAX_COUNT) {
            prepared.prepare(free, count);
        }
    }

    @Override
    public long solve(long target, boolean[] used) {
        if (count > NearestSubset.MAX_COUNT) {
            return unpack(mode == SolveMode.FIRST_WITHIN && within.solve(free, count, target, eps) ? within.subset()
                    : many.solve(free, count, target).subset(), target, used);
        }
        if (prepared != null) {
            if (mode != SolveMode.FIRST_WITHIN || !prepared.within(target, eps)) {
                prepared.nearest(target);
            }
            return unpack(prepared.mask(), target, used);
        }
        if (mode == SolveMode.FIRST_WITHIN && within.solve(free, count, target, eps)) {
            return unpack(within.mask(), target, used);
        }
        nearest.solve(free, count, target);
        return unpack(nearest.mask(), target, used);
    }

    private long unpack(long mask, long target, boolean[] used) {
        long rest = target;
        for (int i = 0; i < count; i++) {
            used[i] = (mask >> i & 1) == 1;
            rest -= used[i] ? free[i] : 0;
        }
        return Math.abs(rest);
    }

    private long unpack(BitSet subset, long target, boolean[] used) {
        Arrays.fill(used, 0, count, false);
        long rest = target;
        for (int i = subset.nextSetBit(0); i >= 0; i = subset.nextSetBit(i + 1)) {
            used[i] = true;
            rest -= free[i];
        }
        return Math.abs(rest);
    }
}
