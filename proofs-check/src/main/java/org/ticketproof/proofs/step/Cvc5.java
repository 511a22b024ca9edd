package org.ticketproof.proofs.step;

import io.github.cvc5.Command;
import io.github.cvc5.InputParser;
import io.github.cvc5.Result;
import io.github.cvc5.Solver;
import io.github.cvc5.SymbolManager;
import io.github.cvc5.Term;
import io.github.cvc5.TermManager;
import io.github.cvc5.modes.InputLanguage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * cvc5 through its Java binding (Barbosa et al., TACAS 2022). The binding of 1.3.2 registers every native object in one unsynchronised
 * static map, and two threads corrupt the heap: one question is answered at a time.
 */
final class Cvc5 implements SmtSolver {
    /** What cvc5 counts in about a millisecond of work on quantified goals. */
    private static final int STEPS_PER_UNIT = 100;
    private static final Object ONE_AT_A_TIME = new Object();

    @Override
    public String name() {
        return "cvc5";
    }

    @Override
    public String version() {
        try {
            synchronized (ONE_AT_A_TIME) {
                return new Solver(new TermManager()).getVersion();
            }
        } catch (LinkageError | RuntimeException e) {
            return "missing";
        }
    }

    @Override
    public SmtAnswer solve(String script, List<String> variables, int work) {
        try {
            synchronized (ONE_AT_A_TIME) {
                return ask(script, variables, work);
            }
        } catch (LinkageError e) {
            return SmtAnswer.unknown("cvc5: no library for this platform (" + e.getMessage() + ")");
        } catch (OutOfMemoryError | StackOverflowError e) {
            return SmtAnswer.unknown("cvc5: " + e.getClass().getSimpleName());
        } catch (Exception e) {
            // The native parser throws checked exceptions that the binding does not declare.
            return SmtAnswer.unknown("cvc5: " + e.getMessage());
        }
    }

    private static SmtAnswer ask(String script, List<String> variables, int work) {
        // Native objects are freed newest first: the binding would keep them, and their memory, until the process ends.
        Deque<Runnable> created = new ArrayDeque<>();
        try {
            TermManager terms = new TermManager();
            created.push(terms::deletePointer);
            Solver solver = new Solver(terms);
            created.push(solver::deletePointer);
            SymbolManager symbols = new SymbolManager(terms);
            created.push(symbols::deletePointer);
            solver.setOption("rlimit-per", Long.toString((long) STEPS_PER_UNIT * work));
            solver.setOption("tlimit-per", Integer.toString(SmtSolver.safetyMillis(work)));
            solver.setOption("produce-models", Boolean.toString(!variables.isEmpty()));
            InputParser parser = new InputParser(solver, symbols);
            created.push(parser::deletePointer);
            parser.setStringInput(InputLanguage.SMT_LIB_2_6, SmtSolver.assertionsOf(script), "script");
            for (Command command = parser.nextCommand(); !command.isNull(); command = parser.nextCommand()) {
                created.push(command::deletePointer);
                String message = command.invoke(solver, symbols);
                if (message.contains("error")) {
                    return SmtAnswer.unknown("cvc5: " + message);
                }
            }
            Result result = solver.checkSat();
            created.push(result::deletePointer);
            return answer(result, solver, symbols, variables, created);
        } finally {
            created.forEach(Runnable::run);
        }
    }

    private static SmtAnswer answer(Result result, Solver solver, SymbolManager symbols, List<String> variables, Deque<Runnable> created) {
        if (result.isUnsat()) {
            return new SmtAnswer(SmtAnswer.Status.UNSAT, Map.of(), "");
        }
        if (!result.isSat()) {
            return SmtAnswer.unknown("cvc5: " + result.getUnknownExplanation());
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Term declared : variables.isEmpty() ? new Term[0] : symbols.getDeclaredTerms()) {
            created.push(declared::deletePointer);
            if (variables.contains(declared.getSymbol())) {
                Term value = solver.getValue(declared);
                created.push(value::deletePointer);
                values.put(declared.getSymbol(), value.toString());
            }
        }
        return new SmtAnswer(SmtAnswer.Status.SAT, values, "");
    }
}
