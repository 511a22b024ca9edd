package org.ticketproof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.ticketproof.empirical.campaign.Campaign;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.campaign.CellPlan;
import org.ticketproof.empirical.campaign.CheckpointStore;
import org.ticketproof.empirical.campaign.RunFingerprint;
import org.ticketproof.empirical.campaign.ThreadEngine;
import org.ticketproof.empirical.campaign.Trial;
import org.ticketproof.empirical.campaign.TrialBudget;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.subsetsum.CoverageSolver;

/**
 * What a campaign without audit adds to its decisions: drawing, tallying and storing, on one thread, against the decisions alone on an
 * {@link InstancePool} of trials of the same cell.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {
    private static final int TRIALS = 1 << 20;
    private static final Cell CELL = new Cell(new Setting(0.01, Freezing.NONE, VariableLaw.UNIFORM, Targets.ALL), 20);

    private ThreadEngine engine;
    private Path folder;
    private CoverageSolver solver;
    private InstancePool pool;
    private int run;

    /** JMH calls it. */
    public EngineBenchmark() {
    }

    /**
     * Draws the pool and starts the engine.
     *
     * @throws IOException if there is no place for the store
     */
    @Setup
    public void start() throws IOException {
        engine = new ThreadEngine(1);
        folder = Files.createTempDirectory("engine-benchmark");
        solver = new CoverageSolver(CELL.n());
        Trial trial = new Trial(1, CELL);
        pool = new InstancePool(CELL.n(), t -> {
            trial.draw(t);
            return trial.instance().freeValues();
        });
    }

    /**
     * Stops the engine and removes the stores.
     *
     * @throws IOException if a store cannot be removed
     */
    @TearDown
    public void stop() throws IOException {
        engine.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /**
     * Baseline: a million decisions.
     *
     * @return the failures
     */
    @Benchmark
    @OperationsPerInvocation(TRIALS)
    public long decisionsAlone() {
        long failures = 0;
        for (int t = 0; t < TRIALS; t++) {
            if (!solver.covers(pool.next(), CELL.n(), 0, CELL.tolerance())) {
                failures++;
            }
        }
        return failures;
    }

    /**
     * A campaign of a million trials with a fresh store.
     *
     * @return the failures
     * @throws InterruptedException if interrupted
     */
    @Benchmark
    @OperationsPerInvocation(TRIALS)
    public long storedCampaign() throws InterruptedException {
        try (CheckpointStore store = CheckpointStore.open(folder.resolve("run" + run++), new RunFingerprint("benchmark", 1))) {
            return Campaign.withSeed(1).withStore(store).measure(List.of(new CellPlan(CELL, TrialBudget.fixed(TRIALS))), engine).get(0).tally().failures();
        }
    }
}
