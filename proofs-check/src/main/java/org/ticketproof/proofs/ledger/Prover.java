package org.ticketproof.proofs.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ticketproof.proofs.contract.ContractProver;
import org.ticketproof.proofs.contract.ContractReport;
import org.ticketproof.proofs.contract.ToolVersions;
import org.ticketproof.proofs.step.Effort;
import org.ticketproof.proofs.step.ProofStep;
import org.ticketproof.proofs.step.StepCatalogue;
import org.ticketproof.proofs.step.StepResult;
import org.ticketproof.proofs.step.StepRunner;
import org.ticketproof.proofs.step.Strength;
import org.ticketproof.theory.statement.Statement;
import org.ticketproof.theory.statement.StatementCatalogue;

/** Runs steps and contracts and writes the ledger. */
public final class Prover {
    private final boolean cold;
    private final Map<String, String> measured;

    /**
     * A prover.
     *
     * @param cold whether finished proofs are ignored
     * @param measured verdicts of measured claims by statement id; may be empty
     */
    public Prover(boolean cold, Map<String, String> measured) {
        this.cold = cold;
        this.measured = Map.copyOf(measured);
    }

    /**
     * All ids that may be asked for: statements, steps and contracts.
     *
     * @return the ids
     */
    public static Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        StatementCatalogue.all().forEach(statement -> ids.add(statement.id()));
        ids.add(LedgerBuilder.DECISION);
        StepCatalogue.shipped().all().forEach(step -> ids.add(step.id()));
        try {
            ids.addAll(ContractProver.shipped(false).ids());
        } catch (IOException e) {
            // Without sources there are no contracts to ask for; a run reports why.
            return ids;
        }
        return ids;
    }

    /**
     * Checks what the given ids need, or everything.
     *
     * @param wanted ids of statements, steps or contracts; empty for all
     * @param guards whether the contracts that must not be provable are tried too
     * @param progress told one line for each finished check, from any thread
     * @return the ledger: all statements when everything was asked for, else those that were
     * @throws InterruptedException if the thread is interrupted
     */
    public Ledger run(Set<String> wanted, boolean guards, Consumer<String> progress) throws InterruptedException {
        long start = System.nanoTime();
        Set<String> needed = needed(wanted);
        List<StepResult> steps = steps(wanted, needed, progress);
        ContractReport contracts = contracts(wanted, needed, guards, progress);
        if (wanted.isEmpty() && guards) {
            keep(steps, contracts, progress);
        }
        List<LedgerEntry> entries = new LedgerBuilder(steps, contracts, measured).entries().stream()
                .filter(entry -> wanted.isEmpty() || needed.contains(entry.statement())).toList();
        return new Ledger(entries, steps, contracts, ToolVersions.text(), (System.nanoTime() - start) / 1_000_000);
    }

    private List<StepResult> steps(Set<String> wanted, Set<String> needed, Consumer<String> progress) {
        Map<String, StepResult> kept = kept();
        StepRunner runner = new StepRunner(Effort.STANDARD);
        List<StepResult> steps = new ArrayList<>();
        for (ProofStep step : StepCatalogue.shipped().all()) {
            if (wanted.isEmpty() || needed.contains(step.id())) {
                // A step that did not come out as proved or tested is tried again.
                StepResult known = kept.get(step.id());
                boolean good = known != null && known.falseVariantRefuted() && known.evidence().strength().compareTo(Strength.PROPERTY_TESTED) >= 0;
                StepResult result = good ? known : runner.run(step);
                steps.add(result);
                progress.accept(step.id() + ": " + result.evidence().label() + (good ? " (cached)" : " (" + result.evidence().millis() + " ms)"));
            }
        }
        return steps;
    }

    /** Results of steps that were found by this very code. */
    private Map<String, StepResult> kept() {
        Map<String, StepResult> kept = new LinkedHashMap<>();
        try {
            if (!ContractProver.ignoresCache(cold)) {
                new LedgerStore(ContractProver.cache()).find().ifPresent(stored -> stored.steps().forEach(result -> kept.put(result.step().id(), result)));
            }
        } catch (IOException e) {
            // Results of other code, or a broken file: everything is checked again.
            return Map.of();
        }
        return kept;
    }

    private static void keep(List<StepResult> steps, ContractReport contracts, Consumer<String> progress) {
        try {
            new LedgerStore(ContractProver.cache()).keep(steps, contracts);
        } catch (IOException e) {
            progress.accept("the results are not kept for reports: " + e.getMessage());
        }
    }

    private ContractReport contracts(Set<String> wanted, Set<String> needed, boolean guards, Consumer<String> progress) throws InterruptedException {
        try {
            return ContractProver.shipped(cold).prove(id -> wanted.isEmpty() || needed.contains(id), guards,
                    result -> progress.accept(result.id() + ": " + result.evidence().label() + (result.cached() ? " (cached)" : " (" + result.evidence().millis() + " ms)")));
        } catch (IOException e) {
            return new ContractReport(List.of(), List.of(), List.of(), Map.of(), List.of("contracts not proved: " + e.getMessage()), ToolVersions.text(), 0);
        }
    }

    /** The ids themselves and everything that the statements among them rest on. */
    private static Set<String> needed(Set<String> wanted) {
        Arguments arguments = new Arguments();
        Set<String> needed = new LinkedHashSet<>(wanted);
        List<String> open = new ArrayList<>(wanted);
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            List<String> named = StatementCatalogue.find(id).map(Statement::proofSteps).orElse(List.of());
            for (String part : arguments.of(id, named)) {
                Argument argument = arguments.find(part);
                needed.addAll(argument.steps());
                needed.addAll(argument.contracts());
                if (StatementCatalogue.find(part).isPresent() && needed.add(part)) {
                    open.add(part);
                }
            }
        }
        return needed;
    }
}
