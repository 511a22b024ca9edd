package org.ticketproof.theory.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Bounds;
import org.ticketproof.theory.bound.Constants;

class StatementCatalogueTest {
    private static final List<Statement> ALL = StatementCatalogue.all();

    @Test
    void idsAreUniqueAndWellFormed() {
        Set<String> seen = new HashSet<>();
        for (Statement statement : ALL) {
            assertTrue(statement.id().matches("[a-z]+(-[a-z]+)*"), statement.id());
            assertTrue(seen.add(statement.id()), statement.id());
            assertEquals(statement, StatementCatalogue.byId(statement.id()));
        }
        assertTrue(seen.containsAll(List.of("lueker", "pensia-lemma", "dacunha", "gadhikar-lemma", "otsuka-locked",
                "otsuka-frozen", "pensia-upper", "pensia-lower", "gadhikar-network", "otsuka-network", "natale", "theorem-r",
                "theorem-r-law", "sparse", "theorem-f", "theorem-f-closed", "converse", "counting", "range", "dynamic-program",
                "lattice", "burkholz-counts", "pensia-experiment")));
    }

    @Test
    void boundsAndStatementsNameEachOther() {
        Set<String> named = ALL.stream().flatMap(s -> s.boundIds().stream()).collect(Collectors.toSet());
        for (Bound bound : Bounds.all(Constants.withDefaults())) {
            Statement statement = StatementCatalogue.byId(bound.statementId());
            assertTrue(statement.boundIds().contains(bound.id()), bound.id());
            assertEquals(bound.explicit(), !statement.constantsHidden(), bound.id());
            assertTrue(named.remove(bound.id()), bound.id());
        }
        assertTrue(named.isEmpty(), "statements name unknown bounds " + named);
    }

    @Test
    void everyStatementSaysWhatItAssumesAndWhereItIsFrom() {
        for (Statement statement : ALL) {
            assertFalse(statement.latex().isEmpty(), statement.id());
            assertFalse(statement.hypotheses().isEmpty(), statement.id());
            assertFalse(statement.source().citation().contains("null"), statement.id());
        }
    }

    @Test
    void latexIsBalanced() {
        for (Statement statement : ALL) {
            String latex = statement.latex();
            assertEquals(0, latex.chars().filter(c -> c == '$').count() % 2, statement.id());
            int depth = 0;
            for (int i = 0; i < latex.length(); i++) {
                boolean escaped = i > 0 && latex.charAt(i - 1) == '\\';
                depth += escaped ? 0 : latex.charAt(i) == '{' ? 1 : latex.charAt(i) == '}' ? -1 : 0;
                assertTrue(depth >= 0, statement.id());
            }
            assertEquals(0, depth, statement.id());
            // Commands outside mathematics would need packages: only spacing and escapes are allowed there.
            String outside = latex.replaceAll("\\$[^$]*\\$", "");
            assertFalse(outside.contains("\\"), statement.id() + ": " + outside);
        }
    }

    @Test
    void reconstructedStatementsSaySoInTheirHeading() {
        assertTrue(StatementCatalogue.byId("otsuka-frozen").heading().contains("reconstructed"));
        assertEquals("Random subset sum (Corollaries 2.5 and 3.3) [published]", StatementCatalogue.byId("lueker").heading());
    }

    @Test
    void unknownIdListsTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> StatementCatalogue.byId("x")).getMessage();
        assertTrue(message.startsWith("statement 'x': must be one of lueker, "), message);
        assertTrue(StatementCatalogue.find("x").isEmpty());
    }
}
