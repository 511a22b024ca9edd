package org.ticketproof.empirical.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.SuiteResult;

/** Writes every report of a run into one folder. */
public final class ReportWriter {
    private ReportWriter() {
    }

    /**
     * Writes {@code index.html}, {@code report.tex}, {@code results.json}, {@code junit.xml} and {@code manifest.json}, the LaTeX tables
     * into {@code tables/}, the figures into {@code figures/} and the CSV files into {@code data/}. Each file is written
     * completely or not at all; nothing is moved into place before all are complete. What an earlier run left in the three
     * subfolders (its manifest lists it) and this one does not write is removed.
     *
     * @param run the result
     * @param provenance how and when it was made
     * @param folder where to; made if needed, files of the same names are replaced
     * @return the files written, {@code index.html} first
     * @throws ReportException if a file cannot be written
     */
    public static List<Path> write(RunResult run, Provenance provenance, Path folder) {
        Map<String, String> texts = texts(run, provenance, ReportSection.all());
        Set<String> stale = Manifest.outputsIn(folder);
        stale.removeAll(texts.keySet());
        List<Path> written = OutputFolder.write(folder, texts);
        OutputFolder.remove(folder, stale);
        return written;
    }

    /** The files by name. */
    static Map<String, String> texts(RunResult run, Provenance provenance, List<ReportSection> sections) {
        Map<String, List<Plot>> plots = new LinkedHashMap<>();
        for (SuiteResult suite : run.suites()) {
            plots.put(suite.file().suite(), Plots.of(suite));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("index.html", HtmlReport.text(run, provenance, plots, sections));
        files.putAll(LatexReport.files(run, provenance, plots, sections));
        files.putAll(CsvReport.files(run));
        files.put("results.json", JsonReport.text(run, provenance));
        files.put("junit.xml", JUnitReport.text(run));
        files.put("manifest.json", Manifest.of(run, provenance, files.keySet()).json());
        return files;
    }
}
