package org.ticketproof.empirical.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.ticketproof.empirical.campaign.Campaign;
import org.ticketproof.empirical.campaign.ThreadEngine;
import org.ticketproof.empirical.campaign.Experiment;
import org.ticketproof.empirical.campaign.Trajectory;
import org.ticketproof.empirical.campaign.TrajectoryPlan;
import org.ticketproof.empirical.campaign.TrajectoryResult;
import org.ticketproof.empirical.estimate.LeastWidth;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Variant.Vectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options and the work of measuring a least width. */
final class WidthMeasurement {
    private static final int FIRST_N = 32;
    private static final int FIRST_VECTORS = 12;
    private static final long LEAST_TRIALS = 10_000;
    private static final long MOST_TRIALS = 200_000;

    @Option(names = "--no-measure", description = "Bounds only.")
    private boolean skip;

    @Option(names = "--trials", paramLabel = "T",
            description = "Trajectories to measure with. Default: 200/delta, at least 10,000 and at most 200,000.")
    private Long trials;

    @Option(names = "--max-n", paramLabel = "N", defaultValue = "1024", description = "Largest n to measure. Default: ${DEFAULT-VALUE}.")
    private int maxN;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed; the counts follow from it. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--confidence", paramLabel = "C", defaultValue = "0.99",
            description = "Confidence of the measured limits, in (0,1). Default: ${DEFAULT-VALUE}.")
    private double confidence;

    @Mixin
    private ThreadOptions threads;

    /** The interval for the least width and what it rests on. */
    record Result(LeastWidth width, double confidence, long trials, long seed) {
        String text() {
            if (!width.bounded()) {
                return width.lower() > width.largest() ? ">" + width.largest() : ">=" + width.lower();
            }
            return width.lower() == width.upper() ? Integer.toString(width.lower()) : width.lower() + ".." + width.upper();
        }
    }

    Optional<Result> run(Setting setting, double delta, PrintWriter err) throws InterruptedException {
        if (skip) {
            return Optional.empty();
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new InputException("--confidence " + confidence + ": must be a number in (0, 1)");
        }
        if (maxN < 1) {
            throw new InputException("--max-n " + maxN + ": must be at least 1");
        }
        long count = trials != null ? trials : Math.max(LEAST_TRIALS, Math.min(MOST_TRIALS, (long) Math.ceil(200 / delta)));
        try (ThreadEngine engine = threads.engine(); ProgressDisplay display = new ProgressDisplay("width", err)) {
            Campaign campaign = Campaign.withSeed(seed).withListener(display);
            // A longer trajectory draws the same first variables, so going on with a larger n chooses no data.
            int largest = Math.min(maxN, Experiment.mostVariables(setting));
            // Work grows by 2^n with vectors, and little with numbers.
            boolean vectors = setting.variant() instanceof Vectors;
            for (int n = Math.min(vectors ? FIRST_VECTORS : FIRST_N, largest);; n = (int) Math.min(largest, vectors ? n + 2L : 2L * n)) {
                TrajectoryResult r = campaign.trace(List.of(new TrajectoryPlan(new Trajectory(setting, n), count)), engine).get(0);
                LeastWidth width = LeastWidth.of(r.failures(), r.trials(), delta, (1 - confidence) / 2);
                if (width.bounded() || n == largest) {
                    return Optional.of(new Result(width, confidence, r.trials(), seed));
                }
            }
        }
    }
}
