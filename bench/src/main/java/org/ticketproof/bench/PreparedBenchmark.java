package org.ticketproof.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ticketproof.theory.subsetsum.NearestSubset;
import org.ticketproof.theory.subsetsum.PreparedSums;

/** Many targets with one set of values, as in one row of a layer: 500 targets for each set. Times are for one target. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PreparedBenchmark {
    private static final int TARGETS = 500;

    /** Number of variables. */
    @Param("21")
    public int n;

    private NearestInstances pool;
    private PreparedSums prepared;
    private NearestSubset nearest;

    /** JMH calls it. */
    public PreparedBenchmark() {
    }

    /** Draws the instances. */
    @Setup
    public void draw() {
        pool = new NearestInstances(n);
        prepared = new PreparedSums(n);
        nearest = new NearestSubset(n);
    }

    /**
     * Prepares one set and serves all targets.
     *
     * @return the sum of the distances
     */
    @Benchmark
    @OperationsPerInvocation(TARGETS)
    public long preparedOnce() {
        int k = pool.next();
        prepared.prepare(pool.values[k], n);
        long total = 0;
        for (int t = 0; t < TARGETS; t++) {
            total += prepared.nearest(pool.targets[t]) + prepared.mask();
        }
        return total;
    }

    /**
     * Baseline: each target on its own.
     *
     * @return the sum of the distances
     */
    @Benchmark
    @OperationsPerInvocation(TARGETS)
    public long eachAlone() {
        int k = pool.next();
        long total = 0;
        for (int t = 0; t < TARGETS; t++) {
            total += nearest.solve(pool.values[k], n, pool.targets[t]) + nearest.mask();
        }
        return total;
    }
}
