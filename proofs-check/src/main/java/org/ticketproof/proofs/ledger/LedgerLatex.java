package org.ticketproof.proofs.ledger;

import java.util.Map;
import java.util.stream.Collectors;
import org.ticketproof.proofs.step.ProofStep;
import org.ticketproof.proofs.step.StepCatalogue;
import org.ticketproof.proofs.step.StepResult;

/** The ledger as LaTeX: a long table of statements with their steps, and one of the facts behind them. Needs booktabs, longtable, amsmath, amssymb. */
public final class LedgerLatex {
    private LedgerLatex() {
    }

    /**
     * A section to be included in a document.
     *
     * @param ledger the ledger
     * @return LaTeX without preamble
     */
    public static String section(Ledger ledger) {
        return "% proof ledger: " + ledger.tools() + "\n\\section*{Proof ledger}\n" + body(ledger) + escape(LedgerText.contractLine(ledger.contracts())) + "\n";
    }

    /** The section's content below its heading. */
    static String body(Ledger ledger) {
        Map<String, String> facts = StepCatalogue.shipped().all().stream().collect(Collectors.toMap(ProofStep::id, ProofStep::latex));
        StringBuilder out = new StringBuilder("A statement is as strong as its weakest step.\n")
                .append("{\\small\n\\begin{longtable}{@{}p{.24\\textwidth}p{.48\\textwidth}p{.2\\textwidth}@{}}\n\\toprule\nstatement / step & fact & evidence \\\\\n\\midrule\n\\endhead\n");
        for (LedgerEntry entry : ledger.entries()) {
            out.append("\\textbf{").append(escape(entry.statement())).append("} & ").append(escape(entry.title())).append(" & \\textbf{")
                    .append(entry.strength().word()).append("} \\\\\n");
            for (LedgerLine line : entry.lines()) {
                String fact = facts.get(line.id());
                out.append("\\quad ").append(escape(line.id())).append(" & ").append(fact == null ? escape(line.title()) : "$" + fact + "$").append(" & ")
                        .append(escape(line.evidence().label())).append(" \\\\\n");
            }
            out.append("\\addlinespace\n");
        }
        return out.append("\\bottomrule\n\\end{longtable}}\n").toString();
    }

    /**
     * The section as a document that compiles as is.
     *
     * @param ledger the ledger
     * @return LaTeX
     */
    public static String document(Ledger ledger) {
        return "\\documentclass{article}\n\\usepackage[T1]{fontenc}\n\\usepackage[margin=2cm]{geometry}\n\\usepackage{amsmath,amssymb,booktabs,longtable}\n\\sloppy\n\\begin{document}\n"
                + section(ledger) + "\\end{document}\n";
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').append(c);
                case '^' -> out.append("\\textasciicircum{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '\\' -> out.append("\\textbackslash{}");
                case '<' -> out.append("\\textless{}");
                case '>' -> out.append("\\textgreater{}");
                default -> out.append(c < 128 ? c : '?');
            }
        }
        return out.toString();
    }
}
