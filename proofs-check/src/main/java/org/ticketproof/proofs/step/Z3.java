package org.ticketproof.proofs.step;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.FuncDecl;
import com.microsoft.z3.Global;
import com.microsoft.z3.Model;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import com.microsoft.z3.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Z3 through its Java binding (de Moura and Bjorner, TACAS 2008). */
final class Z3 implements SmtSolver {
    /** Native memory is outside the Java heap: beyond this much of it Z3 gives up on a goal. */
    private static final String MEMORY_MEGABYTES = "1000";
    /** Where Z3 does not look, this ends the process rather than take the machine. */
    private static final String MOST_MEGABYTES = "6000";
    /** What Z3 counts in about a millisecond of work on quantified goals. */
    private static final int STEPS_PER_UNIT = 2000;

    @Override
    public String name() {
        return "Z3";
    }

    @Override
    public String version() {
        try {
            return Version.getString();
        } catch (LinkageError e) {
            return "missing";
        }
    }

    @Override
    public SmtAnswer solve(String script, List<String> variables, int work) {
        try {
            return ask(script, variables, work);
        } catch (LinkageError e) {
            return SmtAnswer.unknown("Z3: no library for this platform (" + e.getMessage() + ")");
        } catch (OutOfMemoryError | StackOverflowError e) {
            return SmtAnswer.unknown("Z3: " + e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            return SmtAnswer.unknown("Z3: " + e.getMessage());
        }
    }

    private static SmtAnswer ask(String script, List<String> variables, int work) {
        Global.setParameter("warning", "false");
        Global.ToggleWarningMessages(false);
        Global.setParameter("memory_high_watermark", MEMORY_MEGABYTES);
        Global.setParameter("memory_max_size", MOST_MEGABYTES);
        try (Context context = new Context()) {
            Solver solver = context.mkSolver();
            Params limits = context.mkParams();
            limits.add("rlimit", (int) Math.min(Integer.MAX_VALUE, (long) STEPS_PER_UNIT * work));
            limits.add("timeout", SmtSolver.safetyMillis(work));
            solver.setParameters(limits);
            for (BoolExpr assertion : context.parseSMTLIB2String(SmtSolver.assertionsOf(script), null, null, null, null)) {
                solver.add(assertion);
            }
            Status status = solver.check();
            return switch (status) {
                case UNSATISFIABLE -> new SmtAnswer(SmtAnswer.Status.UNSAT, Map.of(), "");
                case SATISFIABLE -> new SmtAnswer(SmtAnswer.Status.SAT, valuesOf(solver.getModel(), variables), "");
                case UNKNOWN -> SmtAnswer.unknown("Z3: " + solver.getReasonUnknown());
            };
        }
    }

    private static Map<String, String> valuesOf(Model model, List<String> variables) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String variable : variables) {
            for (FuncDecl<?> declared : model.getConstDecls()) {
                if (declared.getName().toString().equals(variable)) {
                    Expr<?> value = model.getConstInterp(declared);
                    values.put(variable, value.isAlgebraicNumber()
                            ? ((com.microsoft.z3.AlgebraicNum) value).toDecimal(12) : value.getSExpr());
                }
            }
        }
        return values;
    }
}
