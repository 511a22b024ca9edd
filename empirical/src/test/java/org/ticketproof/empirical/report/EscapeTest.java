package org.ticketproof.empirical.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class EscapeTest {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.strings().withChars("\\{}$&#%_^~<>|\"'`,;-\u00e9\u2264\u00b1\u2013\u2200\u0000\n\t x").ofMaxLength(40));
    }

    /** What a parser reads back is the text, apart from the characters that XML has no way to hold. */
    @Property
    void markupReadsBack(@ForAll("texts") String text) throws Exception {
        String xml = "<a b=\"" + Escape.markup(text.replaceAll("\\s", " ")) + "\">" + Escape.markup(text) + "</a>";
        var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
        assertEquals(readable(text).replaceAll("\r\n?", "\n"), root.getTextContent());
        assertEquals(readable(text.replaceAll("\\s", " ")), root.getAttribute("b"));
    }

    private static String readable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0xD800 && c <= 0xDFFF
                || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c));
        return out.toString();
    }

    /** No active character of LaTeX is left: every special one is escaped or a control word, and braces are balanced. */
    @Property
    void latexIsInert(@ForAll("texts") String text) {
        String latex = Escape.latex(text);
        String rest = latex.replaceAll("\\\\(textbackslash|textasciicircum|textasciitilde|textless|textgreater|textbar|textquotedbl|textquotesingle"
                + "|textasciigrave)\\{}", "").replaceAll("\\\\[{}$&#%_]", "").replaceAll("\\\\ensuremath\\{(-|\\\\[a-z]+)}", "").replace("{--}", "").replace("{-}", "").replace("{}", "");
        assertTrue(rest.codePoints().noneMatch(c -> "\\{}$&#%_^~<>|\"'`".indexOf(c) >= 0 || c < 0x20 || c == 0x7F || c > 0xFF), latex);
    }

    @Test
    void latexKeepsLettersAndNamesTheRest() {
        assertEquals("caf\u00e9 \\ensuremath{\\le} 3 \\ensuremath{\\pm} 1 [U+2200]", Escape.latex("caf\u00e9 \u2264 3 \u00b1 1 \u2200"));
        assertEquals("a{-}{-}b,{},", Escape.latex("a--b,,"));
    }

    @Test
    void csvQuotesOnlyWhereNeeded() {
        assertEquals("plain text", Escape.csv("plain text"));
        assertEquals("\"a,b\"", Escape.csv("a,b"));
        assertEquals("\"say \"\"x\"\"\"", Escape.csv("say \"x\""));
        assertEquals("\"two\nlines\"", Escape.csv("two\nlines"));
    }
}
