package org.ticketproof.empirical.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ticketproof.empirical.claim.BoundWidth;
import org.ticketproof.empirical.claim.CellVerdict;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.MeasuredSetting;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.claim.SettingSummary;
import org.ticketproof.empirical.claim.StudyResult;
import org.ticketproof.empirical.claim.SuiteResult;
import org.ticketproof.empirical.claim.Trace;
import org.ticketproof.theory.bound.Setting;

/** Comma-separated values (RFC 4180 quoting, lines end in LF): claims, cells, widths, the measured probabilities, and the tables of studies, tails and fits. */
final class CsvReport {
    private static final String SETTING = "law,targets,eps,prune,lock";

    private final StringBuilder claims = new StringBuilder("suite,claim,kind,statement,verdict,standing,finding\n");
    private final StringBuilder cells = new StringBuilder("suite,claim," + SETTING
            + ",n,side,claimed,trials,failures,lower,upper,confidence,sampling,verdict,evidence,grid_effect\n");
    private final StringBuilder widths = new StringBuilder("suite," + SETTING + ",delta,quantity,statement,explicit,n\n");
    private final StringBuilder measured = new StringBuilder("suite," + SETTING + ",n,trials,failures,lower,upper,confidence\n");

    private final StringBuilder studies = new StringBuilder("suite,claim,row,column,value\n");

    private CsvReport() {
    }

    static Map<String, String> files(RunResult run) {
        CsvReport report = new CsvReport();
        run.suites().forEach(report::suite);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("data/claims.csv", report.claims.toString());
        files.put("data/cells.csv", report.cells.toString());
        files.put("data/widths.csv", report.widths.toString());
        files.put("data/measured.csv", report.measured.toString());
        if (run.suites().stream().flatMap(suite -> suite.claims().stream()).anyMatch(claim -> claim.study().isPresent())) {
            files.put("data/studies.csv", report.studies.toString());
        }
        return files;
    }

    private void suite(SuiteResult suite) {
        String name = suite.file().suite();
        for (ClaimResult claim : suite.claims()) {
            row(claims, name, claim.claim().id(), claim.claim().kind(), claim.claim().header().statement().orElse(""), claim.verdict().id(),
                    claim.standing().id(), claim.finding());
            claim.cells().forEach(cell -> cell(name, claim, cell));
            claim.study().ifPresent(study -> study(name, claim, study));
        }
        suite.summaries().forEach(row -> widths(name, row));
        suite.measured().forEach(m -> measured(name, m));
    }

    /** Tables of studies, tails and fits: a line for each entry, since their columns differ. */
    private void study(String suite, ClaimResult claim, StudyResult study) {
        for (int i = 0; i < study.rows().size(); i++) {
            for (int j = 0; j < study.columns().size(); j++) {
                row(studies, suite, claim.claim().id(), i + 1, study.columns().get(j), study.rows().get(i).get(j));
            }
        }
    }

    private void cell(String suite, ClaimResult claim, CellVerdict cell) {
        row(cells, suite, claim.claim().id(), setting(cell.question().setting()), cell.question().n(),
                cell.question().claimed().isPresent() ? cell.question().side().name().toLowerCase(Locale.ROOT) : "",
                text(cell.question().claimed()), new Raw(cell.tally().map(t -> t.trials() + "," + t.failures()).orElse(",")),
                new Raw(cell.limits().map(l -> l.lower() + "," + l.upper() + "," + l.confidence()).orElse(",,")), cell.sampling().id(),
                cell.verdict().id(), cell.evidence(), cell.question().cell().map(c -> Double.toString(c.gridEffect())).orElse(""));
    }

    private void widths(String suite, SettingSummary summary) {
        for (BoundWidth width : summary.widths()) {
            row(widths, suite, setting(summary.setting()), summary.delta(), width.bound(), width.statement(), width.explicit(),
                    width.n().isPresent() ? Long.toString(width.n().getAsLong()) : "");
        }
        summary.trace().ifPresent(trace -> {
            row(widths, suite, setting(summary.setting()), summary.delta(), "measured-lower", "", "", trace.necessary(summary.delta()));
            row(widths, suite, setting(summary.setting()), summary.delta(), "measured-upper", "", "",
                    trace.sufficient(summary.delta()) > trace.most() ? "" : Integer.toString(trace.sufficient(summary.delta())));
        });
    }

    private void measured(String suite, MeasuredSetting setting) {
        Trace trace = setting.trace();
        for (int n = 0; n <= trace.most(); n++) {
            row(measured, suite, setting(trace.setting()), n, trace.tallies().get(n).trials(), trace.tallies().get(n).failures(),
                    trace.limits().get(n).lower(), trace.limits().get(n).upper(), trace.limits().get(n).confidence());
        }
    }

    /** Several fields that are known to need no quotes. */
    private record Raw(String text) {
    }

    private static Raw setting(Setting setting) {
        return new Raw(Settings.law(setting) + "," + Settings.targets(setting) + "," + setting.eps() + "," + setting.freezing().prune() + ","
                + setting.freezing().lock());
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }

    private static void row(StringBuilder out, Object... fields) {
        out.append(Arrays.stream(fields).map(CsvReport::field).collect(Collectors.joining(","))).append('\n');
    }

    private static String field(Object field) {
        return field instanceof Raw ? ((Raw) field).text() : Escape.csv(field.toString());
    }
}
