package org.ticketproof.empirical.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ticketproof.empirical.campaign.Campaign;
import org.ticketproof.empirical.campaign.ThreadEngine;
import org.ticketproof.empirical.claim.ClaimFile;
import org.ticketproof.empirical.claim.ClaimFileReader;
import org.ticketproof.empirical.claim.Effort;
import org.ticketproof.empirical.claim.Run;
import org.ticketproof.empirical.claim.RunOptions;
import org.ticketproof.empirical.claim.RunPlan;
import org.ticketproof.empirical.claim.RunResult;

/** Tails and fits in every kind of report. */
class StudyFilesTest {
    private static final String CLAIMS = """
            format: ticketproof-claims/1
            suite: test
            title: A test
            claims:
              - {id: t, kind: tail, statement: range, bound: range, targets: all, grid: {eps: [0.1], n: [40, 60]}, trials: 1024}
              - {id: k, kind: fit, fit: slack, targets: all, grid: {eps: [0.3], delta: [0.2, 0.1], n-up-to: 20}, trials: 400}
            """;

    @Test
    void tablesAndFiguresOfTailsAndFits() throws InterruptedException {
        ClaimFile file = new ClaimFileReader().read("f.yaml", CLAIMS.getBytes(StandardCharsets.UTF_8));
        RunResult run;
        try (ThreadEngine engine = new ThreadEngine(2)) {
            run = Run.execute(RunPlan.of(List.of(file), new RunOptions(Effort.QUICK, 0.01, 3)), Campaign.withSeed(3), engine);
        }
        Map<String, String> files = ReportWriter.texts(run, RunFixture.PROVENANCE, List.of());
        List<String> csv = files.get("data/studies.csv").lines().toList();
        assertEquals("suite,claim,row,column,value", csv.get(0));
        assertEquals("test,t,1,eps,0.1", csv.get(1));
        // Two tails of 11 columns and two cells of 10.
        assertEquals(1 + 2 * 11 + 2 * 10, csv.size());
        assertTrue(csv.stream().anyMatch(line -> line.startsWith("test,k,2,proved/measured,")), csv.toString());
        String tables = files.get("tables/test-studies.tex");
        assertTrue(tables.contains("tilting") && tables.contains("proved/measured"), tables);
        assertFalse(tables.contains("[U+"), "no sign without a macro: " + tables);
        assertFalse(tables.chars().anyMatch(c -> c > 126), "TeX must not meet characters it has no macro for");
        assertTrue(files.containsKey("figures/t.tex") && files.containsKey("figures/k.tex"), files.keySet().toString());
        String page = files.get("index.html");
        assertTrue(page.contains("proved from") && page.contains("measured (limits)"));
        assertTrue(files.get("results.json").contains("proved/measured"));
    }
}
