package org.ticketproof.empirical.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketproof.theory.statement.Statement;
import org.ticketproof.theory.statement.StatementCatalogue;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class MathMarkupTest {
    static List<Statement> catalogue() {
        return StatementCatalogue.all();
    }

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader("<p>" + html + "</p>")));
    }

    /** Every formula of the catalogue is converted: none stands as its source, no dollar or backslash is left. */
    @ParameterizedTest
    @MethodSource("catalogue")
    void convertsTheCatalogue(Statement statement) throws Exception {
        String html = MathMarkup.html(statement.latex());
        assertFalse(html.contains("<code>") || html.contains("$") || html.contains("\\"), html);
        long formulas = statement.latex().chars().filter(c -> c == '$').count() / 2;
        assertEquals(formulas, parse(html).getElementsByTagName("math").getLength());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', value = {
        "n\\ge C@ <mi>n</mi><mo>\u2265</mo><mi>C</mi>",
        "\\frac12@ <mfrac><mn>1</mn><mn>2</mn></mfrac>",
        "\\frac{1}{12}@ <mfrac><mrow><mn>1</mn></mrow><mrow><mn>12</mn></mrow></mfrac>",
        "x_i^2@ <msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>",
        "x^{-1}@ <msup><mi>x</mi><mrow><mo form=\"prefix\" lspace=\"0\" rspace=\"0\">\u2212</mo><mn>1</mn></mrow></msup>",
        "a-b@ <mi>a</mi><mo form=\"infix\">\u2212</mo><mi>b</mi>",
        "3{,}552@ <mn>3,552</mn>",
        "0.4839\\dots@ <mn>0.4839</mn><mo>\u2026</mo>",
        "\\mathbf1@ <mi>\ud835\udfcf</mi>",
        "P(\\mathrm{FAIL})@ <mi>P</mi><mo stretchy=\"false\">(</mo><mtext>FAIL</mtext><mo stretchy=\"false\">)</mo>",
        "\\sqrt{2}@ <msqrt><mrow><mn>2</mn></mrow></msqrt>",
        "f'@ <msup><mi>f</mi><mo>\u2032</mo></msup>",
        "a<b@ <mi>a</mi><mo>&lt;</mo><mi>b</mi>"})
    void convertsTheParts(String latex, String mathml) {
        assertEquals(mathml, MathParser.parse(latex));
    }

    @Test
    void whatIsNotKnownIsAnErrorAndStandsAsItsSource() {
        for (String latex : List.of("\\unknown", "\\frac1", "{a", "a}", "\\mathrm{x", "\\sqrt{1")) {
            assertThrows(IllegalArgumentException.class, () -> MathParser.parse(latex), latex);
            assertEquals("<code>" + Escape.markup(latex) + "</code>", MathMarkup.html("$" + latex + "$"));
        }
        assertEquals("5 % &amp; \u2013 $1", MathMarkup.html("5 \\% \\& -- $1"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("\\{}$^_ab12+-()[]|'.,<&fracsqt\u00e9 ").ofMaxLength(30);
    }

    /** Whatever the text, what comes out is well-formed. */
    @Property
    void isWellFormed(@ForAll("texts") String text) throws Exception {
        assertTrue(parse(MathMarkup.html(text)).getDocumentElement() != null);
    }
}
