package org.ticketproof.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.apache.spark.FutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.ticketproof.empirical.campaign.BatchCounts;
import org.ticketproof.empirical.campaign.Engine;
import org.ticketproof.empirical.campaign.Shard;
import scala.Function0;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/**
 * An engine whose shards are tasks of a Spark application. All shards that wait go into one job, one partition each; a shard's
 * counts come back as soon as its task has ended, whatever the others do. Tasks whose executor is lost are run again by Spark:
 * as a shard's counts are a pure function of it, that changes nothing.
 */
final class SparkEngine implements Engine {
    /** Most tasks of one job. */
    private static final int LARGEST_JOB = 4096;

    private final JavaSparkContext context;
    private final LinkedBlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
    private int cores = 1;
    private final Thread dispatcher = new Thread(this::dispatch, "spark-jobs");

    /** A shard and whom to tell. */
    private record Pending(Shard shard, CompletableFuture<BatchCounts> counts) {
        void complete(CountShard.Outcome outcome) {
            if (outcome.failure() != null) {
                counts.completeExceptionally(outcome.failure());
            } else {
                counts.complete(outcome.counts());
            }
        }
    }

    SparkEngine(JavaSparkContext context) {
        this.context = context;
        dispatcher.setDaemon(true);
        dispatcher.start();
    }

    /** Twice the cores, so that counts on their way to the driver leave none idle; a campaign asks again after every batch. */
    @Override
    public int parallelism() {
        return 2 * threads();
    }

    /** The cores of all executors, as far as they have registered; after the end of the application those it had. */
    @Override
    public int threads() {
        try {
            cores = Math.max(1, context.defaultParallelism());
        } catch (IllegalStateException e) {
            // The application has ended; the next job says so.
            return cores;
        }
        return cores;
    }

    @Override
    public CompletableFuture<BatchCounts> submit(Shard shard) {
        Pending pending = new Pending(shard, new CompletableFuture<>());
        waiting.add(pending);
        return pending.counts();
    }

    @Override
    public void close() {
        dispatcher.interrupt();
        context.stop();
        waiting.forEach(pending -> pending.counts().completeExceptionally(new CancellationException("the engine was closed")));
    }

    private void dispatch() {
        try {
            while (true) {
                List<Pending> group = new ArrayList<>();
                group.add(waiting.take());
                waiting.drainTo(group, LARGEST_JOB - 1);
                try {
                    start(group);
                } catch (RuntimeException e) {
                    fail(group, e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A cluster that does not answer is no fault of the program: one line will do. */
    private static void fail(List<Pending> group, Throwable cause) {
        String first = String.valueOf(cause.getMessage()).strip().lines().findFirst().orElse(cause.toString());
        UncheckedIOException failure = new UncheckedIOException(new IOException("Spark: " + first, cause));
        group.forEach(pending -> pending.counts().completeExceptionally(failure));
    }

    private void start(List<Pending> group) {
        RDD<Shard> shards = context.parallelize(group.stream().map(Pending::shard).toList(), group.size()).rdd();
        List<Object> partitions = IntStream.range(0, group.size()).<Object>mapToObj(i -> i).toList();
        Function0<BoxedUnit> nothing = () -> BoxedUnit.UNIT;
        FutureAction<BoxedUnit> job = context.sc().submitJob(shards, new CountShard(), CollectionConverters.asScala(partitions).toSeq(),
                (partition, outcome) -> {
                    group.get((Integer) partition).complete(outcome);
                    return BoxedUnit.UNIT;
                }, nothing);
        job.onComplete(end -> {
            if (end.isFailure()) {
                fail(group, end.failed().get());
            }
            return BoxedUnit.UNIT;
        }, ExecutionContext.global());
    }
}
