package org.ticketproof.empirical.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.Decimals;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.SuiteResult;
import org.ticketproof.theory.statement.Statement;
import org.ticketproof.theory.statement.StatementCatalogue;

/**
 * The LaTeX files: per suite tables of widths ({@code tables/SUITE-widths.tex}), verdicts ({@code -claims}), cells
 * ({@code -cells}) and studies ({@code -studies}), per figure a {@code figures/....tex}, and {@code report.tex} that inputs them
 * all and compiles as it is, from its own folder.
 */
final class LatexReport {
    private LatexReport() {
    }

    static Map<String, String> files(RunResult run, Provenance provenance, Map<String, List<Plot>> plots, List<ReportSection> sections) {
        Map<String, String> files = new LinkedHashMap<>();
        String comment = comment(run, provenance);
        StringBuilder body = new StringBuilder();
        for (SuiteResult suite : run.suites()) {
            String name = suite.file().suite();
            LatexTables tables = new LatexTables(run, suite);
            body.append("\\section{").append(Escape.latex(suite.file().title())).append("}\n");
            if (!suite.summaries().isEmpty()) {
                input(files, body, "\\small", "tables/" + name + "-widths", comment + tables.widths());
            }
            input(files, body, "\\footnotesize", "tables/" + name + "-claims", comment + tables.claims());
            tables.cells().ifPresent(cells -> input(files, body, "\\footnotesize", "tables/" + name + "-cells", comment + cells));
            tables.studies().ifPresent(studies -> input(files, body, "\\footnotesize", "tables/" + name + "-studies", comment + studies));
            List<Plot> drawn = plots.get(name);
            for (int i = 0; i < drawn.size(); i += 2) {
                body.append("\\begin{figure}[!htb]\\centering\n").append(half(drawn.get(i)));
                if (i + 1 < drawn.size()) {
                    body.append("\\hfill\n").append(half(drawn.get(i + 1)));
                }
                body.append("\\end{figure}\n");
            }
            drawn.forEach(plot -> files.put("figures/" + plot.id() + ".tex", comment + PgfFigure.draw(plot)));
            body.append("\\clearpage\n");
        }
        for (ReportSection section : sections) {
            body.append("\\section{").append(Escape.latex(section.title())).append("}\n");
            input(files, body, "\\small", "tables/" + section.id(), comment + section.latex(run));
            body.append("\\clearpage\n");
        }
        files.put("report.tex", comment + document(run, body.toString()));
        return files;
    }

    private static void input(Map<String, String> files, StringBuilder body, String size, String name, String text) {
        files.put(name + ".tex", text);
        body.append('{').append(size).append("\\input{").append(name).append(".tex}}\n");
    }

    private static String half(Plot plot) {
        return "\\begin{minipage}[t]{.48\\linewidth}\\vspace{0pt}\\centering\n\\input{figures/" + plot.id() + ".tex}\n\\caption{" + Escape.latex(plot.title())
                + ".}\n\\end{minipage}\n";
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

    private static String document(RunResult run, String body) {
        return """
                \\documentclass[10pt]{article}
                \\usepackage[utf8]{inputenc}
                \\usepackage[T1]{fontenc}
                \\usepackage{lmodern}
                \\usepackage{textcomp}
                \\usepackage[a4paper,landscape,margin=18mm]{geometry}
                \\usepackage{amsmath,amssymb}
                \\usepackage{booktabs,longtable,array}
                \\usepackage{siunitx}
                \\usepackage[font=small,labelfont=bf,justification=raggedright,singlelinecheck=false]{caption}
                \\usepackage{microtype}
                """ + PgfFigure.preamble() + """
                \\sisetup{group-digits=integer, group-minimum-digits=5}
                \\setlength{\\LTcapwidth}{.8\\textwidth}
                \\setlength{\\tabcolsep}{4.5pt}
                \\setcounter{totalnumber}{4}\\setcounter{topnumber}{2}\\setcounter{bottomnumber}{2}
                \\begin{document}
                """ + "\\begin{center}{\\Large\\bfseries Claims on random subset sums: published, proved, measured, impossible}\\\\[1ex]\n"
                + "Effort " + run.options().effort().id() + ", seed " + run.options().seed() + ", " + run.trials() + " trials, "
                + "every limit wrong with probability at most " + Escape.latex(Decimals.atMost(run.budget().perSide())) + " (" + Escape.latex(Decimals.number(run.options().alpha()))
                + " over " + run.budget().cells() + " cells and two sides).\\end{center}\n"
                + notation() + body + statements(run) + "\\end{document}\n";
    }

    private static String notation() {
        return """
                \\noindent $n$ variables, each pruned (never used) with probability $p$, locked (always used) with probability $q$ and free
                otherwise; tolerance $\\varepsilon$, failure probability $\\delta$. Targets \\emph{all}: one draw must serve every
                $z\\in[-1,1]$ at once; \\emph{one}: one $z$, drawn independently. Drawn numbers are multiples of $2^{-40}$: the effect on the
                continuous statement is at most $(n+3)\\,2^{-41}$ in $\\varepsilon$ for uniform variables (\\texttt{data/cells.csv} has the figure of each cell).
                """;
    }

    private static String statements(RunResult run) {
        List<String> ids = run.suites().stream().flatMap(s -> s.claims().stream()).map(ClaimResult::claim)
                .flatMap(c -> c.header().statement().stream()).distinct().toList();
        StringBuilder out = new StringBuilder("\\section{Statements}\n\\begin{description}\n");
        for (String id : ids) {
            Statement statement = StatementCatalogue.byId(id);
            out.append("\\item[").append(Escape.latex(id)).append("] \\emph{").append(Escape.latex(statement.heading())).append("} ")
                    .append(statement.latex().strip()).append(" \\hfill{\\footnotesize ").append(Escape.latex(statement.source().citation()))
                    .append("}\n");
        }
        return ids.isEmpty() ? "" : out.append("\\end{description}\n").toString();
    }
}
