package org.ticketproof.proofs.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of false contracts fits the sources as they are now. */
class MutantCatalogueTest {
    private final List<Mutant> mutants = MutantCatalogue.all();

    @Test
    void everyMutantChangesItsTarget() throws IOException {
        KernelSources sources = KernelSources.read(KernelSources.locate());
        Map<String, ContractSource> byId = sources.contracts().stream().collect(Collectors.toMap(ContractSource::id, c -> c));
        for (Mutant mutant : mutants) {
            ContractSource source = byId.get(mutant.target());
            assertTrue(source != null, () -> mutant.id() + ": no contract " + mutant.target());
            Obligation obligation = Obligation.mutant(sources, source, mutant);
            assertNotEquals(sources.files().get(source.className()).replace(source.className(), obligation.className()), obligation.file(), mutant.id());
            assertTrue(obligation.file().contains(mutant.replacement()), mutant.id());
        }
    }

    @Test
    void thereAreAtLeastTwentyFiveWithDifferentNames() {
        assertTrue(mutants.size() >= 25, "only " + mutants.size());
        assertEquals(mutants.size(), mutants.stream().map(Mutant::id).distinct().count());
    }

    @Test
    void thereAreAtLeastThirtyFunctionalContracts() throws IOException {
        List<ContractSource> contracts = KernelSources.read(KernelSources.locate()).contracts();
        assertTrue(contracts.size() >= 30, "only " + contracts.size());
        assertTrue(contracts.stream().allMatch(ContractSource::functional));
    }
}
