package org.ticketproof.empirical.report;

import java.util.List;
import java.util.Locale;
import org.ticketproof.empirical.report.Plot.Point;
import org.ticketproof.empirical.report.Plot.Series;
import org.ticketproof.empirical.report.Plot.Style;

/**
 * Draws a figure as SVG. Colours come from the page's style sheet (classes {@code c0} to {@code c7}), so that a figure follows
 * the page from light to dark and to paper; the kind of curve is also told by its dashes, not by colour alone.
 */
final class SvgFigure {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 360;
    private static final int LEFT = 62;
    private static final int RIGHT = 14;
    private static final int TOP = 12;
    private static final int BOTTOM = 46;

    private final Plot plot;
    private final SvgAxis x;
    private final SvgAxis y;
    private final StringBuilder out = new StringBuilder();

    private SvgFigure(Plot plot) {
        this.plot = plot;
        List<Point> points = plot.series().stream().flatMap(s -> s.points().stream()).toList();
        double leastX = points.stream().mapToDouble(Point::x).min().orElse(0);
        double mostX = points.stream().mapToDouble(Point::x).max().orElse(1);
        double leastY = points.stream().mapToDouble(Point::low).min().orElse(0.1);
        double mostY = points.stream().mapToDouble(Point::high).max().orElse(1);
        x = SvgAxis.linear(leastX, mostX, plot.logY(), LEFT, WIDTH - RIGHT);
        y = plot.logY() ? SvgAxis.logarithmic(leastY, mostY, HEIGHT - BOTTOM, TOP)
                : SvgAxis.linear(0, mostY, true, HEIGHT - BOTTOM, TOP);
    }

    /** The figure as one {@code svg} element. */
    static String draw(Plot plot) {
        return new SvgFigure(plot).draw();
    }

    /** A legend entry's sample of a curve. */
    static String swatch(Series series, int place) {
        Style style = series.style();
        int colour = Palette.of(series, place);
        String line = "<svg class=\"swatch\" viewBox=\"0 0 30 12\" width=\"30\" height=\"12\" aria-hidden=\"true\">";
        return line + (style == Style.LIMIT ? triangle(15, 6) : style == Style.MEASURED
                ? "<path class=\"bar " + colour(style, colour) + "\" d=\"M15 1V11\"/><path class=\"dots " + colour(style, colour)
                        + "\" d=\"M15 6h0\"/>"
                : "<path class=\"line " + kind(style) + " " + colour(style, colour) + "\" d=\"M1 6H29\"/>") + "</svg>";
    }

    private String draw() {
        out.append("<svg class=\"plot\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(HEIGHT)
                .append("\" role=\"img\" aria-labelledby=\"").append(plot.id()).append("-t ").append(plot.id()).append("-d\">\n");
        out.append("<title id=\"").append(plot.id()).append("-t\">").append(Escape.markup(plot.title())).append("</title>\n");
        out.append("<desc id=\"").append(plot.id()).append("-d\">").append(Escape.markup(plot.description())).append("</desc>\n");
        axes();
        for (int i = 0; i < plot.series().size(); i++) {
            Series series = plot.series().get(i);
            if (series.style() == Style.MEASURED) {
                points(series, Palette.of(series, i));
            } else if (series.style() == Style.LIMIT) {
                limits(series);
            } else {
                line(series, Palette.of(series, i));
            }
        }
        return out.append("</svg>\n").toString();
    }

    private void axes() {
        StringBuilder minor = new StringBuilder();
        for (SvgAxis.Tick tick : y.ticks()) {
            String at = pixel(y.pixel(tick.value()));
            if (tick.major()) {
                out.append("<path class=\"grid\" d=\"M").append(LEFT).append(' ').append(at).append('H').append(WIDTH - RIGHT).append("\"/>");
                out.append("<text class=\"tick\" x=\"").append(LEFT - 8).append("\" y=\"").append(at)
                        .append("\" dy=\".32em\" text-anchor=\"end\">").append(tick.label()).append("</text>\n");
            } else {
                minor.append('M').append(LEFT).append(' ').append(at).append("h4");
            }
        }
        if (minor.length() > 0) {
            out.append("<path class=\"axis\" d=\"").append(minor).append("\"/>\n");
        }
        for (SvgAxis.Tick tick : x.ticks()) {
            String at = pixel(x.pixel(tick.value()));
            out.append("<path class=\"axis\" d=\"M").append(at).append(' ').append(HEIGHT - BOTTOM).append("v5\"/>");
            out.append("<text class=\"tick\" x=\"").append(at).append("\" y=\"").append(HEIGHT - BOTTOM + 19)
                    .append("\" text-anchor=\"middle\">").append(tick.label()).append("</text>\n");
        }
        out.append("<path class=\"axis\" d=\"M").append(LEFT).append(' ').append(TOP).append('V').append(HEIGHT - BOTTOM).append('H')
                .append(WIDTH - RIGHT).append("\"/>\n");
        out.append("<text class=\"label\" x=\"").append((LEFT + WIDTH - RIGHT) / 2).append("\" y=\"").append(HEIGHT - 8)
                .append("\" text-anchor=\"middle\">").append(Escape.markup(plot.xLabel().plain())).append("</text>\n");
        out.append("<text class=\"label\" transform=\"translate(15 ").append((TOP + HEIGHT - BOTTOM) / 2)
                .append(") rotate(-90)\" text-anchor=\"middle\">").append(Escape.markup(plot.yLabel().plain())).append("</text>\n");
    }

    private void line(Series series, int number) {
        out.append("<path class=\"line ").append(kind(series.style())).append(' ').append(colour(series.style(), number)).append("\" d=\"");
        List<Point> points = series.points();
        for (int i = 0; i < points.size(); i++) {
            double py = points.get(i).y();
            boolean level = i > 0 && i + 1 < points.size() && points.get(i - 1).y() == py && points.get(i + 1).y() == py;
            if (!level) {
                out.append(i == 0 ? 'M' : 'L').append(pixel(x.pixel(points.get(i).x()))).append(' ').append(pixel(y.pixel(py)));
            }
        }
        out.append("\"><title>").append(Escape.markup(String.join(", ", series.names()))).append("</title></path>\n");
    }

    /** All bars in one path and all dots in another: a dot is a line of no length with round ends. */
    private void points(Series series, int number) {
        StringBuilder bars = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (Point point : series.points()) {
            String px = pixel(x.pixel(point.x()));
            if (point.hasBar()) {
                bars.append('M').append(px).append(' ').append(pixel(y.pixel(point.low()))).append('V').append(pixel(y.pixel(point.high())));
            }
            dots.append('M').append(px).append(' ').append(pixel(y.pixel(point.y()))).append("h0");
        }
        String colour = colour(series.style(), number);
        if (bars.length() > 0) {
            out.append("<path class=\"bar ").append(colour).append("\" d=\"").append(bars).append("\"/>\n");
        }
        out.append("<path class=\"dots ").append(colour).append("\" d=\"").append(dots).append("\"/>\n");
    }

    private void limits(Series series) {
        for (Point point : series.points()) {
            out.append(triangle(x.pixel(point.x()), y.pixel(point.y())));
        }
    }

    private static String triangle(double x, double y) {
        return "<path class=\"dot measured\" d=\"M" + pixel(x - 4) + " " + pixel(y - 3.5) + "h8l-4 7z\"/>\n";
    }

    private static String kind(Style style) {
        return style.name().toLowerCase(Locale.ROOT);
    }

    private static String colour(Style style, int number) {
        return style == Style.MEASURED || style == Style.LIMIT ? "measured" : "c" + number;
    }

    private static String pixel(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
