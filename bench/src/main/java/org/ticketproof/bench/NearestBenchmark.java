package org.ticketproof.bench;

import java.util.SplittableRandom;
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

/** One target: nearest subset and any subset within eps = .01, against a textbook merge, over a pool of drawn instances. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NearestBenchmark {
    private static final int POOL = 1024;

    /** Number of variables. */
    @Param("21")
    public int n;

    private long[][] pool;
    private long[] targets;
    private NearestSubset nearest;
    private SubsetWithin within;
    private TextbookHorowitzSahni textbook;
    private int at;

    /** Draws the instances: values and targets uniform on [-1, 1]. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(20260101);
        pool = new long[POOL][n];
        targets = new long[POOL];
        for (int k = 0; k < POOL; k++) {
            for (int i = 0; i < n; i++) {
                pool[k][i] = random.nextLong(-FixedPoint.ONE, FixedPoint.ONE + 1);
            }
            targets[k] = random.nextLong(-FixedPoint.ONE, FixedPoint.ONE + 1);
        }
        nearest = new NearestSubset(n);
        within = new SubsetWithin(n);
        textbook = new TextbookHorowitzSahni(n);
        for (int k = 0; k < POOL; k++) {
            long error = nearest.solve(pool[k], n, targets[k]);
            if (error != textbook.solve(pool[k], n, targets[k])) {
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
        at = (at + 1) % POOL;
        return nearest.solve(pool[at], n, targets[at]) + nearest.mask();
    }

    /**
     * Baseline: sorted halves by merging and two pointers.
     *
     * @return the distance
     */
    @Benchmark
    public long textbookHorowitzSahni() {
        at = (at + 1) % POOL;
        return textbook.solve(pool[at], n, targets[at]);
    }

    /**
     * Any subset within eps = .01.
     *
     * @return the subset, or -1
     */
    @Benchmark
    public long within() {
        at = (at + 1) % POOL;
        return within.solve(pool[at], n, targets[at], FixedPoint.ONE / 100) ? within.mask() : -1;
    }
}
