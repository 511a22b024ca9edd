package org.ticketproof.empirical.report;

import java.util.Map;

/** Text from claim files made safe for the languages of the reports. */
final class Escape {
    private static final Map<Integer, String> SYMBOLS = Map.of(0x2264, "\\ensuremath{\\le}", 0x2265, "\\ensuremath{\\ge}", 0xB1, "\\ensuremath{\\pm}",
            0x2212, "\\ensuremath{-}", 0xD7, "\\ensuremath{\\times}", 0x2192, "\\ensuremath{\\to}", 0x2026, "\\ensuremath{\\dots}", 0x2248,
            "\\ensuremath{\\approx}");

    private Escape() {
    }

    /** Text for XML and HTML, in elements and in double-quoted attributes; characters that XML 1.0 forbids become U+FFFD. */
    static String markup(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowedInXml(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean allowedInXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /**
     * Text for LaTeX, outside of mathematics. Letters of Latin-1 stay (pdfLaTeX reads UTF-8), signs that findings use become mathematics; other characters
     * beyond ASCII become their code points in brackets.
     */
    static String latex(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '{', '}', '$', '&', '#', '%', '_' -> out.append('\\').appendCodePoint(c);
                case '^' -> out.append("\\textasciicircum{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '<' -> out.append("\\textless{}");
                case '>' -> out.append("\\textgreater{}");
                case '|' -> out.append("\\textbar{}");
                case '"' -> out.append("\\textquotedbl{}");
                case '\'' -> out.append("\\textquotesingle{}");
                case '`' -> out.append("\\textasciigrave{}");
                case '-' -> out.append("{-}");
                case '\t', '\n', '\r' -> out.append(' ');
                case '\u2264', '\u2265', '\u00b1', '\u2212', '\u00d7', '\u2192', '\u2026', '\u2248' -> out.append(SYMBOLS.get(c));
                case '\u2013' -> out.append("{--}");
                default -> out.append(c >= 0x20 && c < 0x7F || c >= 0xC0 && c <= 0xFF ? Character.toString(c)
                        : String.format("[U+%04X]", c));
            }
        });
        // Two commas would join into a quotation mark.
        return out.toString().replace(",,", ",{},").replace(",,", ",{},");
    }

    /** Text for a line or a table's cell of Markdown: no character of it is markup. */
    static String markdown(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '&' || c == '<' || c == '>') {
                out.append(markup(Character.toString(c)));
            } else if (c < 0x20 || c == 0x7F) {
                out.append(' ');
            } else {
                out.append("\\`*_{}[]()#+!|~$".indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** A field of comma-separated values, quoted where RFC 4180 asks for it. */
    static String csv(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
