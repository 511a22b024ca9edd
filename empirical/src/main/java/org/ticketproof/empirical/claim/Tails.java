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
    /** Many replicas make a proved lower limit sharp: at level alpha it loses a factor of about {@code alpha^(1/replicas)} at least. */
    private static final int TILTED_REPLICAS = 256;
    /** Fewer where each needs enough particles for its levels. */
    private static final int SPLIT_REPLICAS = 64;
    private static final int LEAST_PARTICLES = 4;
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
        boolean splitting = chosen == TailMethod.SPLITTING;
        int replicas = splitting ? SPLIT_REPLICAS : TILTED_REPLICAS;
        long each = trials / replicas / (splitting ? LEVELS : 1);
        TailPlan plan = new TailPlan(chosen, replicas, (int) Math.max(LEAST_PARTICLES, Math.min(TailPlan.MOST_PARTICLES, each)), seed);
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
