package org.ticketproof.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import org.ticketproof.empirical.cli.ExitCode;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.empirical.cli.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the comparisons and prints their ratios. */
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Measures each speed claim as a ratio of medians against its named baseline in the same run (JMH).",
        footerHeading = "%nExamples:%n",
        footer = {"  ticketproof bench                     all comparisons, some minutes",
            "  ticketproof bench coverage-merge      one of them", "  ticketproof bench --list"})
final class BenchCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Comparisons to run. Default: all.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--list", description = "List the comparisons and stop.")
    private boolean list;

    @Option(names = "--iterations", paramLabel = "K", defaultValue = "7",
            description = "Measured iterations of one second each. Default: ${DEFAULT-VALUE}.")
    private int iterations;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws RunnerException {
        if (iterations < 1 || iterations > 1000) {
            throw new InputException("--iterations " + iterations + ": must be in 1..1000");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Comparison> chosen = choose();
        if (list) {
            chosen.forEach(c -> out.printf("%-22s %s%n", c.id(), c.title()));
            return ExitCode.HOLDS;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        boolean allReached = true;
        for (Comparison c : chosen) {
            err.printf("bench: %s ...%n", c.title());
            Measurement m = Measurement.of(c, iterations);
            allReached &= m.ratio() >= c.atLeast();
            rows.add(row(c, m));
            if (!json) {
                out.printf(Locale.ROOT, "%s%n  %-28s %14s ns/op  (median of %d)%n  %-28s %14s ns/op  (median of %d), %.2f bytes/op%n  ratio %.2f, wanted at least %s: %s%n",
                        c.title(), c.baseline(), number(m.baselineNanos()), m.baselineCount(), c.contender(), number(m.contenderNanos()),
                        m.contenderCount(), m.contenderBytes(), m.ratio(), plain(c.atLeast()), m.ratio() >= c.atLeast() ? "reached" : "NOT reached");
                out.flush();
            }
        }
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("java", Runtime.version().toString());
            object.put("processors", Runtime.getRuntime().availableProcessors());
            object.put("comparisons", rows);
            out.println(Json.text(object));
        }
        return allReached ? ExitCode.HOLDS : ExitCode.REFUTED;
    }

    private List<Comparison> choose() {
        List<Comparison> all = Comparisons.all();
        if (ids.isEmpty()) {
            return all;
        }
        List<Comparison> chosen = new ArrayList<>();
        for (String id : ids) {
            chosen.add(all.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow(() -> new InputException("comparison '" + id
                    + "': must be one of " + String.join(", ", all.stream().map(Comparison::id).toList()))));
        }
        return chosen;
    }

    private static Map<String, Object> row(Comparison c, Measurement m) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", c.id());
        row.put("title", c.title());
        row.put("params", c.params());
        row.put("baseline", c.baseline());
        row.put("baselineNanosPerOp", m.baselineNanos());
        row.put("contender", c.contender());
        row.put("contenderNanosPerOp", m.contenderNanos());
        row.put("contenderBytesPerOp", m.contenderBytes());
        row.put("ratio", m.ratio());
        row.put("wanted", c.atLeast());
        row.put("reached", m.ratio() >= c.atLeast());
        return row;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 1e5 ? "%,.1f" : "%,.0f", value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : Double.toString(value);
    }
}
