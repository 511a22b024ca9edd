package org.ticketproof.empirical.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ticketproof.empirical.claim.StudyResult;

/**
 * One table with its figures and remarks, as page, LaTeX, JSON and CSV: what an experiment that is not about claims writes.
 *
 * @param id name of the experiment, fit for file names
 * @param title heading, one line
 * @param remarks paragraphs below the table: what it shows and what not
 * @param columns heads of the table
 * @param rows rows, as many texts as there are columns
 * @param figures the figures; measured curves are drawn with their points joined
 * @param settings what the table was made from, in the order to be printed: seeds, options, data
 */
public record TableReport(String id, String title, List<String> remarks, List<String> columns, List<List<String>> rows,
        List<StudyResult.Figure> figures, Map<String, String> settings) {
    /** Longest setting that stands in a tile of the page rather than on a line. */
    private static final int TILE = 30;

    /** Copies the lists. */
    public TableReport {
        remarks = List.copyOf(remarks);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        figures = List.copyOf(figures);
        settings = new LinkedHashMap<>(settings);
    }

    /**
     * Writes {@code index.html}, {@code report.tex}, {@code results.json}, {@code data/ID.csv} and {@code figures/ID-*.tex}, each completely or
     * not at all.
     *
     * @param provenance how and when it was made
     * @param folder where to; made if needed, files of the same names are replaced
     * @return the files written, {@code index.html} first
     * @throws ReportException if a file cannot be written
     */
    public List<Path> write(Provenance provenance, Path folder) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("index.html", html(provenance));
        files.put("report.tex", latex(provenance));
        files.put("results.json", json(provenance));
        files.put("data/" + id + ".csv", csv());
        for (Plot plot : plots()) {
            files.put("figures/" + plot.id() + ".tex", PgfFigure.draw(plot));
        }
        return OutputFolder.write(folder, files);
    }

    /**
     * The table as Markdown, for documents.
     *
     * @return lines that end in a line feed
     */
    public String markdown() {
        StringBuilder out = new StringBuilder("| " + String.join(" | ", columns) + " |\n|" + "---|".repeat(columns.size()) + "\n");
        rows.forEach(row -> out.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return out.toString();
    }

    private List<Plot> plots() {
        List<Plot> plots = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            StudyResult.Figure figure = figures.get(i);
            List<Plot.Series> series = new ArrayList<>();
            for (StudyResult.Curve curve : figure.curves()) {
                series.add(Plot.Series.of(curve.label(), curve.measured() ? Plot.Style.PROVED : Plot.Style.PUBLISHED,
                        curve.points().stream().map(p -> Plot.Point.of(p.x(), p.y())).toList()));
            }
            plots.add(new Plot(id + "-" + (i + 1), figure.title(), figure.title() + ".", new Plot.Text(figure.xLabel(), Escape.latex(figure.xLabel())),
                    new Plot.Text(figure.yLabel(), Escape.latex(figure.yLabel())), figure.logY(), series));
        }
        return plots;
    }

    private String html(Provenance provenance) {
        StringBuilder out = new StringBuilder(HtmlPage.start(title)).append("<header class=\"wrap\">\n").append(HtmlPage.TOOLS).append("<h1>")
                .append(Escape.markup(title)).append("</h1>\n<dl class=\"run\">\n");
        settings.forEach((name, value) -> out.append(value.length() > TILE ? "" : "<div><dt>" + Escape.markup(name) + "</dt><dd>" + Escape.markup(value)
                + "</dd></div>\n"));
        out.append("</dl>\n");
        settings.forEach((name, value) -> out.append(value.length() > TILE ? "<p class=\"soft\">" + Escape.markup(name + ": " + value) + ".</p>\n" : ""));
        out.append("</header>\n<main class=\"wrap\" id=\"main\">\n");
        HtmlTable table = new HtmlTable("Results", title, true);
        columns.forEach(column -> table.folding(column, true));
        rows.forEach(row -> {
            table.row();
            row.forEach(table::number);
        });
        out.append(table);
        remarks.forEach(remark -> out.append("<p>").append(Escape.markup(remark)).append("</p>\n"));
        out.append("<div class=\"figures\">\n");
        plots().forEach(plot -> HtmlFigure.append(out, plot));
        return out.append("</div>\n</main>\n<footer class=\"wrap\">\n<p>provenance: ").append(Escape.markup(provenance.line()))
                .append("</p>\n</footer>\n").append(HtmlPage.STATUS).append(HtmlPage.end()).toString();
    }

    private String latex(Provenance provenance) {
        StringBuilder out = new StringBuilder("% provenance: " + provenance.line().replaceAll("\\p{Cntrl}", " ") + "\n");
        settings.forEach((name, value) -> out.append("% ").append((name + ": " + value).replaceAll("\\p{Cntrl}", " ")).append('\n'));
        out.append("\\documentclass[10pt]{article}\n\\usepackage[utf8]{inputenc}\n\\usepackage[T1]{fontenc}\n\\usepackage{lmodern}\n\\usepackage{textcomp}\n"
                + "\\usepackage[a4paper,landscape,margin=18mm]{geometry}\n\\usepackage{booktabs,longtable}\n").append(PgfFigure.preamble())
                .append("\\setlength{\\tabcolsep}{4pt}\n\\begin{document}\n{\\footnotesize\n\\begin{longtable}{@{}l").append("r".repeat(columns.size() - 1)).append("@{}}\n\\caption{")
                .append(Escape.latex(title)).append(".}\\\\\n\\toprule\n").append(String.join(" & ", columns.stream().map(Escape::latex).toList()))
                .append(" \\\\\n\\midrule\n\\endhead\n\\bottomrule\n\\endlastfoot\n");
        rows.forEach(row -> out.append(String.join(" & ", row.stream().map(Escape::latex).toList())).append(" \\\\\n"));
        out.append("\\end{longtable}}\n");
        remarks.forEach(remark -> out.append("\n\\noindent ").append(Escape.latex(remark)).append('\n'));
        for (Plot plot : plots()) {
            out.append("\\begin{figure}[!htb]\\centering\n\\begin{minipage}{.6\\linewidth}\\input{figures/").append(plot.id())
                    .append(".tex}\\end{minipage}\n\\caption{").append(Escape.latex(plot.title())).append(".}\n\\end{figure}\n");
        }
        return out.append("\\end{document}\n").toString();
    }

    /**
     * The table as JSON: what made it, settings, columns, rows, remarks; the same for the same run.
     *
     * @param provenance how and when it was made
     * @return one object
     */
    public String json(Provenance provenance) {
        ObjectNode root = JsonText.object();
        root.put("format", "ticketproof-experiment/1").put("id", id).put("title", title);
        root.putObject("provenance").put("version", provenance.version()).put("code", provenance.code()).put("command", provenance.command())
                .put("engine", provenance.engine()).put("threads", provenance.threads());
        ObjectNode made = root.putObject("settings");
        settings.forEach(made::put);
        columns.forEach(root.putArray("columns")::add);
        ArrayNode table = root.putArray("rows");
        rows.forEach(row -> row.forEach(table.addArray()::add));
        remarks.forEach(root.putArray("remarks")::add);
        return JsonText.of(root);
    }

    private String csv() {
        StringBuilder out = new StringBuilder(String.join(",", columns.stream().map(Escape::csv).toList()) + "\n");
        rows.forEach(row -> out.append(String.join(",", row.stream().map(Escape::csv).toList())).append('\n'));
        return out.toString();
    }
}
