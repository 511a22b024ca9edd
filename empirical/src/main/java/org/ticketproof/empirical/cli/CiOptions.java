package org.ticketproof.empirical.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ticketproof.empirical.baseline.Comparison;
import org.ticketproof.empirical.baseline.ComparisonText;
import org.ticketproof.empirical.baseline.StoredRun;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.report.JUnitReport;
import org.ticketproof.empirical.report.JobSummary;
import org.ticketproof.empirical.report.Provenance;
import org.ticketproof.empirical.report.SarifReport;
import picocli.CommandLine.Option;

/** What continuous integration wants of a check besides the reports: files in its formats, and a comparison with a stored run. */
final class CiOptions {
    private static final String STEP_SUMMARY = "GITHUB_STEP_SUMMARY";

    @Option(names = "--junit", paramLabel = "FILE", description = "Write JUnit XML here too (DIR always has junit.xml).")
    private Path junit;

    @Option(names = "--sarif", paramLabel = "FILE",
            description = "Write SARIF 2.1.0: claims that do not stand as expected, at their places in the claim files.")
    private Path sarif;

    @Option(names = "--job-summary", paramLabel = "FILE", arity = "0..1", fallbackValue = "",
            description = "Append a summary in Markdown, as --job-summary=FILE. Without FILE: to the file that $GITHUB_STEP_SUMMARY names.")
    private String summary;

    @Option(names = "--baseline", paramLabel = "FILE",
            description = "Compare with the results.json of an earlier run and explain every difference; exit code 1 if something is worse.")
    private Path baseline;

    private Optional<StoredRun> stored = Optional.empty();
    private Path summaryFile;

    /** Reads what has to be read and refuses wrong places: before the work, not after it. */
    void prepare() {
        requireFilePlace("--junit", junit);
        requireFilePlace("--sarif", sarif);
        if (summary != null) {
            summaryFile = summary.isEmpty() ? fromEnvironment() : Path.of(summary);
            if (summary.matches(".*\\.(ya?ml|json)")) {
                throw new InputException("--job-summary " + summary + ": looks like a claim file; write --job-summary=FILE.md, or put it last");
            }
            requireFilePlace("--job-summary", summaryFile);
        }
        stored = Optional.ofNullable(baseline).map(StoredRun::read);
    }

    /** Writes the files and compares. */
    Optional<Comparison> finish(RunResult result, Provenance provenance) {
        Optional<Comparison> comparison = stored.map(before -> Comparison.of(before, StoredRun.of(result, provenance)));
        if (junit != null) {
            JUnitReport.write(result, junit);
        }
        if (sarif != null) {
            SarifReport.write(result, provenance, sarif);
        }
        if (summaryFile != null) {
            JobSummary.append(result, provenance, comparison.map(ComparisonText::lines).orElse(List.of()), summaryFile);
        }
        return comparison;
    }

    private static Path fromEnvironment() {
        String file = System.getenv(STEP_SUMMARY);
        if (file == null || file.isBlank()) {
            throw new InputException("--job-summary: " + STEP_SUMMARY + " is not set: name a file, --job-summary=FILE");
        }
        return Path.of(file);
    }

    private static void requireFilePlace(String option, Path file) {
        if (file == null) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw new InputException(option + " " + file + ": is a folder, must be a file");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null && Files.exists(parent) && !(Files.isDirectory(parent) && Files.isWritable(parent))) {
            throw new InputException(option + " " + file + ": cannot write into " + parent);
        }
    }
}
