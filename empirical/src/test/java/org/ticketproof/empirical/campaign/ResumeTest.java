package org.ticketproof.empirical.campaign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
    private static final RunFingerprint RUN = new RunFingerprint("resume", 9);
    private static final long TRIALS = 60_000;

    @TempDir
    Path directory;

    /** Counts shards, and breaks down after some. */
    private static final class Counting implements Engine {
        private final ThreadEngine engine = new ThreadEngine(2);
        private final AtomicInteger shards = new AtomicInteger();
        private final int most;

        Counting(int most) {
            this.most = most;
        }

        @Override
        public int parallelism() {
            return engine.parallelism();
        }

        @Override
        public CompletableFuture<BatchCounts> submit(Shard shard) {
            return shards.incrementAndGet() > most ? CompletableFuture.failedFuture(new IllegalStateException("power cut")) : engine.submit(shard);
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    @Test
    void anInterruptedRunEndsAsAnUndisturbedOne() throws InterruptedException {
        List<CellResult> expected = CampaignTest.measure(Cells.stopping(TRIALS), 2);
        int[] parts = {1, 7, 15};
        for (int most : parts) {
            assertThrows(IllegalStateException.class, () -> measure(Cells.stopping(TRIALS), new Counting(most)));
        }
        assertEquals(expected, measure(Cells.stopping(TRIALS), new Counting(Integer.MAX_VALUE)));
        Counting idle = new Counting(0);
        assertEquals(expected, measure(Cells.stopping(TRIALS), idle));
        assertEquals(0, idle.shards.get(), "a finished run has nothing left to do");
    }

    @Test
    void aLargerBudgetReusesTheBatches() throws InterruptedException {
        measure(Cells.fixed(5000), new Counting(Integer.MAX_VALUE));
        Counting counting = new Counting(Integer.MAX_VALUE);
        List<CellResult> results = measure(Cells.fixed(20_000), counting);
        assertEquals(CampaignTest.measure(Cells.fixed(20_000), 1), results);
        // Of 256, 256, 512, ..., 8192, and the rest, the first five were there in full.
        assertEquals(Cells.MIXED.size() * 3, counting.shards.get());
        assertEquals(CampaignTest.measure(Cells.fixed(5000), 1), measure(Cells.fixed(5000), new Counting(Integer.MAX_VALUE)));
    }

    @Test
    void trajectoriesResumeToo() throws InterruptedException {
        Trajectory trajectory = new Trajectory(Cells.MIXED.get(3).setting(), 18);
        List<TrajectoryPlan> plans = List.of(new TrajectoryPlan(trajectory, 5000));
        long[] expected;
        try (ThreadEngine engine = new ThreadEngine(1)) {
            expected = Campaign.withSeed(9).trace(plans, engine).get(0).failures();
        }
        for (int most : new int[] {3, Integer.MAX_VALUE}) {
            try (CheckpointStore store = CheckpointStore.open(file(), RUN); Counting engine = new Counting(most)) {
                Campaign campaign = Campaign.withSeed(9).withStore(store);
                if (most == 3) {
                    assertThrows(IllegalStateException.class, () -> campaign.trace(plans, engine));
                } else {
                    assertArrayEquals(expected, campaign.trace(plans, engine).get(0).failures());
                }
            }
        }
    }

    @Test
    void anInterruptedThreadLeavesWhatIsFinished() throws InterruptedException {
        try (CheckpointStore store = CheckpointStore.open(file(), RUN); ThreadEngine engine = new ThreadEngine(2)) {
            Campaign campaign = Campaign.withSeed(9).withStore(store).withListener(progress -> {
                if (progress.trials() > 20_000) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThrows(InterruptedException.class, () -> campaign.measure(Cells.stopping(TRIALS), engine));
        }
        assertEquals(CampaignTest.measure(Cells.stopping(TRIALS), 2), measure(Cells.stopping(TRIALS), new Counting(Integer.MAX_VALUE)));
    }

    /** A child process is killed outright in the middle of its work, three times; then the work is finished here. */
    @Test
    void aKilledProcessLosesNothingThatWasCommitted() throws IOException, InterruptedException {
        int before = 0;
        for (int kill = 0; kill < 3; kill++) {
            Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                    System.getProperty("java.class.path"), KilledRun.class.getName(), file().toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
                assertEquals("working", out.readLine());
            }
            child.destroyForcibly();
            assertTrue(child.waitFor(20, TimeUnit.SECONDS));
            assertEquals(128 + 9, child.exitValue(), "ended by the kill, not by itself");
            try (CheckpointStore store = CheckpointStore.open(file(), KilledRun.RUN)) {
                int now = KilledRun.plans().stream().mapToInt(plan -> store.batches(plan.cell()).size()).sum();
                assertTrue(now > before, now + " batches after " + before);
                before = now;
            }
        }
        List<CellPlan> plans = KilledRun.plans().subList(0, 400);
        try (CheckpointStore store = CheckpointStore.open(file(), KilledRun.RUN); ThreadEngine engine = new ThreadEngine(2)) {
            assertEquals(CampaignTest.measure(plans, 2), Campaign.withSeed(9).withStore(store).measure(plans, engine));
        }
    }

    private List<CellResult> measure(List<CellPlan> plans, Engine engine) throws InterruptedException {
        try (CheckpointStore store = CheckpointStore.open(file(), RUN); engine) {
            return Campaign.withSeed(9).withStore(store).measure(plans, engine);
        }
    }

    private Path file() {
        return directory.resolve("store.db");
    }
}
