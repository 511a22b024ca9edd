package org.ticketproof.models.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.ticketproof.empirical.cli.ExitCode;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.empirical.cli.Json;
import org.ticketproof.models.experiment.ReachExperiment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts the linear maps that tiny random networks reach by pruning. */
@Command(name = "network-reach", mixinStandardHelpOptions = true,
        description = "Tries every mask of tiny random networks and counts the linear maps of a net that they reach, beside the parameter count of pensia-lower.",
        footerHeading = "%nExamples:%n", footer = {"  ticketproof network-reach --d 2 --eps .25 --hidden 6 --networks 20"})
final class NetworkReachCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--d", paramLabel = "D", defaultValue = "2", description = "Inputs and outputs, 1 or 2. Default: ${DEFAULT-VALUE}.")
    private int d;

    @Option(names = "--eps", paramLabel = "E", defaultValue = "0.25", description = "Tolerance, in [0.02, 0.5). Default: ${DEFAULT-VALUE}.")
    private double eps;

    @Option(names = "--hidden", paramLabel = "H", defaultValue = "5", description = "Largest hidden width, 1 to 8. Default: ${DEFAULT-VALUE}.")
    private int hidden;

    @Option(names = "--networks", paramLabel = "K", defaultValue = "20", description = "Random networks for each width. Default: ${DEFAULT-VALUE}.")
    private int networks;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (networks < 1 || hidden < 1) {
            throw new InputException("--networks " + networks + ", --hidden " + hidden + ": must be at least 1");
        }
        ReachExperiment experiment = new ReachExperiment(d, eps, seed);
        List<Object> rows = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            out.printf(Locale.ROOT, "linear maps of a net reached by pruning, d = %d, eps = %s; pensia-lower: at least %.2f parameters%n", d, eps, experiment.necessary());
            out.printf("%8s %12s %14s %8s %10s %8s %8s %8s%n", "hidden", "parameters", "masks", "maps", "at most", "least", "median", "most");
        }
        for (int h = 1; h <= hidden; h++) {
            int width = h;
            List<ReachExperiment.Reach> all = IntStream.range(0, networks).parallel().mapToObj(trial -> experiment.reach(width, trial)).toList();
            int[] reached = all.stream().mapToInt(ReachExperiment.Reach::reached).sorted().toArray();
            ReachExperiment.Reach any = all.get(0);
            double most = Math.min(any.masks(), any.maps());
            if (!json) {
                out.printf(Locale.ROOT, "%8d %12d %14.0f %8d %10.0f %8d %8d %8d%n", h, any.parameters(), any.masks(), any.maps(), most, reached[0],
                        reached[reached.length / 2], reached[reached.length - 1]);
                out.flush();
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("hidden", h);
            row.put("parameters", any.parameters());
            row.put("masks", any.masks());
            row.put("maps", any.maps());
            row.put("atMost", most);
            row.put("leastReached", reached[0]);
            row.put("medianReached", reached[reached.length / 2]);
            row.put("mostReached", reached[reached.length - 1]);
            rows.add(row);
        }
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("d", d);
            object.put("eps", eps);
            object.put("networks", networks);
            object.put("seed", seed);
            object.put("necessaryParameters", experiment.necessary());
            object.put("rows", rows);
            out.println(Json.text(object));
        }
        return ExitCode.HOLDS;
    }
}
