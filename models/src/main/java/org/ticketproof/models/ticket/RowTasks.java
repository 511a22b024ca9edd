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
     * Runs all pieces and waits. The first failure ends the work, and so does an interruption: no further piece is taken up.
     *
     * @param count number of pieces
     * @param threads number of threads, at least 1
     * @param worker makes one worker per thread, which is then called with the numbers of its pieces
     * @throws IllegalArgumentException if there is no thread
     */
    static void run(int count, int threads, Supplier<IntConsumer> worker) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + ": must be at least 1");
        }
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < Math.min(threads, Math.max(1, count)); t++) {
                running.add(pool.submit(() -> {
                    boolean done = false;
                    try {
                        IntConsumer own = worker.get();
                        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                            own.accept(i);
                        }
                        done = true;
                    } finally {
                        if (!done) {
                            next.set(count);
                        }
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
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            next.set(count);
            pool.shutdownNow();
        }
    }
}
