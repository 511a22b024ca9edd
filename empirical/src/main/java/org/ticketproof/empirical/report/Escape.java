package org.ticketproof.empirical.report;

/** Text from claim files made safe for the languages of the reports. */
final class Escape {
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
     * Text for LaTeX, outside of mathematics. Letters of Latin-1 stay (pdfLaTeX reads UTF-8); other characters
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
