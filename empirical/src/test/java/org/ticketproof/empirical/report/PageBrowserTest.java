package org.ticketproof.empirical.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, opened as a file. Skipped where there is no Chromium. */
class PageBrowserTest {
    private static final ReportSection SECTION = new ReportSection() {
        @Override
        public String id() {
            return "extra";
        }

        @Override
        public String title() {
            return "Extra";
        }

        @Override
        public String html() {
            return "<table><caption>Extra</caption><thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Count</th></tr></thead><tbody>"
                    + "<tr><td>b</td><td>10</td></tr><tr><td>a</td><td>9</td></tr><tr><td>c</td><td>200</td></tr></tbody></table>";
        }

        @Override
        public String latex() {
            return "";
        }
    };

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private interface Visit {
        void to(Browser browser) throws Exception;
    }

    private void visit(int width, String scheme, Visit visit) throws Exception {
        visit(Files.writeString(folder.resolve("index.html"), HtmlReport.text(RunFixture.result(RunFixture.NASTY), RunFixture.PROVENANCE,
                java.util.Map.of("tiny", Plots.of(RunFixture.result(RunFixture.NASTY).suites().get(0))), List.of(SECTION))), width, scheme, visit);
    }

    private void visit(Path page, int width, String scheme, Visit visit) throws Exception {
        Optional<Path> program = Browser.find();
        assumeTrue(program.isPresent(), "no Chromium found on the path or in CHROME_BIN: the page is not tested in a browser");
        Optional<Browser> started = Browser.start(program.get(), folder.resolve("profile"));
        assumeTrue(started.isPresent(), program.get() + " does not start here: the page is not tested in a browser");
        try (Browser browser = started.get()) {
            browser.open(page.toUri(), width, scheme);
            visit.to(browser);
            assertEquals(List.of(), browser.complaints);
        }
    }

    private static List<String> column(Browser browser, String table, int column) throws Exception {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : browser.value("Array.from(document.querySelector('" + table + "').tBodies[0].rows, r => r.cells[" + column + "].textContent)")) {
            texts.add(text.asText());
        }
        return texts;
    }

    @Test
    void tablesSortByKeyboardAndSayHow() throws Exception {
        visit(1280, "light", browser -> {
            assertEquals(List.of("tiny.bound", "tiny.measured"), column(browser, "#verdicts table", 0));
            browser.value("document.querySelector('#verdicts th button').focus()");
            browser.press("Enter", "Enter", 13, "\r");
            browser.press("Enter", "Enter", 13, "\r");
            assertEquals("descending", browser.value("document.querySelector('#verdicts th').getAttribute('aria-sort')").asText());
            assertEquals(List.of("tiny.measured", "tiny.bound"), column(browser, "#verdicts table", 0));
            assertEquals("Sorted by Claim, descending.", browser.value("document.getElementById('status').textContent").asText());
            assertEquals(1, browser.value("document.querySelectorAll('#verdicts [aria-sort]').length").asInt());
            browser.value("document.querySelectorAll('#verdicts th button')[1].click()");
            assertEquals(List.of("refuted", "measured"), column(browser, "#verdicts table", 1), "the worst verdict first");
            browser.value("document.querySelectorAll('#extra th button')[1].click()");
            assertEquals(List.of("9", "10", "200"), column(browser, "#extra table", 1), "sections of other modules sort too, numbers as numbers");
        });
    }

    @Test
    void linksOpenTheFoldWithStatementAndEvidence() throws Exception {
        visit(1280, "light", browser -> {
            assertEquals(false, browser.value("document.getElementById('claim-tiny.bound').open").asBoolean());
            browser.value("document.querySelector('a[href=\"#claim-tiny.bound\"]').click()");
            assertEquals(true, browser.value("new Promise(r => setTimeout(() => r(document.getElementById('claim-tiny.bound').open), 200))").asBoolean());
            browser.value("document.getElementById('fold').click()");
            assertEquals(0, browser.value("document.querySelectorAll('details:not([open])').length").asInt());
        });
    }

    @Test
    void aNarrowScreenNeverScrollsSideways() throws Exception {
        visit(420, "dark", browser -> {
            browser.value("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertTrue(browser.value("document.documentElement.scrollWidth").asInt() <= 420);
            JsonNode wide = browser.value("Array.from(document.querySelectorAll('body *')).filter(e => !e.closest('.scroll, nav ul, .skip, svg, section.added table')"
                    + " && e.getBoundingClientRect().right > 420.5).map(e => e.tagName + '.' + e.className)");
            assertEquals("[]", wide.toString());
        });
    }

    @Test
    void theColourSchemeFollowsTheSystemAndTheButton() throws Exception {
        visit(1280, "dark", browser -> {
            String ground = "getComputedStyle(document.body).backgroundColor";
            String dark = browser.value(ground).asText();
            assertEquals("rgb(20, 23, 27)", dark);
            assertEquals("Light", browser.value("document.getElementById('theme').textContent").asText());
            browser.value("document.getElementById('theme').click()");
            assertNotEquals(dark, browser.value(ground).asText());
            assertEquals("Dark", browser.value("document.getElementById('theme').textContent").asText());
        });
    }

    @Test
    void thePageOfAnExperimentWorksToo() throws Exception {
        TableReport report = new TableReport("x", "An experiment", List.of("a remark"), List.of("n", "share"),
                List.of(List.of("10", "0.5"), List.of("9", "0.25")), List.of(), java.util.Map.of("seed", "1"));
        visit(report.write(RunFixture.PROVENANCE, folder.resolve("experiment")).get(0), 420, "light", browser -> {
            browser.value("document.querySelector('th button').click()");
            assertEquals(List.of("9", "10"), column(browser, "table", 0));
            assertTrue(browser.value("document.documentElement.scrollWidth").asInt() <= 420);
        });
    }
}
