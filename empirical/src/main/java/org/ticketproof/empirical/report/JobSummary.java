package org.ticketproof.empirical.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.Decimals;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.Standing;
import org.ticketproof.empirical.claim.SuiteResult;

/**
 * A run in Markdown, short enough for a job's summary page: counts, what does not stand, what a comparison says, and every
 * claim below a fold.
 */
public final class JobSummary {
    /** A service cuts a step's summary at 1 MiB; beyond this, holding claims are left out. */
    private static final int MOST_BYTES = 900_000;

    private JobSummary() {
    }

    /**
     * Appends the summary to a file, as summaries of several steps share one.
     *
     * @param run the result
     * @param provenance how it was made
     * @param comparison lines of a comparison with a stored run, the last of which says how it ended; may be empty
     * @param file where to; made if it is not there
     * @throws ReportException if it cannot be written
     */
    public static void append(RunResult run, Provenance provenance, List<String> comparison, Path file) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.writeString(file, text(run, provenance, comparison), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new ReportException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    static String text(RunResult run, Provenance provenance, List<String> comparison) {
        String text = text(run, provenance, comparison, true);
        return text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES ? text : text(run, provenance, comparison, false);
    }

    private static String text(RunResult run, Provenance provenance, List<String> comparison, boolean all) {
        List<ClaimResult> claims = run.suites().stream().flatMap(s -> s.claims().stream()).toList();
        StringBuilder out = new StringBuilder("## Ticketproof: ").append(headline(claims)).append("\n\n");
        out.append(String.format(Locale.ROOT, "Effort %s, seed %d, %,d trials. All confidence limits hold together with probability at least %s.%n%n",
                run.options().effort().id(), run.options().seed(), run.trials(), Decimals.confidence(1 - run.options().alpha())));
        List<ClaimResult> bad = claims.stream().filter(c -> c.standing() != Standing.HOLDS).toList();
        if (!bad.isEmpty()) {
            out.append("### Not as expected\n\n").append(head());
            run.suites().forEach(s -> s.claims().stream().filter(bad::contains).forEach(c -> row(out, s, c)));
            out.append('\n');
        }
        if (!comparison.isEmpty()) {
            out.append("### Baseline\n\n").append(Escape.markdown(comparison.get(comparison.size() - 1))).append("\n\n");
            out.append("<details><summary>Every difference and its cause</summary>\n\n```text\n");
            comparison.stream().limit(2000).forEach(line -> out.append(line.replace("```", "'''")).append('\n'));
            out.append("```\n\n</details>\n\n");
        }
        if (all) {
            out.append("<details><summary>All ").append(claims.size()).append(" claims</summary>\n\n").append(head());
            run.suites().forEach(s -> s.claims().forEach(c -> row(out, s, c)));
            out.append("\n</details>\n\n");
        }
        return out.append("<sub>").append(Escape.markdown(provenance.line())).append("</sub>\n\n").toString();
    }

    private static String headline(List<ClaimResult> claims) {
        long fails = claims.stream().filter(c -> c.standing() == Standing.FAILS).count();
        long open = claims.stream().filter(c -> c.standing() == Standing.OPEN).count();
        return fails == 0 && open == 0 ? "all " + claims.size() + " claims stand as expected"
                : fails + " of " + claims.size() + " claims fail, " + open + " open";
    }

    private static String head() {
        return "| claim | where | verdict | expected | finding |\n|---|---|---|---|---|\n";
    }

    private static void row(StringBuilder out, SuiteResult suite, ClaimResult claim) {
        out.append("| ").append(Escape.markdown(claim.claim().id())).append(" | ").append(Escape.markdown(suite.file().name())).append(':')
                .append(claim.claim().header().line()).append(" | ").append(claim.standing() == Standing.HOLDS ? claim.verdict().id()
                        : "**" + claim.verdict().id() + "**")
                .append(" | ").append(claim.claim().header().expectation().id()).append(" | ").append(Escape.markdown(claim.finding()))
                .append(" |\n");
    }
}
