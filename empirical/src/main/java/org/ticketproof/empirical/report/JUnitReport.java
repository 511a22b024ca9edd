package org.ticketproof.empirical.report;

import java.nio.file.Path;
import java.util.List;
import org.ticketproof.empirical.claim.CellVerdict;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.Standing;
import org.ticketproof.empirical.claim.SuiteResult;
import org.ticketproof.empirical.claim.Verdict;

/**
 * JUnit XML as CI services read it: one test suite per claim file, one test case per claim. A claim that stands against
 * expectation is a failure of type {@code refuted} or {@code verified}, one that lacks a required verdict of type {@code inconclusive}.
 */
public final class JUnitReport {
    private static final int MOST_LINES = 50;

    private JUnitReport() {
    }

    /**
     * Writes the file, completely or not at all.
     *
     * @param run the result
     * @param file where to; its folder is made if needed
     * @throws ReportException if it cannot be written
     */
    public static void write(RunResult run, Path file) {
        OutputFolder.write(file, text(run));
    }

    static String text(RunResult run) {
        List<ClaimResult> all = run.suites().stream().flatMap(s -> s.claims().stream()).toList();
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ticketproof\"");
        counts(out, all).append(">\n");
        run.suites().forEach(suite -> suite(out, run, suite));
        return out.append("</testsuites>\n").toString();
    }

    private static StringBuilder counts(StringBuilder out, List<ClaimResult> claims) {
        long failures = claims.stream().filter(c -> c.standing() != Standing.HOLDS).count();
        return out.append(" tests=\"").append(claims.size()).append("\" failures=\"").append(failures).append("\" errors=\"0\" skipped=\"0\"");
    }

    private static void suite(StringBuilder out, RunResult run, SuiteResult suite) {
        out.append("  <testsuite name=\"").append(suite.file().suite()).append('"');
        counts(out, suite.claims()).append(">\n    <properties>\n");
        property(out, "title", suite.file().title());
        property(out, "file", suite.file().name());
        property(out, "sha256", suite.file().sha256());
        property(out, "seed", Long.toString(run.options().seed()));
        property(out, "effort", run.options().effort().id());
        property(out, "errorBudget", run.budget().describe());
        out.append("    </properties>\n");
        suite.claims().forEach(claim -> testcase(out, suite, claim));
        out.append("  </testsuite>\n");
    }

    private static void property(StringBuilder out, String name, String value) {
        out.append("      <property name=\"").append(name).append("\" value=\"").append(Escape.markup(value)).append("\"/>\n");
    }

    private static void testcase(StringBuilder out, SuiteResult suite, ClaimResult claim) {
        out.append("    <testcase classname=\"ticketproof.").append(suite.file().suite()).append("\" name=\"")
                .append(Escape.markup(claim.claim().id())).append("\">\n");
        if (claim.standing() != Standing.HOLDS) {
            out.append("      <failure type=\"").append(claim.verdict().id()).append("\" message=\"")
                    .append(Escape.markup(claim.message(suite.file()))).append("\">").append(Escape.markup(details(claim))).append("</failure>\n");
        }
        out.append("      <system-out>").append(Escape.markup(claim.verdict().id() + ": " + claim.finding())).append("</system-out>\n");
        out.append("    </testcase>\n");
    }

    private static String details(ClaimResult claim) {
        StringBuilder out = new StringBuilder(claim.claim().header().title());
        List<CellVerdict> cells = claim.cells().stream()
                .filter(c -> c.verdict() == Verdict.REFUTED || c.verdict() == Verdict.INCONCLUSIVE).limit(MOST_LINES).toList();
        for (CellVerdict cell : cells) {
            out.append('\n').append(cell.verdict().id()).append(' ').append(cell.evidence()).append(": ").append(CellText.of(cell));
        }
        return out.toString();
    }
}
