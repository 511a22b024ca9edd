package org.ticketproof.empirical.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketproof.empirical.campaign.Campaign;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.campaign.CellPlan;
import org.ticketproof.empirical.campaign.CellResult;
import org.ticketproof.empirical.campaign.Engine;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.empirical.campaign.TrajectoryResult;
import org.ticketproof.empirical.campaign.TrialBudget;
import org.ticketproof.empirical.estimate.ClopperPearson;
import org.ticketproof.empirical.estimate.ConfidenceSequence;
import org.ticketproof.empirical.estimate.Interval;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Setting;

/** Has a plan's cells sampled and judges its claims. */
public final class Run {
    private final RunPlan plan;
    private final Map<Cell, CellResult> cells = new HashMap<>();
    private final Map<Setting, Trace> traces = new HashMap<>();
    private final Map<GoldenClaim, Tally> golden = new HashMap<>();

    private Tails tails;

    private Run(RunPlan plan) {
        this.plan = plan;
    }

    /**
     * Samples and judges. The result depends on the plan alone, not on the engine, the store or how often the run was
     * interrupted.
     *
     * @param plan what to sample
     * @param campaign a campaign with the plan's seed, and a store, listener and audit share as wanted
     * @param engine where trials run
     * @return everything a report needs
     * @throws IllegalArgumentException if the store is of another seed
     * @throws org.ticketproof.empirical.campaign.StoreException if the store fails; what was committed stays
     * @throws InterruptedException if the calling thread is interrupted; finished batches are in the store
     */
    public static RunResult execute(RunPlan plan, Campaign campaign, Engine engine) throws InterruptedException {
        return execute(plan, campaign, engine, RunListener.NONE);
    }

    /**
     * Samples and judges, telling of every claim.
     *
     * @param plan what to sample
     * @param campaign a campaign with the plan's seed, and a store, listener and audit share as wanted
     * @param engine where trials run
     * @param listener is told of each claim; the result does not depend on it
     * @return everything a report needs
     * @throws IllegalArgumentException if the store is of another seed
     * @throws org.ticketproof.empirical.campaign.StoreException if the store fails; what was committed stays
     * @throws InterruptedException if the calling thread is interrupted; finished batches are in the store
     */
    public static RunResult execute(RunPlan plan, Campaign campaign, Engine engine, RunListener listener) throws InterruptedException {
        Run run = new Run(plan);
        // Replicas run in this process, whatever the engine.
        run.tails = new Tails(plan.options().seed(), Math.max(1, Math.min(engine.parallelism(), Runtime.getRuntime().availableProcessors())));
        run.sample(campaign, engine);
        List<SuiteResult> suites = new ArrayList<>();
        for (ClaimFile file : plan.files()) {
            suites.add(run.suite(file, listener));
        }
        return new RunResult(plan.options(), plan.budget(), suites, run.trials());
    }

    private void sample(Campaign campaign, Engine engine) throws InterruptedException {
        for (CellResult result : campaign.measure(plan.cells(), engine)) {
            cells.put(result.cell(), result);
        }
        for (TrajectoryResult result : campaign.trace(plan.trajectories(), engine)) {
            traces.put(result.trajectory().setting(), trace(result));
        }
        for (ClaimFile file : plan.files()) {
            for (Claim claim : file.claims()) {
                if (claim instanceof GoldenClaim) {
                    GoldenClaim fixed = (GoldenClaim) claim;
                    CellPlan cell = new CellPlan(fixed.cell(), TrialBudget.fixed(fixed.expected().trials()));
                    golden.put(fixed, Campaign.withSeed(fixed.seed()).measure(List.of(cell), engine).get(0).tally());
                }
            }
        }
    }

    private SuiteResult suite(ClaimFile file, RunListener listener) throws InterruptedException {
        List<ClaimResult> claims = new ArrayList<>();
        for (Claim claim : file.claims()) {
            listener.begins(file, claim);
            claims.add(judge(claim));
            listener.judged(file, claims.get(claims.size() - 1));
        }
        List<SettingSummary> summaries = SettingSummary.all(file, traces, plan.theory());
        List<Bound> bounds = plan.theory().bounds(file.constants());
        double least = Collections.min(file.tableDelta());
        List<MeasuredSetting> measured = summaries.stream().map(SettingSummary::trace).flatMap(Optional::stream).distinct()
                .map(t -> new MeasuredSetting(t, BoundCurve.all(t, least, bounds))).toList();
        return new SuiteResult(file, plan.theory().constants(file.constants()), claims, summaries, measured);
    }

    private Trace trace(TrajectoryResult result) {
        List<Tally> tallies = new ArrayList<>();
        List<Interval> limits = new ArrayList<>();
        for (int n = 0; n <= result.trajectory().n(); n++) {
            tallies.add(result.at(n));
            limits.add(limits(result.at(n), Sampling.FIXED));
        }
        return new Trace(result.trajectory().setting(), tallies, limits);
    }

    private long trials() {
        return cells.values().stream().mapToLong(c -> c.tally().trials()).sum()
                + traces.values().stream().mapToLong(t -> t.tallies().get(0).trials()).sum() + tails.paths()
                + golden.values().stream().mapToLong(Tally::trials).sum();
    }

    private ClaimResult judge(Claim claim) throws InterruptedException {
        if (claim instanceof MeasureClaim) {
            return measured((MeasureClaim) claim);
        }
        if (claim instanceof GoldenClaim) {
            return golden((GoldenClaim) claim);
        }
        if (claim instanceof StudyClaim) {
            return study((StudyClaim) claim);
        }
        if (claim instanceof TailClaim) {
            return new TailJudge(plan, tails).judge((TailClaim) claim);
        }
        if (claim instanceof FitClaim) {
            return new FitJudge(plan, tails, traces).judge((FitClaim) claim);
        }
        List<CellVerdict> verdicts = new ArrayList<>();
        for (Question question : plan.questions(claim)) {
            verdicts.add(claim instanceof CountClaim ? count((CountClaim) claim, question) : bound(claim, question));
        }
        Verdict verdict = verdicts.isEmpty() ? Verdict.VACUOUS
                : Verdicts.overall(verdicts.stream().map(CellVerdict::verdict).toList());
        Standing standing = Verdicts.standing(verdict, claim.header().expectation());
        return new ClaimResult(claim, verdicts, List.of(), verdict, standing, Findings.of(claim, verdicts));
    }

    private CellVerdict bound(Claim claim, Question question) {
        Optional<CellResult> result = question.cell().map(cells::get);
        Sampling sampling = question.cell().map(plan::sampling).orElse(claim.header().sampling());
        Optional<Interval> limits = result.map(r -> limits(r.tally(), sampling));
        Verdict verdict = Verdicts.required(
                Verdicts.of(question.side(), question.claimed().getAsDouble(), limits, question.argument()), claim.header().expectation());
        return new CellVerdict(question, sampling, result.map(CellResult::tally), limits,
                result.map(CellResult::stoppedEarly).orElse(false), verdict);
    }

    private CellVerdict count(CountClaim claim, Question question) {
        Tally measured = cells.get(claim.cell()).tally();
        boolean told = Findings.countPValue(claim, measured) <= plan.budget().perCell();
        return new CellVerdict(question, Sampling.FIXED, Optional.of(measured), Optional.of(limits(measured, Sampling.FIXED)), false,
                told ? Verdict.REFUTED : Verdicts.required(Verdict.CONSISTENT, claim.header().expectation()));
    }

    private ClaimResult study(StudyClaim claim) {
        StudyResult result = StudyProvider.byId(claim.study()).run(new StudyRequest(claim.parameters(),
                claim.header().trials().at(plan.options().effort()), plan.options().seed(), plan.budget().perCell()));
        Verdict verdict = Verdicts.required(result.verdict(), claim.header().expectation());
        return new ClaimResult(claim, List.of(), List.of(), verdict, Verdicts.standing(verdict, claim.header().expectation()), result.finding(),
                Optional.of(result));
    }

    private ClaimResult golden(GoldenClaim claim) {
        Tally tally = golden.get(claim);
        Verdict verdict = tally.equals(claim.expected()) ? Verdict.VERIFIED : Verdict.REFUTED;
        Question question = new Expansion(plan.theory()).questions(claim).get(0);
        CellVerdict cell = new CellVerdict(question, Sampling.FIXED, Optional.of(tally), Optional.empty(), false, verdict);
        return new ClaimResult(claim, List.of(cell), List.of(), verdict, Verdicts.standing(verdict, claim.header().expectation()),
                Findings.of(claim, List.of(cell)));
    }

    private ClaimResult measured(MeasureClaim claim) {
        List<Trace> own = claim.grid().settings(claim.header()).stream().map(traces::get).toList();
        Verdict verdict = Verdict.MEASURED;
        return new ClaimResult(claim, List.of(), own, verdict, Verdicts.standing(verdict, Expectation.HOLDS), Findings.of(own));
    }

    private Interval limits(Tally tally, Sampling sampling) {
        return sampling == Sampling.FIXED ? ClopperPearson.interval(tally.failures(), tally.trials(), plan.budget().perCell())
                : ConfidenceSequence.interval(tally.failures(), tally.trials(), plan.budget().perCell());
    }
}
