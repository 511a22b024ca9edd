package org.ticketproof.empirical.report;

/** LaTeX text with formulas between dollar signs as HTML: the formulas become MathML, which browsers draw and screen readers read. */
final class MathMarkup {
    private MathMarkup() {
    }

    /** The text; a formula that cannot be converted stands as its source. */
    static String html(String latex) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (from <= latex.length()) {
            int open = latex.indexOf('$', from);
            int close = open < 0 ? -1 : latex.indexOf('$', open + 1);
            if (close < 0) {
                out.append(words(latex.substring(from)));
                break;
            }
            out.append(words(latex.substring(from, open)));
            formula(out, latex.substring(open + 1, close));
            from = close + 1;
        }
        return out.toString();
    }

    private static void formula(StringBuilder out, String latex) {
        try {
            String converted = MathParser.parse(latex);
            out.append("<math>").append(converted).append("</math>");
        } catch (IllegalArgumentException e) {
            out.append("<code>").append(Escape.markup(latex)).append("</code>");
        }
    }

    /** Outside of formulas: escaped characters and dashes. */
    private static String words(String text) {
        return Escape.markup(text.replaceAll("\\\\([%&_#{}$ ])", "$1").replace("--", "\u2013").replace('~', '\u00a0'));
    }
}
