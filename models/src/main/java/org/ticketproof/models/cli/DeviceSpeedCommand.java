package org.ticketproof.models.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ticketproof.empirical.cli.ExitCode;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.models.device.DeviceCase;
import org.ticketproof.models.device.DeviceInfo;
import org.ticketproof.models.device.StepSpeed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast this device takes the steps of a search. */
@Command(name = "speed", mixinStandardHelpOptions = true,
        description = "Measures full steps of a search (forward, backward, Edge-Popup) on one batch, and forward and backward passes alone, in images per "
                + "second: medians by the wall clock after a warm-up. For gin an image is a node of a graph.")
final class DeviceSpeedCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private FamiliesOption families;

    @Option(names = "--width", defaultValue = "1", paramLabel = "W", description = "Factor of all hidden widths. Default: ${DEFAULT-VALUE}.")
    private double width;

    @Option(names = "--batch", defaultValue = "128", paramLabel = "B", description = "Images of a batch. Default: ${DEFAULT-VALUE}.")
    private int batch;

    @Option(names = "--nodes", defaultValue = "16384", paramLabel = "N",
            description = "Nodes of the graph for gin, with 7 directed edges each, 128 features and 40 classes. Default: ${DEFAULT-VALUE}.")
    private int nodes;

    @Option(names = "--steps", defaultValue = "20", paramLabel = "N", description = "Steps to measure. Default: ${DEFAULT-VALUE}.")
    private int steps;

    @Mixin
    private DeviceOption device;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (steps < 1) {
            throw new InputException("--steps " + steps + ": must be at least 1");
        }
        List<DeviceCase> cases = families.chosen().stream().map(family -> DeviceCase.full(family, width, family.needsGraph() ? nodes : batch, 1)).toList();
        device.require();
        DeviceInfo here = DeviceInfo.here();
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            out.printf("%s; %s; images per second%n%-14s %7s %10s %11s %16s %16s%n", here.device(), here.library(), "network", "batch", "weights",
                    "full step", "full / proc. sec.", "forward+backward");
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (DeviceCase each : cases) {
            StepSpeed speed = StepSpeed.measure(each, steps);
            rows.add(row(speed));
            if (!json) {
                out.printf(Locale.ROOT, "%-14s %7d %,10d %,11.0f %,17.0f %,16.0f%n", each.architecture().family().id(), each.examples(), speed.weights(),
                        speed.imagesPerSecond(), speed.imagesPerProcessorSecond(), speed.passImagesPerSecond());
                out.flush();
            }
        }
        if (json) {
            new TicketReport().put("device", here.device()).put("library", here.library()).put("rows", rows).print(out, true);
        }
        return ExitCode.HOLDS;
    }

    /** The same fields as src/bench/python/torch_step.py prints. */
    private static Map<String, Object> row(StepSpeed speed) {
        DeviceCase wanted = speed.wanted();
        return new TicketReport().put("architecture", wanted.architecture().family().id()).put("width", wanted.architecture().widthFactor())
                .put("batch", wanted.examples()).put("weights", speed.weights()).put("steps", speed.steps())
                .put("imagesPerSecond", speed.imagesPerSecond()).put("imagesPerProcessorSecond", speed.imagesPerProcessorSecond())
                .put("passImagesPerSecond", speed.passImagesPerSecond()).put("stepSeconds", speed.stepSeconds())
                .put("passSeconds", speed.passSeconds()).figures();
    }
}
