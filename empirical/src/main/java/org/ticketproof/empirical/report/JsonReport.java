package org.ticketproof.empirical.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.empirical.claim.BoundWidth;
import org.ticketproof.empirical.claim.CellVerdict;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.SettingSummary;
import org.ticketproof.empirical.claim.SuiteResult;
import org.ticketproof.empirical.claim.Trace;
import org.ticketproof.empirical.estimate.Interval;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.QuantileLaw;
import org.ticketproof.theory.freezing.Variant;

/** The whole result as JSON, format {@value #FORMAT}; {@code docs/reports.md} says what the keys mean. */
public final class JsonReport {
    /** The value of the key {@code format}. */
    public static final String FORMAT = "ticketproof-results/1";

    private JsonReport() {
    }

    /**
     * The result as JSON text, without time or machine: the same bytes for the same result, apart from the line that says
     * by which version of the code.
     *
     * @param run the result
     * @param provenance how it was made
     * @return one JSON object, ending in a line end
     */
    public static String text(RunResult run, Provenance provenance) {
        ObjectNode root = JsonText.object();
        root.put("format", FORMAT);
        root.put("effort", run.options().effort().id());
        root.put("seed", run.options().seed());
        root.put("alpha", run.options().alpha());
        root.put("alphaPerLimit", run.budget().perSide());
        root.put("errorBudget", run.budget().describe());
        root.put("trials", run.trials());
        root.put("exitStatus", run.exitStatus());
        ArrayNode suites = root.putArray("suites");
        run.suites().forEach(s -> suite(suites.addObject(), s));
        root.put("provenance", "@");
        return JsonText.of(root).replace("\"provenance\" : \"@\"", "\"provenance\" : "
                + JsonText.object().put("version", provenance.version()).put("code", provenance.code()));
    }

    private static void suite(ObjectNode out, SuiteResult suite) {
        out.put("suite", suite.file().suite());
        out.put("title", suite.file().title());
        out.put("file", suite.file().name());
        out.put("sha256", suite.file().sha256());
        ObjectNode constants = out.putObject("constants");
        suite.constants().forEach(constants::put);
        ArrayNode claims = out.putArray("claims");
        suite.claims().forEach(c -> claim(claims.addObject(), c));
        ArrayNode widths = out.putArray("widths");
        suite.summaries().forEach(s -> summary(widths.addObject(), s));
        ArrayNode measured = out.putArray("measured");
        suite.measured().forEach(m -> trace(measured.addObject(), m.trace()));
    }

    private static void claim(ObjectNode out, ClaimResult claim) {
        out.put("id", claim.claim().id());
        out.put("kind", claim.claim().kind());
        out.put("statement", claim.claim().header().statement().orElse(null));
        out.put("title", claim.claim().header().title());
        out.put("line", claim.claim().header().line());
        out.put("column", claim.claim().header().column());
        out.put("expected", claim.claim().header().expectation().id());
        out.put("verdict", claim.verdict().id());
        out.put("standing", claim.standing().id());
        out.put("finding", claim.finding());
        ArrayNode cells = out.putArray("cells");
        claim.cells().forEach(c -> cell(cells.addObject(), c));
        claim.study().ifPresent(study -> {
            ObjectNode table = out.putObject("study");
            ArrayNode columns = table.putArray("columns");
            study.columns().forEach(columns::add);
            ArrayNode rows = table.putArray("rows");
            study.rows().forEach(row -> row.forEach(rows.addArray()::add));
        });
    }

    private static void cell(ObjectNode out, CellVerdict cell) {
        setting(out, cell.question().setting());
        out.put("n", cell.question().n());
        cell.question().delta().ifPresent(d -> out.put("delta", d));
        cell.question().claimed().ifPresent(value -> {
            out.put("side", cell.question().side().name().toLowerCase(Locale.ROOT));
            JsonText.put(out, "claimed", value);
        });
        cell.tally().ifPresent(tally -> tally(out, tally));
        cell.limits().ifPresent(limits -> limits(out, limits));
        out.put("sampling", cell.sampling().id());
        out.put("stoppedEarly", cell.stoppedEarly());
        cell.question().argument().ifPresent(argument -> {
            ObjectNode by = out.putObject("argument");
            by.put("bound", argument.bound());
            by.put("side", argument.direction().name().toLowerCase(Locale.ROOT));
            JsonText.put(by, "value", argument.value());
        });
        out.put("verdict", cell.verdict().id());
        out.put("evidence", cell.evidence());
        cell.question().cell().ifPresent(c -> out.put("gridEffect", c.gridEffect()));
    }

    private static void summary(ObjectNode out, SettingSummary summary) {
        setting(out, summary.setting());
        out.put("delta", summary.delta());
        ArrayNode bounds = out.putArray("bounds");
        for (BoundWidth width : summary.widths()) {
            ObjectNode bound = bounds.addObject();
            bound.put("bound", width.bound());
            bound.put("statement", width.statement());
            bound.put("side", width.direction().name().toLowerCase(Locale.ROOT));
            bound.put("explicit", width.explicit());
            width.n().ifPresentOrElse(n -> bound.put("n", n), () -> bound.putNull("n"));
        }
        summary.trace().ifPresent(trace -> {
            ObjectNode measured = out.putObject("measured");
            measured.put("lower", trace.necessary(summary.delta()));
            if (trace.sufficient(summary.delta()) <= trace.most()) {
                measured.put("upper", trace.sufficient(summary.delta()));
            } else {
                measured.putNull("upper");
            }
            measured.put("largestTried", trace.most());
            measured.put("trials", trace.tallies().get(0).trials());
        });
    }

    private static void trace(ObjectNode out, Trace trace) {
        setting(out, trace.setting());
        out.put("trials", trace.tallies().get(0).trials());
        out.put("confidence", trace.limits().get(0).confidence());
        ArrayNode failures = out.putArray("failures");
        trace.tallies().forEach(t -> failures.add(t.failures()));
        ArrayNode lower = out.putArray("lower");
        trace.limits().forEach(l -> lower.add(l.lower()));
        ArrayNode upper = out.putArray("upper");
        trace.limits().forEach(l -> upper.add(l.upper()));
    }

    private static void setting(ObjectNode out, Setting setting) {
        out.put("law", setting.law().id());
        if (setting.law() instanceof QuantileLaw) {
            out.put("uniformWeight", setting.law().uniformWeight());
        }
        if (!setting.variant().equals(Variant.STANDARD)) {
            out.put("variant", setting.variant().id());
        }
        out.put("targets", Settings.targets(setting));
        out.put("eps", setting.eps());
        out.put("prune", setting.freezing().prune());
        out.put("lock", setting.freezing().lock());
    }

    private static void tally(ObjectNode out, Tally tally) {
        out.put("trials", tally.trials());
        out.put("failures", tally.failures());
    }

    private static void limits(ObjectNode out, Interval limits) {
        out.put("lower", limits.lower());
        out.put("upper", limits.upper());
        out.put("confidence", limits.confidence());
    }
}
