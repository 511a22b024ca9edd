package org.ticketproof.empirical.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.SuiteResult;

/**
 * The LaTeX files: per suite tables of widths ({@code tables/SUITE-widths.tex}), verdicts ({@code -claims}), cells
 * ({@code -cells}) and studies ({@code -studies}), per figure a {@code figures/....tex}; {@code report-body.tex}, which inputs them and is
 * ready to be input by another document; {@code report-preamble.tex} with what it needs; and {@code report.tex}, which compiles as it is.
 */
final class LatexReport {
    static final String NAME = "report";

    private LatexReport() {
    }

    static Map<String, String> files(RunResult run, Provenance provenance, Map<String, List<Plot>> plots, List<ReportSection> sections) {
        Map<String, String> files = new LinkedHashMap<>();
        String comment = comment(run, provenance);
        StringBuilder body = new StringBuilder(LatexDocument.opening(run, provenance));
        for (SuiteResult suite : run.suites()) {
            suite(files, body, comment, run, suite, plots.get(suite.file().suite()));
        }
        for (ReportSection section : sections) {
            body.append("\\ticketproofsection{").append(Escape.latex(section.title())).append("}\n\\begin{landscape}\n");
            input(files, body, "\\small", "tables/" + section.id(), comment + section.latex(run));
            body.append("\\end{landscape}\n\\clearpage\n");
        }
        body.append(LatexDocument.statements(run));
        files.put(NAME + "-preamble.tex", LatexDocument.preamble());
        files.put(NAME + "-body.tex", comment + body);
        files.put(NAME + ".tex", comment + LatexDocument.document(NAME));
        return files;
    }

    private static void suite(Map<String, String> files, StringBuilder body, String comment, RunResult run, SuiteResult suite, List<Plot> drawn) {
        String name = suite.file().suite();
        LatexTables tables = new LatexTables(run, suite);
        body.append("\\ticketproofsection{").append(Escape.latex(suite.file().title())).append("}\n");
        drawn.forEach(plot -> files.put("figures/" + plot.id() + ".tex", comment + PgfFigure.draw(plot)));
        figures(body, Telling.of(drawn));
        body.append("\\begin{landscape}\\setlength{\\tabcolsep}{4.5pt}\\setlength{\\LTcapwidth}{.8\\linewidth}\n");
        if (!suite.summaries().isEmpty()) {
            input(files, body, "\\small", "tables/" + name + "-widths", comment + tables.widths());
        }
        input(files, body, "\\footnotesize", "tables/" + name + "-claims", comment + tables.claims());
        tables.studies().ifPresent(studies -> input(files, body, "\\footnotesize", "tables/" + name + "-studies", comment + studies));
        body.append("\\end{landscape}\n");
        tables.cells().ifPresent(cells -> input(files, body, "\\footnotesize\\setlength{\\tabcolsep}{4.5pt}\\setlength{\\LTcapwidth}{.95\\linewidth}",
                "tables/" + name + "-cells", comment + cells));
        body.append("\\clearpage\n");
    }

    private static void figures(StringBuilder body, Telling telling) {
        List<Plot> shown = telling.shown();
        for (int i = 0; i < shown.size(); i += 2) {
            body.append("\\begin{figure}[!htb]\\centering\n").append(half(shown.get(i)));
            if (i + 1 < shown.size()) {
                body.append("\\hfill\n").append(half(shown.get(i + 1)));
            }
            body.append("\\end{figure}\n");
        }
        telling.others().forEach(plot -> body.append("% also drawn: figures/").append(plot.id()).append(".tex\n"));
    }

    private static void input(Map<String, String> files, StringBuilder body, String size, String name, String text) {
        files.put(name + ".tex", text);
        body.append('{').append(size).append("\\input{\\ticketproofdir ").append(name).append(".tex}}\n");
    }

    private static String half(Plot plot) {
        return "\\begin{minipage}[t]{.48\\linewidth}\\vspace{0pt}\\centering\n\\input{\\ticketproofdir figures/" + plot.id() + ".tex}\n\\caption{"
                + Escape.latex(plot.title()) + ".}\n\\end{minipage}\n";
    }

    /** Everything needed to repeat the run; time and machine on a line of their own. */
    static String comment(RunResult run, Provenance provenance) {
        StringBuilder out = new StringBuilder("% Ticketproof: seed " + run.options().seed() + ", effort " + run.options().effort().id()
                + ", trials " + run.trials() + ", " + run.budget().describe() + "\n");
        run.suites().forEach(s -> out.append("% claims: ").append(plain(s.file().name())).append(" sha256 ").append(s.file().sha256()).append('\n'));
        return out.append("% provenance: ").append(plain(provenance.line())).append('\n').toString();
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
