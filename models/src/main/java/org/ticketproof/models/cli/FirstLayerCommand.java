package org.ticketproof.models.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ticketproof.empirical.cli.ExitCode;
import org.ticketproof.empirical.cli.Json;
import org.ticketproof.models.experiment.FirstLayerExperiment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what locked weights in the first layer cost. */
@Command(name = "first-layer", mixinStandardHelpOptions = true,
        description = "Certifies, for random networks with locked weights in both layers, how far every mask stays away from every linear map "
                + "over [-1,1]^d, and builds the same targets with nothing locked in the first layer.",
        footerHeading = "%nExamples:%n",
        footer = {"  ticketproof first-layer --inputs 2 --first-lock .25 --second-lock .25 --neurons 8,32,128,512",
            "  ticketproof first-layer --inputs 3 --first-lock .5 --second-lock .5 --neurons 4,16,64 --json"})
final class FirstLayerCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--inputs", paramLabel = "D", defaultValue = "2", description = "Inputs, 2 to 8. Default: ${DEFAULT-VALUE}.")
    private int inputs;

    @Option(names = "--neurons", paramLabel = "N,..", split = ",", defaultValue = "4,8,16,32,64,128,256", description = "Hidden widths. Default: ${DEFAULT-VALUE}.")
    private List<Integer> neurons;

    @Option(names = "--prune", paramLabel = "P", defaultValue = "0", description = "Pruning ratio of every weight. Default: ${DEFAULT-VALUE}.")
    private double prune;

    @Option(names = "--first-lock", paramLabel = "Q1", defaultValue = "0.25", description = "Locking ratio of input weights. Default: ${DEFAULT-VALUE}.")
    private double firstLock;

    @Option(names = "--second-lock", paramLabel = "Q2", defaultValue = "0.25", description = "Locking ratio of output weights. Default: ${DEFAULT-VALUE}.")
    private double secondLock;

    @Option(names = "--networks", paramLabel = "K", defaultValue = "200", description = "Random networks for each width. Default: ${DEFAULT-VALUE}.")
    private int networks;

    @Option(names = "--eps", paramLabel = "E", defaultValue = "0.01", description = "Tolerance to compare with. Default: ${DEFAULT-VALUE}.")
    private double eps;

    @Option(names = "--repaired", paramLabel = "N,..", split = ",", defaultValue = "50,100,200",
            description = "Neurons per input of the construction with nothing locked in the first layer. Default: ${DEFAULT-VALUE}.")
    private List<Integer> repaired;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        FirstLayerExperiment experiment = new FirstLayerExperiment(inputs, prune, firstLock, secondLock, networks, seed);
        List<FirstLayerExperiment.Row> rows = new ArrayList<>();
        for (int width : neurons) {
            rows.add(experiment.measure(width, eps));
        }
        List<FirstLayerExperiment.Repaired> repairs = new ArrayList<>();
        for (int perInput : repaired) {
            repairs.add(experiment.repaired(perInput, eps));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(object(rows, repairs)));
            return ExitCode.HOLDS;
        }
        out.printf(Locale.ROOT, "lower bound of the sup error over [-1,1]^%d against every linear map, for every mask; quantiles over %d networks%n", inputs, networks);
        out.printf("%8s %10s %11s %10s %10s %10s %10s %10s %11s%n", "neurons", "certified", "above eps", "5 %", "25 %", "50 %", "75 %", "95 %", "true least");
        for (FirstLayerExperiment.Row row : rows) {
            out.printf(Locale.ROOT, "%8d %10d %11d %10.3g %10.3g %10.3g %10.3g %10.3g %11s%n", row.neurons(), row.certified(), row.above(),
                    row.quantiles().get(0), row.quantiles().get(1), row.quantiles().get(2), row.quantiles().get(3), row.quantiles().get(4),
                    row.searched() == 0 ? "-" : String.format(Locale.ROOT, "%.3g (%d)", row.leastError(), row.searched()));
        }
        out.printf("with nothing locked in the first layer, the other ratios alike:%n%8s %10s %12s%n", "n/input", "within eps", "median error");
        for (FirstLayerExperiment.Repaired repair : repairs) {
            out.printf(Locale.ROOT, "%8d %6d/%-4d %11.3g%n", repair.perInput(), repair.within(), repair.networks(), repair.medianError());
        }
        out.flush();
        return ExitCode.HOLDS;
    }

    private Map<String, Object> object(List<FirstLayerExperiment.Row> rows, List<FirstLayerExperiment.Repaired> repairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("inputs", inputs);
        object.put("prune", prune);
        object.put("firstLock", firstLock);
        object.put("secondLock", secondLock);
        object.put("eps", eps);
        object.put("networks", networks);
        object.put("seed", seed);
        List<Object> widths = new ArrayList<>();
        for (FirstLayerExperiment.Row row : rows) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("neurons", row.neurons());
            entry.put("certified", row.certified());
            entry.put("aboveEps", row.above());
            entry.put("lowerBoundQuantiles", row.quantiles());
            entry.put("searched", row.searched());
            entry.put("leastError", Json.finite(row.leastError()));
            entry.put("tightness", Json.finite(row.tightness()));
            widths.add(entry);
        }
        object.put("widths", widths);
        List<Object> built = new ArrayList<>();
        for (FirstLayerExperiment.Repaired repair : repairs) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("perInput", repair.perInput());
            entry.put("withinEps", repair.within());
            entry.put("medianError", repair.medianError());
            built.add(entry);
        }
        object.put("repaired", built);
        return object;
    }
}
