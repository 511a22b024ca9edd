package org.ticketproof.empirical.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Bounds;
import org.ticketproof.theory.bound.Constants;
import org.ticketproof.theory.bound.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the least n by every bound, and the measured one. */
@Command(name = "width", mixinStandardHelpOptions = true,
        description = "Prints how many variables suffice or are necessary by every bound, and the measured least number with limits.",
        footerHeading = "%nExamples:%n",
        footer = {"  ticketproof width --eps .01 --delta .01", "  ticketproof width --eps .01 --delta .01 --lock .5 --json",
            "  ticketproof width --eps .001 --delta .05 --prune .5 --constant gadhikar.C=3 --no-measure"})
final class WidthCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private SettingOptions options;

    @Option(names = "--delta", required = true, paramLabel = "D", description = "Failure probability, in (0,1).")
    private double delta;

    @Option(names = "--constant", paramLabel = "NAME=VALUE", description = "A hidden constant of a published bound, e.g. lueker.C=4.")
    private Map<String, Double> constants = new LinkedHashMap<>();

    @Mixin
    private WidthMeasurement measurement;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** One bound's answer: a width, or why there is none. */
    private record Row(Bound bound, OptionalLong width, Optional<String> reason) {
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!(delta > 0 && delta < 1)) {
            throw new InputException("--delta " + delta + ": must be a number in (0, 1)");
        }
        Setting setting = options.setting();
        Constants chosen = Constants.withDefaults();
        for (Map.Entry<String, Double> c : constants.entrySet()) {
            chosen = chosen.with(c.getKey(), c.getValue());
        }
        List<Row> rows = new ArrayList<>();
        for (Bound bound : Bounds.all(chosen)) {
            Optional<String> reason = bound.inapplicable(setting);
            rows.add(new Row(bound, reason.isPresent() ? OptionalLong.empty() : bound.leastWidth(setting, delta), reason));
        }
        Optional<WidthMeasurement.Result> measured = measurement.run(setting, delta, spec.commandLine().getErr());
        if (json) {
            spec.commandLine().getOut().println(Json.text(object(setting, rows, measured)));
        } else {
            SettingOptions.note(setting).ifPresent(spec.commandLine().getOut()::println);
            table(rows, measured);
        }
        return ExitCode.HOLDS;
    }

    private void table(List<Row> rows, Optional<WidthMeasurement.Result> measured) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-18s %-20s %-10s %14s  %s%n", "statement", "bound", "n is", "n", "");
        for (Row row : rows) {
            out.printf("%-18s %-20s %-10s %14s  %s%n", row.bound().statementId(), row.bound().id(), kind(row.bound()),
                    row.width().isPresent() ? Long.toString(row.width().getAsLong()) : "-",
                    row.reason().orElse(row.width().isPresent() ? constantsNote(row.bound()) : "no n up to 2^53"));
        }
        measured.ifPresent(m -> out.printf(Locale.ROOT, "%-18s %-20s %-10s %14s  %s%n", "-", "-", "measured", m.text(),
                String.format(Locale.ROOT, "%s %% confidence, %,d trajectories, seed %d", Percent.of(m.confidence()), m.trials(), m.seed())));
    }

    private static String kind(Bound bound) {
        return bound.direction() == Bound.Direction.UPPER ? "sufficient" : "necessary";
    }

    private static String constantsNote(Bound bound) {
        return bound.explicit() ? "" : "with the constant set, see --constant";
    }

    private Map<String, Object> object(Setting setting, List<Row> rows, Optional<WidthMeasurement.Result> measured) {
        Map<String, Object> o = new LinkedHashMap<>();
        SettingOptions.put(setting, o);
        o.put("delta", delta);
        List<Object> bounds = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> b = new LinkedHashMap<>();
            b.put("statement", row.bound().statementId());
            b.put("bound", row.bound().id());
            b.put("direction", kind(row.bound()));
            b.put("explicit", row.bound().explicit());
            b.put("n", row.width().isPresent() ? row.width().getAsLong() : null);
            b.put("inapplicable", row.reason().orElse(null));
            bounds.add(b);
        }
        o.put("bounds", bounds);
        o.put("measured", measured.map(WidthCommand::object).orElse(null));
        return o;
    }

    private static Map<String, Object> object(WidthMeasurement.Result m) {
        Map<String, Object> o = new LinkedHashMap<>();
        o.put("lower", m.width().lower());
        o.put("upper", m.width().bounded() ? m.width().upper() : null);
        o.put("confidence", m.confidence());
        o.put("trials", m.trials());
        o.put("largestN", m.width().largest());
        o.put("seed", m.seed());
        return o;
    }
}
