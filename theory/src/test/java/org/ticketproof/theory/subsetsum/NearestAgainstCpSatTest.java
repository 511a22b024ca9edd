package org.ticketproof.theory.subsetsum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An exact solver of another kind as oracle, on the full grid. */
class NearestAgainstCpSatTest {

    @BeforeAll
    static void load() {
        Loader.loadNativeLibraries();
    }

    /** Least distance over all subsets, or over those of one size if {@code size >= 0}. */
    private static long optimum(long[] values, int size, long target) {
        CpModel model = new CpModel();
        Literal[] used = new Literal[values.length];
        LinearExprBuilder sum = LinearExpr.newBuilder();
        long total = Math.abs(target);
        for (int i = 0; i < values.length; i++) {
            used[i] = model.newBoolVar("x" + i);
            sum.addTerm(used[i], values[i]);
            total += Math.abs(values[i]);
        }
        IntVar error = model.newIntVar(0, total, "error");
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(error).add(sum), target);
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(error).addTerm(sum, -1), -target);
        if (size >= 0) {
            model.addEquality(LinearExpr.sum(used), size);
        }
        model.minimize(error);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(60);
        assertEquals(CpSolverStatus.OPTIMAL, solver.solve(model));
        return solver.value(error);
    }

    @Test
    void nearest() {
        SplittableRandom random = new SplittableRandom(18);
        NearestSubset nearest = new NearestSubset(62);
        for (int trial = 0; trial < 24; trial++) {
            int count = 16 + trial % 6;
            long[] values = SubsetEnumeration.draw(random, count, FixedPoint.ONE);
            long target = random.nextLong(-FixedPoint.ONE, FixedPoint.ONE);
            assertEquals(optimum(values, -1, target), nearest.solve(values, count, target));
        }
    }

    @Test
    void fixedSize() {
        SplittableRandom random = new SplittableRandom(19);
        FixedSizeSubset fixed = new FixedSizeSubset(40);
        for (int trial = 0; trial < 12; trial++) {
            int count = 12 + trial % 5;
            int size = 1 + trial % count;
            long[] values = SubsetEnumeration.draw(random, count, FixedPoint.ONE);
            long target = random.nextLong(-FixedPoint.ONE, FixedPoint.ONE);
            assertEquals(optimum(values, size, target), fixed.solve(values, count, size, target));
        }
    }
}
