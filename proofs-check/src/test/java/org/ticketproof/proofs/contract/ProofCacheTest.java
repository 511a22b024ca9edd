package org.ticketproof.proofs.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.proofs.step.Evidence;
import org.ticketproof.proofs.step.Strength;

/** A cache entry counts only if it is whole and belongs to the question. */
class ProofCacheTest {
    private static final String HASH = TextHash.of("contract", "source", "tools");
    private static final ContractResult PROVED =
            new ContractResult("A.b", new Evidence(Strength.PROVED, "KeY + Z3", "3 goals, no one open", 12), 3, 2, 0, 1, false, List.of());

    @TempDir
    private Path folder;
    private final List<String> warnings = new ArrayList<>();

    @Test
    void whatIsKeptIsFoundAgainAndMarkedAsCached() {
        ProofCache cache = new ProofCache(folder.resolve("new"), warnings::add);
        assertEquals(Optional.empty(), cache.find("A.b", HASH));
        cache.keep(HASH, PROVED);
        ContractResult found = cache.find("A.b", HASH).orElseThrow();
        assertTrue(found.cached() && found.proved());
        assertEquals(PROVED.evidence(), found.evidence());
        assertEquals(List.of(3, 2, 0, 1), List.of(found.leaves(), found.byZ3(), found.byCvc5(), found.byKey()));
        assertEquals(List.of(), warnings);
    }

    @Test
    void aBrokenEntryIsReportedAndIgnored() throws IOException {
        ProofCache cache = new ProofCache(folder, warnings::add);
        cache.keep(HASH, PROVED.evidence().strength() == Strength.PROVED ? new ContractResult("A.b",
                new Evidence(Strength.OPEN, "KeY", "1 open", 5), 1, 0, 0, 0, false, List.of()) : PROVED);
        Path entry = folder.resolve(HASH + ".proof");
        String whole = Files.readString(entry);
        for (String broken : List.of(whole.replace("strength=open", "strength=proved"), whole.substring(0, whole.length() / 2), "", "\u0000\u0000", whole.replace("check=", ""))) {
            warnings.clear();
            Files.writeString(entry, broken);
            assertEquals(Optional.empty(), cache.find("A.b", HASH), broken);
            assertEquals(1, warnings.size());
            assertTrue(warnings.get(0).contains("is ignored"), warnings.get(0));
        }
    }

    @Test
    void anEntryOfAnotherContractIsIgnored() throws IOException {
        ProofCache cache = new ProofCache(folder, warnings::add);
        cache.keep(HASH, PROVED);
        String other = TextHash.of("another");
        Files.copy(folder.resolve(HASH + ".proof"), folder.resolve(other + ".proof"));
        assertEquals(Optional.empty(), cache.find("A.b", other));
        assertEquals(Optional.empty(), cache.find("A.c", HASH));
        assertEquals(2, warnings.size());
    }

    @Test
    void anUnknownIsNeverKept() {
        ProofCache cache = new ProofCache(folder, warnings::add);
        cache.keep(HASH, ContractResult.unknown("A.b", "time-out", 5));
        assertEquals(Optional.empty(), cache.find("A.b", HASH));
    }

    @Test
    void theHashSeparatesItsParts() {
        assertNotEquals(TextHash.of("ab", "c"), TextHash.of("a", "bc"));
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyTime() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        new ProofCache(file, warnings::add).keep(HASH, PROVED);
        assertTrue(warnings.get(0).contains("cannot be written"), warnings.toString());
    }
}
