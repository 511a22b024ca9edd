package org.ticketproof.empirical.campaign;

import java.util.concurrent.CompletableFuture;

/**
 * Runs shards somewhere. Because a shard's counts are a pure function of it, the engine cannot change a result, only when it
 * arrives. Implementations run shards through {@link ShardRunner}.
 */
public interface Engine extends AutoCloseable {
    /**
     * How many shards the engine works on at a time; a campaign keeps about twice as many submitted.
     *
     * @return at least 1
     */
    int parallelism();

    /**
     * How many threads compute, for the record.
     *
     * @return at least 1
     */
    default int threads() {
        return parallelism();
    }

    /**
     * Starts a shard.
     *
     * @param shard the shard
     * @return its counts, or the exception that ended it
     */
    CompletableFuture<BatchCounts> submit(Shard shard);

    /** Gives up all unfinished shards and releases the engine's resources. */
    @Override
    void close();
}
