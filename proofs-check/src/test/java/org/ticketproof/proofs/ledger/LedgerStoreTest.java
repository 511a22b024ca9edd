package org.ticketproof.proofs.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.report.ReportSection;
import org.ticketproof.proofs.contract.ContractReport;
import org.ticketproof.proofs.contract.ContractResult;
import org.ticketproof.proofs.step.Evidence;
import org.ticketproof.proofs.step.StepCatalogue;
import org.ticketproof.proofs.step.StepResult;
import org.ticketproof.proofs.step.Strength;
import org.xml.sax.InputSource;

/** Stored results, and the reports' section made of them. */
class LedgerStoreTest {
    @TempDir
    private Path folder;

    private final StepResult step = new StepResult(StepCatalogue.shipped().find("chord-low").orElseThrow(),
            new Evidence(Strength.PROVED, "SMT (Z3)", "for all \"v\"\nof it", 12), true, "v = 1");
    private final ContractResult contract = new ContractResult("IntervalUnion.append", new Evidence(Strength.PROVED, "KeY + Z3", "9 goals", 34), 9, 4, 5, 0, false, List.of());
    private final ContractReport report = new ContractReport(List.of(contract), List.of(), List.of(), Map.of("IntervalUnion.append", "text"), List.of(), "", 5);

    @Test
    void resultsComeBackAsTheyWere() throws IOException {
        LedgerStore store = new LedgerStore(folder);
        assertTrue(store.find().isEmpty());
        store.keep(List.of(step), report);
        LedgerStore.Stored stored = store.find().orElseThrow();
        assertEquals(List.of(step), stored.steps().stream().map(s -> new StepResult(step.step(), s.evidence(), s.falseVariantRefuted(), s.falseVariantDetail())).toList());
        ContractResult found = stored.contracts().contracts().get(0);
        assertEquals(contract.evidence(), found.evidence());
        assertTrue(found.cached() && found.leaves() == 9 && found.byCvc5() == 5);
    }

    @Test
    void anAlteredFileAndResultsOfOtherCodeCountForNothing() throws IOException {
        LedgerStore store = new LedgerStore(folder);
        store.keep(List.of(step), report);
        Path file = folder.resolve("ledger.json");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"open\"", "\"proved\"").replace("SMT (Z3)", "SMT (cvc5)"));
        assertTrue(assertThrows(IOException.class, store::find).getMessage().contains("cut short or altered"));
        Files.writeString(file, text.substring(0, text.length() / 2));
        assertThrows(IOException.class, store::find);
        String body = text.substring(text.indexOf('\n') + 1).replaceFirst("\"code\" ?: ?\"....", "\"code\":\"0000");
        Files.writeString(file, "check=" + org.ticketproof.proofs.contract.TextHash.of(body) + "\n" + body);
        assertTrue(assertThrows(IOException.class, store::find).getMessage().contains("another version"));
        assertTrue(new LedgerSection(store).html().contains("Not run here") && !new LedgerSection(store).html().contains("proved: SMT"));
    }

    @Test
    void theSectionShowsStoredResultsAndWhatWasNotRun() throws Exception {
        LedgerStore store = new LedgerStore(folder);
        LedgerSection section = new LedgerSection(store);
        String before = section.html();
        assertTrue(before.contains("Not run here") && before.contains("unknown: not run here") && !before.contains("badge proved"), before);
        store.keep(List.of(step), report);
        String after = section.html();
        assertTrue(after.contains("proved: SMT (Z3)") && after.contains("proved: KeY + Z3") && !after.contains("Not run here:"), after);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader("<div>" + after + "</div>")));
        assertTrue(section.latex().contains("proved: SMT (Z3)"));
        assertFalse(section.latex().contains("\\section"));
    }

    @Test
    void theReportsFindTheSection() {
        assertTrue(ReportSection.all().stream().anyMatch(section -> section instanceof LedgerSection && section.id().equals("proofs")));
    }

    @Test
    void measurementsStandBesideProofsAndDoNotWeakenThem() {
        List<LedgerEntry> plain = new LedgerBuilder(List.of(step), report, Map.of()).entries();
        List<LedgerEntry> measured = new LedgerBuilder(List.of(step), report, Map.of("theorem-r", "3 verified", "natale", "1 refuted")).entries();
        LedgerEntry theorem = entry(measured, "theorem-r");
        assertEquals(entry(plain, "theorem-r").strength(), theorem.strength());
        assertEquals("measured: 3 verified", theorem.lines().get(theorem.lines().size() - 1).evidence().label());
        assertEquals(1, entry(measured, "natale").lines().size());
    }

    private static LedgerEntry entry(List<LedgerEntry> entries, String statement) {
        return entries.stream().filter(e -> e.statement().equals(statement)).findFirst().orElseThrow();
    }
}
