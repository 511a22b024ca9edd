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
import org.ticketproof.theory.subsetsum.FixedPoint;
import org.ticketproof.theory.subsetsum.NearestSubset;
import org.ticketproof.theory.subsetsum.SubsetWithin;

/** One target: nearest subset, and any subset within eps = .01, against a textbook merge. Times are for one instance. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NearestBenchmark {
    /** Number of variables. */
    @Param("21")
    public int n;

    private NearestInstances pool;
    private NearestSubset nearest;
    private SubsetWithin within;
    private TextbookHorowitzSahni textbook;

    /** JMH calls it. */
    public NearestBenchmark() {
    }

    /** Draws the instances and checks that the solvers agree on all of them. */
    @Setup
    public void draw() {
        pool = new NearestInstances(n);
        nearest = new NearestSubset(n);
        within = new SubsetWithin(n);
        textbook = new TextbookHorowitzSahni(n);
        for (int k = 0; k < NearestInstances.POOL; k++) {
            long error = nearest.solve(pool.values[k], n, pool.targets[k]);
            boolean near = within.solve(pool.values[k], n, pool.targets[k], FixedPoint.ONE / 100);
            if (error != textbook.solve(pool.values[k], n, pool.targets[k]) || near != error <= FixedPoint.ONE / 100) {
                throw new IllegalStateException("instance " + k + ": the solvers disagree");
            }
        }
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

    /**
     * Baseline: sorted halves by merging and two pointers, without the subset.
     *
     * @return the distance
     */
    @Benchmark
    public long textbookHorowitzSahni() {
        int k = pool.next();
        return textbook.solve(pool.values[k], n, pool.targets[k]);
    }

    /**
     * Any subset within eps = .01.
     *
     * @return the subset, or -1
     */
    @Benchmark
    public long within() {
        int k = pool.next();
        return within.solve(pool.values[k], n, pool.targets[k], FixedPoint.ONE / 100) ? within.mask() : -1;
    }
}
