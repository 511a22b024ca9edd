package org.ticketproof.empirical.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a small result, byte for byte. */
class ReportFilesTest {
    private static final Map<String, String> FILES = ReportWriter.texts(RunFixture.result(RunFixture.NASTY), RunFixture.PROVENANCE, List.of());

    /** A changed file is written to target/golden, to be looked at and, if it is right, copied over the old one. */
    @ParameterizedTest
    @ValueSource(strings = {"tables/tiny-widths.tex", "tables/tiny-claims.tex", "tables/tiny-cells.tex",
        "figures/tiny-failure-all-p0.25-q0.5-eps0.5.tex", "figures/tiny-width-all-p0.25-q0.5-delta0.1.tex", "data/claims.csv", "data/cells.csv",
        "data/widths.csv", "data/measured.csv", "results.json", "junit.xml", "manifest.json"})
    void isAsItWas(String name) throws IOException {
        String actual = FILES.get(name);
        Path copy = Path.of("target/golden", name);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, actual);
        try (InputStream in = ReportFilesTest.class.getResourceAsStream("golden/" + name)) {
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), actual);
        }
    }

    @Test
    void writesTheseFiles() {
        assertEquals(new TreeSet<>(List.of("data/cells.csv", "data/claims.csv", "data/measured.csv", "data/widths.csv",
                "figures/tiny-failure-all-p0.25-q0.5-eps0.25.tex", "figures/tiny-failure-all-p0.25-q0.5-eps0.5.tex",
                "figures/tiny-width-all-p0.25-q0.5-delta0.1.tex", "index.html", "junit.xml", "manifest.json", "report-body.tex",
                "report-preamble.tex", "report.tex", "results.json",
                "tables/tiny-cells.tex", "tables/tiny-claims.tex", "tables/tiny-widths.tex")), new TreeSet<>(FILES.keySet()));
    }

    @Test
    void onlyLinesThatSayProvenanceDifferBetweenTwoRunsOfTheSame() {
        Provenance other = new Provenance("1.2.4", "0123".repeat(16), "other", "25 (Other)", "Mac", "spark", 9, Instant.parse("2027-01-02T03:04:05Z"), 66);
        Map<String, String> again = ReportWriter.texts(RunFixture.result(RunFixture.NASTY), other, List.of());
        assertEquals(FILES.keySet(), again.keySet());
        FILES.forEach((name, text) -> {
            List<String> a = text.lines().toList();
            List<String> b = again.get(name).lines().toList();
            assertEquals(a.size(), b.size(), name);
            for (int i = 0; i < a.size(); i++) {
                assertTrue(a.get(i).equals(b.get(i)) || a.get(i).contains("provenance"), name + ": " + a.get(i));
            }
        });
    }

    @Test
    void latexInputsExactlyWhatIsWritten() {
        TreeSet<String> inputs = new TreeSet<>();
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("\\\\input\\{\\\\ticketproofdir ([^}]*)}|% also drawn: (\\S+)").matcher(FILES.get("report-body.tex"));
        while (matcher.find()) {
            inputs.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        TreeSet<String> written = new TreeSet<>(FILES.keySet().stream().filter(n -> n.matches("(tables|figures)/.*")).toList());
        assertEquals(written, inputs);
    }
}
