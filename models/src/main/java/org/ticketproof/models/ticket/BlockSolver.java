package org.ticketproof.models.ticket;

import java.util.Arrays;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.SubsetSolver;
import org.ticketproof.theory.subsetsum.CoverageSolver;
import org.ticketproof.theory.subsetsum.NearestSubset;
import org.ticketproof.theory.subsetsum.PreparedSums;
import org.ticketproof.theory.subsetsum.SubsetWithin;

/**
 * Chooses subsets with the exact solvers: the nearest sum of all, or the first one within eps.
 *
 * <p>First within eps, with more than {@value #CORE} coefficients: most of them are taken greedily, largest first, as long as they
 * bring the rest closer to 0, and the remaining ones are searched exactly; if that fails with several choices of the
 * remaining ones, all are searched exactly. So a subset within eps is found wherever there is one.
 */
final class BlockSolver implements SubsetSolver {
    /** Coefficients that are searched exactly beside greedily taken ones. */
    private static final int CORE = 22;
    private static final int ATTEMPTS = 4;

    private final SolveMode mode;
    private final long eps;
    private final NearestSubset nearest = new NearestSubset(NearestSubset.MAX_COUNT);
    private final SubsetWithin within = new SubsetWithin(NearestSubset.MAX_COUNT);
    /** Where many targets have one set of coefficients; else null. */
    private final PreparedSums prepared;
    private long[] free = new long[0];
    private int count;
    /** Places of the coefficients, largest absolute value first. */
    private int[] order;
    private final long[] core = new long[CORE];

    private BlockSolver(SolveMode mode, long eps, boolean shared) {
        this.mode = mode;
        this.eps = eps;
        this.prepared = shared ? new PreparedSums(NearestSubset.MAX_COUNT) : null;
    }

    static SubsetSolver of(TicketSpec spec) {
        return new BlockSolver(spec.mode(), spec.eps(), spec.scheme() == ConstructionScheme.PER_ROW);
    }

    @Override
    public void prepare(long[] coefficients, int number) {
        if (free.length < number) {
            free = new long[number];
        }
        System.arraycopy(coefficients, 0, free, 0, number);
        count = number;
        order = null;
        if (prepared != null && count <= NearestSubset.MAX_COUNT) {
            prepared.prepare(free, count);
        }
    }

    @Override
    public long solve(long target, boolean[] used) {
        if (prepared != null && count <= NearestSubset.MAX_COUNT) {
            if (mode != SolveMode.FIRST_WITHIN || !prepared.within(target, eps)) {
                prepared.nearest(target);
            }
            return unpack(prepared.mask(), target, used);
        }
        if (mode == SolveMode.FIRST_WITHIN) {
            if (count > CORE) {
                for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                    long error = greedy(target, attempt, used);
                    if (error <= eps) {
                        return error;
                    }
                }
            }
            if (count > NearestSubset.MAX_COUNT) {
                return byCoverage(target, used);
            }
            if (within.solve(free, count, target, eps)) {
                return unpack(within.mask(), target, used);
            }
        }
        if (count > NearestSubset.MAX_COUNT) {
            throw new IllegalArgumentException(count + " free weights for one target weight: the nearest sum is searched among at most "
                    + NearestSubset.MAX_COUNT + ", use --mode first-within");
        }
        nearest.solve(free, count, target);
        return unpack(nearest.mask(), target, used);
    }

    /** For more coefficients than the solvers take: the coverage method decides, and decides again as each is given away. */
    private long byCoverage(long target, boolean[] used) {
        long[] rest = Arrays.copyOf(free, count);
        CoverageSolver coverage = new CoverageSolver(count);
        if (!coverage.covers(rest, count, target, target, eps)) {
            return greedy(target, 0, used);
        }
        long left = target;
        for (int i = count - 1; i >= 0; i--) {
            used[i] = !coverage.covers(rest, i, left, left, eps);
            left -= used[i] ? rest[i] : 0;
        }
        return Math.abs(left);
    }

    private long unpack(long mask, long target, boolean[] used) {
        long rest = target;
        for (int i = 0; i < count; i++) {
            used[i] = (mask >> i & 1) == 1;
            rest -= used[i] ? free[i] : 0;
        }
        return Math.abs(rest);
    }

    /** Leaves every {@code stride}-th coefficient, from a place that depends on the attempt, to the exact search. */
    private long greedy(long target, int attempt, boolean[] used) {
        if (order == null) {
            Integer[] places = new Integer[count];
            Arrays.setAll(places, i -> i);
            Arrays.sort(places, (a, b) -> Long.compare(Math.abs(free[b]), Math.abs(free[a])));
            order = Arrays.stream(places).mapToInt(Integer::intValue).toArray();
        }
        int[] chosen = new int[CORE];
        int next = 0;
        long rest = target;
        for (int i = 0; i < count; i++) {
            int place = order[i];
            used[place] = false;
            if (next < CORE && (long) (i + 1 + attempt) * CORE / (count + attempt) > next) {
                chosen[next] = place;
                core[next++] = free[place];
            } else if (Math.abs(rest - free[place]) < Math.abs(rest)) {
                used[place] = true;
                rest -= free[place];
            }
        }
        long mask = within.solve(core, next, rest, eps) ? within.mask() : nearestMask(next, rest);
        for (int i = 0; i < next; i++) {
            used[chosen[i]] = (mask >> i & 1) == 1;
            rest -= used[chosen[i]] ? core[i] : 0;
        }
        return Math.abs(rest);
    }

    private long nearestMask(int size, long target) {
        nearest.solve(core, size, target);
        return nearest.mask();
    }
}
