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
 * sorting all 2^n sums. A pool of drawn instances is cycled, so that no branch can be learnt by heart.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CoverageBenchmark {
    private static final int POOL = 4096;
    /** The plain merge is slow at small tolerances: agreement is checked on so many instances. */
    private static final int CHECKED = 256;

    /** Number of variables. */
    @Param("20")
    public int n;

    /** Tolerance. */
    @Param("0.01")
    public double eps;

    private DrawnInstance[] pool;
    private long tolerance;
    private CoverageSolver solver;
    private PlainCoverage plain;
    private long[] sums;
    private boolean[] status;
    private int at;

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
        pool = new DrawnInstance[POOL];
        for (int k = 0; k < POOL; k++) {
            pool[k] = new DrawnInstance(n);
            for (int i = 0; i < n; i++) {
                pool[k].addFree(random.nextLong(-FixedPoint.ONE, FixedPoint.ONE + 1));
            }
            boolean covered = solver.covers(pool[k].values(), n, 0, tolerance);
            if (k < CHECKED && covered != plain.covers(pool[k].values(), n, -FixedPoint.ONE, FixedPoint.ONE, tolerance)) {
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
        return solver.covers(next().values(), n, 0, tolerance);
    }

    /**
     * Baseline: the plain interval merge.
     *
     * @return covered or not
     */
    @Benchmark
    public boolean plainIntervalMerge() {
        return plain.covers(next().values(), n, -FixedPoint.ONE, FixedPoint.ONE, tolerance);
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
        long[] values = next().values();
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
        return solver.firstCoveringCount(next().values(), n, tolerance);
    }

    /**
     * Baseline of the first covering count and of the status at every count: the plain decision at every prefix.
     *
     * @return the first covering count or -1
     */
    @Benchmark
    public int plainAtEveryCount() {
        long[] values = next().values();
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
        solver.statusAtEveryCount(next(), tolerance, status);
        return status;
    }

    private DrawnInstance next() {
        at = (at + 1) % POOL;
        return pool[at];
    }
}
