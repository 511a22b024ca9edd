package org.ticketproof.models.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ticketproof.empirical.cli.ExitCode;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.empirical.cli.Json;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.ExplicitNetworkWidths;
import org.ticketproof.theory.network.NetworkQuestion;
import org.ticketproof.theory.network.NetworkWidths;
import org.ticketproof.theory.network.PublishedNetworkWidths;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the widths that the network theorems ask for. */
@Command(name = "network-width", mixinStandardHelpOptions = true,
        description = "Prints how wide a random network must be, by every network theorem, to contain a given one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ticketproof network-width --layers 784,500,10 --eps .1 --delta .01",
            "  ticketproof network-width --weights DIR --eps 1 --delta .01 --prune .25 --lock 0,.25,.25 --json",
            "  ticketproof network-width --layers 4,3,1 --eps .5 --delta .5 --trials 200000 --constant otsuka-network.C=100"})
final class NetworkWidthCommand implements Callable<Integer> {
    private static final Map<String, Double> DEFAULTS = Map.of("pensia-upper.C", 1.0, "gadhikar-network.C", 1.0, "gadhikar-network.g", 0.0,
            "otsuka-network.C", 1.0, "otsuka-network.g", 0.0);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private QuestionOptions options;

    @Mixin
    private BlockMeasurement measurement;

    @Option(names = "--constant", paramLabel = "NAME=VALUE", description = "A hidden constant: pensia-upper.C, gadhikar-network.C, "
            + "gadhikar-network.g, otsuka-network.C, otsuka-network.g. Default: C=1, g=0, which no paper claims.")
    private Map<String, Double> constants = new LinkedHashMap<>();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        NetworkQuestion question = options.question();
        constants.forEach((name, value) -> {
            boolean exponent = name.endsWith(".g");
            if (!DEFAULTS.containsKey(name) || !(value >= 0 && value < 1e9) || !exponent && value == 0) {
                throw new InputException("--constant " + name + "=" + value + ": must be one of "
                        + String.join(", ", DEFAULTS.keySet().stream().sorted().toList()) + ", C above 0 and g at least 0");
            }
        });
        NetworkWidths perWeight = ExplicitNetworkWidths.of(ConstructionScheme.PER_WEIGHT, question);
        List<NetworkWidths> rows = new ArrayList<>(List.of(
                PublishedNetworkWidths.pensiaUpper(question, constant("pensia-upper.C")),
                PublishedNetworkWidths.gadhikar(question, constant("gadhikar-network.C"), constant("gadhikar-network.g")),
                PublishedNetworkWidths.otsuka(question, constant("otsuka-network.C"), constant("otsuka-network.g")),
                ExplicitNetworkWidths.of(ConstructionScheme.TWO_LAYER, question),
                ExplicitNetworkWidths.of(ConstructionScheme.DEPTH_PLUS_ONE, question), perWeight));
        NetworkWidths measured = measurement.measure(question, perWeight);
        if (measured != null) {
            rows.add(measured);
        }
        rows.add(PublishedNetworkWidths.pensiaLower(question));
        if (json) {
            spec.commandLine().getOut().println(Json.text(object(question, rows)));
        } else {
            rows.forEach(this::print);
        }
        return ExitCode.HOLDS;
    }

    private double constant(String name) {
        return constants.getOrDefault(name, DEFAULTS.get(name));
    }

    private void print(NetworkWidths row) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s%s%n", row.id(), row.statementId().isEmpty() || row.statementId().equals(row.id()) ? "" : " (" + row.statementId() + ")");
        for (NetworkWidths.Level level : row.levels()) {
            out.printf("  %-42s %16s%s%n", level.role(), number(level.width()), level.blockSize() == 0 ? "" : String.format(Locale.ROOT,
                    "  n = %s per weight, eps %.3g, delta %.3g", number(level.blockSize()), level.weightEps(), level.weightDelta()));
        }
        if (!row.levels().isEmpty()) {
            out.printf("  %-42s %16s%n", row.id().equals("pensia-lower") ? "parameters necessary" : "source weights in all", number(row.parameters()));
        }
        if (!Double.isNaN(row.searchSpace())) {
            out.printf("  %-42s %16s%n", "of them not frozen (bits)", number(row.searchSpace()));
            out.printf("  %-42s %16s%n", "depth", row.id().endsWith("per-weight") ? "(blocks)" : Integer.toString(row.depth()));
        }
        row.remarks().forEach(remark -> out.println("  - " + remark));
        out.flush();
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "?" : value >= 1e15 ? String.format(Locale.ROOT, "%.6g", value) : String.format(Locale.ROOT, "%,.0f", Math.ceil(value));
    }

    private static Map<String, Object> object(NetworkQuestion question, List<NetworkWidths> rows) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("layers", question.widths());
        object.put("eps", question.eps());
        object.put("delta", question.delta());
        object.put("prune", question.freezing().stream().map(f -> f.prune()).toList());
        object.put("lock", question.freezing().stream().map(f -> f.lock()).toList());
        List<Object> theorems = new ArrayList<>();
        for (NetworkWidths row : rows) {
            Map<String, Object> theorem = new LinkedHashMap<>();
            theorem.put("id", row.id());
            theorem.put("statement", row.statementId().isEmpty() ? null : row.statementId());
            theorem.put("depth", row.depth());
            theorem.put("parameters", Json.finite(row.parameters()));
            theorem.put("searchSpace", Json.finite(row.searchSpace()));
            List<Object> levels = new ArrayList<>();
            for (NetworkWidths.Level level : row.levels()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("role", level.role());
                entry.put("width", Json.finite(level.width()));
                entry.put("blockSize", level.blockSize() == 0 ? null : Json.finite(level.blockSize()));
                entry.put("weightEps", Json.finite(level.weightEps()));
                entry.put("weightDelta", Json.finite(level.weightDelta()));
                levels.add(entry);
            }
            theorem.put("levels", levels);
            theorem.put("remarks", row.remarks());
            theorems.add(theorem);
        }
        object.put("theorems", theorems);
        return object;
    }
}
