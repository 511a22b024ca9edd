package org.ticketproof.proofs.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.proofs.contract.ContractReport;
import org.ticketproof.proofs.contract.ContractResult;
import org.ticketproof.proofs.step.CheckedSteps;
import org.ticketproof.proofs.step.Evidence;
import org.ticketproof.proofs.step.StepCatalogue;
import org.ticketproof.proofs.step.StepResult;
import org.ticketproof.proofs.step.Strength;
import org.ticketproof.theory.statement.StatementCatalogue;
import org.xml.sax.InputSource;

/** The ledger over all real steps, with contracts that are made up where the verifier is not the point. */
class LedgerTest {
    private final List<StepResult> steps = CheckedSteps.all();

    @TempDir
    private Path folder;

    @Test
    void everyStatementOfTheCatalogueHasAnEntry() {
        List<String> ids = ledger(Strength.PROVED).entries().stream().map(LedgerEntry::statement).toList();
        StatementCatalogue.all().forEach(statement -> assertTrue(ids.contains(statement.id()), statement.id()));
        assertEquals(ids.size(), Set.copyOf(ids).size());
    }

    @Test
    void everyStepOfTheCatalogueIsUsedAndEveryUsedStepExists() {
        List<String> used = new Arguments().usedSteps();
        StepCatalogue.shipped().all().forEach(step -> assertTrue(used.contains(step.id()), step.id()));
        used.forEach(id -> assertTrue(StepCatalogue.shipped().find(id).isPresent(), id));
    }

    @Test
    void aStatementIsAsStrongAsItsWeakestLine() {
        Ledger ledger = ledger(Strength.PROVED);
        assertEquals(Strength.EXHAUSTED, entry(ledger, "theorem-r").strength());
        assertEquals(Strength.EXHAUSTED, entry(ledger, "theorem-f-closed").strength());
        assertEquals(Strength.PROPERTY_TESTED, entry(ledger, "converse").strength());
        assertEquals(Strength.OPEN, entry(ledger, "otsuka-locked").strength());
        assertEquals(Strength.REFUTED, entry(ledger, "gadhikar-lemma").strength());
        assertEquals(Strength.OPEN, entry(ledger, "natale").strength());
        for (LedgerEntry entry : ledger.entries()) {
            Strength least = entry.lines().stream().map(line -> line.evidence().strength()).reduce(Strength.PROVED, Strength::weaker);
            assertTrue(entry.strength() == least || entry.statement().equals("gadhikar-lemma"), entry.statement());
        }
    }

    @Test
    void anOpenContractWeakensTheDecisionAndIsALoss() {
        assertEquals(Strength.PROPERTY_TESTED, entry(ledger(Strength.PROVED), LedgerBuilder.DECISION).strength());
        Ledger weak = ledger(Strength.OPEN);
        assertEquals(Strength.OPEN, entry(weak, LedgerBuilder.DECISION).strength());
        List<String> losses = ExpectedStrengths.shipped().losses(weak);
        assertTrue(losses.stream().anyMatch(loss -> loss.startsWith("contract IntervalUnion.append: expected proved, found open")), losses.toString());
        assertTrue(losses.stream().anyMatch(loss -> loss.startsWith("statement coverage-decision: expected property-tested, found open")), losses.toString());
    }

    @Test
    void noStepHasLostStrength() {
        assertEquals(List.of(), ExpectedStrengths.shipped().losses(ledger(Strength.PROVED)));
    }

    @Test
    void aProvedFalseContractIsALoss() {
        ContractReport report = new ContractReport(List.of(), List.of(contract("some-mutant", Strength.PROVED)), List.of(contract("A.b (premises)", Strength.PROVED)), Map.of(), List.of(), "", 0);
        List<String> losses = ExpectedStrengths.shipped().losses(new Ledger(List.of(), List.of(), report, "", 0));
        assertEquals(2, losses.size());
        assertTrue(losses.get(0).contains("must not be provable"));
    }

    @Test
    void measuredVerdictsBackStatementsWithoutAProof() {
        List<LedgerEntry> entries = new LedgerBuilder(steps, report(Strength.PROVED), Map.of("natale", "consistent")).entries();
        LedgerEntry natale = entries.stream().filter(e -> e.statement().equals("natale")).findFirst().orElseThrow();
        assertEquals(Strength.MEASURED, natale.strength());
        assertEquals("measured: consistent", natale.lines().get(0).evidence().label());
    }

    @Test
    void theReportsAreWellFormedAndComplete() throws Exception {
        Ledger ledger = ledger(Strength.PROVED);
        LedgerFiles.write(ledger, folder.resolve("out"));
        JsonNode json = new ObjectMapper().readTree(folder.resolve("out/ledger.json").toFile());
        assertEquals(ledger.entries().size(), json.get("statements").size());
        assertTrue(json.get("steps").get(0).get("formula").asText().contains("check-sat"));
        String html = Files.readString(folder.resolve("out/ledger.html"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html.substring(html.indexOf("<html")))));
        String tex = Files.readString(folder.resolve("out/ledger.tex"));
        for (LedgerEntry entry : ledger.entries()) {
            assertTrue(html.contains("<code>" + entry.statement() + "</code>") && tex.contains("{" + entry.statement() + "}"), entry.statement());
        }
        try (var files = Files.list(folder.resolve("out"))) {
            assertEquals(6, files.count());
        }
    }

    @Test
    void explainShowsTheFormulaAndTheCounterexample() {
        Ledger ledger = ledger(Strength.PROVED);
        String step = LedgerText.explain(ledger, "chord-low").orElseThrow();
        assertTrue(step.contains("(assert (not") && step.contains("counterexample: half the length of the covered set v = "), step);
        assertTrue(LedgerText.explain(ledger, "IntervalUnion.append").orElseThrow().contains("ensures something"));
        assertTrue(LedgerText.explain(ledger, "nothing").isEmpty());
    }

    @Test
    void aBrokenListOfExpectationsIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> ExpectedStrengths.parse("step a"));
        assertThrows(IllegalArgumentException.class, () -> ExpectedStrengths.parse("step a strong"));
        assertThrows(IllegalArgumentException.class, () -> ExpectedStrengths.parse("step a proved\nstep a open"));
    }

    private Ledger ledger(Strength contractStrength) {
        ContractReport report = report(contractStrength);
        return new Ledger(new LedgerBuilder(steps, report, Map.of()).entries(), steps, report, "tools", 1);
    }

    private static ContractReport report(Strength strength) {
        List<ContractResult> contracts = new ArrayList<>();
        for (String id : List.of("IntervalUnion.takesPlain", "IntervalUnion.append", "IntervalUnion.firstReaching", "IntervalUnion.endOfReaching", "IntervalCoverage.covers", "IntervalCoverage.firstUncovered")) {
            contracts.add(contract(id, strength));
        }
        return new ContractReport(contracts, List.of(), List.of(), Map.of("IntervalUnion.append", "ensures something"), List.of(), "", 0);
    }

    private static ContractResult contract(String id, Strength strength) {
        return new ContractResult(id, new Evidence(strength, "KeY", "", 1), 1, 1, 0, 0, false, List.of());
    }

    private static LedgerEntry entry(Ledger ledger, String statement) {
        return ledger.entries().stream().filter(e -> e.statement().equals(statement)).findFirst().orElseThrow();
    }
}
