package org.ticketproof.empirical.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Builds one table: a caption, heads with scopes, and cells; what is not said to be markup is escaped. Which columns hold numbers is
 * said once, on the table. A column that may fold, and says the same in every row, becomes a remark in the caption.
 */
final class HtmlTable {
    private final String label;
    private final String caption;
    private final boolean sortable;
    private final List<Head> heads = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private record Head(String text, boolean number, boolean folds) {
    }

    /** A cell's markup and the attributes of its element. */
    private record Cell(String markup, String attributes, boolean names) {
    }

    HtmlTable(String label, String caption, boolean sortable) {
        this.label = label;
        this.caption = caption;
        this.sortable = sortable;
    }

    /** A column; right-aligned ones hold numbers. */
    HtmlTable head(String text, boolean number) {
        heads.add(new Head(text, number, false));
        return this;
    }

    /** A column that is left out if all its cells are the same. */
    HtmlTable folding(String text, boolean number) {
        heads.add(new Head(text, number, true));
        return this;
    }

    HtmlTable row() {
        rows.add(new ArrayList<>());
        return this;
    }

    private HtmlTable add(String markup, String attributes, boolean names) {
        rows.get(rows.size() - 1).add(new Cell(markup, attributes, names));
        return this;
    }

    /** The cell that names the row, leading to a place on the page. */
    HtmlTable name(String text, String target) {
        return add("<a href=\"#" + Escape.markup(target) + "\">" + Escape.markup(text).replace(".", ".<wbr/>") + "</a>", "", true);
    }

    HtmlTable text(String text) {
        return add(Escape.markup(text), "", false);
    }

    /** A text that stays on one line. */
    HtmlTable keep(String text) {
        return add(Escape.markup(text), " class=\"keep\"", false);
    }

    HtmlTable finding(String text) {
        return add(Escape.markup(text), " class=\"finding\"", false);
    }

    HtmlTable number(String text) {
        return add(Escape.markup(text), "", false);
    }

    /** A number with a remark in small print; sorted by the number. */
    HtmlTable number(String text, String remark) {
        return add(Escape.markup(text) + " <small>" + Escape.markup(remark) + "</small>", " data-k=\"" + Escape.markup(text) + "\"", false);
    }

    /** A verdict or standing as a badge. */
    HtmlTable badge(String id) {
        return add(badgeOf(id), "", false);
    }

    static String badgeOf(String id) {
        return "<b class=\"v " + id + "\">" + id + "</b>";
    }

    private boolean folded(int column) {
        return heads.get(column).folds && rows.size() > 1 && rows.stream().map(r -> r.get(column).markup).distinct().count() == 1;
    }

    @Override
    public String toString() {
        List<Integer> shown = IntStream.range(0, heads.size()).filter(c -> !folded(c)).boxed().toList();
        String same = IntStream.range(0, heads.size()).filter(this::folded)
                .mapToObj(c -> Escape.markup(heads.get(c).text) + ": " + rows.get(0).get(c).markup).collect(Collectors.joining("; "));
        String classes = (sortable ? "sortable" : "") + IntStream.range(0, shown.size()).filter(i -> heads.get(shown.get(i)).number)
                .mapToObj(i -> " n" + (i + 1)).collect(Collectors.joining());
        StringBuilder out = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").append(Escape.markup(label))
                .append("\"><table class=\"").append(classes.strip()).append("\"><caption><span>").append(Escape.markup(caption))
                .append(same.isEmpty() ? "" : (caption.endsWith(".") ? " " : ". ") + "In every row " + same + ".").append("</span></caption>\n<thead><tr>");
        shown.forEach(c -> out.append("<th scope=\"col\">").append(Escape.markup(heads.get(c).text)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : rows) {
            out.append("<tr>");
            for (int column : shown) {
                Cell cell = row.get(column);
                out.append(cell.names ? "<th scope=\"row\">" : "<td" + cell.attributes + ">").append(cell.markup).append(cell.names ? "</th>" : "</td>");
            }
            out.append("</tr>\n");
        }
        return out.append("</tbody></table></div>\n").toString();
    }
}
