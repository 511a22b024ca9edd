package org.ticketproof.proofs.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ticketproof.proofs.ledger.ExpectedStrengths;
import org.ticketproof.proofs.ledger.Ledger;
import org.ticketproof.proofs.ledger.Prover;
import org.ticketproof.proofs.step.Strength;

/** Proves every contract of theory's kernels; fails the build on an open goal, a proved false contract or contradictory preconditions. */
class ContractsIT {
    private static Ledger ledger;
    private static ContractReport report;

    @BeforeAll
    static void prove() throws Exception {
        // The complete run, so that its results are kept for the reports of this build.
        ledger = new Prover(false, Map.of()).run(Set.of(), true, System.out::println);
        report = ledger.contracts();
        report.warnings().forEach(System.out::println);
        report.contracts().forEach(result -> System.out.printf("%-42s %-24s %6d ms%s  goals %d: Z3 %d, cvc5 %d, KeY %d; %s%n", result.id(), result.evidence().label(),
                result.evidence().millis(), result.cached() ? " (kept)" : "", result.leaves(), result.byZ3(), result.byCvc5(), result.byKey(), result.evidence().detail()));
        System.out.println(report.tools() + ": " + report.contracts().size() + " contracts, " + report.mutants().size() + " false contracts, " + report.millis() + " ms");
    }

    @Test
    void nothingHasLostStrength() {
        assertEquals(List.of(), ExpectedStrengths.shipped().losses(ledger));
    }

    @TestFactory
    Stream<DynamicTest> everyContractIsProved() {
        return report.contracts().stream().map(result -> DynamicTest.dynamicTest(result.id(), () -> assertTrue(result.proved(), () -> result.evidence().detail())));
    }

    @TestFactory
    Stream<DynamicTest> noFalseContractIsProved() {
        // Open, not unknown: the verifier must have read it and failed to prove it.
        return report.mutants().stream().map(result -> DynamicTest.dynamicTest(result.id(), () -> assertEquals(Strength.OPEN, result.evidence().strength(), () -> result.evidence().detail())));
    }

    @TestFactory
    Stream<DynamicTest> noPreconditionsContradictEachOther() {
        return report.premises().stream().map(result -> DynamicTest.dynamicTest(result.id(), () -> assertEquals(Strength.OPEN, result.evidence().strength(), () -> result.evidence().detail())));
    }

    @Test
    void noExpectedContractHasGone() {
        List<String> ids = report.contracts().stream().map(ContractResult::id).toList();
        assertAll(ExpectedStrengths.shipped().contracts().stream().map(id -> () -> assertTrue(ids.contains(id), id)));
        assertTrue(ids.size() >= 30, "only " + ids.size());
    }
}
