package org.ticketproof.empirical.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.claim.ClaimFile;
import org.ticketproof.empirical.claim.RunResult;

class ReportWriterTest {
    private static final RunResult RUN = RunFixture.result("Tiny");

    private static TreeSet<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return new TreeSet<>(paths.filter(Files::isRegularFile).map(p -> folder.relativize(p).toString()).toList());
        }
    }

    @Test
    void writesAllAndNothingElse(@TempDir Path folder) throws IOException {
        List<Path> written = ReportWriter.write(RUN, RunFixture.PROVENANCE, folder.resolve("a/b"));
        assertEquals(folder.resolve("a/b/index.html"), written.get(0));
        assertEquals(new TreeSet<>(ReportWriter.texts(RUN, RunFixture.PROVENANCE, List.of()).keySet()), files(folder.resolve("a/b")));
    }

    @Test
    void replacesAnEarlierReportAndRemovesWhatOnlyThatHad(@TempDir Path folder) throws IOException {
        ReportWriter.write(RUN, RunFixture.PROVENANCE, folder);
        String manifest = Files.readString(folder.resolve("manifest.json"));
        Files.writeString(folder.resolve("manifest.json"), manifest.replace("\"outputs\" : [", "\"outputs\" : [ \"tables/old.tex\", \"notes.txt\", "
                + "\"../outside.tex\", \"tables/../keep.tex\","));
        for (String name : List.of("tables/old.tex", "tables/mine.tex", "notes.txt", "keep.tex")) {
            Files.writeString(folder.resolve(name), "x");
        }
        ReportWriter.write(RUN, RunFixture.PROVENANCE, folder);
        assertFalse(Files.exists(folder.resolve("tables/old.tex")));
        assertTrue(files(folder).containsAll(List.of("tables/mine.tex", "notes.txt", "keep.tex")), "only what the tool wrote is removed");
        assertEquals(manifest, Files.readString(folder.resolve("manifest.json")));
    }

    @Test
    void aFileInTheWayOfTheFolderIsToldAndLeftAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("out");
        Files.writeString(file, "mine");
        ReportException e = assertThrows(ReportException.class, () -> ReportWriter.write(RUN, RunFixture.PROVENANCE, file));
        assertTrue(e.getMessage().startsWith(file.toString()) && e.getMessage().contains("a file is in the way of the folder"), e.getMessage());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aFailureHalfwayLeavesTheFolderAsItWas(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("index.html"), "old");
        Files.createDirectories(folder.resolve("results.json/in-the-way"));
        ReportException e = assertThrows(ReportException.class, () -> ReportWriter.write(RUN, RunFixture.PROVENANCE, folder));
        assertEquals(folder.resolve("results.json") + ": is a folder, cannot be written", e.getMessage());
        assertEquals("old", Files.readString(folder.resolve("index.html")));
        assertEquals(new TreeSet<>(List.of("index.html")), files(folder));
    }

    @Test
    void junitFileGoesWhereAsked(@TempDir Path folder) throws IOException {
        JUnitReport.write(RUN, folder.resolve("ci/junit.xml"));
        assertEquals(JUnitReport.text(RUN), Files.readString(folder.resolve("ci/junit.xml")));
        ReportException e = assertThrows(ReportException.class, () -> JUnitReport.write(RUN, folder.resolve("ci")));
        assertEquals(folder.resolve("ci") + ": is a folder, cannot be written", e.getMessage());
    }

    @Test
    void manifestReadsBack(@TempDir Path folder) {
        ReportWriter.write(RUN, RunFixture.PROVENANCE, folder);
        Manifest manifest = Manifest.read(folder.resolve("manifest.json"));
        assertEquals(RUN.options(), manifest.options());
        assertEquals(RunFixture.PROVENANCE, manifest.provenance());
        assertEquals(List.of(new Manifest.Input("dir/tiny.yaml", "tiny", "ab".repeat(32))), manifest.inputs());
        assertEquals(manifest, Manifest.of(RUN, RunFixture.PROVENANCE, manifest.outputs()));
    }

    @Test
    void manifestKnowsChangedFiles(@TempDir Path folder) {
        ReportWriter.write(RUN, RunFixture.PROVENANCE, folder);
        Manifest manifest = Manifest.read(folder.resolve("manifest.json"));
        ClaimFile file = RUN.suites().get(0).file();
        manifest.requireSame(List.of(file));
        ClaimFile changed = new ClaimFile(file.name(), "cd".repeat(32), file.suite(), file.title(), file.constants(), file.tableDelta(), file.claims());
        String message = assertThrows(IllegalArgumentException.class, () -> manifest.requireSame(List.of(changed))).getMessage();
        assertTrue(message.startsWith("dir/tiny.yaml: changed since the manifest was written"), message);
        assertEquals("0 claim files: the manifest is of 1",
                assertThrows(IllegalArgumentException.class, () -> manifest.requireSame(List.of())).getMessage());
    }

    @Test
    void manifestsThatAreNoneAreTold(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("manifest.json");
        assertTrue(assertThrows(ReportException.class, () -> Manifest.read(file)).getMessage().startsWith(file + ": cannot be read: "));
        Files.writeString(file, "{");
        assertTrue(assertThrows(ReportException.class, () -> Manifest.read(file)).getMessage().startsWith(file + ": not JSON: "));
        Files.writeString(file, "{}");
        assertEquals(file + ": not a manifest: key 'format' is missing", assertThrows(ReportException.class, () -> Manifest.read(file)).getMessage());
        ReportWriter.write(RUN, RunFixture.PROVENANCE, folder);
        Files.writeString(file, Files.readString(file).replace("\"quick\"", "\"lazy\""));
        assertEquals(file + ": not a manifest: effort 'lazy': must be one of quick, standard, thorough",
                assertThrows(ReportException.class, () -> Manifest.read(file)).getMessage());
    }
}
