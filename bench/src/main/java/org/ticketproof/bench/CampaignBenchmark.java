package org.ticketproof.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.ticketproof.empirical.campaign.Campaign;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.campaign.CellPlan;
import org.ticketproof.empirical.campaign.ThreadEngine;
import org.ticketproof.empirical.campaign.TrialBudget;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/** A whole campaign of one cell, eps = .01, n = 20, plain, four million trials (64 batches): one thread against two. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CampaignBenchmark {
    private static final long TRIALS = 1L << 22;

    private ThreadEngine one;
    private ThreadEngine two;
    private List<CellPlan> plans;

    /** JMH calls it. */
    public CampaignBenchmark() {
    }

    /** Starts the engines. */
    @Setup
    public void start() {
        one = new ThreadEngine(1);
        two = new ThreadEngine(2);
        Setting setting = new Setting(0.01, Freezing.NONE, VariableLaw.UNIFORM, Targets.ALL);
        plans = List.of(new CellPlan(new Cell(setting, 20), TrialBudget.fixed(TRIALS)));
    }

    /** Stops the engines. */
    @TearDown
    public void stop() {
        one.close();
        two.close();
    }

    /**
     * Baseline: one thread.
     *
     * @return the failures
     * @throws InterruptedException if interrupted
     */
    @Benchmark
    public long oneThread() throws InterruptedException {
        return Campaign.withSeed(1).measure(plans, one).get(0).tally().failures();
    }

    /**
     * Two threads.
     *
     * @return the failures
     * @throws InterruptedException if interrupted
     */
    @Benchmark
    public long twoThreads() throws InterruptedException {
        return Campaign.withSeed(1).measure(plans, two).get(0).tally().failures();
    }
}
