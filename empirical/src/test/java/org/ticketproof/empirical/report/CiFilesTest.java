package org.ticketproof.empirical.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.claim.RunResult;

/** What continuous integration reads: SARIF against the OASIS schema (sarif-spec, sarif-2.1/schema, errata 01), and the job's summary. */
class CiFilesTest {
    private static final RunResult RUN = RunFixture.result(RunFixture.NASTY);

    private static JsonSchema schema() throws IOException {
        try (InputStream in = CiFilesTest.class.getResourceAsStream("sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static JsonNode sarif(Path root) throws IOException {
        return JsonText.MAPPER.readTree(SarifReport.text(RUN, RunFixture.PROVENANCE, root));
    }

    @Test
    void sarifFollowsTheSchema() throws IOException {
        JsonNode tree = sarif(Path.of("/checkout"));
        assertEquals(Set.of(), schema().validate(tree));
        ((com.fasterxml.jackson.databind.node.ObjectNode) tree.at("/runs/0/results/0")).remove("message");
        assertFalse(schema().validate(tree).isEmpty(), "the schema is in force");
    }

    @Test
    void sarifPointsAtTheRefutedClaimAndNothingElse() throws IOException {
        JsonNode results = sarif(Path.of("/checkout")).at("/runs/0/results");
        assertEquals(1, results.size());
        JsonNode result = results.get(0);
        assertEquals("error", result.get("level").asText());
        assertEquals("claim/failure", result.get("ruleId").asText());
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertEquals("dir/tiny.yaml", place.at("/artifactLocation/uri").asText());
        assertEquals(5, place.at("/region/startLine").asInt());
        assertEquals(3, place.at("/region/startColumn").asInt());
        String message = result.at("/message/text").asText();
        assertTrue(message.startsWith("tiny.bound: expected holds, found refuted: refuted first at \"eps\" < 1 & more.\nrefuted by sampling and by "
                + "lower-bound: all targets, prune = 0.25, lock = 0.5, eps = 0.25, n = 4: claimed at most 0.001, 300 failures"), message);
    }

    @Test
    void summaryTellsWhatFailsFirstAndKeepsMarkupOut(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/summary.md");
        JobSummary.append(RUN, RunFixture.PROVENANCE, List.of("baseline x", "  worse  <b>", "compared with the baseline: 1 worse"), file);
        String once = Files.readString(file);
        JobSummary.append(RUN, RunFixture.PROVENANCE, List.of(), file);
        assertTrue(Files.readString(file).startsWith(once), "summaries of a job's steps follow each other");
        assertTrue(once.startsWith("## Ticketproof: 1 of 2 claims fail, 0 open\n"), once);
        assertTrue(once.contains("| tiny.bound | dir/tiny.yaml:5 | **refuted** | holds | refuted first at \"eps\" &lt; 1 &amp; more |"), once);
        assertTrue(once.indexOf("tiny.bound") < once.indexOf("### Baseline") && once.indexOf("### Baseline") < once.indexOf("tiny.measured"), once);
        assertTrue(once.contains("```text\nbaseline x\n  worse  <b>\n"), once);
    }

    @Test
    void markdownIsInert() {
        assertEquals("a\\|b \\*c\\* \\`d\\` &lt;e&gt; \\[f\\]\\(g\\) \\$1\\$", Escape.markdown("a|b *c* `d` <e>\n[f](g) $1$".replace("\n", " ")));
        assertEquals("one two", Escape.markdown("one\ntwo"));
    }
}
