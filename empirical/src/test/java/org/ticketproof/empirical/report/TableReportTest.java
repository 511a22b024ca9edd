package org.ticketproof.empirical.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.claim.StudyResult;

class TableReportTest {
    private static final Provenance MADE = new Provenance("1", "code", "experiment x", "17", "Linux", "DL4J", 2, Instant.EPOCH, 5);

    @TempDir
    private Path folder;

    @Test
    void everyFileHoldsTheTable() throws Exception {
        report().write(MADE, folder);
        assertEquals("name,\"a, b\"\n\"x \"\"q\"\"\",1 & 2\n<y>,3 %\n", Files.readString(folder.resolve("data/demo.csv")));
        assertEquals("| name | a, b |\n|---|---|\n| x \"q\" | 1 & 2 |\n| <y> | 3 % |\n", report().markdown());
        String tex = Files.readString(folder.resolve("report.tex"));
        assertTrue(tex.contains("1 \\& 2 \\\\") && tex.contains("3 \\% \\\\") && tex.contains("\\input{figures/demo-1.tex}"), tex);
        assertTrue(Files.readString(folder.resolve("figures/demo-1.tex")).contains("\\addlegendentry{one}"));
        assertTrue(JsonText.MAPPER.readTree(Files.readString(folder.resolve("results.json"))).get("rows").get(1).get(1).asText().equals("3 %"));
        page(Files.readString(folder.resolve("index.html")));
    }

    @Test
    void pagesAreWellFormedAndEscaped() throws Exception {
        report().write(MADE, folder);
        String page = Files.readString(folder.resolve("index.html"));
        assertTrue(page.contains("&lt;y&gt;") && !page.contains("<y>"));
        assertTrue(page.contains("<dt>seed</dt><dd>1</dd>") && page.contains("<p class=\"soft\">long: "), "long settings stand on lines of their own");
    }

    @Test
    void aFolderInTheWayIsToldAndNothingIsWritten() throws IOException {
        Files.createDirectories(folder.resolve("report.tex"));
        assertThrows(ReportException.class, () -> report().write(MADE, folder));
        assertFalse(Files.exists(folder.resolve("index.html")));
    }

    private static void page(String text) throws Exception {
        String plain = text.replace("<!DOCTYPE html>", "").replaceAll("(?s)<(script|style)>.*?</\\1>", "");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(plain.getBytes(StandardCharsets.UTF_8)));
    }

    private static TableReport report() {
        StudyResult.Figure figure = new StudyResult.Figure("A figure", "x", "y", false,
                List.of(new StudyResult.Curve("one", true, List.of(new StudyResult.Point(1, 2), new StudyResult.Point(2, 3)))));
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("seed", "1");
        settings.put("long", "a setting that is much too long for a tile <of> the page");
        return new TableReport("demo", "A demonstration", List.of("A remark & more."), List.of("name", "a, b"),
                List.of(List.of("x \"q\"", "1 & 2"), List.of("<y>", "3 %")), List.of(figure), settings);
    }
}
