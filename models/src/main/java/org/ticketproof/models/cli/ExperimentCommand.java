package org.ticketproof.models.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ticketproof.empirical.cli.ExitCode;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.empirical.report.Provenance;
import org.ticketproof.empirical.report.TableReport;
import org.ticketproof.models.architecture.Device;
import org.ticketproof.models.experiment.CellStore;
import org.ticketproof.models.experiment.ExperimentData;
import org.ticketproof.models.experiment.ExperimentEffort;
import org.ticketproof.models.experiment.GridExperiment;
import org.ticketproof.models.experiment.GridRun;
import org.ticketproof.models.experiment.TieRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs an experiment of many trainings. */
@Command(name = "experiment", mixinStandardHelpOptions = true,
        description = "Runs one of the experiments on frozen networks and writes its table and figures: position, freezing, width, size, table1 "
                + "(Otsuka et al. 2024), or tie, which puts lemmas, constructed and found tickets side by side.",
        footerHeading = "%nExamples:%n",
        footer = {"  ticketproof experiment table1 --effort smoke --out out/table1", "  ticketproof experiment tie --effort cpu --data DIR --out out/tie",
            "  ticketproof experiment tie --effort cpu --data DIR --out out/tie --resume"})
final class ExperimentCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "position, freezing, width, size, table1 or tie.")
    private String name;

    @Option(names = "--effort", paramLabel = "EFFORT", defaultValue = "cpu",
            description = "smoke (seconds, generated data), cpu (minutes) or gpu (the paper's settings). Default: ${DEFAULT-VALUE}.")
    private String effort;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder that holds mnist, cifar-10-batches-bin and cora as far as needed; not for smoke.")
    private Path data;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of the first repetition. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private DeviceOption device;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for reports and finished cells; made if needed.")
    private Path out;

    @Option(names = "--resume", description = "Keep the cells that an earlier run into the same folder finished.")
    private boolean resume;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        ExperimentEffort chosen = ExperimentEffort.ofId(effort);
        List<String> grids = Arrays.stream(GridExperiment.values()).map(GridExperiment::id).toList();
        if (!grids.contains(name) && !name.equals(TieRun.ID)) {
            throw new InputException("experiment '" + name + "': must be " + grids.stream().collect(Collectors.joining(", ")) + " or " + TieRun.ID);
        }
        device.require();
        Instant started = Instant.now();
        PrintWriter err = spec.commandLine().getErr();
        CellStore store = new CellStore(out.resolve("cells"), resume);
        ExperimentData sets = new ExperimentData(data);
        TableReport report = name.equals(TieRun.ID) ? new TieRun(chosen, seed).run(sets, store, line -> tell(err, line))
                : new GridRun(GridExperiment.valueOf(name.toUpperCase(Locale.ROOT)), chosen, seed).run(sets, store, line -> tell(err, line));
        String command = "experiment " + name + " --effort " + effort + " --seed " + seed;
        Provenance provenance = Provenance.here(spec.root().version()[0].replaceFirst("^ticketproof ", ""), command, Device.library(), Device.threads(), started,
                Duration.between(started, Instant.now()));
        report.write(provenance, out);
        spec.commandLine().getOut().print(json ? report.json(provenance) : report.markdown() + "\n" + String.join("\n\n", report.remarks()) + "\n");
        spec.commandLine().getOut().flush();
        return ExitCode.HOLDS;
    }

    private void tell(PrintWriter err, String line) {
        err.println(name + ": " + line);
        err.flush();
    }
}
