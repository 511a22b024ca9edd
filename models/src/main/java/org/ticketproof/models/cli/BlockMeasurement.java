package org.ticketproof.models.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ticketproof.empirical.campaign.Campaign;
import org.ticketproof.empirical.campaign.ThreadEngine;
import org.ticketproof.empirical.campaign.Trajectory;
import org.ticketproof.empirical.campaign.TrajectoryPlan;
import org.ticketproof.empirical.campaign.TrajectoryResult;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.empirical.estimate.LeastWidth;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.network.NetworkQuestion;
import org.ticketproof.theory.network.NetworkWidths;
import picocli.CommandLine.Option;

/** The options and the work of measuring the least n per target weight, at the budget that the union bound leaves for one. */
final class BlockMeasurement {
    private static final int FIRST_N = 64;
    private static final int LAST_N = 1024;

    @Option(names = "--trials", paramLabel = "T", defaultValue = "20000",
            description = "Trials of the measured row, 0 for none. A budget d per weight needs about 5/d of them. Default: ${DEFAULT-VALUE}.")
    private long trials;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of the trials. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--confidence", paramLabel = "C", defaultValue = "0.99",
            description = "Confidence of the measured limits, all layers together, in (0,1). Default: ${DEFAULT-VALUE}.")
    private double confidence;

    @Option(names = "--threads", paramLabel = "T", description = "Threads; results do not depend on it. Default: one for each processor.")
    private Integer threads;

    /** The measured row, made like explicit-per-weight's and with its budgets; null if none is wanted. */
    NetworkWidths measure(NetworkQuestion question, NetworkWidths explicit) throws InterruptedException {
        if (trials == 0 || explicit.levels().isEmpty()) {
            return null;
        }
        if (trials < 0 || !(confidence > 0 && confidence < 1)) {
            throw new InputException("--trials " + trials + ", --confidence " + confidence + ": must be at least 0, and in (0, 1)");
        }
        List<NetworkWidths.Level> levels = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        remarks.add(String.format(Locale.ROOT, "n per weight, all targets at once; %,d trajectories, seed %d, %s confidence for all layers", trials, seed, confidence));
        double parameters = 0;
        double search = 0;
        for (int l = 0; l < question.depth(); l++) {
            NetworkWidths.Level budget = explicit.levels().get(l);
            Freezing freezing = question.freezing().get(l + 1);
            Setting setting = new Setting(Math.min(1, budget.weightEps() / question.norms().largestWeight()), freezing, VariableLaw.UNIFORM, Targets.ALL);
            LeastWidth width = least(setting, budget.weightDelta(), (1 - confidence) / 2 / question.depth());
            double n = width.bounded() ? width.upper() : Double.POSITIVE_INFINITY;
            remarks.add(String.format(Locale.ROOT, "layer %d: n from %d to %s%s", l + 1, width.lower(), width.bounded() ? width.upper() : "?",
                    width.bounded() ? "" : String.format(Locale.ROOT, "; a budget of %.2g per weight needs about %.1g trials", budget.weightDelta(),
                            Math.log(2 * question.depth() / (1 - confidence)) / budget.weightDelta())));
            levels.add(new NetworkWidths.Level(budget.role(), budget.width(), n, budget.weightEps(), budget.weightDelta()));
            double weights = (double) question.widths().get(l) * question.widths().get(l + 1) * n;
            parameters += weights;
            search += weights * freezing.free();
        }
        levels.add(explicit.levels().get(question.depth()));
        return new NetworkWidths("measured-per-weight", "", levels, parameters, search, remarks);
    }

    private LeastWidth least(Setting setting, double delta, double alpha) throws InterruptedException {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        try (ThreadEngine engine = new ThreadEngine(workers)) {
            // A longer trajectory draws the same first variables, so going on with a larger n chooses no data.
            for (int n = FIRST_N;; n *= 2) {
                TrajectoryResult r = Campaign.withSeed(seed).trace(List.of(new TrajectoryPlan(new Trajectory(setting, n), trials)), engine).get(0);
                LeastWidth width = LeastWidth.of(r.failures(), r.trials(), delta, alpha);
                if (width.bounded() || n >= LAST_N || r.failures()[n] == 0) {
                    return width;
                }
            }
        }
    }
}
