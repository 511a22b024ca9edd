package org.ticketproof.proofs.step;

import io.github.cvc5.Command;
import io.github.cvc5.InputParser;
import io.github.cvc5.Result;
import io.github.cvc5.Solver;
import io.github.cvc5.SymbolManager;
import io.github.cvc5.Term;
import io.github.cvc5.TermManager;
import io.github.cvc5.modes.InputLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** cvc5 through its Java binding (Barbosa et al., TACAS 2022). */
final class Cvc5 implements SmtSolver {
    @Override
    public String name() {
        return "cvc5";
    }

    @Override
    public String version() {
        try {
            return new Solver(new TermManager()).getVersion();
        } catch (LinkageError | RuntimeException e) {
            return "missing";
        }
    }

    @Override
    public SmtAnswer solve(String script, List<String> variables, int millis) {
        try {
            return ask(script, variables, millis);
        } catch (LinkageError e) {
            return SmtAnswer.unknown("cvc5: no library for this platform (" + e.getMessage() + ")");
        } catch (OutOfMemoryError | StackOverflowError e) {
            return SmtAnswer.unknown("cvc5: " + e.getClass().getSimpleName());
        } catch (Exception e) {
            // The native parser throws checked exceptions that the binding does not declare.
            return SmtAnswer.unknown("cvc5: " + e.getMessage());
        }
    }

    private static SmtAnswer ask(String script, List<String> variables, int millis) {
        TermManager terms = new TermManager();
        Solver solver = new Solver(terms);
        solver.setOption("tlimit-per", Integer.toString(millis));
        solver.setOption("produce-models", Boolean.toString(!variables.isEmpty()));
        SymbolManager symbols = new SymbolManager(terms);
        InputParser parser = new InputParser(solver, symbols);
        parser.setStringInput(InputLanguage.SMT_LIB_2_6, SmtSolver.assertionsOf(script), "script");
        for (Command command = parser.nextCommand(); !command.isNull(); command = parser.nextCommand()) {
            String message = command.invoke(solver, symbols);
            if (message.contains("error")) {
                return SmtAnswer.unknown("cvc5: " + message);
            }
        }
        Result result = solver.checkSat();
        if (result.isUnsat()) {
            return new SmtAnswer(SmtAnswer.Status.UNSAT, Map.of(), "");
        }
        if (!result.isSat()) {
            return SmtAnswer.unknown("cvc5: " + result.getUnknownExplanation());
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Term declared : symbols.getDeclaredTerms()) {
            if (variables.contains(declared.getSymbol())) {
                values.put(declared.getSymbol(), solver.getValue(declared).toString());
            }
        }
        return new SmtAnswer(SmtAnswer.Status.SAT, values, "");
    }
}
