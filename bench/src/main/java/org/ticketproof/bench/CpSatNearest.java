package org.ticketproof.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;

/** Baseline: nearest subset sum as a model for OR-Tools CP-SAT with one worker, on the same integers. */
public final class CpSatNearest {
    static {
        Loader.loadNativeLibraries();
    }

    /** A solver; its model is built anew for each instance. */
    public CpSatNearest() {
    }

    /**
     * The least distance between the target and a subset sum.
     *
     * @param values the values a subset may use
     * @param target the target
     * @return the distance, proved optimal
     * @throws IllegalStateException if the solver gives up
     */
    public long solve(long[] values, long target) {
        CpModel model = new CpModel();
        LinearExprBuilder sum = LinearExpr.newBuilder();
        long total = Math.abs(target);
        for (int i = 0; i < values.length; i++) {
            sum.addTerm(model.newBoolVar("x" + i), values[i]);
            total += Math.abs(values[i]);
        }
        IntVar error = model.newIntVar(0, total, "error");
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(error).add(sum), target);
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(error).addTerm(sum, -1), -target);
        model.minimize(error);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("CP-SAT ended with " + status);
        }
        return solver.value(error);
    }
}
