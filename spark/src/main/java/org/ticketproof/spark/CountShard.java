package org.ticketproof.spark;

import org.ticketproof.empirical.campaign.BatchCounts;
import org.ticketproof.empirical.campaign.Shard;
import org.ticketproof.empirical.campaign.ShardRunner;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * What an executor does: counts the one shard of its partition. Each task thread keeps its workspace from one shard to the next.
 */
final class CountShard extends AbstractFunction1<Iterator<Shard>, CountShard.Outcome> implements java.io.Serializable {
    private static final long serialVersionUID = 1;
    private static final ThreadLocal<ShardRunner> RUNNER = ThreadLocal.withInitial(ShardRunner::new);

    /**
     * Counts, or the exception that ended the shard. A shard is a pure function: trying it again would end it in the same way, so
     * the exception travels as a value.
     *
     * @param counts the counts, or null
     * @param failure the exception, or null
     */
    record Outcome(BatchCounts counts, RuntimeException failure) implements java.io.Serializable {
    }

    @Override
    public Outcome apply(Iterator<Shard> partition) {
        try {
            return new Outcome(RUNNER.get().run(partition.next()), null);
        } catch (java.util.concurrent.CancellationException e) {
            // The task was killed, not the shard at fault: Spark decides what is next.
            throw e;
        } catch (RuntimeException e) {
            return new Outcome(null, e);
        }
    }
}
