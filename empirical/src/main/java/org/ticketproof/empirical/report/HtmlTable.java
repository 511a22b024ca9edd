package org.ticketproof.empirical.report;

/** Builds one table: a caption, heads with scopes, and cells; what is not said to be markup is escaped. */
final class HtmlTable {
    private final StringBuilder out = new StringBuilder();
    private final String label;
    private boolean inBody;

    HtmlTable(String label, String caption, boolean sortable) {
        this.label = label;
        out.append("<table").append(sortable ? " class=\"sortable\"" : "").append("><caption>").append(Escape.markup(caption))
                .append("</caption>\n<thead><tr>");
    }

    /** A column; right-aligned ones hold numbers. */
    HtmlTable head(String text, boolean number) {
        out.append("<th scope=\"col\"").append(number ? " class=\"n\"" : "").append('>').append(Escape.markup(text)).append("</th>");
        return this;
    }

    HtmlTable row() {
        out.append(inBody ? "</tr>\n<tr>" : "</tr></thead>\n<tbody>\n<tr>");
        inBody = true;
        return this;
    }

    /** The cell that names the row. */
    HtmlTable name(String text) {
        out.append("<th scope=\"row\">").append(Escape.markup(text).replace(".", ".<wbr/>")).append("</th>");
        return this;
    }

    HtmlTable text(String text) {
        out.append("<td>").append(Escape.markup(text)).append("</td>");
        return this;
    }

    /** A text that stays on one line. */
    HtmlTable keep(String text) {
        out.append("<td class=\"keep\">").append(Escape.markup(text)).append("</td>");
        return this;
    }

    HtmlTable finding(String text) {
        out.append("<td class=\"finding\">").append(Escape.markup(text)).append("</td>");
        return this;
    }

    HtmlTable number(String text) {
        out.append("<td class=\"n\">").append(Escape.markup(text)).append("</td>");
        return this;
    }

    /** A number with a remark in small print; sorted by the number. */
    HtmlTable number(String text, String remark) {
        out.append("<td class=\"n\" data-k=\"").append(Escape.markup(text)).append("\">").append(Escape.markup(text))
                .append(" <small>").append(Escape.markup(remark)).append("</small></td>");
        return this;
    }

    /** A verdict or standing as a badge. */
    HtmlTable badge(String id) {
        out.append("<td>").append(badgeOf(id)).append("</td>");
        return this;
    }

    static String badgeOf(String id) {
        return "<span class=\"v " + id + "\">" + id + "</span>";
    }

    @Override
    public String toString() {
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + Escape.markup(label) + "\">" + out
                + (inBody ? "</tr>\n</tbody>" : "</tr></thead>") + "</table></div>\n";
    }
}
