package org.ticketproof.proofs.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketproof.proofs.contract.ContractReport;
import org.ticketproof.proofs.contract.ContractResult;
import org.ticketproof.proofs.step.Evidence;
import org.ticketproof.proofs.step.ProofStep;
import org.ticketproof.proofs.step.StepCatalogue;
import org.ticketproof.proofs.step.StepResult;
import org.ticketproof.proofs.step.Strength;
import org.ticketproof.theory.statement.Statement;
import org.ticketproof.theory.statement.StatementCatalogue;

/** Joins the statements with the evidence of steps and contracts. */
final class LedgerBuilder {
    /** The entry about the decision procedure itself, which the catalogue of statements does not have. */
    static final String DECISION = "coverage-decision";

    private final Arguments arguments = new Arguments();
    private final StepCatalogue catalogue = StepCatalogue.shipped();
    private final Map<String, StepResult> steps = new LinkedHashMap<>();
    private final Map<String, ContractResult> contracts = new LinkedHashMap<>();
    private final Map<String, String> measured;
    private final Map<String, LedgerEntry> done = new LinkedHashMap<>();

    /**
     * A builder.
     *
     * @param measured verdicts of measured claims by statement id; they back statements without a proof here
     */
    LedgerBuilder(List<StepResult> steps, ContractReport contracts, Map<String, String> measured) {
        steps.forEach(result -> this.steps.put(result.step().id(), result));
        contracts.contracts().forEach(result -> this.contracts.put(result.id(), result));
        this.measured = measured;
    }

    List<LedgerEntry> entries() {
        StatementCatalogue.all().forEach(this::entry);
        entry(DECISION, "The coverage decision on the grid", List.of());
        return List.copyOf(done.values());
    }

    private LedgerEntry entry(Statement statement) {
        return entry(statement.id(), statement.title(), statement.proofSteps());
    }

    private LedgerEntry entry(String id, String title, List<String> named) {
        LedgerEntry finished = done.get(id);
        if (finished != null) {
            return finished;
        }
        List<LedgerLine> lines = new ArrayList<>();
        boolean against = false;
        for (String part : arguments.of(id, named)) {
            Argument argument = arguments.find(part);
            Optional<Statement> cited = StatementCatalogue.find(part);
            if (cited.isPresent() && argument.steps().isEmpty() && argument.contracts().isEmpty()) {
                LedgerEntry other = entry(cited.get());
                lines.add(new LedgerLine(part, part, "statement: " + other.title(), new Evidence(other.strength(), "statement", "weakest: " + other.weakest(), 0)));
            } else {
                lines.addAll(lines(argument));
                against |= argument.refutes();
            }
        }
        if (lines.isEmpty()) {
            lines.add(unproved(id));
        }
        LedgerEntry entry = judged(id, title, lines, against);
        String verdict = measured.get(id);
        if (verdict != null && !entry.weakest().equals(id)) {
            // A measurement supports a proof but neither replaces nor weakens it.
            List<LedgerLine> all = new ArrayList<>(entry.lines());
            all.add(measuredLine(id, verdict));
            entry = new LedgerEntry(id, title, entry.strength(), entry.weakest(), all);
        }
        done.put(id, entry);
        return entry;
    }

    private LedgerLine unproved(String id) {
        String verdict = measured.get(id);
        return verdict == null ? new LedgerLine(id, id, "no proof in this project", new Evidence(Strength.OPEN, "", "", 0))
                : measuredLine(id, verdict);
    }

    private static LedgerLine measuredLine(String id, String verdict) {
        return new LedgerLine(id, id, "measured claims", new Evidence(Strength.MEASURED, verdict, "", 0));
    }

    private List<LedgerLine> lines(Argument argument) {
        List<LedgerLine> lines = new ArrayList<>();
        for (String id : argument.steps()) {
            StepResult result = steps.get(id);
            lines.add(result == null ? notRun(argument, id) : new LedgerLine(argument.id(), id, result.step().title(), result.evidence()));
        }
        for (String id : argument.contracts()) {
            ContractResult result = contracts.get(id);
            lines.add(result == null ? notRun(argument, id) : new LedgerLine(argument.id(), id, "contract of " + id, result.evidence()));
        }
        if (!argument.missing().isEmpty()) {
            lines.add(new LedgerLine(argument.id(), argument.id(), "missing: " + argument.missing(), new Evidence(Strength.OPEN, "", argument.missing(), 0)));
        }
        return lines;
    }

    private LedgerLine notRun(Argument argument, String id) {
        String title = catalogue.find(id).map(ProofStep::title).orElse("contract of " + id);
        return new LedgerLine(argument.id(), id, title, Evidence.unknown("not run here", "./ticketproof prove checks it", 0));
    }

    private static LedgerEntry judged(String id, String title, List<LedgerLine> lines, boolean against) {
        LedgerLine weakest = lines.stream().min(Comparator.comparing(line -> line.evidence().strength())).orElseThrow();
        Strength strength = weakest.evidence().strength();
        // A part that speaks against the statement refutes it once all of it is proved or exhausted.
        if (against) {
            strength = strength.compareTo(Strength.EXHAUSTED) >= 0 ? Strength.REFUTED : Strength.OPEN;
        }
        return new LedgerEntry(id, title, strength, weakest.id(), lines);
    }
}
