package org.ticketproof.empirical.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.estimate.ApproximateInterval;
import org.ticketproof.empirical.rare.RareTail;
import org.ticketproof.empirical.rare.TailEstimate;
import org.ticketproof.empirical.rare.TailMethod;
import org.ticketproof.empirical.rare.TailPlan;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Bounds;
import org.ticketproof.theory.bound.Constants;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options and the work of measuring a tail. */
final class RareMeasurement {
    private static final int TILTED_PATHS = 2_000;
    private static final int SPLIT_PATHS = 500;

    @Option(names = "--rare", description = "Estimate a tail too small to count.")
    private boolean rare;

    @Option(names = "--method", paramLabel = "METHOD", converter = MethodConverter.class,
            description = "With --rare: tilting (uniform law; default there) or splitting (any law).")
    private TailMethod method;

    @Option(names = "--replicas", paramLabel = "R", description = "With --rare: independent replicas. Default: 128.")
    private Integer replicas;

    @Option(names = "--particles", paramLabel = "N",
            description = "With --rare: paths of each replica (tilting, default 2000) or of each of its levels (splitting, default 500).")
    private Integer particles;

    /** Whether a tail is asked for; options that go with the other way of measuring are refused. */
    boolean wanted(CommandSpec spec) {
        for (String option : rare ? new String[] {"--trials"} : new String[] {"--method", "--replicas", "--particles"}) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new InputException(option + ": " + (rare ? "not with --rare, which has --replicas and --particles" : "only with --rare"));
            }
        }
        return rare;
    }

    void run(Cell cell, long seed, double alpha, int threads, boolean json, PrintWriter out) throws InterruptedException {
        TailMethod chosen = method == null ? RareTail.byDefault(cell) : method;
        TailPlan plan = new TailPlan(chosen, replicas == null ? 128 : replicas,
                particles != null ? particles : chosen == TailMethod.TILTING ? TILTED_PATHS : SPLIT_PATHS, seed);
        long start = System.nanoTime();
        TailEstimate estimate = RareTail.estimate(cell, plan, threads);
        double seconds = (System.nanoTime() - start) / 1e9;
        double certain = Bounds.all(Constants.withDefaults()).stream()
                .filter(b -> b.direction() == Bound.Direction.LOWER && b.explicit() && b.inapplicable(cell.setting()).isEmpty())
                .mapToDouble(b -> b.failureProbability(cell.setting(), cell.n())).max().orElse(0);
        if (json) {
            out.println(Json.text(object(estimate, alpha, certain, seconds)));
        } else {
            text(estimate, alpha, certain, seconds, out);
        }
    }

    private static Map<String, Object> object(TailEstimate estimate, double alpha, double certain, double seconds) {
        ApproximateInterval interval = estimate.probability().approximate(alpha);
        Map<String, Object> o = new LinkedHashMap<>();
        SettingOptions.put(estimate.cell().setting(), o);
        o.put("n", estimate.cell().n());
        o.put("seed", estimate.plan().seed());
        o.put("method", estimate.plan().method().id());
        o.put("replicas", estimate.plan().replicas());
        o.put("paths", estimate.paths());
        o.put(estimate.plan().method() == TailMethod.TILTING ? "laws" : "levels", estimate.levels());
        o.put("estimate", estimate.probability().mean());
        // JSON has no infinity: absent where no failure was seen.
        o.put("relativeStandardError", finite(estimate.probability().relativeStandardError()));
        o.put("largestReplicaShare", estimate.probability().largestShare());
        o.put("certainLower", estimate.probability().certainLower(alpha));
        o.put("approximateLower", interval.lower());
        o.put("approximateUpper", finite(Math.min(1, interval.upper())));
        o.put("confidence", 1 - alpha);
        o.put("provedLowerBound", certain);
        o.put("seconds", seconds);
        return o;
    }

    private static Double finite(double value) {
        return Double.isInfinite(value) ? null : value;
    }

    private static void text(TailEstimate estimate, double alpha, double certain, double seconds, PrintWriter out) {
        ApproximateInterval interval = estimate.probability().approximate(alpha);
        String percent = Percent.of(1 - alpha);
        if (estimate.probability().mean() == 0) {
            out.printf(Locale.ROOT, "no failing path in %,d: no estimate (%s); proved: at least %.6g%n", estimate.paths(),
                    estimate.plan().method().id(), certain);
            return;
        }
        out.printf(Locale.ROOT, "estimate %.6g, relative standard error %.2f %% (%s, %d replicas, %,d paths, %d %s); %.1f s%n",
                estimate.probability().mean(), 100 * estimate.probability().relativeStandardError(), estimate.plan().method().id(),
                estimate.plan().replicas(), estimate.paths(), estimate.levels(),
                estimate.plan().method() == TailMethod.TILTING ? "tilted laws" : "levels", seconds);
        out.printf(Locale.ROOT, "at least %.6g with confidence %s %%, whatever the skew; approximate %s %% interval [%.6g, %.6g]%n",
                estimate.probability().certainLower(alpha), percent, percent, interval.lower(), Math.min(1, interval.upper()));
        out.printf(Locale.ROOT, "proved, without sampling: at least %.6g%n", certain);
    }

    /** Reads a method's name. */
    static final class MethodConverter implements ITypeConverter<TailMethod> {
        @Override
        public TailMethod convert(String value) {
            try {
                return TailMethod.ofId(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
