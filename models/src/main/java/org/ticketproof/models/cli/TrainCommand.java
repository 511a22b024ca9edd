package org.ticketproof.models.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ticketproof.empirical.cli.ExitCode;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.empirical.cli.Json;
import org.ticketproof.empirical.cli.SafeFile;
import org.ticketproof.models.architecture.Device;
import org.ticketproof.models.data.LearningTask;
import org.ticketproof.models.experiment.RunOutcome;
import org.ticketproof.models.experiment.RunSpec;
import org.ticketproof.models.experiment.TrainingRun;
import org.ticketproof.models.search.TrainingMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Searches a ticket in a frozen random network, or trains weights for comparison. */
@Command(name = "train", mixinStandardHelpOptions = true,
        description = "Searches a ticket in a random network, part of whose weights are pruned or locked beforehand, by global Edge-Popup; "
                + "stores it as seeds and one bit per searched weight.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ticketproof train --arch lenet-300-100 --data mnist:DIR --epochs 15 --out lenet",
            "  ticketproof train --arch conv6 --data cifar10:DIR --sparsity .5 --freeze .5 --ratios epl --init skc --out conv6",
            "  ticketproof train --arch gin --data graph:DIR --mode weights --epochs 100 --out gin",
            "  ticketproof ticket evaluate lenet/net.ticket --data mnist:DIR"})
final class TrainCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private TrainOptions options;

    @Option(names = "--data", required = true, paramLabel = "DATA",
            description = "mnist:DIR, cifar10:DIR, graph:DIR, generated:CxHxW:COUNT or generated:graph:NODES:EDGES:FEATURES:CLASSES.")
    private String data;

    @Mixin
    private DeviceOption device;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for ticket, history, result and checkpoint; made if needed.")
    private Path out;

    @Option(names = "--resume", description = "Go on where an interrupted training with the same options ended.")
    private boolean resume;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        device.require(options.spec("unread").family());
        LearningTask task = LearningTask.of(data, options.seed());
        RunSpec wanted = options.spec(task.name());
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new InputException("--out " + out + ": is a file, must be a folder");
        }
        Files.createDirectories(out);
        Path checkpoint = out.resolve("checkpoint.bin");
        if (Files.exists(checkpoint) && !resume) {
            throw new InputException(checkpoint + ": an interrupted training; say --resume to go on, remove the file to start anew");
        }
        EpochProgress progress = new EpochProgress("train", spec.commandLine().getErr());
        TrainingRun run = new TrainingRun(wanted, task).checkpoint(checkpoint).listener(progress);
        boolean weights = wanted.mode() == TrainingMode.WEIGHTS;
        Path file = out.resolve(weights ? "net.zip" : "net.ticket");
        RunOutcome outcome = run.run(file);
        TicketReport report = new TicketReport().put("run", wanted.id()).put("data", task.describe()).put("architecture", run.architecture().id())
                .put("mode", wanted.mode().name().toLowerCase(Locale.ROOT)).put("prune", wanted.freezing().prune()).put("lock", wanted.freezing().lock())
                .put("file", Files.exists(file) ? file.toString() : null).put("bestEpoch", outcome.bestEpoch() + 1)
                .put("validationAccuracy", outcome.validationAccuracy()).put("testAccuracy", outcome.testAccuracy())
                .put("predictionsSha256", outcome.predictions()).size(outcome.size()).put("device", Device.description()).put("imagesPerCpuSecond", outcome.imagesPerCpuSecond())
                .put("bookkeepingShare", outcome.bookkeeping()).put("seconds", outcome.seconds());
        SafeFile.write(out.resolve("result.json"), Json.text(report.figures()) + "\n");
        SafeFile.write(out.resolve("history.csv"), progress.history());
        report.print(spec.commandLine().getOut(), json);
        return ExitCode.HOLDS;
    }
}
