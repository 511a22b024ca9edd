package org.ticketproof.models.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ticketproof.empirical.cli.ExitCode;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.models.device.DeviceDifference;
import org.ticketproof.models.device.DeviceInfo;
import org.ticketproof.models.device.DeviceReference;
import org.ticketproof.models.device.DeviceReferenceFile;
import org.ticketproof.models.device.DeviceTrace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares what this device computes with what another one recorded. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Computes on this device what another one recorded, and compares. Differences are relative: the largest absolute one over "
                + "the reference's largest absolute value. Exit code 1 if one is above the tolerance.")
final class DeviceCheckCommand implements Callable<Integer> {
    private static final String HEADER = "%-14s %9s %9s %9s %9s %10s %9s %9s%n";
    private static final String ROW = "%-14s %9.1e %9.1e %9.1e %9.1e %10.1e %9.1e %9.1e  %s%n";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--reference", required = true, paramLabel = "FILE", description = "What device record wrote.")
    private Path file;

    @Option(names = "--tolerance", defaultValue = "1e-5", paramLabel = "T",
            description = "Largest relative difference of losses, gradients, trained weights and statistics that is allowed. Default: ${DEFAULT-VALUE}.")
    private double tolerance;

    @Option(names = "--kept-tolerance", defaultValue = "1e-4", paramLabel = "T",
            description = "Largest share of other kept weights that is allowed after five steps of the search. Default: ${DEFAULT-VALUE}.")
    private double keptTolerance;

    @Mixin
    private DeviceOption device;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (!(tolerance >= 0) || !(keptTolerance >= 0)) {
            throw new InputException("--tolerance " + tolerance + ", --kept-tolerance " + keptTolerance + ": must be at least 0");
        }
        device.require();
        DeviceReference reference = DeviceReferenceFile.read(file);
        DeviceInfo here = DeviceInfo.here();
        String program = spec.root().version()[0];
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            out.printf("reference: %s; %s; %s%nhere:      %s; %s; %s%n", reference.device(), reference.library(), reference.program(), here.device(),
                    here.library(), program);
            out.printf(HEADER, "", "first", "first", "searched", "kept", "batch norm", "trained", "trained");
            out.printf(HEADER, "network", "loss", "gradient", "losses", "share", "statistics", "losses", "weights");
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        boolean holds = true;
        for (DeviceReference.Entry entry : reference.entries()) {
            DeviceDifference difference = difference(entry);
            boolean within = difference.within(tolerance, keptTolerance);
            holds &= within;
            rows.add(row(entry, difference, within));
            if (!json) {
                print(entry, difference, within, out);
            }
        }
        if (json) {
            new TicketReport().put("reference", reference.device()).put("referenceLibrary", reference.library()).put("device", here.device())
                    .put("library", here.library()).put("tolerance", tolerance).put("keptTolerance", keptTolerance).put("rows", rows)
                    .put("holds", holds).print(out, true);
        } else {
            out.println(holds ? "the devices agree" : "the devices differ by more than is allowed");
            out.flush();
        }
        return holds ? ExitCode.HOLDS : ExitCode.REFUTED;
    }

    private DeviceDifference difference(DeviceReference.Entry entry) {
        try {
            return DeviceDifference.of(DeviceTrace.of(entry.wanted()), entry.trace());
        } catch (IllegalArgumentException e) {
            throw new InputException(file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> row(DeviceReference.Entry entry, DeviceDifference difference, boolean within) {
        return new TicketReport().put("architecture", entry.wanted().architecture().family().id()).put("width", entry.wanted().architecture().widthFactor())
                .put("batch", entry.wanted().examples()).put("loss", difference.loss()).put("gradient", difference.gradient())
                .put("searchLosses", difference.searchLosses()).put("keptShare", difference.kept()).put("statistics", difference.statistics())
                .put("trainingLosses", difference.trainingLosses()).put("trainedWeights", difference.trainedWeights()).put("within", within).figures();
    }

    private static void print(DeviceReference.Entry entry, DeviceDifference difference, boolean within, PrintWriter out) {
        out.printf(Locale.ROOT, ROW, entry.wanted().architecture().family().id(), difference.loss(), difference.gradient(), difference.searchLosses(),
                difference.kept(), difference.statistics(), difference.trainingLosses(), difference.trainedWeights(), within ? "within" : "OUTSIDE");
        out.flush();
    }
}
