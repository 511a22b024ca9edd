package org.ticketproof.empirical.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ticketproof.empirical.campaign.Campaign;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.campaign.CellPlan;
import org.ticketproof.empirical.campaign.CellResult;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.empirical.campaign.ThreadEngine;
import org.ticketproof.empirical.campaign.TrialBudget;
import org.ticketproof.empirical.estimate.ClopperPearson;
import org.ticketproof.empirical.estimate.Interval;
import org.ticketproof.theory.bound.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures one failure probability. */
@Command(name = "measure", mixinStandardHelpOptions = true,
        description = {"Measures one failure probability: independent trials, each decided exactly, and Clopper-Pearson limits.",
            "With --rare: a probability too small to count, estimated by importance sampling or splitting."},
        footerHeading = "%nExamples:%n",
        footer = {"  ticketproof measure --eps .01 --n 20",
            "  ticketproof measure --eps .01 --n 15 --targets one --trials 100000 --json",
            "  ticketproof measure --eps .05 --n 60 --prune .25 --lock .25 --trials 1000000 --seed 7",
            "  ticketproof measure --eps .1 --n 16 --dimension 2 --trials 10000",
            "  ticketproof measure --eps .1 --n 20 --subset-size 5",
            "  ticketproof measure --eps .05 --n 40 --lock .5 --lock-masks 16",
            "  ticketproof measure --eps .01 --n 60 --rare"})
final class MeasureCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private SettingOptions options;

    @Option(names = "--n", required = true, paramLabel = "N", description = "Number of variables, frozen ones included.")
    private int n;

    @Option(names = "--trials", paramLabel = "T", defaultValue = "100000", description = "Number of trials. Default: ${DEFAULT-VALUE}.")
    private long trials;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed; the counts follow from it. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--confidence", paramLabel = "C", defaultValue = "0.99",
            description = "Confidence of the two-sided limits, in (0,1). Default: ${DEFAULT-VALUE}.")
    private double confidence;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private RareMeasurement rare;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (!(confidence > 0 && confidence < 1)) {
            throw new InputException("--confidence " + confidence + ": must be a number in (0, 1)");
        }
        Cell cell = new Cell(options.setting(), n);
        if (rare.wanted(spec)) {
            rare.run(cell, seed, 1 - confidence, threads.count(), json, spec.commandLine().getOut());
            return ExitCode.HOLDS;
        }
        CellPlan plan = new CellPlan(cell, TrialBudget.fixed(trials));
        long start = System.nanoTime();
        CellResult result;
        try (ThreadEngine engine = threads.engine(); ProgressDisplay display = new ProgressDisplay("measure", spec.commandLine().getErr())) {
            result = Campaign.withSeed(seed).withListener(display).measure(List.of(plan), engine).get(0);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        print(cell.setting(), result.tally(), ClopperPearson.interval(result.tally().failures(), result.tally().trials(), 1 - confidence), seconds);
        return ExitCode.HOLDS;
    }

    private void print(Setting setting, Tally tally, Interval limits, double seconds) {
        double estimate = (double) tally.failures() / tally.trials();
        if (json) {
            Map<String, Object> o = new LinkedHashMap<>();
            SettingOptions.put(setting, o);
            o.put("n", n);
            o.put("seed", seed);
            o.put("trials", tally.trials());
            o.put("failures", tally.failures());
            o.put("estimate", estimate);
            o.put("lower", limits.lower());
            o.put("upper", limits.upper());
            o.put("confidence", limits.confidence());
            o.put("trialsPerSecond", tally.trials() / seconds);
            spec.commandLine().getOut().println(Json.text(o));
            return;
        }
        SettingOptions.note(setting).ifPresent(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().printf(Locale.ROOT,
                "%,d failures in %,d trials: estimate %.6g, %s %% limits [%.6g, %.6g] (Clopper-Pearson); %,.0f trials per second%n",
                tally.failures(), tally.trials(), estimate, Percent.of(limits.confidence()), limits.lower(), limits.upper(), tally.trials() / seconds);
    }
}
