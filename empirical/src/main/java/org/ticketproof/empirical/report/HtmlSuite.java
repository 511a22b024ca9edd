package org.ticketproof.empirical.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.ticketproof.theory.statement.Statement;
import org.ticketproof.theory.statement.StatementCatalogue;

/** One suite's section of the page. */
final class HtmlSuite {
    private static final String NONE = "\u2013";
    /** A number, perhaps with a sign of comparison before it and a unit or a limit after it; or nothing. */
    private static final String NUMBER = "(?s)[-\u2013]?|none|([<>=\u2264\u2265~ ]*[-+]?[0-9.].*)";

    private final RunResult run;
    private final SuiteResult suite;
    private final List<Plot> plots;
    private final StringBuilder out = new StringBuilder();

    HtmlSuite(RunResult run, SuiteResult suite, List<Plot> plots) {
        this.run = run;
        this.suite = suite;
        this.plots = plots;
    }

    @Override
    public String toString() {
        String name = suite.file().suite();
        out.append("<section id=\"suite-").append(name).append("\">\n<h2>").append(Escape.markup(suite.file().title())).append("</h2>\n");
        out.append("<p class=\"soft\">Suite ").append(name).append(", file ").append(Escape.markup(suite.file().name())).append(".</p>\n");
        if (!suite.summaries().isEmpty()) {
            out.append("<h3>Least number of variables</h3>\n");
            widths();
        }
        List<Plot> free = plots.stream().filter(p -> owner(p).isEmpty()).toList();
        if (!free.isEmpty()) {
            out.append("<h3>Figures</h3>\n<p class=\"soft\">Dashed: published. Solid: proved. Dotted: impossible below. Dots with bars: "
                    + "measured, with confidence limits.</p>\n<div class=\"figures\">\n");
            free.forEach(plot -> HtmlFigure.append(out, plot));
            out.append("</div>\n");
        }
        out.append("<h3>Evidence by claim</h3>\n");
        suite.claims().forEach(this::claim);
        return out.append("</section>\n").toString();
    }

    private void widths() {
        String constants = suite.constants().entrySet().stream().filter(e -> suite.file().constants().containsKey(e.getKey()))
                .map(e -> e.getKey() + " = " + Decimals.number(e.getValue())).collect(Collectors.joining(", "));
        HtmlTable table = new HtmlTable("Least number of variables, " + suite.file().suite(),
                "For tolerance eps and failure probability delta, as published" + (constants.isEmpty() ? "" : " (" + constants + ")")
                        + ", as proved with explicit constants, as measured (limits and trials), and below what it is impossible.", true);
        table.folding("Targets", false).folding("Law", false).folding("Prune", true).folding("Lock", true).head("Eps", true).folding("Delta", true)
                .head("Published", true).head("Proved", true).head("Measured", true).head("Impossible below", true);
        for (SettingSummary row : suite.summaries()) {
            Setting setting = row.setting();
            table.row().text(Settings.targets(setting)).text(Settings.law(setting)).number(Decimals.number(setting.freezing().prune()))
                    .number(Decimals.number(setting.freezing().lock())).number(Decimals.number(setting.eps())).number(Decimals.number(row.delta()));
            width(table, row.published());
            width(table, row.proved());
            if (row.trace().isPresent()) {
                Trace trace = row.trace().get();
                table.number(Settings.range(trace.necessary(row.delta()), trace.sufficient(row.delta()), trace.most(), "\u2013").replace(">=", "\u2265"),
                        trace.tallies().get(0).trials() + " trials");
            } else {
                table.number(NONE);
            }
            width(table, row.necessary());
        }
        out.append(table);
    }

    private static void width(HtmlTable table, Optional<BoundWidth> width) {
        if (width.isPresent()) {
            table.number(width.get().n().isPresent() ? Long.toString(width.get().n().getAsLong()) : "none", width.get().bound());
        } else {
            table.number(NONE);
        }
    }

    /** The claim that a figure is evidence of; figures over several claims belong to the suite. */
    private Optional<ClaimResult> owner(Plot plot) {
        return suite.claims().stream().filter(c -> Plots.of(suite.file().suite(), c).contains(plot.id())).findFirst();
    }

    private void claim(ClaimResult claim) {
        out.append("<details id=\"claim-").append(claim.claim().id()).append("\"><summary>").append(HtmlTable.badgeOf(claim.verdict().id()))
                .append(" <strong>").append(Escape.markup(claim.claim().id())).append("</strong> <span class=\"soft\">")
                .append(Escape.markup(claim.claim().header().title())).append("</span></summary>\n<div class=\"said\">\n<p>")
                .append(Escape.markup(claim.finding())).append(".</p>\n");
        claim.claim().header().statement().ifPresent(id -> {
            // The page's script puts the statement's text here when the fold opens; without scripts the link leads to it.
            Statement statement = StatementCatalogue.byId(id);
            out.append("<blockquote><footer><a href=\"#statement-")
                    .append(Escape.markup(id)).append("\">").append(Escape.markup(id)).append("</a>: ").append(Escape.markup(statement.heading()))
                    .append(". ").append(Escape.markup(statement.source().citation())).append("</footer></blockquote>\n");
        });
        claim.claim().header().source().ifPresent(s -> out.append("<p class=\"soft\">Source: ").append(Escape.markup(s)).append("</p>\n"));
        List<Plot> own = plots.stream().filter(p -> owner(p).filter(c -> c == claim).isPresent()).toList();
        Optional<Plot> cells = CellPlot.of(claim);
        if (!own.isEmpty() || cells.isPresent()) {
            out.append("<div class=\"figures\">\n");
            own.forEach(plot -> HtmlFigure.append(out, plot));
            cells.ifPresent(plot -> HtmlFigure.append(out, plot));
            out.append("</div>\n");
        }
        out.append("</div>\n");
        if (!claim.cells().isEmpty()) {
            HtmlTable table = new HtmlTable("Cells of " + claim.claim().id(), "Failure probabilities. All limits of the run hold together with "
                    + "probability at least " + Decimals.confidence(1 - run.options().alpha()) + ".", true);
            table.folding("Eps", true).folding("Prune", true).folding("Lock", true).head("n", true).head("Claimed", true).head("Lower limit", true)
                    .head("Upper limit", true).head("Failures", true).folding("Trials", true).folding("Limits", false).head("Verdict", false)
                    .folding("Evidence", false);
            claim.cells().forEach(cell -> cell(table.row(), cell));
            out.append(table);
        }
        claim.study().filter(s -> !s.rows().isEmpty()).ifPresent(study -> {
            HtmlTable table = new HtmlTable("Study of " + claim.claim().id(), claim.claim().header().title(), true);
            for (int i = 0; i < study.columns().size(); i++) {
                int column = i;
                boolean number = study.rows().stream().allMatch(row -> row.get(column).matches(NUMBER));
                table.folding(study.columns().get(i), number);
            }
            study.rows().forEach(row -> {
                table.row();
                row.forEach(table::number);
            });
            out.append(table);
        });
        out.append("</details>\n");
    }

    private static void cell(HtmlTable table, CellVerdict cell) {
        Setting setting = cell.question().setting();
        String sign = cell.question().side() == Bound.Direction.UPPER ? "\u2264 " : "\u2265 ";
        table.number(Decimals.number(setting.eps())).number(Decimals.number(setting.freezing().prune()))
                .number(Decimals.number(setting.freezing().lock())).number(Long.toString(cell.question().n()))
                .number(cell.question().claimed().isPresent() ? sign + Decimals.probability(cell.question().claimed().getAsDouble()) : NONE)
                .number(cell.limits().map(l -> Decimals.atLeast(l.lower())).orElse(NONE))
                .number(cell.limits().map(l -> Decimals.atMost(l.upper())).orElse(NONE))
                .number(cell.tally().map(t -> Long.toString(t.failures())).orElse(NONE))
                .number(cell.tally().map(t -> Long.toString(t.trials())).orElse(NONE))
                .text(cell.limits().map(l -> cell.sampling().id()).orElse(NONE)).badge(cell.verdict().id()).keep(cell.evidence());
    }
}
