package org.ticketproof.empirical.report;

import java.util.List;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.Decimals;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.theory.statement.Statement;
import org.ticketproof.theory.statement.StatementCatalogue;

/**
 * What stands around the tables and figures: the packages and definitions that a document needs ({@code NAME-preamble.tex}), a
 * document that compiles as it is ({@code NAME.tex}), and the texts of the body.
 */
final class LatexDocument {
    private LatexDocument() {
    }

    /** Everything that has to stand before a document's body; fonts and page size are the author's business. */
    static String preamble() {
        return """
                % Packages and definitions for the body; \\input this before \\begin{document}.
                \\usepackage[T1]{fontenc}
                \\usepackage{textcomp}
                \\usepackage{amsmath,amssymb}
                \\usepackage{booktabs,longtable,array}
                \\usepackage{siunitx}
                \\usepackage{caption}
                \\usepackage{pdflscape}
                """ + PgfFigure.preamble() + """
                \\sisetup{group-digits=integer, group-minimum-digits=5}
                """;
    }

    /** A document around the body. */
    static String document(String name) {
        return """
                \\documentclass[10pt]{article}
                \\usepackage[utf8]{inputenc}
                \\usepackage{lmodern}
                \\usepackage[a4paper,margin=18mm]{geometry}
                \\usepackage{microtype}
                \\input{@-preamble.tex}
                \\captionsetup{font=small,labelfont=bf,justification=raggedright,singlelinecheck=false}
                \\setcounter{totalnumber}{6}\\setcounter{topnumber}{6}\\setcounter{bottomnumber}{6}
                \\renewcommand{\\topfraction}{.95}\\renewcommand{\\bottomfraction}{.9}\\renewcommand{\\textfraction}{.05}\\renewcommand{\\floatpagefraction}{.8}
                \\begin{document}
                \\begin{center}{\\Large\\bfseries Claims on random subset sums: published, proved, measured, impossible}\\end{center}
                \\input{@-body.tex}
                \\end{document}
                """.replace("@", name);
    }

    /** How the run was made and what the letters mean. */
    static String opening(RunResult run, Provenance provenance) {
        StringBuilder out = new StringBuilder("""
                % To use this in another document: \\input the preamble before \\begin{document}, and where this file does not lie
                % beside the document, \\newcommand{\\ticketproofdir}{FOLDER/} before \\input{FOLDER/...-body.tex}. Headings are
                % \\ticketproofsection, which is \\section unless it is defined before.
                \\providecommand{\\ticketproofdir}{}
                \\providecommand{\\ticketproofsection}{\\section}
                \\ticketproofsection{The run}
                """);
        out.append("Effort ").append(run.options().effort().id()).append(", seed ").append(run.options().seed()).append(", \\num{")
                .append(run.trials()).append("} trials, every confidence limit wrong with probability at most \\num{")
                .append(Decimals.atMost(run.budget().perSide())).append("} (\\num{").append(Decimals.number(run.options().alpha())).append("} over \\num{")
                .append(run.budget().cells()).append("} cells and two sides).\n\n");
        out.append("{\\footnotesize\\noindent provenance: ").append(Escape.latex(provenance.line())).append("\\par}\n\n");
        out.append("""
                \\noindent There are $n$ variables, each pruned (never used) with probability $p$, locked (always used) with probability $q$
                and free otherwise; tolerance $\\varepsilon$, failure probability $\\delta$. Targets \\emph{all}: one draw must serve every
                $z\\in[-1,1]$ at once; \\emph{one}: one $z$, drawn independently. Drawn numbers are multiples of $2^{-40}$: the effect on the
                continuous statement is at most $(n+3)\\,2^{-41}$ in $\\varepsilon$ for uniform variables (\\texttt{data/cells.csv} has the figure of each cell).

                """);
        return out.toString();
    }

    /** The statements that the claims are about. */
    static String statements(RunResult run) {
        List<String> ids = run.suites().stream().flatMap(s -> s.claims().stream()).map(ClaimResult::claim)
                .flatMap(c -> c.header().statement().stream()).distinct().toList();
        StringBuilder out = new StringBuilder("\\ticketproofsection{Statements}\n\\begin{description}\n");
        for (String id : ids) {
            Statement statement = StatementCatalogue.byId(id);
            out.append("\\item[").append(Escape.latex(id)).append("] \\emph{").append(Escape.latex(statement.heading())).append("} ")
                    .append(statement.latex().strip()).append(" {\\footnotesize ").append(Escape.latex(statement.source().citation()))
                    .append("}\n");
        }
        return ids.isEmpty() ? "" : out.append("\\end{description}\n").toString();
    }
}
