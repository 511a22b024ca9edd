package org.ticketproof.empirical.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.rare.RareTail;
import org.ticketproof.empirical.rare.TailEstimate;
import org.ticketproof.empirical.rare.TailMethod;
import org.ticketproof.empirical.rare.TailPlan;

/** The tails that a run has estimated, each once. */
final class Tails {
    private static final int REPLICAS = 64;
    /** Levels that a splitting estimate is likely to have: its paths are divided among them. */
    private static final int LEVELS = 12;

    private final long seed;
    private final int threads;
    private final Map<Key, TailEstimate> known = new HashMap<>();
    private long paths;

    Tails(long seed, int threads) {
        this.seed = seed;
        this.threads = threads;
    }

    /** One cell's tail with about the given number of paths in all. */
    TailEstimate of(Cell cell, Optional<TailMethod> method, long trials) throws InterruptedException {
        TailMethod chosen = method.orElseGet(() -> RareTail.byDefault(cell));
        long each = trials / REPLICAS / (chosen == TailMethod.SPLITTING ? LEVELS : 1);
        TailPlan plan = new TailPlan(chosen, REPLICAS, (int) Math.max(16, Math.min(TailPlan.MOST_PARTICLES, each)), seed);
        Key key = new Key(cell, plan);
        TailEstimate estimate = known.get(key);
        if (estimate == null) {
            estimate = RareTail.estimate(cell, plan, threads);
            known.put(key, estimate);
            paths += estimate.paths();
        }
        return estimate;
    }

    /** Number of paths drawn so far. */
    long paths() {
        return paths;
    }

    private record Key(Cell cell, TailPlan plan) {
    }
}
