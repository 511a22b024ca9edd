package org.ticketproof.empirical.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.SuiteResult;
import org.ticketproof.theory.statement.Statement;
import org.ticketproof.theory.statement.StatementCatalogue;

/**
 * The LaTeX files: per suite a table of widths ({@code table-SUITE.tex}), of verdicts ({@code claims-SUITE.tex}) and of cells
 * ({@code cells-SUITE.tex}), per figure a {@code SUITE-....tex}, and {@code report.tex} that inputs them all and compiles as
 * it is.
 */
final class LatexReport {
    private LatexReport() {
    }

    static Map<String, String> files(RunResult run, Provenance provenance, Map<String, List<Plot>> plots) {
        Map<String, String> files = new LinkedHashMap<>();
        String comment = comment(run, provenance);
        StringBuilder body = new StringBuilder();
        for (SuiteResult suite : run.suites()) {
            String name = suite.file().suite();
            LatexTables tables = new LatexTables(run, suite);
            body.append("\\section{").append(Escape.latex(suite.file().title())).append("}\n");
            if (!suite.summaries().isEmpty()) {
                files.put("table-" + name + ".tex", comment + tables.widths());
                body.append("{\\small\\input{table-").append(name).append("}}\n");
            }
            files.put("claims-" + name + ".tex", comment + tables.claims());
            body.append("{\\footnotesize\\input{claims-").append(name).append("}}\n");
            tables.cells().ifPresent(cells -> {
                files.put("cells-" + name + ".tex", comment + cells);
                body.append("{\\footnotesize\\input{cells-").append(name).append("}}\n");
            });
            tables.studies().ifPresent(studies -> {
                files.put("studies-" + name + ".tex", comment + studies);
                body.append("{\\footnotesize\\input{studies-").append(name).append("}}\n");
            });
            for (Plot plot : plots.get(name)) {
                files.put(plot.id() + ".tex", comment + PgfFigure.draw(plot));
                body.append("\\begin{figure}[!htb]\\centering\n\\input{").append(plot.id()).append("}\n\\caption{")
                        .append(Escape.latex(plot.title())).append(".}\n\\end{figure}\n");
            }
            body.append("\\clearpage\n");
        }
        files.put("report.tex", comment + document(run, body.toString()));
        return files;
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
                \\usepackage[font=small,labelfont=bf]{caption}
                \\usepackage{microtype}
                """ + PgfFigure.preamble() + """
                \\sisetup{group-minimum-digits=5, table-alignment-mode=none}
                \\setlength{\\LTcapwidth}{.92\\linewidth}
                \\setlength{\\tabcolsep}{4.5pt}
                \\setcounter{totalnumber}{4}\\setcounter{topnumber}{2}\\setcounter{bottomnumber}{2}
                \\begin{document}
                """ + "\\begin{center}{\\Large\\bfseries Claims on random subset sums: published, proved, measured, impossible}\\\\[1ex]\n"
                + "Effort " + run.options().effort().id() + ", seed " + run.options().seed() + ", " + run.trials() + " trials, "
                + Escape.latex(run.budget().describe()) + ".\\end{center}\n"
                + notation() + body + statements(run) + "\\end{document}\n";
    }

    private static String notation() {
        return """
                \\noindent $n$ variables, each pruned (never used) with probability $p$, locked (always used) with probability $q$ and free
                otherwise; tolerance $\\varepsilon$, failure probability $\\delta$. Targets \\emph{all}: one draw must serve every
                $z\\in[-1,1]$ at once; \\emph{one}: one $z$, drawn independently. Drawn numbers are multiples of $2^{-40}$: the effect on the
                continuous statement is at most $n\\,2^{-41}$ in $\\varepsilon$.
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
