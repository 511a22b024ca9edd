package org.ticketproof.proofs.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ticketproof.empirical.cli.Json;
import org.ticketproof.proofs.contract.ContractReport;
import org.ticketproof.proofs.contract.ContractResult;
import org.ticketproof.proofs.step.Evidence;
import org.ticketproof.proofs.step.StepResult;

/** The ledger as one JSON object. */
public final class LedgerJson {
    private LedgerJson() {
    }

    /**
     * The text.
     *
     * @param ledger the ledger
     * @return JSON with keys {@code tools}, {@code millis}, {@code statements}, {@code steps}, {@code contracts}, {@code notProvable}, {@code warnings}
     */
    public static String text(Ledger ledger) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("tools", ledger.tools());
        root.put("millis", ledger.millis());
        root.put("statements", ledger.entries().stream().map(LedgerJson::entry).toList());
        root.put("steps", ledger.steps().stream().map(LedgerJson::step).toList());
        ContractReport contracts = ledger.contracts();
        root.put("contracts", contracts.contracts().stream().map(result -> contract(result, contracts.formulas().get(result.id()))).toList());
        root.put("notProvable", contracts.mutants().stream().map(result -> contract(result, null)).toList());
        root.put("premises", contracts.premises().stream().map(result -> contract(result, null)).toList());
        root.put("warnings", contracts.warnings());
        return Json.text(root) + "\n";
    }

    private static Map<String, Object> entry(LedgerEntry entry) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", entry.statement());
        object.put("title", entry.title());
        object.put("strength", entry.strength().word());
        object.put("weakest", entry.weakest());
        List<Object> lines = new ArrayList<>();
        for (LedgerLine line : entry.lines()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("argument", line.argument());
            item.put("id", line.id());
            item.put("title", line.title());
            put(item, line.evidence());
            lines.add(item);
        }
        object.put("evidence", lines);
        return object;
    }

    private static Map<String, Object> step(StepResult result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", result.step().id());
        object.put("title", result.step().title());
        object.put("latex", result.step().latex());
        object.put("formula", result.step().formula());
        put(object, result.evidence());
        object.put("falseVariant", result.step().falseClaim());
        object.put("falseVariantRefuted", result.falseVariantRefuted());
        object.put("counterexample", result.falseVariantDetail());
        return object;
    }

    private static Map<String, Object> contract(ContractResult result, String formula) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", result.id());
        put(object, result.evidence());
        object.put("cached", result.cached());
        object.put("goals", result.leaves());
        object.put("byZ3", result.byZ3());
        object.put("byCvc5", result.byCvc5());
        object.put("byKey", result.byKey());
        if (formula != null) {
            object.put("formula", formula);
        }
        return object;
    }

    private static void put(Map<String, Object> object, Evidence evidence) {
        object.put("strength", evidence.strength().word());
        object.put("method", evidence.method());
        object.put("detail", evidence.detail());
        object.put("millis", evidence.millis());
    }
}
