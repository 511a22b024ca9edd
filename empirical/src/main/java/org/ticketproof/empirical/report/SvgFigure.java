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
    private static final int STROKE = 4;
    /** A curve may move by this share of a pixel. */
    private static final double TOLERANCE = 0.3;

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

    /** The classes of a curve's entry in a legend; the style sheet draws a sample before it. */
    static String classes(Plot plot, int place) {
        Series series = plot.series().get(place);
        return switch (series.style()) {
            case MEASURED -> measuredClass(plot, series, place);
            case LIMIT, CLAIMED -> kind(series.style());
            default -> kind(series.style()) + " c" + Palette.of(series, place);
        };
    }

    /** Measured points are black; where there are several rows of them they differ in colour, and every other row has square points. */
    private static String measuredClass(Plot plot, Series series, int place) {
        return plot.severalMeasured() ? "m c" + Palette.of(series, place) + (place % 2 == 1 ? " square" : "") : "measured";
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
                points(series, measuredClass(plot, series, i));
            } else if (series.style() == Style.LIMIT) {
                limits(series);
            } else if (series.style() == Style.CLAIMED) {
                strokes(series);
            } else {
                line(series, Palette.of(series, i));
            }
        }
        return out.append("</svg>\n").toString();
    }

    private void axes() {
        StringBuilder minor = new StringBuilder();
        StringBuilder grid = new StringBuilder();
        out.append("<g class=\"tick\" text-anchor=\"end\">");
        for (SvgAxis.Tick tick : y.ticks()) {
            String at = pixel(y.pixel(tick.value()));
            if (tick.major()) {
                grid.append('M').append(LEFT).append(' ').append(at).append('H').append(WIDTH - RIGHT);
                out.append("<text x=\"").append(LEFT - 8).append("\" y=\"").append(pixel(y.pixel(tick.value()) + 4)).append("\">").append(tick.label())
                        .append("</text>");
            } else {
                minor.append('M').append(LEFT).append(' ').append(at).append("h4");
            }
        }
        out.append("</g>\n<g class=\"tick\" text-anchor=\"middle\">");
        for (SvgAxis.Tick tick : x.ticks()) {
            String at = pixel(x.pixel(tick.value()));
            minor.append('M').append(at).append(' ').append(HEIGHT - BOTTOM).append("v5");
            out.append("<text x=\"").append(at).append("\" y=\"").append(HEIGHT - BOTTOM + 19).append("\">").append(tick.label()).append("</text>");
        }
        out.append("</g>\n<path class=\"grid\" d=\"").append(grid).append("\"/><path class=\"axis\" d=\"").append(minor).append('M').append(LEFT).append(' ')
                .append(TOP).append('V').append(HEIGHT - BOTTOM).append('H').append(WIDTH - RIGHT).append("\"/>\n");
        out.append("<g text-anchor=\"middle\"><text x=\"").append((LEFT + WIDTH - RIGHT) / 2).append("\" y=\"").append(HEIGHT - 8)
                .append("\">").append(Escape.markup(plot.xLabel().plain())).append("</text><text transform=\"translate(15 ")
                .append((TOP + HEIGHT - BOTTOM) / 2).append(") rotate(-90)\">").append(Escape.markup(plot.yLabel().plain())).append("</text></g>\n");
    }

    /** A stroke at each point. */
    private void strokes(Series series) {
        out.append("<path class=\"claimed\" d=\"");
        series.points().forEach(p -> out.append('M').append(pixel(x.pixel(p.x()) - STROKE)).append(' ').append(pixel(y.pixel(p.y()))).append('h').append(2 * STROKE));
        out.append("\"/>\n");
    }

    private void line(Series series, int number) {
        out.append("<path class=\"line ").append(kind(series.style())).append(' ').append(colour(series.style(), number)).append("\" d=\"");
        double[] px = series.points().stream().mapToDouble(p -> x.pixel(p.x())).toArray();
        double[] py = series.points().stream().mapToDouble(p -> y.pixel(p.y())).toArray();
        boolean[] kept = Polyline.kept(px, py, TOLERANCE);
        for (int i = 0; i < px.length; i++) {
            if (kept[i]) {
                out.append(i == 0 ? 'M' : 'L').append(pixel(px[i])).append(' ').append(pixel(py[i]));
            }
        }
        out.append("\"><title>").append(Escape.markup(series.label())).append("</title></path>\n");
    }

    /** All bars in one path and all dots in another: a dot is a line of no length with round ends. */
    private void points(Series series, String colour) {
        StringBuilder bars = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (Point point : series.points()) {
            String px = pixel(x.pixel(point.x()));
            if (point.hasBar()) {
                bars.append('M').append(px).append(' ').append(pixel(y.pixel(point.low()))).append('V').append(pixel(y.pixel(point.high())));
            }
            dots.append('M').append(px).append(' ').append(pixel(y.pixel(point.y()))).append("h0");
        }
        if (bars.length() > 0) {
            out.append("<path class=\"bar ").append(colour).append("\" d=\"").append(bars).append("\"/>\n");
        }
        out.append("<path class=\"dots ").append(colour).append("\" d=\"").append(dots).append("\"/>\n");
    }

    private void limits(Series series) {
        StringBuilder path = new StringBuilder();
        series.points().forEach(point -> path.append(triangle(x.pixel(point.x()), y.pixel(point.y()))));
        out.append("<path class=\"dot measured\" d=\"").append(path).append("\"/>\n");
    }

    private static String triangle(double x, double y) {
        return "M" + pixel(x - 4) + " " + pixel(y - 3.5) + "h8l-4 7z";
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
