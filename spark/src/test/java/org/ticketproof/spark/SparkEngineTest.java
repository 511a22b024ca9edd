package org.ticketproof.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.campaign.Campaign;
import org.ticketproof.empirical.campaign.CellPlan;
import org.ticketproof.empirical.campaign.Engine;
import org.ticketproof.empirical.campaign.EngineProvider;
import org.ticketproof.empirical.campaign.ThreadEngine;
import org.ticketproof.empirical.campaign.TrialBudget;
import org.ticketproof.empirical.claim.ClaimFileReader;
import org.ticketproof.empirical.claim.Run;
import org.ticketproof.empirical.claim.RunOptions;
import org.ticketproof.empirical.claim.RunPlan;
import org.ticketproof.empirical.report.Provenance;
import org.ticketproof.empirical.report.ReportWriter;

@Timeout(300)
class SparkEngineTest {
    private static final String CLAIMS = """
            format: ticketproof-claims/1
            suite: small
            title: A small suite
            claims:
              - {id: s.plain, kind: failure, statement: theorem-r, bound: theorem-r, targets: all, grid: {eps: [0.1, 0.05], n: [20, 30, 40]}, trials: 30000}
              - {id: s.trace, kind: measure, targets: one, grid: {eps: [0.1], lock: [0.25], n-up-to: 20}, trials: 5000}
              - {id: s.golden, kind: golden, targets: all, cell: {eps: 0.1, n: 9}, seed: 5, failures: 1, trials: 2000}
            """;

    private static Engine spark(String master) {
        return EngineProvider.named("spark").orElseThrow().open(Optional.of(master));
    }

    @Test
    void countsAreThoseOfThreads() throws InterruptedException {
        Campaign campaign = Campaign.withSeed(11).withAudit(0.01);
        try (Engine threads = new ThreadEngine(2); Engine spark = spark("local[2]")) {
            assertEquals(campaign.measure(Plans.cells(20_000), threads), campaign.measure(Plans.cells(20_000), spark));
            assertArrayEquals(campaign.trace(Plans.trajectories(5000), threads).get(0).failures(),
                    campaign.trace(Plans.trajectories(5000), spark).get(0).failures());
        }
    }

    /** Two executors are processes of their own; one is killed when a quarter of the trials is done. */
    @Test
    void aKilledExecutorChangesNothing() throws InterruptedException {
        List<CellPlan> plans = Plans.cells(400_000);
        AtomicReference<ProcessHandle> killed = new AtomicReference<>();
        try (Engine threads = new ThreadEngine(2); Engine spark = spark("local-cluster[2,1,1024]")) {
            assertEquals(Campaign.withSeed(12).measure(plans, threads), Campaign.withSeed(12).withListener(progress -> {
                if (killed.get() == null && progress.trials() > 200_000) {
                    ProcessHandle executor = executors().findFirst().orElseThrow();
                    assertTrue(executor.destroyForcibly());
                    executor.onExit().join();
                    killed.set(executor);
                    assertTrue(progress.trials() < progress.planned() / 2);
                }
            }).measure(plans, spark));
        }
        assertTrue(killed.get() != null && !killed.get().isAlive());
    }

    private static Stream<ProcessHandle> executors() {
        return ProcessHandle.current().descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"));
    }

    @Test
    void filesAreTheSame(@TempDir Path folder) throws InterruptedException, IOException {
        Path claims = folder.resolve("small.yaml");
        Files.writeString(claims, CLAIMS);
        RunPlan plan = RunPlan.of(List.of(new ClaimFileReader().read(claims)), RunOptions.DEFAULT);
        try (Engine threads = new ThreadEngine(2); Engine spark = spark("local[2]")) {
            write(plan, threads, folder.resolve("threads"));
            write(plan, spark, folder.resolve("spark"));
        }
        try (Stream<Path> files = Files.walk(folder.resolve("threads"))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertTrue(all.size() > 8);
            for (Path file : all) {
                Path other = folder.resolve("spark").resolve(folder.resolve("threads").relativize(file));
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other), file.toString());
            }
            assertEquals(all.size(), count(folder.resolve("spark")));
        }
    }

    private static long count(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the same provenance, which is not part of the result. */
    private static void write(RunPlan plan, Engine engine, Path folder) throws InterruptedException {
        Provenance provenance = Provenance.here("test", "test", "any", 2, Instant.EPOCH, Duration.ZERO);
        ReportWriter.write(Run.execute(plan, Campaign.withSeed(plan.options().seed()), engine), provenance, folder);
    }

    @Test
    void aWrongMasterIsNamed() {
        EngineProvider provider = EngineProvider.named("spark").orElseThrow();
        assertEquals("--engine spark: needs --master URL, e.g. spark://host:7077 or local[2]",
                assertThrows(IllegalArgumentException.class, () -> provider.open(Optional.empty())).getMessage());
        String message = assertThrows(IllegalArgumentException.class, () -> provider.open(Optional.of("nonsense"))).getMessage();
        assertTrue(message.startsWith("--engine spark: cannot start on nonsense: ") && !message.contains("\n"), message);
    }

    /** What Spark gives where nobody listens, after a minute of attempts. */
    @Test
    void aClusterThatDoesNotAnswerGivesNoEngine() {
        try (JavaSparkContext context = new JavaSparkContext(new SparkConf().setMaster("local[1]").setAppName("silent").set("spark.ui.enabled", "false"))) {
            context.stop();
            assertEquals("the cluster does not answer", assertThrows(IllegalStateException.class, () -> SparkEngines.answering(context)).getMessage());
        }
    }

    /** A context that has ended takes no job: one line, as for a file that cannot be read. */
    @Test
    void aLostClusterIsOneLine() throws InterruptedException {
        try (JavaSparkContext context = new JavaSparkContext(new SparkConf().setMaster("local[1]").setAppName("lost").set("spark.ui.enabled", "false"));
                Engine spark = new SparkEngine(context)) {
            context.stop();
            UncheckedIOException failure = assertThrows(UncheckedIOException.class, () -> Campaign.withSeed(1).measure(Plans.cells(1000), spark));
            assertTrue(failure.getCause().getMessage().startsWith("Spark: ") && !failure.getCause().getMessage().contains("\n"), failure.toString());
        }
    }

    @Test
    void aRuleThatFailsSaysWhy() throws InterruptedException {
        try (Engine spark = spark("local[1]")) {
            // A stopping rule runs on the driver; its exception is the campaign's.
            List<CellPlan> plans = List.of(new CellPlan(Plans.cells(1000).get(0).cell(), TrialBudget.upTo(1000, tally -> {
                throw new IllegalStateException("no rule");
            })));
            assertEquals("no rule", assertThrows(IllegalStateException.class, () -> Campaign.withSeed(1).measure(plans, spark)).getMessage());
        }
    }
}
