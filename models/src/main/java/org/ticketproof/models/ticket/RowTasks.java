package org.ticketproof.models.ticket;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.ArrayList;

/** Runs numbered pieces of work on several threads, each thread with a worker of its own. */
final class RowTasks {
    private RowTasks() {
    }

    /**
     * Runs all pieces and waits.
     *
     * @param count number of pieces
     * @param threads number of threads, at least 1
     * @param worker makes one worker per thread, which is then called with the numbers of its pieces
     */
    static void run(int count, int threads, Supplier<IntConsumer> worker) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < Math.min(threads, Math.max(1, count)); t++) {
                running.add(pool.submit(() -> {
                    IntConsumer own = worker.get();
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        own.accept(i);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            // The first failure ends the work: no further piece is taken up.
            next.set(count);
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
