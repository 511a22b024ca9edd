package org.ticketproof.bench;

import java.util.List;
import java.util.Map;

/** Every speed claim of the project, with the ratio it has to reach. */
final class Comparisons {
    private static final Map<String, String> COARSE = Map.of("eps", "0.01", "n", "20");
    private static final Map<String, String> FINE = Map.of("eps", "0.0001", "n", "34");

    private Comparisons() {
    }

    static List<Comparison> all() {
        return List.of(
                new Comparison("coverage-sorting", "coverage, eps=.01, n=20, against sorting all 2^20 sums",
                        CoverageBenchmark.class, COARSE, "enumerateAndSort", "covers", 20_000),
                new Comparison("coverage-merge", "coverage, eps=.01, n=20, against the plain interval merge",
                        CoverageBenchmark.class, COARSE, "plainIntervalMerge", "covers", 2),
                new Comparison("coverage-fine", "coverage, eps=1e-4, n=34, against the plain interval merge",
                        CoverageBenchmark.class, FINE, "plainIntervalMerge", "covers", 5),
                new Comparison("nearest-textbook", "nearest subset, n=21, against a textbook Horowitz-Sahni merge",
                        NearestBenchmark.class, Map.of("n", "21"), "textbookHorowitzSahni", "nearest", 2),
                new Comparison("nearest-cpsat", "nearest subset, n=21, against CP-SAT with one worker",
                        NearestCpSatBenchmark.class, Map.of("n", "21"), "cpSatOneWorker", "nearest", 10_000),
                new Comparison("threads", "a campaign, eps=.01, n=20, with one thread and with two",
                        CampaignBenchmark.class, Map.of(), "oneThread", "twoThreads", 1.8),
                new Comparison("engine", "a trial of a stored campaign, eps=.01, n=20, one thread: share of the decision alone",
                        EngineBenchmark.class, Map.of(), "decisionsAlone", "storedCampaign", 0.9),
                new Comparison("network-optimal", "784 x 4 weights built, n=21, optimal, against a textbook Horowitz-Sahni merge",
                        NetworkBenchmark.class, Map.of(), "textbookPerWeight", "optimalPerWeight", 2),
                new Comparison("network-first-within", "784 x 4 weights built, n=21, first within eps against optimal",
                        NetworkBenchmark.class, Map.of(), "optimalPerWeight", "firstWithinPerWeight", 2),
                new Comparison("network-per-row", "784 x 4 weights built, n=21, one set of coefficients per row against one per weight",
                        NetworkBenchmark.class, Map.of(), "optimalPerWeight", "optimalPerRow", 2),
                new Comparison("search-freezing", "LeNet-300-100, score update with half of the weights frozen against none",
                        SearchBenchmark.class, Map.of("architecture", "lenet-300-100"), "updateDense", "updateFrozen", 1 / 0.6),
                new Comparison("search-bookkeeping", "Conv2, batch 128: forward and backward pass against the search's bookkeeping, half frozen",
                        SearchBenchmark.class, Map.of("architecture", "conv2"), "forwardAndBackward", "updateFrozen", 19));
    }
}
