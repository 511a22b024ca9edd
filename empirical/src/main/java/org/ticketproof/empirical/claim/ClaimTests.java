package org.ticketproof.empirical.claim;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.ticketproof.empirical.campaign.Campaign;
import org.ticketproof.empirical.campaign.ThreadEngine;

/**
 * Runs a claim file as JUnit 5 tests, one for each claim, so that another project's build keeps its claims:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> claims() {
 *     return ClaimTests.withDefaults().effort(Effort.STANDARD).seed(7).of(Path.of("claims.yaml"));
 * }
 * }</pre>
 *
 * <p>The file is read, and all its cells are sampled, when {@code of} is called; a claim that fails or lacks a required
 * verdict fails its test, and the message names file, line, claim and finding. JUnit is not among the dependencies that this module hands on:
 * the using project brings its own. Immutable: {@code effort}, {@code seed} and the like return changed copies.
 */
public final class ClaimTests {
    private final RunOptions options;
    private final int threads;

    private ClaimTests(RunOptions options, int threads) {
        this.options = options;
        this.threads = threads;
    }

    /**
     * Effort quick, alpha 0.01, seed 1, one thread for each processor.
     *
     * @return the defaults
     */
    public static ClaimTests withDefaults() {
        return new ClaimTests(RunOptions.DEFAULT, Runtime.getRuntime().availableProcessors());
    }

    /**
     * With another effort.
     *
     * @param effort how many trials
     * @return a copy
     */
    public ClaimTests effort(Effort effort) {
        return new ClaimTests(new RunOptions(effort, options.alpha(), options.seed()), threads);
    }

    /**
     * With another error budget.
     *
     * @param alpha probability that any confidence limit is wrong, in (0, 1)
     * @return a copy
     * @throws IllegalArgumentException if {@code alpha} is out of range
     */
    public ClaimTests alpha(double alpha) {
        return new ClaimTests(new RunOptions(options.effort(), alpha, options.seed()), threads);
    }

    /**
     * With another seed.
     *
     * @param seed the seed
     * @return a copy
     */
    public ClaimTests seed(long seed) {
        return new ClaimTests(new RunOptions(options.effort(), options.alpha(), seed), threads);
    }

    /**
     * With another number of threads; no result depends on it.
     *
     * @param count the number, at least 1
     * @return a copy
     */
    public ClaimTests threads(int count) {
        return new ClaimTests(options, count);
    }

    /**
     * The tests of a claim file.
     *
     * @param file the file
     * @return one test for each claim, in the file's order
     * @throws ClaimFileException if the file cannot be used
     */
    public Stream<DynamicTest> of(Path file) {
        return of(new ClaimFileReader().read(file));
    }

    /**
     * The tests of a claim file that is already read.
     *
     * @param file the file
     * @return one test for each claim, in the file's order
     */
    public Stream<DynamicTest> of(ClaimFile file) {
        RunPlan plan = RunPlan.of(List.of(file), options);
        try (ThreadEngine engine = new ThreadEngine(threads)) {
            RunResult result = Run.execute(plan, Campaign.withSeed(options.seed()), engine);
            return result.suites().get(0).claims().stream().map(claim -> DynamicTest.dynamicTest(claim.claim().id(), () -> require(file, claim)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sampling " + file.name(), e);
        }
    }

    private static void require(ClaimFile file, ClaimResult claim) {
        if (claim.standing() != Standing.HOLDS) {
            Assertions.fail(claim.message(file));
        }
    }
}
