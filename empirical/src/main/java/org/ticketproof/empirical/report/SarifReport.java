package org.ticketproof.empirical.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ticketproof.empirical.claim.CellVerdict;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.Standing;
import org.ticketproof.empirical.claim.SuiteResult;
import org.ticketproof.empirical.claim.Verdict;

/**
 * SARIF 2.1.0 for code scanning: one result for each claim that stands against expectation (level {@code error}) or lacks a
 * required verdict ({@code warning}), at the claim's line and column in its file. Rules are the kinds of claims.
 *
 * <p>Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020 (plus errata 01).
 */
public final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String SHIPPED = "suite:";
    private static final String SHIPPED_FOLDER = "empirical/src/main/resources/org/ticketproof/empirical/suites/";
    private static final int MOST_CELLS = 5;

    private SarifReport() {
    }

    /**
     * Writes the file, completely or not at all.
     *
     * @param run the result
     * @param provenance how it was made
     * @param file where to; its folder is made if needed
     * @throws ReportException if it cannot be written
     */
    public static void write(RunResult run, Provenance provenance, Path file) {
        OutputFolder.write(file, text(run, provenance, Path.of("").toAbsolutePath()));
    }

    /** The report; places of claim files are given relative to a folder, the root of the checkout, where they lie below it. */
    static String text(RunResult run, Provenance provenance, Path root) {
        ObjectNode sarif = JsonText.object();
        sarif.put("$schema", SCHEMA);
        sarif.put("version", "2.1.0");
        ObjectNode only = sarif.putArray("runs").addObject();
        ObjectNode driver = only.putObject("tool").putObject("driver");
        driver.put("name", "Ticketproof");
        driver.put("version", provenance.version());
        List<String> kinds = List.copyOf(kinds(run));
        ArrayNode rules = driver.putArray("rules");
        for (String kind : kinds) {
            ObjectNode rule = rules.addObject();
            rule.put("id", "claim/" + kind);
            rule.putObject("shortDescription").put("text", "A claim of kind " + kind + " does not stand as expected.");
            rule.putObject("help").put("text", "docs/claims.md says what a claim of kind " + kind + " says and how it is judged.");
        }
        // Columns of claim files are counted in characters, as their reader does.
        only.put("columnKind", "unicodeCodePoints");
        ArrayNode results = only.putArray("results");
        for (SuiteResult suite : run.suites()) {
            for (ClaimResult claim : suite.claims()) {
                if (claim.standing() != Standing.HOLDS) {
                    result(results.addObject(), suite, claim, kinds.indexOf(claim.claim().kind()), root);
                }
            }
        }
        return JsonText.of(sarif);
    }

    private static Set<String> kinds(RunResult run) {
        return run.suites().stream().flatMap(s -> s.claims().stream()).filter(c -> c.standing() != Standing.HOLDS).map(c -> c.claim().kind())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void result(ObjectNode out, SuiteResult suite, ClaimResult claim, int rule, Path root) {
        out.put("ruleId", "claim/" + claim.claim().kind());
        out.put("ruleIndex", rule);
        out.put("level", claim.standing() == Standing.FAILS ? "error" : "warning");
        out.putObject("message").put("text", message(claim));
        ObjectNode location = out.putArray("locations").addObject();
        ObjectNode place = location.putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(suite.file().name(), root));
        ObjectNode region = place.putObject("region");
        region.put("startLine", Math.max(1, claim.claim().header().line()));
        region.put("startColumn", Math.max(1, claim.claim().header().column()));
        location.putArray("logicalLocations").addObject().put("fullyQualifiedName", suite.file().suite() + "/" + claim.claim().id()).put("kind", "member");
        // The same claim keeps its alert when lines move.
        out.putObject("partialFingerprints").put("claim/v1", suite.file().suite() + "/" + claim.claim().id());
    }

    private static String message(ClaimResult claim) {
        StringBuilder text = new StringBuilder(claim.claim().id()).append(": expected ").append(claim.claim().header().expectation().id())
                .append(", found ").append(claim.verdict().id()).append(": ").append(claim.finding()).append('.');
        List<CellVerdict> cells = claim.cells().stream().filter(c -> c.verdict() == Verdict.REFUTED || c.verdict() == Verdict.INCONCLUSIVE).toList();
        cells.stream().limit(MOST_CELLS).forEach(c -> text.append("\n").append(c.verdict().id()).append(' ').append(c.evidence()).append(": ")
                .append(CellText.of(c)));
        return cells.size() > MOST_CELLS ? text.append("\nand ").append(cells.size() - MOST_CELLS).append(" more cells").toString() : text.toString();
    }

    /** A relative reference where the file lies below the root, as code scanning wants it; a shipped suite by its place in the sources. */
    private static String uri(String name, Path root) {
        if (name.startsWith(SHIPPED)) {
            return SHIPPED_FOLDER + name.substring(SHIPPED.length()) + ".yaml";
        }
        Path file = root.resolve(name).normalize();
        return file.startsWith(root) ? encoded(root.relativize(file)) : file.toUri().toString();
    }

    private static String encoded(Path relative) {
        StringBuilder out = new StringBuilder();
        for (byte b : relative.toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~/".indexOf(c) >= 0;
            out.append(plain ? Character.toString(c) : String.format("%%%02X", (int) c));
        }
        return out.toString();
    }
}
