package org.ticketproof.empirical.rare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.estimate.ReplicaMean;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.freezing.Variant;
import org.ticketproof.theory.freezing.Variant;

/** Estimates failure probabilities that counting cannot see. */
public final class RareTail {
    /** Most variables of a path; a path of more would take too long anyway. */
    public static final int MOST_VARIABLES = 100_000;
    private static final int MOST_THREADS = 4096;

    private RareTail() {
    }

    /**
     * Estimates one failure probability: a pilot chooses the levels or the tilted laws and is thrown away, then independent
     * replicas are drawn.
     *
     * @param cell the setting and the number of variables
     * @param plan method, amount of work and seed
     * @param threads number of threads, at least 1; the result does not depend on it
     * @return the estimate
     * @throws IllegalArgumentException if the method does not apply to the setting, or {@code threads} is out of range
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static TailEstimate estimate(Cell cell, TailPlan plan, int threads) throws InterruptedException {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads = " + threads + ": must be between 1 and " + MOST_THREADS);
        }
        inapplicable(plan.method(), cell).ifPresent(reason -> {
            throw new IllegalArgumentException("method " + plan.method().id() + ": " + reason);
        });
        Replicas replicas = plan.method() == TailMethod.TILTING ? TiltedReplicas.of(cell, plan) : Splitting.of(cell, plan);
        double[] values = run(replicas, plan.replicas(), threads);
        return new TailEstimate(cell, plan, ReplicaMean.of(values), replicas.paths() * plan.replicas(), replicas.levels());
    }

    /**
     * Why a method cannot be used.
     *
     * @param method the method
     * @param cell the setting and the number of variables
     * @return the reason; empty if it can be used
     */
    public static Optional<String> inapplicable(TailMethod method, Cell cell) {
        if (cell.n() > MOST_VARIABLES) {
            return Optional.of("n = " + cell.n() + ", must be at most " + MOST_VARIABLES);
        }
        if (!(cell.setting().variant() instanceof Variant.Standard)) {
            return Optional.of("rare events are estimated for the standard question only, not for fixed sizes, vectors or candidate masks");
        }
        return method == TailMethod.TILTING && cell.setting().law() != VariableLaw.UNIFORM
                ? Optional.of("the law is " + cell.setting().law().id() + ", must be uniform") : Optional.empty();
    }

    /**
     * The method to use where none is asked for.
     *
     * @param cell the setting and the number of variables
     * @return tilting where it applies
     */
    public static TailMethod byDefault(Cell cell) {
        return inapplicable(TailMethod.TILTING, cell).isEmpty() ? TailMethod.TILTING : TailMethod.SPLITTING;
    }

    private static double[] run(Replicas replicas, int count, int threads) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "replicas");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Double>> futures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int replica = i;
                futures.add(pool.submit(() -> replicas.estimate(replica)));
            }
            double[] values = new double[count];
            for (int i = 0; i < count; i++) {
                values[i] = futures.get(i).get();
            }
            return values;
        } catch (ExecutionException e) {
            throw new IllegalStateException("replica: " + e.getCause().getMessage(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
