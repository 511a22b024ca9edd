package org.ticketproof.empirical.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.campaign.Progress;
import org.ticketproof.empirical.campaign.Trajectory;
import org.ticketproof.empirical.claim.Claim;
import org.ticketproof.empirical.claim.ClaimFile;
import org.ticketproof.empirical.claim.ClaimHeader;
import org.ticketproof.empirical.claim.ClaimResult;
import org.ticketproof.empirical.claim.Expectation;
import org.ticketproof.empirical.claim.Sampling;
import org.ticketproof.empirical.claim.Standing;
import org.ticketproof.empirical.claim.StudyClaim;
import org.ticketproof.empirical.claim.TrialPlan;
import org.ticketproof.empirical.claim.Verdict;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/** Plain lines: at most one every ten seconds, and what they say. The clock is the test's. */
class ProgressDisplayTest {
    private static final long SECOND = 1_000_000_000L;

    private final StringWriter err = new StringWriter();
    private final AtomicLong now = new AtomicLong(5 * SECOND);
    private final ProgressDisplay display = new ProgressDisplay("check", new PrintWriter(err), false, now::get);

    private static Claim claim(String id) {
        return new StudyClaim(new ClaimHeader(id, Optional.empty(), id, Optional.empty(), VariableLaw.UNIFORM, Targets.ALL, Map.of(), TrialPlan.DEFAULT,
                Sampling.FIXED, Expectation.HOLDS, 1, 1), "study", Map.of());
    }

    private static Progress progress(int done, int experiments, long trials, long planned) {
        return new Progress(done, experiments, trials, planned, Optional.empty());
    }

    @Test
    void aShortRunIsQuiet() {
        display.progress(progress(1, 4, 1000, 4000));
        now.addAndGet(9 * SECOND);
        display.progress(progress(2, 4, 2000, 4000));
        display.close();
        assertEquals("", err.toString());
    }

    @Test
    void aLongOneTellsHowFarItIsAndHowFast() {
        display.progress(progress(0, 4, 0, 4_000_000));
        now.addAndGet(10 * SECOND);
        display.progress(progress(1, 4, 1_000_000, 4_000_000));
        display.progress(progress(2, 4, 2_000_000, 4_000_000));
        assertEquals(List.of("check: at most about 30 s left, 1 of 4 cells, 1,000,000 of at most 4,000,000 trials, 100,000 trials/s"),
                err.toString().lines().toList());
    }

    @Test
    void neitherAnEarlierRunNorAnEarlierStageCountsAsSpeed() {
        display.progress(progress(3, 4, 900, 1200));
        now.addAndGet(10 * SECOND);
        display.progress(progress(3, 4, 1000, 1200));
        now.addAndGet(20 * SECOND);
        display.progress(progress(0, 2, 0, 600));
        now.addAndGet(10 * SECOND);
        display.progress(progress(1, 2, 300, 600));
        assertEquals(List.of("check: at most about 20 s left, 3 of 4 cells, 1,000 of at most 1,200 trials, 10 trials/s",
                "check: 0 of 2 cells, 0 of at most 600 trials, 0 trials/s", "check: at most about 10 s left, 1 of 2 cells, 300 of at most 600 trials, 30 trials/s"),
                err.toString().lines().toList());
    }

    @Test
    void theCellAtWorkIsNamed() {
        Setting setting = new Setting(0.01, Freezing.NONE, VariableLaw.UNIFORM, Targets.ALL);
        now.addAndGet(10 * SECOND);
        display.progress(new Progress(0, 2, 0, 600, Optional.of(new Cell(setting, 20))));
        now.addAndGet(10 * SECOND);
        display.progress(new Progress(0, 1, 0, 600, Optional.of(new Trajectory(setting, 30))));
        assertEquals(List.of("check: 0 of 2 cells, 0 of at most 600 trials, 0 trials/s, now eps=0.01 n=20",
                "check: 0 of 1 cells, 0 of at most 600 trials, 0 trials/s, now eps=0.01 n up to 30"), err.toString().lines().toList());
    }

    @Test
    void claimsAtWorkAreNamedWithTheVerdictsSoFar() {
        Claim first = claim("a.first");
        Claim second = claim("a.second");
        ClaimFile file = new ClaimFile("a.yaml", "00", "a", "A", Map.of(), List.of(0.1), List.of(first, second));
        now.addAndGet(10 * SECOND);
        display.begins(file, first);
        display.judged(file, new ClaimResult(first, List.of(), List.of(), Verdict.REFUTED, Standing.FAILS, "no"));
        now.addAndGet(10 * SECOND);
        display.begins(file, second);
        display.close();
        assertEquals(List.of("check: suite a, 0 of 2 claims, now a.first; so far no verdict yet",
                "check: suite a, 1 of 2 claims, now a.second; so far 1 refuted; 1 against expectation"), err.toString().lines().toList());
    }
}
