package org.ticketproof.proofs.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketproof.empirical.cli.Json;
import org.ticketproof.proofs.contract.ContractReport;
import org.ticketproof.proofs.contract.ContractResult;
import org.ticketproof.proofs.contract.TextHash;
import org.ticketproof.proofs.contract.ToolVersions;
import org.ticketproof.proofs.step.Evidence;
import org.ticketproof.proofs.step.StepCatalogue;
import org.ticketproof.proofs.step.StepResult;
import org.ticketproof.proofs.step.Strength;

/**
 * The results of the last complete run of {@code prove}, kept beside the finished proofs, so that a report can show them without proving anything.
 * They count only for the very code and tools that they were found with; a file that is cut short or altered counts for nothing.
 */
public final class LedgerStore {
    private static final String FORMAT = "ticketproof-ledger 1";

    private final Path file;

    LedgerStore(Path folder) {
        this.file = folder.resolve("ledger.json");
    }

    /**
     * What was kept.
     *
     * @param steps results of all steps
     * @param contracts results of the contracts, without their texts
     */
    record Stored(List<StepResult> steps, ContractReport contracts) {
    }

    /** Keeps the results of a complete run. */
    void keep(List<StepResult> steps, ContractReport contracts) throws IOException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", FORMAT);
        root.put("code", CodeHash.here());
        root.put("tools", ToolVersions.text());
        List<Object> items = new ArrayList<>();
        for (StepResult step : steps) {
            Map<String, Object> item = item(step.step().id(), step.evidence());
            item.put("refuted", step.falseVariantRefuted());
            item.put("counterexample", step.falseVariantDetail());
            items.add(item);
        }
        root.put("steps", items);
        root.put("contracts", contracts.contracts().stream().map(LedgerStore::contract).toList());
        root.put("mutants", contracts.mutants().stream().map(LedgerStore::contract).toList());
        root.put("premises", contracts.premises().stream().map(LedgerStore::contract).toList());
        root.put("millis", contracts.millis());
        String body = Json.text(root) + "\n";
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "ledger", ".tmp");
        Files.writeString(part, "check=" + TextHash.of(body) + "\n" + body, StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, Object> item(String id, Evidence evidence) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", id);
        item.put("strength", evidence.strength().word());
        item.put("method", evidence.method());
        item.put("detail", evidence.detail());
        item.put("millis", evidence.millis());
        return item;
    }

    private static Map<String, Object> contract(ContractResult result) {
        Map<String, Object> item = item(result.id(), result.evidence());
        item.put("goals", result.leaves());
        item.put("byZ3", result.byZ3());
        item.put("byCvc5", result.byCvc5());
        item.put("byKey", result.byKey());
        return item;
    }

    /**
     * What was kept for the code and tools in use; empty if nothing was.
     *
     * @throws IOException if the file is broken or belongs to other code; the message says which
     */
    Optional<Stored> find() throws IOException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        int end = text.indexOf('\n');
        if (end < 0 || !text.substring(0, end).equals("check=" + TextHash.of(text.substring(end + 1)))) {
            throw new IOException(file + ": cut short or altered");
        }
        try {
            JsonNode root = new ObjectMapper().readTree(text.substring(end + 1));
            if (!root.path("format").asText().equals(FORMAT) || !root.path("code").asText().equals(CodeHash.here()) || !root.path("tools").asText().equals(ToolVersions.text())) {
                throw new IOException("the stored results belong to another version of the code or of the tools");
            }
            List<StepResult> steps = new ArrayList<>();
            StepCatalogue catalogue = StepCatalogue.shipped();
            for (JsonNode item : root.path("steps")) {
                catalogue.find(item.path("id").asText()).ifPresent(
                        step -> steps.add(new StepResult(step, evidence(item), item.path("refuted").asBoolean(), item.path("counterexample").asText())));
            }
            return Optional.of(new Stored(steps, new ContractReport(contracts(root.path("contracts")), contracts(root.path("mutants")), contracts(root.path("premises")),
                    Map.of(), List.of(), root.path("tools").asText(), root.path("millis").asLong())));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<ContractResult> contracts(JsonNode items) {
        List<ContractResult> results = new ArrayList<>();
        for (JsonNode item : items) {
            results.add(new ContractResult(item.path("id").asText(), evidence(item), item.path("goals").asInt(), item.path("byZ3").asInt(), item.path("byCvc5").asInt(),
                    item.path("byKey").asInt(), true, List.of()));
        }
        return results;
    }

    private static Evidence evidence(JsonNode item) {
        return new Evidence(Strength.ofWord(item.path("strength").asText()), item.path("method").asText(), item.path("detail").asText(), item.path("millis").asLong());
    }
}
