package org.ticketproof.empirical.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.ticketproof.empirical.report.Plot.Point;
import org.ticketproof.empirical.report.Plot.Series;
import org.ticketproof.empirical.report.Plot.Style;

/** Writes a figure as a {@code tikzpicture} for pgfplots. The colours and dashes are styles that the document defines. */
final class PgfFigure {
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
                  ticketproof/.style={width=.985\\linewidth, height=.46\\linewidth, axis lines=left, grid=major,
                    grid style={black!12}, legend cell align=left, tick label style={font=\\scriptsize},
                    label style={font=\\footnotesize}, scaled y ticks=false,
                    legend style={font=\\scriptsize, draw=none, fill=none, at={(0.5,-0.24)}, anchor=north, legend columns=2,
                      /tikz/every even column/.append style={column sep=.3em}}},
                  published/.style={dashed, thick}, proved/.style={solid, thick}, impossible/.style={densely dotted, very thick},
                  measured/.style={only marks, mark=*, mark size=1.2pt, black,
                    error bars/.cd, y dir=both, y explicit, error bar style={black}},
                  limit/.style={only marks, mark=triangle*, mark size=1.8pt, mark options={rotate=180}, black}}
                """;
    }

    static String draw(Plot plot) {
        StringBuilder out = new StringBuilder();
        out.append("\\begin{tikzpicture}\n\\begin{").append(plot.logY() ? "semilogyaxis" : "axis").append("}[ticketproof, xlabel={")
                .append(plot.xLabel().latex()).append("}, ylabel={").append(plot.yLabel().latex()).append("}")
                .append(plot.logY() ? ", xmin=0, ymax=1.5" : ", ymin=0").append("]\n");
        for (int i = 0; i < plot.series().size(); i++) {
            series(out, plot.series().get(i), i);
        }
        return out.append("\\end{").append(plot.logY() ? "semilogyaxis" : "axis").append("}\n\\end{tikzpicture}\n").toString();
    }

    private static void series(StringBuilder out, Series series, int number) {
        if (series.style() == Style.MEASURED) {
            out.append("\\addplot[measured] table [row sep=\\\\, x=x, y=y, y error plus=u, y error minus=l] {x y u l\\\\\n");
            for (Point p : series.points()) {
                out.append(number(p.x())).append(' ').append(number(p.y())).append(' ').append(number(p.high() - p.y())).append(' ')
                        .append(number(p.y() - p.low())).append("\\\\\n");
            }
        } else {
            out.append("\\addplot[").append(series.style().name().toLowerCase(Locale.ROOT)).append(series.style() == Style.LIMIT ? "" : ", tp" + Palette.of(series, number))
                    .append("] table [row sep=\\\\] {x y\\\\\n");
            for (Point p : series.points()) {
                out.append(number(p.x())).append(' ').append(number(p.y())).append("\\\\\n");
            }
        }
        out.append("};\n\\addlegendentry{").append(Escape.latex(series.label())).append("}\n");
    }

    private static String number(double value) {
        return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toString();
    }
}
