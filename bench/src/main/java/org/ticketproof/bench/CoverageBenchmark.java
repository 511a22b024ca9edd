package org.ticketproof.bench;

import java.util.Arrays;
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
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.subsetsum.CoverageSolver;
import org.ticketproof.theory.subsetsum.FixedPoint;
import org.ticketproof.theory.subsetsum.PlainCoverage;

/**
 * Coverage of [-1, 1] by plain uniform instances: the solver against the plain interval merge and against enumerating and
 * sorting all 2^n sums. All of them visit the same {@link InstancePool}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CoverageBenchmark {
    /** The plain merge is slow at small tolerances: agreement is checked on so many instances. */
    private static final int CHECKED = 256;

    /** Number of variables. */
    @Param("20")
    public int n;

    /** Tolerance. */
    @Param("0.01")
    public double eps;

    private InstancePool pool;
    private long tolerance;
    private CoverageSolver solver;
    private PlainCoverage plain;
    private long[] sums;
    private DrawnInstance instance;
    private boolean[] status;

    /** JMH calls it. */
    public CoverageBenchmark() {
    }

    /** Draws the instances, uniform on [-1, 1], and checks that the decisions agree. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(20260101);
        tolerance = FixedPoint.floor(eps);
        solver = new CoverageSolver(n);
        plain = new PlainCoverage(n);
        status = new boolean[n + 1];
        instance = new DrawnInstance(n);
        pool = new InstancePool(n, k -> random.longs(n, -FixedPoint.ONE, FixedPoint.ONE + 1).toArray());
        for (int k = 0; k < CHECKED; k++) {
            long[] values = pool.next();
            if (solver.covers(values, n, 0, tolerance) != plain.covers(values, n, -FixedPoint.ONE, FixedPoint.ONE, tolerance)) {
                throw new IllegalStateException("instance " + k + ": the decisions disagree");
            }
        }
    }

    /**
     * The product's decision.
     *
     * @return covered or not
     */
    @Benchmark
    public boolean covers() {
        return solver.covers(pool.next(), n, 0, tolerance);
    }

    /**
     * Baseline: the plain interval merge.
     *
     * @return covered or not
     */
    @Benchmark
    public boolean plainIntervalMerge() {
        return plain.covers(pool.next(), n, -FixedPoint.ONE, FixedPoint.ONE, tolerance);
    }

    /**
     * Baseline: all 2^n sums, sorted, neighbours compared; at most 24 variables.
     *
     * @return covered or not
     */
    @Benchmark
    public boolean enumerateAndSort() {
        if (n > 24) {
            throw new IllegalStateException("n = " + n + ": 2^n sums do not fit");
        }
        if (sums == null) {
            sums = new long[1 << n];
        }
        long[] values = pool.next();
        sums[0] = 0;
        for (int i = 0; i < n; i++) {
            int half = 1 << i;
            for (int j = 0; j < half; j++) {
                sums[half + j] = sums[j] + values[i];
            }
        }
        Arrays.sort(sums);
        long missed = -FixedPoint.ONE;
        for (int j = 0; j < sums.length && sums[j] - tolerance <= missed && missed <= FixedPoint.ONE; j++) {
            missed = Math.max(missed, sums[j] + tolerance + 1);
        }
        return missed > FixedPoint.ONE;
    }

    /**
     * First covering count of the sequence.
     *
     * @return the count or -1
     */
    @Benchmark
    public int firstCoveringCount() {
        return solver.firstCoveringCount(pool.next(), n, tolerance);
    }

    /**
     * Baseline of the first covering count and of the status at every count: the plain decision at every prefix.
     *
     * @return the first covering count or -1
     */
    @Benchmark
    public int plainAtEveryCount() {
        long[] values = pool.next();
        int first = -1;
        for (int m = n; m >= 0; m--) {
            first = plain.covers(values, m, -FixedPoint.ONE, FixedPoint.ONE, tolerance) ? m : first;
        }
        return first;
    }

    /**
     * Coverage at every prefix in one pass.
     *
     * @return the statuses
     */
    @Benchmark
    public boolean[] statusAtEveryCount() {
        instance.clear();
        instance.addAllFree(pool.next(), n);
        solver.statusAtEveryCount(instance, tolerance, status);
        return status;
    }
}
