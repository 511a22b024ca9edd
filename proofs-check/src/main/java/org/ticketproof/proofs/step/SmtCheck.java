package org.ticketproof.proofs.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fact over the reals (or integers), decided by refuting its negation with every solver. The premises must be satisfiable, or the
 * fact would hold for no reason; two solvers that contradict each other give an unknown; a counterexample that one
 * solver finds is put back into the formula and confirmed by the other where its values are rational.
 */
final class SmtCheck implements Check {
    private static final int SECOND_OPINION = 500;

    private final Map<String, String> meanings;
    private final String premises;
    private final String example;
    private final String conclusion;
    private final List<SmtSolver> solvers;

    private SmtCheck(Map<String, String> meanings, String premises, String example, String conclusion, List<SmtSolver> solvers) {
        this.meanings = meanings;
        this.premises = premises;
        this.example = example;
        this.conclusion = conclusion;
        this.solvers = solvers;
    }

    /** Begins a fact about nothing yet. */
    static Builder fact() {
        return new Builder();
    }

    /** The same fact put to other solvers. */
    SmtCheck with(List<SmtSolver> others) {
        return new SmtCheck(meanings, premises, example, conclusion, List.copyOf(others));
    }

    @Override
    public String formula() {
        return premises + "(assert (not " + conclusion + "))\n(check-sat)\n; proved if unsat, with the premises alone sat\n";
    }

    @Override
    public Strength ifHolds() {
        return Strength.PROVED;
    }

    @Override
    public Outcome run(Effort effort) {
        List<String> variables = List.copyOf(meanings.keySet());
        String question = premises + "(assert (not " + conclusion + "))\n";
        List<String> refuters = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (SmtSolver solver : solvers) {
            // Once one solver has proved the fact, the others are a second opinion and need not be waited for.
            int work = refuters.isEmpty() ? effort.smtWork() : Math.min(SECOND_OPINION, effort.smtWork());
            SmtAnswer answer = solver.solve(question, variables, work);
            switch (answer.status()) {
                case UNSAT -> refuters.add(solver.name());
                case SAT -> {
                    return refuters.isEmpty() ? counterexample(solver, question, answer, effort)
                            : Outcome.unknown("SMT", solver.name() + " finds a counterexample, " + refuters + " proved the fact: "
                                    + answer.model());
                }
                case UNKNOWN -> reasons.add(answer.reason());
            }
        }
        if (refuters.isEmpty()) {
            return Outcome.unknown("SMT", String.join("; ", reasons));
        }
        return nonVacuous(variables, effort, "SMT (" + String.join(" + ", refuters) + ")");
    }

    private Outcome nonVacuous(List<String> variables, Effort effort, String method) {
        List<String> reasons = new ArrayList<>();
        for (SmtSolver solver : solvers) {
            SmtAnswer answer = solver.solve(example, variables, effort.smtWork());
            if (answer.status() == SmtAnswer.Status.SAT) {
                return Outcome.holds(method, "for all values; premises satisfiable");
            }
            reasons.add(answer.status() == SmtAnswer.Status.UNSAT ? solver.name() + ": premises contradict each other" : answer.reason());
        }
        return Outcome.unknown(method, "premises not shown satisfiable: " + String.join("; ", reasons));
    }

    private Outcome counterexample(SmtSolver finder, String question, SmtAnswer answer, Effort effort) {
        StringBuilder text = new StringBuilder();
        StringBuilder pinned = new StringBuilder(question);
        boolean exact = true;
        for (Map.Entry<String, String> value : answer.model().entrySet()) {
            text.append(text.isEmpty() ? "" : ", ").append(meanings.get(value.getKey())).append(' ').append(value.getKey())
                    .append(" = ").append(SmtText.readable(value.getValue()));
            exact &= !value.getValue().endsWith("?");
            pinned.append("(assert (= ").append(value.getKey()).append(' ').append(value.getValue()).append("))\n");
        }
        for (SmtSolver other : solvers) {
            if (exact && !other.name().equals(finder.name())) {
                SmtAnswer second = other.solve(pinned.toString(), List.of(), effort.smtWork());
                if (second.status() == SmtAnswer.Status.UNSAT) {
                    return Outcome.unknown("SMT", other.name() + " rejects the counterexample of " + finder.name() + ": " + text);
                }
            }
        }
        return Outcome.refuted("SMT (" + finder.name() + ")", text.toString());
    }

    /** Collects variables with their meaning, definitions and premises, in the order they are printed. */
    static final class Builder {
        private final Map<String, String> meanings = new LinkedHashMap<>();
        private final Map<String, String> witnesses = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder("(set-logic ALL)\n");

        Builder real(String name, String meaning) {
            return declare(name, "Real", meaning);
        }

        Builder declare(String name, String sort, String meaning) {
            meanings.put(name, meaning);
            text.append("(declare-const ").append(name).append(' ').append(sort).append(") ; ").append(meaning).append('\n');
            return this;
        }

        /** An uninterpreted function; the witness is a definition with which the premises are shown to be satisfiable. */
        Builder function(String signature, String witness) {
            text.append("(declare-fun ").append(signature).append(")\n");
            witnesses.put("(declare-fun " + signature + ")\n", "(define-fun " + witness + ")\n");
            return this;
        }

        Builder define(String definition) {
            text.append("(define-fun ").append(definition).append(")\n");
            return this;
        }

        Builder given(String... terms) {
            for (String term : terms) {
                text.append("(assert ").append(term).append(")\n");
            }
            return this;
        }

        SmtCheck prove(String conclusion) {
            String example = text.toString();
            for (Map.Entry<String, String> witness : witnesses.entrySet()) {
                example = example.replace(witness.getKey(), witness.getValue());
            }
            return new SmtCheck(meanings, text.toString(), example, conclusion, SmtSolver.all());
        }
    }
}
