package org.ticketproof.empirical.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page is well-formed, self-contained and accessible; the JUnit file is what continuous integration reads. */
class PageTest {
    private static final ReportSection SECTION = new ReportSection() {
        @Override
        public String id() {
            return "extra";
        }

        @Override
        public String title() {
            return "Extra & more";
        }

        @Override
        public String html() {
            return "<p>an extra section</p>";
        }

        @Override
        public String latex() {
            return "an extra section";
        }
    };
    private static final Map<String, String> FILES = ReportWriter.texts(RunFixture.result(RunFixture.NASTY), RunFixture.PROVENANCE, List.of(SECTION));

    private static Document parse(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setExpandEntityReferences(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(text)));
    }

    private static List<Element> all(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void isWellFormedWithUniqueIdsAndWorkingLinks() throws Exception {
        Document page = parse(FILES.get("index.html"));
        Set<String> ids = new HashSet<>();
        for (Element element : all(page, "*")) {
            if (element.hasAttribute("id")) {
                assertTrue(ids.add(element.getAttribute("id")), element.getAttribute("id"));
            }
        }
        for (Element link : all(page, "a")) {
            assertTrue(ids.contains(link.getAttribute("href").substring(1)), link.getAttribute("href"));
        }
        assertTrue(ids.contains("extra"));
        assertTrue(FILES.get("index.html").contains("<h2>Extra &amp; more</h2>\n<p>an extra section</p>"));
    }

    @Test
    void fetchesNothing() {
        String page = FILES.get("index.html");
        for (String outside : List.of("http:", "https:", "src=", "<link", "@import", "url(", "<iframe", "<object")) {
            assertFalse(page.contains(outside), outside);
        }
    }

    @Test
    void tablesHaveCaptionsAndHeads() throws Exception {
        Document page = parse(FILES.get("index.html"));
        List<Element> tables = all(page, "table");
        assertEquals(3, tables.size());
        for (Element table : tables) {
            assertEquals(1, table.getElementsByTagName("caption").getLength());
            assertTrue(table.getElementsByTagName("th").getLength() > 0);
        }
        all(page, "th").forEach(head -> assertTrue(head.getAttribute("scope").matches("row|col")));
    }

    @Test
    void figuresHaveTitlesAndDescriptions() throws Exception {
        Document page = parse(FILES.get("index.html"));
        List<Element> plots = all(page, "svg").stream().filter(svg -> svg.getAttribute("class").equals("plot")).toList();
        assertEquals(4, plots.size());
        for (Element plot : plots) {
            assertEquals("img", plot.getAttribute("role"));
            assertEquals(1, plot.getElementsByTagName("desc").getLength());
            for (Element path : all(plot.getOwnerDocument(), "path")) {
                assertFalse(path.getAttribute("d").contains("N") || path.getAttribute("d").contains("I"), "NaN or Infinity");
            }
        }
    }

    @Test
    void theTextOfTheTitleSurvives() throws Exception {
        Document page = parse(FILES.get("index.html"));
        assertTrue(all(page, "h2").stream().anyMatch(h -> h.getTextContent().equals(RunFixture.NASTY)));
    }

    @Test
    void junitFileHasACaseForEveryClaim() throws Exception {
        Document file = parse(FILES.get("junit.xml"));
        assertEquals(2, all(file, "testcase").size());
        Element suite = all(file, "testsuite").get(0);
        assertEquals("2", suite.getAttribute("tests"));
        assertEquals("1", suite.getAttribute("failures"));
        Element failure = all(file, "failure").get(0);
        assertEquals("dir/tiny.yaml:5: tiny.bound: expected holds, found refuted: refuted first at \"eps\" < 1 & more", failure.getAttribute("message"));
        assertEquals("refuted", failure.getAttribute("type"));
        assertTrue(failure.getTextContent().contains("claimed at most 0.001, 300 failures in 1000 trials, limits 0.25 to 0.35"));
    }
}
