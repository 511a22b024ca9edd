package org.ticketproof.empirical.campaign;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An engine of daemon threads in this process, each with its own workspace. */
public final class ThreadEngine implements Engine {
    private static final int MOST = 4096;

    private final int threads;
    private final ExecutorService pool;
    private final ThreadLocal<ShardRunner> runner = ThreadLocal.withInitial(ShardRunner::new);

    /**
     * Starts the engine.
     *
     * @param threads number of threads, from 1 to 4096
     * @throws IllegalArgumentException if {@code threads} is out of range
     */
    public ThreadEngine(int threads) {
        if (threads < 1 || threads > MOST) {
            throw new IllegalArgumentException("threads = " + threads + ": must be between 1 and " + MOST);
        }
        this.threads = threads;
        pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "trials");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public int parallelism() {
        return threads;
    }

    @Override
    public CompletableFuture<BatchCounts> submit(Shard shard) {
        return CompletableFuture.supplyAsync(() -> runner.get().run(shard), pool);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
