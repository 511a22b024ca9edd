package org.ticketproof.proofs.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts are found in the sources, and constructs that assume instead of prove are not let in. */
class KernelSourcesTest {
    private static final String KERNEL = """
            package p;
            final class Twice {
                /*@ public normal_behavior
                  @   requires (\\forall int i; 0 <= i && i < 2; i < 3); requires x > 0;
                  @   ensures \\result == 2 * x;
                  @   assignable \\nothing;
                  @*/
                static long twice(int x) {
                    if (x > 3) { return once(x) + x; }
                    return 2L * x;
                }
                /*@ public normal_behavior
                  @   ensures \\result == x;
                  @   assignable \\nothing;
                  @*/
                static long once(int x) {
                    return x;
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void findsContractsWithTheirCode() throws IOException {
        Files.writeString(folder.resolve("Twice.java"), KERNEL);
        Files.writeString(folder.resolve("Plain.java"), "package p; class Plain { }");
        KernelSources sources = KernelSources.read(folder);
        assertEquals(List.of("Twice.twice", "Twice.once"), sources.contracts().stream().map(ContractSource::id).toList());
        assertTrue(sources.contracts().get(0).code().endsWith("return 2L * x;\n    }"), sources.contracts().get(0).code());
        assertEquals(List.of("requires (\\forall int i; 0 <= i && i < 2; i < 3);", "requires x > 0;"),
                JmlClauses.of(sources.contracts().get(0).contract(), "requires"));
    }

    @Test
    void aProofRestsOnTheContractsItCallsButNotOnTheirCode() throws IOException {
        String before = basisOfTwice(KERNEL);
        assertEquals(before, basisOfTwice(KERNEL.replace("return x;", "return 1 * x;")));
        assertNotEquals(before, basisOfTwice(KERNEL.replace("ensures \\result == x;", "ensures \\result >= x;")));
        assertNotEquals(before, basisOfTwice(KERNEL.replace("2L * x", "x + (long) x")));
    }

    private String basisOfTwice(String text) throws IOException {
        Files.writeString(folder.resolve("Twice.java"), text);
        KernelSources sources = KernelSources.read(folder);
        return sources.basis(sources.contracts().get(0));
    }

    @Test
    void unsoundConstructsAreNamedWithFileAndLine() {
        for (String bad : List.of("//@ assume x > 0;", "//@ ghost int y = 0;", "//@ set y = 1;", "//@ loop_modifies x;", "/*@ nowarn @*/", "//+KEY@ axiom true;", "/*@ requires_free x > 0; @*/")) {
            String text = KERNEL.replace("return 2L", bad + "\n return 2L");
            IOException e = assertThrows(IOException.class, () -> SpecGuard.check("Twice.java", text), bad);
            assertTrue(e.getMessage().startsWith("Twice.java:10: '"), e.getMessage());
        }
    }

    @Test
    void theWordsMayStandInCodeAndOrdinaryComments() throws IOException {
        SpecGuard.check("Twice.java", KERNEL.replace("return 2L", "// we assume a set of ghosts\n return 2L"));
    }

    @Test
    void unreadableSourcesAreOneClearLine() throws IOException {
        assertTrue(assertThrows(IOException.class, () -> KernelSources.read(folder)).getMessage().contains("no file with a JML contract"));
        Files.writeString(folder.resolve("Twice.java"), KERNEL.substring(0, KERNEL.length() - 10));
        assertTrue(assertThrows(IOException.class, () -> KernelSources.read(folder)).getMessage().contains("Twice.java"));
        assertThrows(IOException.class, () -> KernelSources.read(folder.resolve("missing")));
    }

    @Test
    void premisesKeepTheRequirementsAndPromiseFalse() throws IOException {
        Files.writeString(folder.resolve("Twice.java"), KERNEL);
        KernelSources sources = KernelSources.read(folder);
        Obligation premise = Obligation.premise(sources, sources.contracts().get(0));
        assertTrue(premise.file().contains("ensures false;") && premise.file().contains("requires x > 0;") && !premise.file().contains("2 * x"), premise.file());
    }
}
