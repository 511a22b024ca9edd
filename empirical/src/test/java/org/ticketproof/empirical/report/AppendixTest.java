package org.ticketproof.empirical.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.claim.RunResult;

class AppendixTest {
    private static final RunResult RUN = RunFixture.result(RunFixture.NASTY);

    @TempDir
    Path folder;

    private static TreeMap<String, String> contents(Path root) throws IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void theAppendixOfAReportIsThatOfItsRun() throws IOException {
        ReportWriter.write(RUN, RunFixture.PROVENANCE, folder.resolve("out"));
        List<Path> written = Appendix.copy(folder.resolve("out/results.json"), folder.resolve("a"));
        assertEquals("appendix.tex", written.get(0).getFileName().toString());
        Appendix.copy(folder.resolve("out"), folder.resolve("b"));
        Appendix.write(RUN, RunFixture.PROVENANCE, folder.resolve("c"));
        assertEquals(contents(folder.resolve("a")), contents(folder.resolve("b")));
        assertEquals(contents(folder.resolve("a")), contents(folder.resolve("c")));
        assertTrue(contents(folder.resolve("a")).get("appendix.tex").contains("\\input{appendix-body.tex}"));
        assertFalse(contents(folder.resolve("a")).get("appendix-body.tex").contains("\\usepackage"), "ready to be input");
    }

    @Test
    void whatIsNoReportIsTold() throws IOException {
        assertTrue(message(folder.resolve("absent.json")).endsWith("absent.json: no such file or folder"));
        assertTrue(message(folder).contains("manifest.json: cannot be read"));
        ReportWriter.write(RUN, RunFixture.PROVENANCE, folder.resolve("out"));
        Files.delete(folder.resolve("out/report-body.tex"));
        assertTrue(message(folder.resolve("out")).contains("report-body.tex: cannot be read, though the manifest lists it"));
        Path manifest = folder.resolve("out/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("report-body.tex", "../../report-body.tex"));
        assertTrue(message(folder.resolve("out")).endsWith("lists no report-body.tex: run check again"));
        assertFalse(Files.exists(folder.resolve("x")));
    }

    private String message(Path from) {
        return assertThrows(ReportException.class, () -> Appendix.copy(from, folder.resolve("x"))).getMessage();
    }

    /** The body stands in a document of an author's own, from a folder of its own, with every character of the run's texts. */
    @Test
    void compilesInAnotherDocument() throws Exception {
        Appendix.write(RUN, RunFixture.PROVENANCE, folder.resolve("ours"));
        List<Plot.Point> points = List.of(new Plot.Point(1, 2, 1, 3), Plot.Point.of(2, 3));
        Plot.Text axis = new Plot.Text("x", "$x$");
        Files.writeString(folder.resolve("two.tex"), PgfFigure.draw(new Plot("two", "Two rows of points", "d", axis, axis, false,
                List.of(Plot.Series.of("first row, with a label that is too long for two columns", Plot.Style.MEASURED, points), Plot.Series.of("second", Plot.Style.MEASURED, points)))));
        Files.writeString(folder.resolve("paper.tex"), """
                \\documentclass{article}
                \\usepackage[utf8]{inputenc}
                \\input{ours/appendix-preamble.tex}
                \\begin{document}\\appendix
                \\newcommand{\\ticketproofdir}{ours/}\\newcommand{\\ticketproofsection}{\\subsection}
                \\input{ours/appendix-body.tex}
                \\input{two.tex}
                \\end{document}
                """);
        Process process;
        try {
            process = new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "-file-line-error", "paper.tex").directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("latex.txt").toFile()).start();
        } catch (IOException e) {
            assumeTrue(false, "no pdflatex here: the appendix is not compiled");
            return;
        }
        process.getOutputStream().close();
        assertTrue(process.waitFor(180, TimeUnit.SECONDS));
        String log = Files.readString(folder.resolve("latex.txt"), java.nio.charset.StandardCharsets.ISO_8859_1);
        assumeTrue(!log.contains(".sty' not found"), "a LaTeX package is missing here: the appendix is not compiled");
        assertEquals(0, process.exitValue(), log);
        assertTrue(Files.size(folder.resolve("paper.pdf")) > 10_000);
    }
}
