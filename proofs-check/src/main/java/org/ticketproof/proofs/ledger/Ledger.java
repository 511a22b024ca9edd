package org.ticketproof.proofs.ledger;

import java.util.List;
import org.ticketproof.proofs.contract.ContractReport;
import org.ticketproof.proofs.step.StepResult;

/**
 * The whole ledger of one run.
 *
 * @param entries statements in the order of the catalogue
 * @param steps all steps that were checked
 * @param contracts what the verifier made of the contracts
 * @param tools names and versions of the tools
 * @param millis elapsed time
 */
public record Ledger(List<LedgerEntry> entries, List<StepResult> steps, ContractReport contracts, String tools, long millis) {
    /** Makes the lists unmodifiable. */
    public Ledger {
        entries = List.copyOf(entries);
        steps = List.copyOf(steps);
    }
}
