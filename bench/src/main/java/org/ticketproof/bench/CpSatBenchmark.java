package org.ticketproof.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ticketproof.theory.subsetsum.FixedPoint;
import org.ticketproof.theory.subsetsum.NearestSubset;

/** The nearest subset by CP-SAT with one worker and by the product's solver, over the same instances; the optima must be equal. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CpSatBenchmark {
    private static final int POOL = 64;

    /** Number of variables. */
    @Param("21")
    public int n;

    private long[][] pool;
    private long[] targets;
    private long[] errors;
    private NearestSubset nearest;
    private int at;

    /** Draws the instances and solves them once. */
    @Setup
    public void draw() {
        Loader.loadNativeLibraries();
        SplittableRandom random = new SplittableRandom(20260102);
        pool = new long[POOL][n];
        targets = new long[POOL];
        errors = new long[POOL];
        nearest = new NearestSubset(n);
        for (int k = 0; k < POOL; k++) {
            for (int i = 0; i < n; i++) {
                pool[k][i] = random.nextLong(-FixedPoint.ONE, FixedPoint.ONE + 1);
            }
            targets[k] = random.nextLong(-FixedPoint.ONE, FixedPoint.ONE + 1);
            errors[k] = nearest.solve(pool[k], n, targets[k]);
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
     * Baseline: CP-SAT, one worker, proved optimum.
     *
     * @return the distance
     */
    @Benchmark
    public long cpSat() {
        at = (at + 1) % POOL;
        long error = optimum(pool[at], targets[at]);
        if (error != errors[at]) {
            throw new IllegalStateException("instance " + at + ": CP-SAT finds " + error + ", the solver " + errors[at]);
        }
        return error;
    }

    private static long optimum(long[] values, long target) {
        CpModel model = new CpModel();
        LinearExprBuilder sum = LinearExpr.newBuilder();
        long total = Math.abs(target);
        for (long value : values) {
            sum.addTerm(model.newBoolVar(""), value);
            total += Math.abs(value);
        }
        IntVar error = model.newIntVar(0, total, "error");
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(error).add(sum), target);
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(error).addTerm(sum, -1), -target);
        model.minimize(error);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("CP-SAT did not finish");
        }
        return solver.value(error);
    }
}
