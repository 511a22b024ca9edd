package org.ticketproof.proofs.ledger;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.SuiteResult;
import org.ticketproof.empirical.report.ReportSection;
import org.ticketproof.proofs.contract.ContractProver;
import org.ticketproof.proofs.contract.ContractReport;
import org.ticketproof.proofs.contract.ToolVersions;

/**
 * The ledger as a section of the reports. It proves nothing itself, so that a report costs no time: it shows what {@code prove} found last, if that was
 * with the very code in use, and says that nothing was run otherwise.
 */
public final class LedgerSection implements ReportSection {
    private static final ContractReport NOTHING = new ContractReport(List.of(), List.of(), List.of(), Map.of(), List.of(), "", 0);

    private final LedgerStore store;

    /** For the service loader: the results beside the finished proofs of this project. */
    public LedgerSection() {
        this(shippedStore());
    }

    LedgerSection(LedgerStore store) {
        this.store = store;
    }

    private static LedgerStore shippedStore() {
        try {
            return new LedgerStore(ContractProver.cache());
        } catch (IOException e) {
            // Without sources there is nothing that could have been proved.
            return null;
        }
    }

    @Override
    public String id() {
        return "proofs";
    }

    @Override
    public String title() {
        return "Proof ledger";
    }

    @Override
    public String html() {
        Shown shown = shown(Map.of());
        return "<p>" + LedgerHtml.escape(shown.note()) + "</p>\n" + LedgerHtml.body(shown.ledger());
    }

    @Override
    public String html(RunResult run) {
        Shown shown = shown(verdicts(run));
        return "<p>" + LedgerHtml.escape(shown.note()) + "</p>\n" + LedgerHtml.body(shown.ledger());
    }

    @Override
    public String latex() {
        Shown shown = shown(Map.of());
        return LedgerLatex.escape(shown.note()) + "\n\n" + LedgerLatex.body(shown.ledger());
    }

    @Override
    public String latex(RunResult run) {
        Shown shown = shown(verdicts(run));
        return LedgerLatex.escape(shown.note()) + "\n\n" + LedgerLatex.body(shown.ledger());
    }

    /** A ledger with a remark on where it comes from. */
    private record Shown(String note, Ledger ledger) {
    }

    private Shown shown(Map<String, String> verdicts) {
        String note = "Not run here: './ticketproof prove' checks every step and proves the contracts, and reports made after it show the results.";
        Optional<LedgerStore.Stored> stored = Optional.empty();
        try {
            stored = store == null ? Optional.empty() : store.find();
        } catch (IOException e) {
            note = note + " Earlier results are left out: " + e.getMessage() + ".";
        }
        if (stored.isPresent()) {
            note = "Results of the last complete run of './ticketproof prove' with exactly this code; 'prove --explain ID' shows the formula behind a line. "
                    + LedgerText.contractLine(stored.get().contracts()) + ".";
        }
        LedgerStore.Stored results = stored.orElse(new LedgerStore.Stored(List.of(), NOTHING));
        return new Shown(note, new Ledger(new LedgerBuilder(results.steps(), results.contracts(), verdicts).entries(), results.steps(), results.contracts(),
                ToolVersions.text(), results.contracts().millis()));
    }

    /** For every statement that claims of the run are about: how many of them have which verdict. */
    static Map<String, String> verdicts(RunResult run) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (SuiteResult suite : run.suites()) {
            for (ClaimResult claim : suite.claims()) {
                claim.claim().header().statement().ifPresent(id -> counts.computeIfAbsent(id, key -> new TreeMap<>()).merge(claim.verdict().id(), 1, Integer::sum));
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        counts.forEach((id, verdicts) -> texts.put(id, String.join(", ", verdicts.entrySet().stream().map(v -> v.getValue() + " " + v.getKey()).toList())));
        return texts;
    }
}
