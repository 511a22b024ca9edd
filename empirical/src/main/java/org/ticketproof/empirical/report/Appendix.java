package org.ticketproof.empirical.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ticketproof.empirical.claim.RunResult;

/**
 * The LaTeX part of a report in a folder of its own: {@code appendix.tex} compiles as it is; {@code appendix-body.tex} is the same
 * without preamble, ready to be input by another document after {@code appendix-preamble.tex}; tables and figures lie beside them.
 */
public final class Appendix {
    private static final String NAME = "appendix";

    private Appendix() {
    }

    /**
     * Writes the appendix of a run.
     *
     * @param run the result
     * @param provenance how it was made
     * @param folder where to; made if needed
     * @return the files written, {@code appendix.tex} first
     * @throws ReportException if a file cannot be written
     */
    public static List<Path> write(RunResult run, Provenance provenance, Path folder) {
        Map<String, String> all = ReportWriter.texts(run, provenance, ReportSection.all());
        return OutputFolder.write(folder, renamed(all));
    }

    /**
     * Writes the appendix of a run that was reported before, without running anything.
     *
     * @param results the run's {@code results.json}, or the folder it lies in; its manifest and LaTeX files must lie beside it
     * @param folder where to; made if needed
     * @return the files written, {@code appendix.tex} first
     * @throws ReportException if a file cannot be read or written, or the folder is not a report's
     */
    public static List<Path> copy(Path results, Path folder) {
        Path from = Files.isDirectory(results) ? results : results.toAbsolutePath().getParent();
        if (!Files.isDirectory(results) && !Files.isRegularFile(results)) {
            throw new ReportException(results + ": no such file or folder", null);
        }
        Manifest manifest = Manifest.read(from.resolve("manifest.json"));
        Map<String, String> texts = new LinkedHashMap<>();
        for (String output : manifest.outputs()) {
            if (output.matches("(tables|figures)/[A-Za-z0-9][A-Za-z0-9.-]*\\.tex|" + LatexReport.NAME + "(-body|-preamble)?\\.tex")) {
                texts.put(output, text(from.resolve(output)));
            }
        }
        if (!texts.containsKey(LatexReport.NAME + "-body.tex")) {
            throw new ReportException(from.resolve("manifest.json") + ": lists no " + LatexReport.NAME + "-body.tex: run check again", null);
        }
        return OutputFolder.write(folder, renamed(texts));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ReportException(file + ": cannot be read, though the manifest lists it: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> renamed(Map<String, String> texts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String part : List.of("", "-body", "-preamble")) {
            files.put(NAME + part + ".tex", texts.get(LatexReport.NAME + part + ".tex").replace("{" + LatexReport.NAME + "-", "{" + NAME + "-"));
        }
        texts.forEach((name, text) -> {
            if (name.matches("(tables|figures)/.*\\.tex")) {
                files.put(name, text);
            }
        });
        return files;
    }
}
