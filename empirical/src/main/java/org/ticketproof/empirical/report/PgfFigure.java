package org.ticketproof.empirical.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ticketproof.empirical.report.Plot.Point;
import org.ticketproof.empirical.report.Plot.Series;
import org.ticketproof.empirical.report.Plot.Style;

/** Writes a figure as a {@code tikzpicture} for pgfplots. The colours and dashes are styles that the document defines. */
final class PgfFigure {
    /** About the size of an axis in printer's points, and how far a curve may move. */
    private static final double WIDTH = 220;
    private static final double HEIGHT = 110;
    private static final double TOLERANCE = 0.1;
    /** More bars than this would touch each other. */
    private static final int MOST_BARS = 24;
    private static final List<String> MARKS = List.of("*", "square*", "triangle*", "diamond*");
    /** Longest label of which two stand beside each other in a legend. */
    private static final int WIDEST_IN_TWO = 30;

    private PgfFigure() {
    }

    /** Definitions that a document needs once, after loading pgfplots. */
    static String preamble() {
        return """
                \\usepackage{pgfplots}
                \\pgfplotsset{compat=1.17}
                \\definecolor{tp0}{HTML}{1F5FA8}\\definecolor{tp1}{HTML}{B4440F}\\definecolor{tp2}{HTML}{1B7A4B}
                \\definecolor{tp3}{HTML}{7A3E9D}\\definecolor{tp4}{HTML}{8A6D00}\\definecolor{tp5}{HTML}{0E7C86}
                \\definecolor{tp6}{HTML}{A82255}\\definecolor{tp7}{HTML}{5B6470}
                \\pgfplotsset{
                  ticketproof/.style={width=.985\\linewidth, height=.62\\linewidth, axis lines=left, grid=major,
                    grid style={black!12}, legend cell align=left, tick label style={font=\\scriptsize},
                    label style={font=\\footnotesize}, scaled y ticks=false, enlarge x limits=0.03, clip mode=individual,
                    legend style={font=\\scriptsize, draw=none, fill=none, at={(0.5,-0.27)}, anchor=north, legend columns=2,
                      /tikz/every even column/.append style={column sep=.3em}}},
                  published/.style={dashed, thick}, proved/.style={solid, thick}, impossible/.style={densely dotted, very thick},
                  measured/.style={only marks, mark=*, mark size=1.2pt, black,
                    error bars/y dir=both, error bars/y explicit, error bars/error bar style={black}, error bars/error mark options={rotate=90, mark size=1.2pt, black}},
                  limit/.style={only marks, mark=triangle*, mark size=1.8pt, mark options={rotate=180}, black}}
                """;
    }

    static String draw(Plot plot) {
        StringBuilder out = new StringBuilder();
        out.append("\\begin{tikzpicture}\n\\begin{").append(plot.logY() ? "semilogyaxis" : "axis").append("}[ticketproof, xlabel={")
                .append(plot.xLabel().latex()).append("}, ylabel={").append(plot.yLabel().latex()).append("}")
                .append(plot.logY() ? ", ymax=1.5" : ", ymin=0")
                .append(plot.series().stream().anyMatch(s -> s.label().length() > WIDEST_IN_TWO) ? ", legend columns=1" : "").append("]\n");
        for (int i = 0; i < plot.series().size(); i++) {
            series(out, plot, i, kept(plot, plot.series().get(i).points()));
        }
        return out.append("\\end{").append(plot.logY() ? "semilogyaxis" : "axis").append("}\n\\end{tikzpicture}\n").toString();
    }

    private static void series(StringBuilder out, Plot plot, int number, List<Point> kept) {
        Series series = plot.series().get(number);
        if (series.style() == Style.MEASURED) {
            String colour = "tp" + Palette.of(series, number);
            out.append("\\addplot[measured").append(plot.severalMeasured() ? ", " + colour + ", mark=" + MARKS.get(number % MARKS.size()) + ", mark options={" + colour
                    + "}, error bars/error bar style={" + colour + "}" : "").append("] table [row sep=\\\\, x=x, y=y, y error plus=u, y error minus=l] {x y u l\\\\\n");
            int step = (series.points().size() + MOST_BARS - 1) / MOST_BARS;
            for (int i = 0; i < series.points().size(); i += step) {
                Point p = series.points().get(i);
                out.append(number(p.x())).append(' ').append(number(p.y())).append(' ').append(number(p.high() - p.y())).append(' ')
                        .append(number(p.y() - p.low())).append("\\\\\n");
            }
        } else {
            out.append("\\addplot[").append(series.style().name().toLowerCase(Locale.ROOT)).append(series.style() == Style.LIMIT ? "" : ", tp" + Palette.of(series, number))
                    .append("] table [row sep=\\\\] {x y\\\\\n");
            for (Point p : series.style() == Style.LIMIT ? series.points() : kept) {
                out.append(number(p.x())).append(' ').append(number(p.y())).append("\\\\\n");
            }
        }
        out.append("};\n\\addlegendentry{").append(Escape.latex(series.label())).append("}\n");
    }

    /** A curve without the points that would not be seen: TeX takes time for each. */
    private static List<Point> kept(Plot plot, List<Point> points) {
        double mostX = plot.series().stream().flatMap(s -> s.points().stream()).mapToDouble(Point::x).max().orElse(1);
        double mostY = plot.series().stream().flatMap(s -> s.points().stream()).mapToDouble(Point::high).max().orElse(1);
        double leastY = plot.series().stream().flatMap(s -> s.points().stream()).mapToDouble(Point::low).min().orElse(1);
        double decades = Math.max(1, Math.log10(mostY / leastY));
        double[] x = points.stream().mapToDouble(p -> p.x() / mostX * WIDTH).toArray();
        double[] y = points.stream().mapToDouble(p -> (plot.logY() ? Math.log10(p.y()) / decades : p.y() / mostY) * HEIGHT).toArray();
        boolean[] kept = Polyline.kept(x, y, TOLERANCE);
        return IntStream.range(0, x.length).filter(i -> kept[i]).mapToObj(points::get).toList();
    }

    private static String number(double value) {
        return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toString();
    }
}
