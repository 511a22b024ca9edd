package org.ticketproof.empirical.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What every page has: its head with the styles inside, the buttons of the script, and the script. */
final class HtmlPage {
    /** The place where the script tells screen readers what it did, and the buttons that it shows. */
    static final String TOOLS = "<div class=\"tools\"><button type=\"button\" id=\"fold\" hidden=\"hidden\">Open all</button>"
            + "<button type=\"button\" id=\"theme\" hidden=\"hidden\">Dark</button></div>";
    static final String STATUS = "<p id=\"status\" class=\"quiet\" role=\"status\"></p>\n";

    private HtmlPage() {
    }

    /** The page up to and with the start of its body. */
    static String start(String title) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>" + Escape.markup(title) + "</title>\n<style>\n"
                + resource("page.css") + "</style>\n</head>\n<body>\n";
    }

    /** The script and the end of the page. The script is marked as text for readers of XML. */
    static String end() {
        return "<script>\n//<![CDATA[\n" + resource("page.js") + "//]]>\n</script>\n</body>\n</html>\n";
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
