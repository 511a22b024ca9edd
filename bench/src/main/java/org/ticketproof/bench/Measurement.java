package org.ticketproof.bench;

import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What one comparison gave: medians over JMH iterations, baseline and contender in the same JMH run.
 *
 * @param baselineNanos median nanoseconds per operation of the baseline
 * @param baselineCount number of iterations of the baseline
 * @param contenderNanos median nanoseconds per operation of the contender
 * @param contenderCount number of iterations of the contender
 * @param contenderBytes bytes the contender allocates per operation
 */
record Measurement(double baselineNanos, long baselineCount, double contenderNanos, long contenderCount, double contenderBytes) {
    double ratio() {
        return baselineNanos / contenderNanos;
    }

    static Measurement of(Comparison c, int iterations) throws RunnerException {
        String prefix = c.type().getName().replace(".", "\\.") + "\\.";
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + prefix + c.baseline() + "$").include("^" + prefix + c.contender() + "$")
                .forks(1).warmupIterations(4).warmupTime(TimeValue.seconds(1))
                .measurementIterations(iterations).measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class).shouldFailOnError(true).verbosity(VerboseMode.SILENT);
        for (Map.Entry<String, String> p : c.params().entrySet()) {
            options.param(p.getKey(), p.getValue());
        }
        RunResult baseline = null;
        RunResult contender = null;
        for (RunResult r : new Runner(options.build()).run()) {
            if (r.getParams().getBenchmark().endsWith("." + c.baseline())) {
                baseline = r;
            } else {
                contender = r;
            }
        }
        if (baseline == null || contender == null) {
            throw new RunnerException("comparison " + c.id() + " did not find its two benchmarks");
        }
        return new Measurement(nanos(baseline), baseline.getPrimaryResult().getSampleCount(), nanos(contender),
                contender.getPrimaryResult().getSampleCount(), bytes(contender));
    }

    /** The benchmarks report average time or single-shot time in nanoseconds (or say their unit: "us/op", "ms/op", "s/op"). */
    private static double nanos(RunResult r) {
        double median = r.getPrimaryResult().getStatistics().getPercentile(50);
        String unit = r.getPrimaryResult().getScoreUnit();
        return switch (unit) {
            case "ns/op" -> median;
            case "us/op" -> median * 1e3;
            case "ms/op" -> median * 1e6;
            case "s/op" -> median * 1e9;
            default -> throw new IllegalStateException("benchmark " + r.getParams().getBenchmark() + " reports " + unit + ", not a time per operation");
        };
    }

    private static double bytes(RunResult r) {
        for (Map.Entry<String, Result> e : r.getSecondaryResults().entrySet()) {
            if (e.getKey().endsWith("gc.alloc.rate.norm")) {
                return e.getValue().getScore();
            }
        }
        return Double.NaN;
    }
}
