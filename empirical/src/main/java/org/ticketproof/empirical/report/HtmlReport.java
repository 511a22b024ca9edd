package org.ticketproof.empirical.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.Decimals;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.Standing;
import org.ticketproof.empirical.claim.SuiteResult;
import org.ticketproof.theory.statement.Statement;
import org.ticketproof.theory.statement.StatementCatalogue;

/** The page: one file, styles, script and figures inside, nothing fetched. */
final class HtmlReport {
    private final RunResult run;
    private final Provenance provenance;
    private final Map<String, List<Plot>> plots;
    private final List<ReportSection> sections;
    private final StringBuilder out = new StringBuilder();

    private HtmlReport(RunResult run, Provenance provenance, Map<String, List<Plot>> plots, List<ReportSection> sections) {
        this.sections = sections;
        this.run = run;
        this.provenance = provenance;
        this.plots = plots;
    }

    static String text(RunResult run, Provenance provenance, Map<String, List<Plot>> plots, List<ReportSection> sections) {
        return new HtmlReport(run, provenance, plots, sections).page();
    }

    private String page() {
        out.append(HtmlPage.start("Ticketproof report")).append("<a class=\"skip\" href=\"#verdicts\">Skip to the verdicts</a>\n");
        header();
        navigation();
        out.append("<main class=\"wrap\">\n");
        verdicts();
        for (SuiteResult suite : run.suites()) {
            out.append(new HtmlSuite(run, suite, plots.get(suite.file().suite())));
        }
        for (ReportSection section : sections) {
            out.append("<section class=\"added\" id=\"").append(section.id()).append("\">\n<h2>").append(Escape.markup(section.title())).append("</h2>\n")
                    .append(section.html(run)).append("</section>\n");
        }
        statements();
        out.append("</main>\n<footer class=\"wrap\">\n").append("<p>provenance: ").append(Escape.markup(provenance.line())).append("</p>\n")
                .append("</footer>\n").append(HtmlPage.end());
        return out.toString();
    }

    private void header() {
        List<ClaimResult> claims = run.suites().stream().flatMap(s -> s.claims().stream()).toList();
        out.append("<header class=\"wrap\">\n<h1>Random subset sums: what is published, proved, measured and impossible</h1>\n<p class=\"status\">");
        for (Standing standing : Standing.values()) {
            long count = claims.stream().filter(c -> c.standing() == standing).count();
            if (count > 0) {
                out.append(HtmlTable.badgeOf(standing.id())).append(' ').append(count).append(count == 1 ? " claim " : " claims ");
            }
        }
        out.append("</p>\n<p class=\"soft\">Each claim is compared with exact decisions on randomly drawn instances. <em>Holds</em> means: as expected, "
                + "also where a claim reproduces a statement that is expected to be refuted.</p>\n<dl class=\"run\">\n");
        item("Effort", run.options().effort().id());
        item("Seed", Long.toString(run.options().seed()));
        item("Trials", String.format(Locale.ROOT, "%,d", run.trials()));
        item("All limits hold together with probability", Decimals.confidence(1 - run.options().alpha()));
        item("Error probability of each limit", Decimals.atMost(run.budget().perSide()) + " (" + run.budget().cells() + " cells, two sides)");
        out.append("</dl>\n</header>\n");
    }

    private void item(String name, String value) {
        out.append("<div><dt>").append(Escape.markup(name)).append("</dt><dd>").append(Escape.markup(value)).append("</dd></div>\n");
    }

    private void navigation() {
        out.append("<nav aria-label=\"Sections\"><div class=\"wrap\"><ul>\n<li><a href=\"#verdicts\">Verdicts</a></li>\n");
        for (SuiteResult suite : run.suites()) {
            out.append("<li><a href=\"#suite-").append(suite.file().suite()).append("\">").append(suite.file().suite()).append("</a></li>\n");
        }
        for (ReportSection section : sections) {
            out.append("<li><a href=\"#").append(section.id()).append("\">").append(Escape.markup(section.title())).append("</a></li>\n");
        }
        out.append("<li><a href=\"#statements\">Statements</a></li>\n</ul>").append(HtmlPage.TOOLS).append("</div></nav>\n").append(HtmlPage.STATUS);
    }

    private void verdicts() {
        out.append("<section id=\"verdicts\">\n<h2>Verdicts</h2>\n");
        HtmlTable table = new HtmlTable("All claims", "Every claim of the run; its name leads to statement, source and evidence. Column heads sort.", true);
        table.head("Claim", false).head("Verdict", false).folding("As expected", false).head("Statement", false).head("Kind", false)
                .head("Finding", false);
        for (SuiteResult suite : run.suites()) {
            for (ClaimResult claim : suite.claims()) {
                table.row().name(claim.claim().id(), "claim-" + claim.claim().id()).badge(claim.verdict().id()).badge(claim.standing().id())
                        .text(claim.claim().header().statement().orElse("\u2013")).text(claim.claim().kind()).finding(claim.finding());
            }
        }
        out.append(table).append("</section>\n");
    }

    private void statements() {
        List<String> ids = run.suites().stream().flatMap(s -> s.claims().stream()).flatMap(c -> c.claim().header().statement().stream())
                .distinct().toList();
        out.append("<section id=\"statements\">\n<h2>Statements</h2>\n<p class=\"soft\">The statements that the claims are about, with sources, "
                + "hypotheses and the errors found in them.</p>\n<dl class=\"statements\">\n");
        for (String id : ids) {
            Statement statement = StatementCatalogue.byId(id);
            out.append("<dt id=\"statement-").append(Escape.markup(id)).append("\">").append(Escape.markup(id)).append(": ")
                    .append(Escape.markup(statement.heading())).append("</dt>\n<dd>").append(MathMarkup.html(statement.latex())).append("</dd>\n");
            remark("Source", List.of(statement.source().citation()));
            remark("Assumes", statement.hypotheses());
            remark("Note", statement.notes());
        }
        out.append("</dl>\n</section>\n");
    }

    private void remark(String name, List<String> texts) {
        texts.forEach(text -> out.append("<dd class=\"soft\">").append(name).append(": ").append(Escape.markup(text)).append(text.endsWith(".") ? "" : ".")
                .append("</dd>\n"));
    }
}
