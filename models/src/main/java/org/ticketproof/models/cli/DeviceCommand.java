package org.ticketproof.models.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ticketproof.empirical.cli.ExitCode;
import org.ticketproof.models.device.DeviceCase;
import org.ticketproof.models.device.DeviceInfo;
import org.ticketproof.models.device.DeviceReference;
import org.ticketproof.models.device.DeviceReferenceFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What networks compute on, whether it computes the same as another device, and how fast. */
@Command(name = "device", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", subcommands = {DeviceCheckCommand.class, DeviceSpeedCommand.class},
        description = "Tells what networks compute on, compares it with another device, and measures its speed.",
        footerHeading = "%nExamples:%n",
        footer = {"  ticketproof device info", "  ticketproof device record --out cpu.reference",
            "  ticketproof device check --reference cpu.reference --device cuda", "  ticketproof device speed --arch conv6,resnet18 --batch 128"})
final class DeviceCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "device: say info, record, check or speed");
    }

    @Command(name = "info", mixinStandardHelpOptions = true, description = "Prints what networks compute on.")
    int info(@Option(names = "--json", description = "Print one JSON object.") boolean json) {
        DeviceInfo info = DeviceInfo.here();
        new TicketReport().put("device", info.device()).put("threads", info.threads()).put("library", info.library())
                .put("cudaLibrary", info.cudaLibrary()).put("computeCapability", info.computeCapability()).put("refusal", info.refusal())
                .print(spec.commandLine().getOut(), json);
        return ExitCode.HOLDS;
    }

    @Command(name = "record", mixinStandardHelpOptions = true,
            description = "Writes down what this device computes for small drawn networks: the first loss and gradient, and where five steps of "
                    + "the search and five of weight training lead.")
    int record(@Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.") Path out, @Mixin FamiliesOption families,
            @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Seed of everything drawn. Default: ${DEFAULT-VALUE}.") long seed,
            @Mixin DeviceOption device) {
        List<DeviceCase> cases = families.chosen().stream().map(family -> DeviceCase.small(family, seed)).toList();
        OutFile.require(out);
        device.require();
        PrintWriter print = spec.commandLine().getOut();
        DeviceReference made = DeviceReference.record(spec.root().version()[0], cases, entry -> {
            print.printf(Locale.ROOT, "%-14s %,9d weights, loss %.7f%n", entry.wanted().architecture().family().id(), entry.trace().gradient().length,
                    entry.trace().loss());
            print.flush();
        });
        long size = DeviceReferenceFile.write(made, out);
        print.printf(Locale.ROOT, "%s: %,d bytes, recorded on %s%n", out, size, made.device());
        print.flush();
        return ExitCode.HOLDS;
    }
}
