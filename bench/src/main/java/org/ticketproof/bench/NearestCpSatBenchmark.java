package org.ticketproof.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ticketproof.theory.subsetsum.NearestSubset;

/**
 * Nearest subset by CP-SAT with one worker, which takes the better part of a second each, and by the product's solver, on the
 * same instances. Every optimum is compared.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class NearestCpSatBenchmark {
    /** Number of variables. */
    @Param("21")
    public int n;

    private NearestInstances pool;
    private NearestSubset nearest;
    private CpSatNearest cpSat;

    /** JMH calls it. */
    public NearestCpSatBenchmark() {
    }

    /** Draws the instances. */
    @Setup
    public void draw() {
        pool = new NearestInstances(n);
        nearest = new NearestSubset(n);
        cpSat = new CpSatNearest();
    }

    /**
     * One instance, the next each time.
     *
     * @return the distance
     */
    @Benchmark
    public long cpSatOneWorker() {
        int k = pool.next();
        long error = cpSat.solve(pool.values[k], pool.targets[k]);
        if (error != nearest.solve(pool.values[k], n, pool.targets[k])) {
            throw new IllegalStateException("instance " + k + ": the solvers disagree");
        }
        return error;
    }

    /**
     * The product's solver, subset included.
     *
     * @return something that depends on the whole result
     */
    @Benchmark
    public long nearest() {
        int k = pool.next();
        return nearest.solve(pool.values[k], n, pool.targets[k]) + nearest.mask();
    }
}
