package org.ticketproof.empirical.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.SuiteResult;

/** Writes every report of a run into one folder. */
public final class ReportWriter {
    private ReportWriter() {
    }

    /**
     * Writes {@code index.html}, {@code results.json}, {@code junit.xml}, {@code manifest.json}, the CSV files, the LaTeX tables and
     * figures, and {@code report.tex}. Each file is written completely or not at all; nothing is moved into place before all
     * are complete.
     *
     * @param run the result
     * @param provenance how and when it was made
     * @param folder where to; made if needed, files of the same names are replaced
     * @return the files written, {@code index.html} first
     * @throws ReportException if a file cannot be written
     */
    public static List<Path> write(RunResult run, Provenance provenance, Path folder) {
        return OutputFolder.write(folder, texts(run, provenance));
    }

    /** The files by name. */
    static Map<String, String> texts(RunResult run, Provenance provenance) {
        Map<String, List<Plot>> plots = new LinkedHashMap<>();
        for (SuiteResult suite : run.suites()) {
            plots.put(suite.file().suite(), Plots.of(suite));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("index.html", HtmlReport.text(run, provenance, plots));
        files.put("results.json", JsonReport.text(run));
        files.put("junit.xml", JUnitReport.text(run));
        files.put("manifest.json", Manifest.of(run, provenance).json());
        files.putAll(CsvReport.files(run));
        files.putAll(LatexReport.files(run, provenance, plots));
        return files;
    }
}
