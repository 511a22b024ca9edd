package org.ticketproof.empirical.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ticketproof.empirical.claim.BoundWidth;
import org.ticketproof.empirical.claim.CellVerdict;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.Decimals;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.SettingSummary;
import org.ticketproof.empirical.claim.SuiteResult;
import org.ticketproof.empirical.claim.Trace;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Setting;

/** The tables of one suite, with booktabs, longtable and siunitx. */
final class LatexTables {
    private final RunResult run;
    private final SuiteResult suite;
    private final String name;

    LatexTables(RunResult run, SuiteResult suite) {
        this.run = run;
        this.suite = suite;
        this.name = suite.file().suite();
    }

    /** The main table: published, proved, measured, impossible. */
    String widths() {
        List<SettingSummary> rows = suite.summaries();
        boolean laws = rows.stream().anyMatch(r -> Settings.isSpecial(r.setting()));
        boolean pruned = rows.stream().anyMatch(r -> r.setting().freezing().prune() > 0);
        boolean locked = rows.stream().anyMatch(r -> r.setting().freezing().lock() > 0);
        String columns = "l" + (laws ? "l" : "") + (pruned ? aligned(r -> r.setting().freezing().prune()) : "")
                + (locked ? aligned(r -> r.setting().freezing().lock()) : "") + aligned(r -> r.setting().eps()) + aligned(SettingSummary::delta)
                + "rlrlrrrl";
        StringBuilder out = new StringBuilder();
        begin(out, columns, "tab:" + name + "-width",
                Escape.latex(suite.file().title()) + ": least number $n$ of variables. \\emph{Published}: the printed form asks for it"
                        + constants() + ". \\emph{Proved}: sufficient, with explicit constants. \\emph{Measured}: confidence limits for the"
                        + " least $n$ from which on the failure probability is at most $\\delta$ at every $n$ tried."
                        + " \\emph{Impossible}: no smaller $n$ will do. " + confidence(),
                "targets" + (laws ? " & law" : "") + (pruned ? " & {$p$}" : "") + (locked ? " & {$q$}" : "") + " & {$\\varepsilon$} & {$\\delta$}"
                        + " & \\multicolumn{2}{c}{published} & \\multicolumn{2}{c}{proved} & \\multicolumn{2}{c}{measured (trials)}"
                        + " & \\multicolumn{2}{c}{impossible below}",
                11 + (laws ? 1 : 0) + (pruned ? 1 : 0) + (locked ? 1 : 0));
        Setting previous = null;
        for (SettingSummary row : rows) {
            Setting setting = row.setting();
            if (previous != null && !Settings.withoutEps(previous).equals(Settings.withoutEps(setting))) {
                out.append("\\addlinespace\n");
            }
            previous = setting;
            out.append(Settings.targets(setting)).append(laws ? " & " + Escape.latex(Settings.law(setting)) : "")
                    .append(pruned ? " & " + Decimals.number(setting.freezing().prune()) : "")
                    .append(locked ? " & " + Decimals.number(setting.freezing().lock()) : "").append(" & ").append(Decimals.number(setting.eps()))
                    .append(" & ").append(Decimals.number(row.delta())).append(" & ").append(width(row.published())).append(" & ")
                    .append(width(row.proved())).append(" & ").append(measured(row)).append(" & ").append(width(row.necessary()))
                    .append(" \\\\\n");
        }
        return end(out);
    }

    private String aligned(ToDoubleFunction<SettingSummary> column) {
        return LatexColumns.aligned(suite.summaries().stream().mapToDouble(column).mapToObj(Decimals::number).toList());
    }

    /** The verdict on every claim. */
    String claims() {
        StringBuilder out = new StringBuilder();
        begin(out, "p{.21\\linewidth}p{.1\\linewidth}lllp{.4\\linewidth}", "tab:" + name + "-claims",
                Escape.latex(suite.file().title()) + ": claims and verdicts. " + confidence(),
                "claim & statement & kind & verdict & as expected & finding", 6);
        for (ClaimResult claim : suite.claims()) {
            out.append(breakable(claim.claim().id())).append(" & ")
                    .append(claim.claim().header().statement().map(LatexTables::breakable).orElse("{--}")).append(" & ")
                    .append(claim.claim().kind()).append(" & ").append(claim.verdict().id()).append(" & ")
                    .append(claim.standing().id()).append(" & ").append(Escape.latex(claim.finding())).append(" \\\\\n");
        }
        return end(out);
    }

    /** Every cell of every claim; empty if no claim has cells. */
    Optional<String> cells() {
        if (suite.claims().stream().allMatch(c -> c.cells().isEmpty())) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        begin(out, "lllrlllrrll", "tab:" + name + "-cells",
                Escape.latex(suite.file().title()) + ": failure probabilities by claim. \\emph{Claimed}: at most ($\\le$) or at least ($\\ge$)"
                        + " this. Limits marked F are for a number of trials fixed beforehand (Clopper--Pearson), those marked A are"
                        + " valid at any time (beta-binomial). " + confidence(),
                "$\\varepsilon$ & $p$ & $q$ & {$n$} & claimed & \\multicolumn{2}{c}{limits} & {failures} & {trials} & & verdict", 11);
        for (ClaimResult claim : suite.claims()) {
            if (claim.cells().isEmpty()) {
                continue;
            }
            out.append("\\addlinespace\n\\multicolumn{11}{@{}l@{}}{\\emph{").append(Escape.latex(claim.claim().id())).append("}}\\\\*\n");
            for (CellVerdict cell : claim.cells()) {
                cell(out, cell);
            }
        }
        return Optional.of(end(out));
    }

    /** The table of every study; empty if there is none. */
    Optional<String> studies() {
        StringBuilder out = new StringBuilder();
        for (ClaimResult claim : suite.claims()) {
            claim.study().filter(s -> !s.rows().isEmpty()).ifPresent(study -> {
                begin(out, "r".repeat(study.columns().size()), "tab:" + claim.claim().id(), Escape.latex(claim.claim().header().title()) + ": "
                        + Escape.latex(claim.finding()) + ".", String.join(" & ", study.columns().stream().map(Escape::latex).toList()),
                        study.columns().size());
                study.rows().forEach(row -> out.append(String.join(" & ", row.stream().map(Escape::latex).toList())).append(" \\\\\n"));
                end(out);
            });
        }
        return out.length() == 0 ? Optional.empty() : Optional.of(out.toString());
    }

    private static void cell(StringBuilder out, CellVerdict cell) {
        Setting setting = cell.question().setting();
        out.append(number(setting.eps())).append(" & ").append(number(setting.freezing().prune())).append(" & ")
                .append(number(setting.freezing().lock())).append(" & ").append(cell.question().n()).append(" & ");
        if (cell.question().claimed().isPresent()) {
            out.append(cell.question().side() == Bound.Direction.UPPER ? "$\\le$\\," : "$\\ge$\\,")
                    .append(probability(cell.question().claimed().getAsDouble()));
        } else {
            out.append("{--}");
        }
        out.append(" & ").append(cell.limits().map(l -> "\\num{" + Decimals.atLeast(l.lower()) + "} & \\num{" + Decimals.atMost(l.upper()) + "}").orElse("{--} & {--}"))
                .append(" & ").append(cell.tally().map(t -> t.failures() + " & " + t.trials()).orElse("{--} & {--}"))
                .append(" & ").append(cell.limits().map(l -> cell.sampling().id().substring(0, 1).toUpperCase(Locale.ROOT)).orElse(""))
                .append(" & ").append(cell.verdict().id()).append(" \\\\\n");
    }

    private String constants() {
        List<String> used = suite.summaries().stream().flatMap(s -> s.published().stream()).map(BoundWidth::bound).distinct().toList();
        StringBuilder text = new StringBuilder();
        suite.constants().forEach((constant, value) -> {
            boolean shown = used.stream().anyMatch(b -> constant.startsWith(b + ".") || b.equals("gadhikar-lemma") && constant.startsWith("gadhikar."));
            if (shown) {
                text.append(text.length() == 0 ? " with " : ", ").append(Escape.latex(constant)).append("~=~").append(number(value));
            }
        });
        return text.toString();
    }

    private String confidence() {
        return "All limits of the run hold together with probability at least " + Decimals.confidence(1 - run.options().alpha()) + ".";
    }

    private static String width(Optional<BoundWidth> width) {
        return width.map(w -> (w.n().isPresent() ? Long.toString(w.n().getAsLong()) : "none") + " & {\\scriptsize " + Escape.latex(w.bound()) + "}")
                .orElse("{--} & ");
    }

    private static String measured(SettingSummary row) {
        if (row.trace().isEmpty()) {
            return "{--} & ";
        }
        Trace trace = row.trace().get();
        String range = Settings.range(trace.necessary(row.delta()), trace.sufficient(row.delta()), trace.most(), "--");
        return range.replace(">=", "$\\ge$").replace("> ", "$>$ ") + " & {\\scriptsize (" + trace.tallies().get(0).trials() + ")}";
    }

    private static String number(double value) {
        return "\\num{" + Decimals.number(value) + "}";
    }

    private static String probability(double value) {
        return "\\num{" + Decimals.probability(value) + "}";
    }

    /** An identifier that may break after its dots and hyphens. */
    private static String breakable(String id) {
        return Escape.latex(id).replace(".", ".\\allowbreak{}").replace("{-}", "{-}\\allowbreak{}");
    }

    private static void begin(StringBuilder out, String columns, String label, String caption, String head, int count) {
        out.append("\\begin{longtable}{@{}").append(columns).append("@{}}\n\\caption{").append(caption).append("}\\label{")
                .append(label).append("}\\\\\n\\toprule\n").append(head).append(" \\\\\n\\midrule\n\\endfirsthead\n\\toprule\n").append(head)
                .append(" \\\\\n\\midrule\n\\endhead\n\\midrule\\multicolumn{").append(count)
                .append("}{r@{}}{\\emph{continued}}\\\\\n\\endfoot\n\\bottomrule\n\\endlastfoot\n");
    }

    private static String end(StringBuilder out) {
        return out.append("\\end{longtable}\n").toString();
    }
}
