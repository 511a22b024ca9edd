package org.ticketproof.empirical.campaign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ticketproof.empirical.estimate.Count;
import org.ticketproof.empirical.estimate.CountTests;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

class CampaignTest {
    /** Integer counts at a fixed seed: any change of streams, laws, freezing or decisions shows here. */
    @Test
    void goldenCounts() throws InterruptedException {
        long[] failures = measure(Cells.fixed(10_000), 2).stream().mapToLong(result -> result.tally().failures()).toArray();
        assertArrayEquals(Golden.FAILURES, failures);
    }

    /** The first 256 trials of the first five cells, counted by first-batches.py, which shares no code with this project. */
    @Test
    void firstBatchesAsAnIndependentProgramCountsThem() throws InterruptedException {
        long[] failures = measure(Cells.fixed(256), 2).stream().mapToLong(result -> result.tally().failures()).limit(5).toArray();
        assertArrayEquals(new long[] {6, 0, 61, 94, 43}, failures);
    }

    /** The same for the trajectories of two settings. */
    @Test
    void firstTrajectoriesAsAnIndependentProgramCountsThem() throws InterruptedException {
        Setting all = new Setting(0.05, Freezing.of(0.1, 0.25), VariableLaw.UNIFORM, Targets.ALL);
        assertArrayEquals(new long[] {256, 256, 256, 256, 256, 256, 256, 253, 242, 234, 218, 193, 180, 168},
                trace(new Trajectory(all, 13), 256, 2).failures());
        Setting one = new Setting(0.05, Freezing.of(0.1, 0.25), VariableLaw.UNIFORM, Targets.ONE);
        assertArrayEquals(new long[] {246, 236, 233, 211, 193, 177, 162, 148, 129, 111, 95, 78, 64, 50},
                trace(new Trajectory(one, 13), 256, 2).failures());
    }

    /** Failures of the public code of Burkholz 2022 in 100,000 runs: no difference at level 1e-6. */
    @Test
    void publishedCounts() throws InterruptedException {
        List<CellPlan> plans = List.of(
                new CellPlan(Cells.cell(0.01, 15, 0, 0, VariableLaw.UNIFORM, Targets.ONE), TrialBudget.fixed(200_000)),
                new CellPlan(Cells.cell(0.01, 15, 0, 0, VariableLaw.PRODUCT, Targets.ONE), TrialBudget.fixed(200_000)));
        List<CellResult> results = measure(plans, 2);
        long[] published = {404, 3552};
        for (int i = 0; i < 2; i++) {
            Tally tally = results.get(i).tally();
            assertEquals(200_000, tally.trials());
            double p = CountTests.sameProbability(new Count(published[i], 100_000), new Count(tally.failures(), tally.trials()));
            assertTrue(p > 1e-6, tally + " against " + published[i] + ": p = " + p);
        }
    }

    @Test
    void countsDoNotDependOnThreads() throws InterruptedException {
        List<CellResult> one = measure(Cells.stopping(20_000), 1);
        assertEquals(one, measure(Cells.stopping(20_000), 2));
        assertEquals(one, measure(Cells.stopping(20_000), 5));
        assertTrue(one.stream().anyMatch(CellResult::stoppedEarly));
        assertTrue(one.stream().anyMatch(result -> !result.stoppedEarly() && result.tally().trials() == 20_000));
    }

    /** An engine that works one by one in a random order: the order of arrival makes no difference. */
    @Test
    void countsDoNotDependOnTheOrderOfArrival() throws InterruptedException {
        List<CellResult> expected = measure(Cells.stopping(20_000), 1);
        for (int seed = 0; seed < 5; seed++) {
            assertEquals(expected, Campaign.withSeed(9).measure(Cells.stopping(20_000), new ShufflingEngine(new Random(seed))));
        }
    }

    @Test
    void aRuleStopsAfterTheFirstBatchThatSatisfiesIt() throws InterruptedException {
        List<Tally> asked = Collections.synchronizedList(new ArrayList<>());
        Cell cell = Cells.MIXED.get(0);
        TrialBudget budget = TrialBudget.upTo(100_000, tally -> {
            asked.add(tally);
            return tally.trials() >= 2000;
        });
        CellResult result = measure(List.of(new CellPlan(cell, budget)), 3).get(0);
        assertTrue(result.stoppedEarly());
        assertEquals(2048, result.tally().trials());
        assertEquals(List.of(256L, 512L, 1024L, 2048L), asked.stream().map(Tally::trials).toList());
        Tally alone = measure(List.of(new CellPlan(cell, TrialBudget.fixed(2048))), 1).get(0).tally();
        assertEquals(alone, result.tally());
    }

    @Test
    void aTrajectoryIsAnExtensionOfAShorterOne() throws InterruptedException {
        for (Cell cell : Cells.MIXED) {
            TrajectoryResult longer = trace(new Trajectory(cell.setting(), 16), 700, 2);
            TrajectoryResult shorter = trace(new Trajectory(cell.setting(), 9), 700, 1);
            for (int m = 0; m <= 9; m++) {
                assertEquals(shorter.at(m), longer.at(m));
            }
            assertEquals(700, longer.at(16).trials());
        }
    }

    /** Trajectory and cell draw from different streams but count the same thing: Fisher's test at 1e-6 each. */
    @Test
    void aTrajectoryCountsWhatCellsCount() throws InterruptedException {
        Setting setting = new Setting(0.05, Freezing.of(0.1, 0.2), VariableLaw.UNIFORM, Targets.ALL);
        TrajectoryResult trajectory = trace(new Trajectory(setting, 20), 5000, 2);
        for (int m = 0; m <= 20; m += 4) {
            Tally cell = measure(List.of(new CellPlan(new Cell(setting, m), TrialBudget.fixed(5000))), 2).get(0).tally();
            assertTrue(CountTests.sameProbability(new Count(trajectory.at(m).failures(), 5000), new Count(cell.failures(), 5000)) > 1e-6);
        }
        assertEquals(5000, trajectory.at(0).failures());
        assertTrue(trajectory.at(20).failures() < 5000);
    }

    @Test
    void progressEndsComplete() throws InterruptedException {
        List<Progress> seen = new ArrayList<>();
        try (ThreadEngine engine = new ThreadEngine(2)) {
            Campaign.withSeed(9).withListener(seen::add).measure(Cells.stopping(20_000), engine);
        }
        Progress last = seen.get(seen.size() - 1);
        assertEquals(Cells.MIXED.size(), last.done());
        assertEquals(last.planned(), last.trials());
        for (int i = 1; i < seen.size(); i++) {
            assertTrue(seen.get(i).trials() >= seen.get(i - 1).trials() && seen.get(i).planned() <= seen.get(i - 1).planned());
        }
    }

    @Test
    void anEnginesExceptionReachesTheCaller() {
        IllegalStateException failure = new IllegalStateException("broken");
        Engine broken = new Engine() {
            @Override
            public int parallelism() {
                return 1;
            }

            @Override
            public CompletableFuture<BatchCounts> submit(Shard shard) {
                return CompletableFuture.failedFuture(failure);
            }

            @Override
            public void close() {
                throw new AssertionError("the caller closes");
            }
        };
        assertSame(failure, assertThrows(IllegalStateException.class, () -> Campaign.withSeed(1).measure(Cells.fixed(10), broken)));
    }

    @Test
    void badInputIsNamed() {
        CellPlan plan = new CellPlan(Cells.MIXED.get(0), TrialBudget.fixed(10));
        String message = assertThrows(IllegalArgumentException.class, () -> measure(List.of(plan, plan), 1)).getMessage();
        assertEquals("cell 'law=uniform prune=0.0 lock=0.0 targets=all eps=0.01 n=15': is planned twice", message);
        assertEquals("trials = 0: must be between 1 and 17592186044416",
                assertThrows(IllegalArgumentException.class, () -> TrialBudget.fixed(0)).getMessage());
        assertEquals("threads = 0: must be between 1 and 4096",
                assertThrows(IllegalArgumentException.class, () -> new ThreadEngine(0)).getMessage());
        assertEquals("audit share = 1.5: must be a number in [0, 1]",
                assertThrows(IllegalArgumentException.class, () -> Campaign.withSeed(1).withAudit(1.5)).getMessage());
        assertFalse(plan.budget().rule().isPresent());
    }

    static List<CellResult> measure(List<CellPlan> plans, int threads) throws InterruptedException {
        try (ThreadEngine engine = new ThreadEngine(threads)) {
            return Campaign.withSeed(9).measure(plans, engine);
        }
    }

    private static TrajectoryResult trace(Trajectory trajectory, long trials, int threads) throws InterruptedException {
        try (ThreadEngine engine = new ThreadEngine(threads)) {
            return Campaign.withSeed(9).trace(List.of(new TrajectoryPlan(trajectory, trials)), engine).get(0);
        }
    }
}
