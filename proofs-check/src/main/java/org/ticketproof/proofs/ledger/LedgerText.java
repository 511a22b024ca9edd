package org.ticketproof.proofs.ledger;

import java.util.Locale;
import java.util.Optional;
import org.ticketproof.proofs.contract.ContractReport;
import org.ticketproof.proofs.contract.ContractResult;
import org.ticketproof.proofs.step.ProofStep;
import org.ticketproof.proofs.step.StepCatalogue;
import org.ticketproof.proofs.step.StepResult;

/** The ledger for a terminal, for a README, and one item explained. */
public final class LedgerText {
    private LedgerText() {
    }

    /**
     * All statements with their lines.
     *
     * @param ledger the ledger
     * @return text of several lines
     */
    public static String table(Ledger ledger) {
        StringBuilder out = new StringBuilder();
        for (LedgerEntry entry : ledger.entries()) {
            out.append(String.format(Locale.ROOT, "%-20s %-16s %s%n", entry.statement(), entry.strength().word(), entry.title()));
            for (LedgerLine line : entry.lines()) {
                out.append(String.format(Locale.ROOT, "    %-30s %-34s %s%n", line.id(), line.evidence().label(), line.title()));
            }
        }
        out.append(contractLine(ledger.contracts())).append('\n').append("tools: ").append(ledger.tools()).append('\n');
        ledger.contracts().warnings().forEach(warning -> out.append("warning: ").append(warning).append('\n'));
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    /**
     * The table of statements for a README, in Markdown.
     *
     * @param ledger the ledger
     * @return a header and one row for each statement
     */
    public static String markdown(Ledger ledger) {
        StringBuilder out = new StringBuilder("| statement | strength | weakest | steps and contracts |\n|---|---|---|---|\n");
        for (LedgerEntry entry : ledger.entries()) {
            out.append("| `").append(entry.statement()).append("` ").append(entry.title()).append(" | ").append(entry.strength().word()).append(" | `")
                    .append(entry.weakest()).append("` | ");
            out.append(String.join(", ", entry.lines().stream().map(line -> "`" + line.id() + "`").distinct().toList())).append(" |\n");
        }
        return out.toString();
    }

    static String contractLine(ContractReport report) {
        long proved = report.contracts().stream().filter(ContractResult::proved).count();
        return "contracts: " + proved + " of " + report.contracts().size() + " proved" + (report.open().isEmpty() ? "" : ", not proved " + report.open()) + "; "
                + (report.mutants().size() - report.provedMutants().size()) + " of " + report.mutants().size() + " false contracts rejected"
                + (report.provedMutants().isEmpty() ? "" : ", PROVED " + report.provedMutants())
                + (report.contradictoryPremises().isEmpty() ? "" : "; contradictory preconditions " + report.contradictoryPremises());
    }

    /**
     * One step or contract in full: the formula sent to the solver, the evidence, and the counterexample to the false variant.
     *
     * @param ledger a ledger in which it was checked
     * @param id id of a step or contract
     * @return the text, or empty if the ledger has no such item
     */
    public static Optional<String> explain(Ledger ledger, String id) {
        Optional<String> step = ledger.steps().stream().filter(result -> result.step().id().equals(id)).findFirst().map(LedgerText::explained);
        if (step.isPresent()) {
            return step;
        }
        return ledger.contracts().contracts().stream().filter(result -> result.id().equals(id)).findFirst()
                .map(result -> result.id() + ": " + result.evidence().label() + "\n" + result.evidence().detail() + "\n\n" + ledger.contracts().formulas().get(id) + "\n");
    }

    private static String explained(StepResult result) {
        ProofStep step = result.step();
        return step.id() + ": " + step.title() + "\n" + result.evidence().label() + " (" + result.evidence().detail() + ", " + result.evidence().millis() + " ms)\n\n"
                + step.formula() + "\nfalse variant: " + step.falseClaim() + "\n" + step.falseFormula()
                + (result.falseVariantRefuted() ? "counterexample: " : "not refuted: ") + result.falseVariantDetail() + "\n";
    }

    /**
     * Whether an id names a step.
     *
     * @param id any text
     * @return true if the catalogue has it
     */
    public static boolean isStep(String id) {
        return StepCatalogue.shipped().find(id).isPresent();
    }
}
