package org.ticketproof.empirical.claim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.campaign.CellPlan;
import org.ticketproof.empirical.campaign.RunFingerprint;
import org.ticketproof.empirical.campaign.Trajectory;
import org.ticketproof.empirical.campaign.TrajectoryPlan;
import org.ticketproof.empirical.campaign.TrialBudget;
import org.ticketproof.empirical.estimate.ErrorBudget;
import org.ticketproof.theory.bound.Setting;

/**
 * What a run has to sample: the cells of all its claims, each once, with budgets and stopping rules, and the error budget
 * over all of them. Immutable and a pure function of files and options.
 */
public final class RunPlan {
    /** Fewest trials before an easily decided cell stops. */
    private static final long FLOOR = 4_000;

    private final List<ClaimFile> files;
    private final RunOptions options;
    private final TheoryIndex theory;
    private final Map<String, List<Question>> questions = new LinkedHashMap<>();
    private final Map<Cell, Need> needs = new LinkedHashMap<>();
    private final Map<Setting, TrajectoryPlan> traces = new LinkedHashMap<>();
    private final ErrorBudget budget;

    private RunPlan(List<ClaimFile> files, RunOptions options, TheoryIndex theory) {
        this.files = List.copyOf(files);
        this.options = options;
        this.theory = theory;
        requireDistinct(files);
        Expansion expansion = new Expansion(theory);
        int tests = 0;
        for (ClaimFile file : files) {
            for (Claim claim : file.claims()) {
                questions.put(claim.id(), expansion.questions(claim));
                tests += tests(claim);
                plan(claim);
            }
        }
        int points = traces.values().stream().mapToInt(t -> t.trajectory().n() + 1).sum();
        budget = new ErrorBudget(options.alpha(), Math.max(1, needs.size() + points + tests));
    }

    /**
     * Plans a run.
     *
     * @param files the claim files; claim ids must differ over all of them
     * @param options effort, alpha and seed
     * @return the plan
     * @throws IllegalArgumentException if two claims have the same id, or two files the same suite name
     */
    public static RunPlan of(List<ClaimFile> files, RunOptions options) {
        return new RunPlan(files, options, TheoryIndex.standard());
    }

    /**
     * Plans a run with other bounds or statements.
     *
     * @param files the claim files, read with the same index
     * @param options effort, alpha and seed
     * @param theory the bounds, constants and statements
     * @return the plan
     * @throws IllegalArgumentException if two claims have the same id, or two files the same suite name
     */
    public static RunPlan of(List<ClaimFile> files, RunOptions options, TheoryIndex theory) {
        return new RunPlan(files, options, theory);
    }

    /**
     * The claim files.
     *
     * @return the files in the order given
     */
    public List<ClaimFile> files() {
        return files;
    }

    /**
     * Effort, alpha and seed.
     *
     * @return the options
     */
    public RunOptions options() {
        return options;
    }

    /**
     * How alpha is divided.
     *
     * @return the budget over all cells, all points of trajectories and all tests of counts
     */
    public ErrorBudget budget() {
        return budget;
    }

    /**
     * What a checkpoint store of this run must have been made for.
     *
     * @return hash of the files and the effort, and the seed
     */
    public RunFingerprint fingerprint() {
        StringBuilder inputs = new StringBuilder(options.effort().id());
        files.forEach(f -> inputs.append(' ').append(f.sha256()));
        return new RunFingerprint(Hashes.sha256(inputs.toString().getBytes(StandardCharsets.UTF_8)), options.seed());
    }

    TheoryIndex theory() {
        return theory;
    }

    List<Question> questions(Claim claim) {
        return questions.get(claim.id());
    }

    /**
     * The cells to sample, without those of golden claims.
     *
     * @return each cell once
     */
    public List<CellPlan> cells() {
        List<CellPlan> plans = new ArrayList<>();
        needs.forEach((cell, need) -> plans.add(new CellPlan(cell, need.fixed ? TrialBudget.fixed(need.trials)
                : TrialBudget.upTo(need.trials, new StopWhenDecided(List.copyOf(need.thresholds), Math.min(FLOOR, need.trials),
                        budget.perSide())))));
        return plans;
    }

    /**
     * The trajectories to sample.
     *
     * @return each setting once
     */
    public List<TrajectoryPlan> trajectories() {
        return List.copyOf(traces.values());
    }

    /** Whether a cell's number of trials is fixed; a claim that would stop early gains from it. */
    Sampling sampling(Cell cell) {
        return needs.get(cell).fixed ? Sampling.FIXED : Sampling.ANYTIME;
    }

    private void plan(Claim claim) {
        ClaimHeader header = claim.header();
        long trials = header.trials().at(options.effort());
        if (claim instanceof GoldenClaim || claim instanceof StudyClaim || claim instanceof TailClaim) {
            return;
        }
        if (claim instanceof MeasureClaim) {
            trace(header, ((MeasureClaim) claim).grid(), ((MeasureClaim) claim).most(), trials);
            return;
        }
        if (claim instanceof FitClaim) {
            if (((FitClaim) claim).relation().counted()) {
                trace(header, ((FitClaim) claim).grid(), ((FitClaim) claim).n().get(0), trials);
            }
            return;
        }
        for (Question question : questions(claim)) {
            question.cell().ifPresent(cell -> {
                Need need = needs.computeIfAbsent(cell, c -> new Need());
                need.trials = Math.max(need.trials, trials);
                need.fixed |= header.sampling() == Sampling.FIXED;
                question.claimed().ifPresent(value -> {
                    if (value > 0 && value < 1) {
                        need.thresholds.add(value);
                    }
                });
            });
        }
    }

    private void trace(ClaimHeader header, Grid grid, int most, long trials) {
        for (Setting setting : grid.settings(header)) {
            traces.merge(setting, new TrajectoryPlan(new Trajectory(setting, most), trials), RunPlan::larger);
        }
    }

    /** How many limits or tests a claim adds to those of cells and trajectories. A fit states approximate errors and spends nothing. */
    private static int tests(Claim claim) {
        if (claim instanceof TailClaim) {
            TailClaim tail = (TailClaim) claim;
            return tail.grid().settings(claim.header()).size() * tail.n().size();
        }
        return claim instanceof CountClaim || claim instanceof StudyClaim ? 1 : 0;
    }

    private static TrajectoryPlan larger(TrajectoryPlan a, TrajectoryPlan b) {
        int n = Math.max(a.trajectory().n(), b.trajectory().n());
        return new TrajectoryPlan(new Trajectory(a.trajectory().setting(), n), Math.max(a.trials(), b.trials()));
    }

    private static void requireDistinct(List<ClaimFile> files) {
        Map<String, ClaimFile> ids = new HashMap<>();
        Map<String, ClaimFile> suites = new HashMap<>();
        for (ClaimFile file : files) {
            ClaimFile sameSuite = suites.putIfAbsent(file.suite(), file);
            if (sameSuite != null) {
                throw new IllegalArgumentException(file.name() + ": suite: '" + file.suite() + "': must differ from that of "
                        + sameSuite.name());
            }
            for (Claim claim : file.claims()) {
                ClaimFile first = ids.putIfAbsent(claim.id(), file);
                if (first != null) {
                    throw new IllegalArgumentException(file.name() + ":" + claim.header().line() + ": id: '" + claim.id()
                            + "': must differ from that of a claim in " + first.name());
                }
            }
        }
    }

    /** What the claims on one cell ask for together. */
    private static final class Need {
        private long trials;
        private boolean fixed;
        private final TreeSet<Double> thresholds = new TreeSet<>();
    }
}
