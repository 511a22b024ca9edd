package org.ticketproof.empirical.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** Completes shards in a random order, once as many are waiting as a campaign keeps submitted or none more come. */
final class ShufflingEngine implements Engine {
    private final Random random;
    private final List<Runnable> waiting = new ArrayList<>();
    private final ShardRunner runner = new ShardRunner();

    ShufflingEngine(Random random) {
        this.random = random;
        Thread completer = new Thread(this::completeForEver, "shuffling");
        completer.setDaemon(true);
        completer.start();
    }

    @Override
    public int parallelism() {
        return 4;
    }

    @Override
    public synchronized CompletableFuture<BatchCounts> submit(Shard shard) {
        CompletableFuture<BatchCounts> future = new CompletableFuture<>();
        waiting.add(() -> future.complete(runner.run(shard)));
        return future;
    }

    @Override
    public void close() {
        // The thread is a daemon and waits for nothing.
    }

    private void completeForEver() {
        try {
            while (true) {
                Thread.sleep(1);
                Runnable next;
                synchronized (this) {
                    next = waiting.isEmpty() ? null : waiting.remove(random.nextInt(waiting.size()));
                }
                if (next != null) {
                    next.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
