package org.ticketproof.empirical.report;

/** A figure of the page: its caption, the drawing, and a legend in text. */
final class HtmlFigure {
    private HtmlFigure() {
    }

    static void append(StringBuilder out, Plot plot) {
        out.append("<figure>\n<figcaption>").append(Escape.markup(plot.title())).append("</figcaption>\n").append(SvgFigure.draw(plot))
                .append("<ul class=\"legend\">\n");
        for (int i = 0; i < plot.series().size(); i++) {
            Plot.Series series = plot.series().get(i);
            String all = String.join(", ", series.names());
            out.append("<li class=\"").append(SvgFigure.classes(plot, i)).append('"')
                    .append(all.equals(series.label()) ? "" : " title=\"" + Escape.markup(all) + "\"").append('>')
                    .append(Escape.markup(series.label())).append("</li>\n");
        }
        out.append("</ul>\n</figure>\n");
    }
}
