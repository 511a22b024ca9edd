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

/** One suite's section of the page. */
final class HtmlSuite {
    private static final String NONE = "\u2013";

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
        if (!plots.isEmpty()) {
            out.append("<h3>Figures</h3>\n<p class=\"soft\">Dashed: published. Solid: proved. Dotted: impossible below. Dots with bars: "
                    + "measured, with confidence limits.</p>\n");
            figures("Least number of variables against ln(1/eps)", plots.stream().filter(p -> !p.logY()).toList());
            figures("Failure probability against the number of variables", plots.stream().filter(Plot::logY).toList());
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
        table.head("Targets", false).head("Law", false).head("Prune", true).head("Lock", true).head("Eps", true).head("Delta", true)
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

    private void figures(String title, List<Plot> some) {
        if (!some.isEmpty()) {
            out.append("<details class=\"fold\"><summary>").append(title).append(" <span class=\"soft\">").append(some.size())
                    .append(some.size() == 1 ? " figure" : " figures").append("</span></summary>\n<div class=\"figures\">\n");
            some.forEach(this::figure);
            out.append("</div>\n</details>\n");
        }
    }

    private void figure(Plot plot) {
        out.append("<figure>\n<figcaption>").append(Escape.markup(plot.title())).append("</figcaption>\n").append(SvgFigure.draw(plot))
                .append("<ul class=\"legend\">\n");
        for (int i = 0; i < plot.series().size(); i++) {
            Plot.Series series = plot.series().get(i);
            out.append("<li title=\"").append(Escape.markup(String.join(", ", series.names()))).append("\">")
                    .append(SvgFigure.swatch(series, i)).append(Escape.markup(series.label())).append("</li>\n");
        }
        out.append("</ul>\n</figure>\n");
    }

    private void claim(ClaimResult claim) {
        out.append("<details><summary>").append(HtmlTable.badgeOf(claim.verdict().id())).append(" <strong>").append(Escape.markup(claim.claim().id()))
                .append("</strong> <span class=\"soft\">").append(Escape.markup(claim.claim().header().title())).append("</span></summary>\n<p>")
                .append(Escape.markup(claim.finding())).append(".</p>\n");
        claim.claim().header().source().ifPresent(s -> out.append("<p class=\"soft\">Source: ").append(Escape.markup(s)).append("</p>\n"));
        if (!claim.cells().isEmpty()) {
            HtmlTable table = new HtmlTable("Cells of " + claim.claim().id(), "Failure probabilities. All limits of the run hold together with "
                    + "probability at least " + Decimals.confidence(1 - run.options().alpha()) + ".", true);
            table.head("Eps", true).head("Prune", true).head("Lock", true).head("n", true).head("Claimed", true).head("Lower limit", true)
                    .head("Upper limit", true).head("Failures", true).head("Trials", true).head("Limits", false).head("Verdict", false)
                    .head("Evidence", false);
            claim.cells().forEach(cell -> cell(table.row(), cell));
            out.append(table);
        }
        claim.study().filter(s -> !s.rows().isEmpty()).ifPresent(study -> {
            HtmlTable table = new HtmlTable("Study of " + claim.claim().id(), claim.claim().header().title(), true);
            study.columns().forEach(column -> table.head(column, true));
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
