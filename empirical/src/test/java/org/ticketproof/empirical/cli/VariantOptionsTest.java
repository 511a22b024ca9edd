package org.ticketproof.empirical.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantOptionsTest {
    @Test
    void oneMaskAndOneDimensionAreTheStandardProblem() {
        String[] plain = {"measure", "--eps", ".1", "--n", "12", "--lock", ".5", "--trials", "3000", "--json"};
        JsonNode expected = Outcome.of(plain).json();
        String[] one = {"measure", "--eps", ".1", "--n", "12", "--lock", ".5", "--trials", "3000", "--json", "--lock-masks", "1", "--dimension", "1"};
        assertEquals(expected.get("failures"), Outcome.of(one).json().get("failures"));
        assertEquals(null, Outcome.of(one).json().get("variant"));
    }

    @ParameterizedTest
    @CsvSource({"--subset-size 5,size-5", "--subset-size half,size-half", "--dimension 2,dimension-2", "--lock .5 --lock-masks 3,masks-3"})
    void variantsAreNamedInTheJson(String options, String id) {
        Outcome o = Outcome.of(("measure --eps .3 --n 10 --trials 100 --json " + options).split(" "));
        assertEquals(0, o.exitCode(), o.err());
        assertEquals(id, o.json().get("variant").asText());
    }

    /** The measured least width, and which bounds are left. */
    @Test
    void widthsOfVectors() {
        JsonNode width = Outcome.of("width", "--eps", ".5", "--delta", ".2", "--dimension", "2", "--trials", "300", "--json").json();
        assertTrue(width.get("measured").get("lower").asInt() >= 2);
        for (JsonNode bound : width.get("bounds")) {
            assertEquals(bound.get("bound").asText().equals("counting"), bound.get("inapplicable").isNull(), bound.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "measure --eps .1 --n 5 --subset-size 0               | must be 'half' or a whole number between 1 and 1000",
        "measure --eps .1 --n 5 --subset-size x               | 'x': must be 'half' or a whole number between 1 and 1000",
        "measure --eps .1 --n 5 --lock-masks 4                | lock = 0.0: must be above 0 where lock masks are chosen",
        "measure --eps .1 --n 5 --lock .5 --lock-masks 0      | lock masks 0: must be between 1 and 4096",
        "measure --eps .1 --n 5 --dimension 4                 | dimension 4: must be 1, 2 or 3",
        "measure --eps .1 --n 5 --dimension 2 --lock .5       | prune = 0.0 and lock = 0.5: must be 0 for vectors",
        "measure --eps .1 --n 25 --dimension 3                | n = 25: must be between 0 and 24 for the uniform law and vectors of 3 coordinates",
        "measure --eps .1 --n 5 --dimension 2 --subset-size 3 | only one of them can be used",
        "measure --eps .1 --n 201 --subset-size 3             | n = 201: must be between 0 and 200",
        "measure --eps .1 --n 5 --law quantiles:no-such.csv   | no-such.csv: no such file",
        "check --engine flink                                 | --engine flink: must be thread or spark",
        "check --engine spark                                 | --engine spark: not on the class path",
        "check --master local[2]                              | --master local[2]: only with --engine spark",
        "check --engine spark --threads 2                     | --threads: only with --engine thread"})
    void badInputGetsOneLineAndExitCode2(String line, String message, @TempDir Path folder) {
        String[] args = (line.strip() + (line.startsWith("check") ? " --out " + folder.resolve("out") : "")).split("\\s+");
        Outcome o = Outcome.of(args);
        assertEquals(ExitCode.INPUT, o.exitCode());
        assertTrue(o.err().startsWith("ticketproof: ") && o.err().contains(message.strip()), o.err());
        assertEquals(1, o.err().lines().count(), o.err());
    }

    @Test
    void aLawOfQuantilesIsStatedWithItsWeight(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("q.csv"), "0,-2\n1,2\n");
        Outcome text = Outcome.of("measure", "--eps", ".2", "--n", "12", "--trials", "200", "--law", "quantiles:" + file);
        assertTrue(text.out().contains("0.5000000000 U[-1,1] + 0.5000000000 (rest)"), text.out());
        JsonNode json = Outcome.of("width", "--eps", ".2", "--delta", ".1", "--law", "quantiles:" + file, "--trials", "500", "--json").json();
        assertEquals(0.5, json.get("uniformWeight").asDouble());
        assertTrue(json.get("gridError").asDouble() > 0x1p-41 && json.get("gridError").asDouble() < 1e-11);
        assertTrue(json.get("measured").get("lower").asInt() > 3);
    }
}
