package org.ticketproof.empirical.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class WidthCommandTest {
    @Test
    void everyProvedBoundIsOnItsSideOfTheMeasuredWidth() {
        // 99.9999 % limits: the false-alarm probability of this test is at most 1e-6.
        JsonNode o = Outcome.of("width", "--eps", ".05", "--delta", ".05", "--trials", "5000", "--confidence", ".999999", "--json").json();
        JsonNode measured = o.get("measured");
        int sufficient = 0;
        int necessary = 0;
        for (JsonNode b : o.get("bounds")) {
            assertFalse(b.get("statement").asText().isEmpty());
            if (b.get("n").isNull()) {
                continue;
            }
            if (b.get("direction").asText().equals("necessary")) {
                necessary++;
                assertTrue(b.get("n").asLong() <= measured.get("upper").asLong(), b::toString);
            } else if (b.get("explicit").asBoolean()) {
                sufficient++;
                assertTrue(b.get("n").asLong() >= measured.get("lower").asLong(), b::toString);
            }
        }
        assertTrue(sufficient >= 4 && necessary >= 2);
    }

    @Test
    void explicitWidthOfTheNotes() {
        for (JsonNode b : Outcome.of("width", "--eps", ".01", "--delta", ".01", "--no-measure", "--json").json().get("bounds")) {
            if (b.get("bound").asText().equals("theorem-r-closed")) {
                assertEquals(56, b.get("n").asInt());
                return;
            }
        }
        throw new AssertionError("no theorem-r-closed");
    }

    @Test
    void constantsScalePublishedWidths() {
        long one = lueker("1");
        long ten = lueker("10");
        assertEquals(47, ten); // ceil(10 ln 100) = ceil(46.05...)
        assertEquals(5, one);
    }

    private static long lueker(String c) {
        for (JsonNode b : Outcome.of("width", "--eps", ".01", "--delta", ".02", "--constant", "lueker.C=" + c, "--no-measure", "--json").json().get("bounds")) {
            if (b.get("bound").asText().equals("lueker")) {
                return b.get("n").asLong();
            }
        }
        throw new AssertionError("no lueker");
    }

    @Test
    void helpHasExamplesForEveryCommand() {
        for (String name : Main.commandLine().getSubcommands().keySet()) {
            Outcome o = Outcome.of(name, "--help");
            assertEquals(0, o.exitCode());
            if (!name.equals("generate-completion")) {
                assertTrue(o.out().contains("Examples:"), name);
            }
        }
        assertTrue(Outcome.of("generate-completion").out().contains("complete"));
    }
}
