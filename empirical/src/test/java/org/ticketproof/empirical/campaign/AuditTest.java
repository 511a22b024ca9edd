package org.ticketproof.empirical.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketproof.theory.freezing.Targets;

class AuditTest {
    @Test
    void certificatesAgreeWithTheCountsOfEveryFamily() throws InterruptedException {
        for (CellResult result : audited(1, 300, 2)) {
            assertEquals(300, result.audited(), result.cell().key());
        }
    }

    @Test
    void theShareIsMetAndTheSameTrialsAreDrawnEachTime() throws InterruptedException {
        List<CellResult> results = audited(0.05, 4000, 2);
        assertEquals(results, audited(0.05, 4000, 1));
        long audits = results.stream().mapToLong(CellResult::audited).sum();
        // Hoeffding at 1e-6 for 8 x 4000 lots.
        double trials = 4000.0 * Cells.MIXED.size();
        assertEquals(0.05 * trials, audits, Math.sqrt(trials * Math.log(2 / 1e-6) / 2));
        List<Tally> plain = CampaignTest.measure(Cells.fixed(4000), 2).stream().map(CellResult::tally).toList();
        assertEquals(plain, results.stream().map(CellResult::tally).toList(), "an audit changes no count");
    }

    @Test
    void trajectoriesAreAuditedAtSomePrefix() throws InterruptedException {
        for (Targets targets : Targets.values()) {
            List<TrajectoryPlan> plans = new ArrayList<>();
            Cells.MIXED.stream().filter(cell -> cell.setting().targets() == targets)
                    .forEach(cell -> plans.add(new TrajectoryPlan(new Trajectory(cell.setting(), 15), 300)));
            try (ThreadEngine engine = new ThreadEngine(2)) {
                for (TrajectoryResult result : Campaign.withSeed(9).withAudit(1).trace(plans, engine)) {
                    assertEquals(300, result.audited());
                }
            }
        }
    }

    @Test
    void aWrongCountIsFoundAndNamed() {
        Cell cell = Cells.MIXED.get(0);
        Trial trial = new Trial(9, cell);
        for (long number = 0; number < 50; number++) {
            boolean fails = trial.fails(number);
            Audit audit = new Audit(new Shard(9, cell, 0, 50, 1), number);
            audit.check(trial.instance(), trial.target(), 15, fails);
            AuditFailure failure = assertThrows(AuditFailure.class, () -> audit.check(trial.instance(), trial.target(), 15, !fails));
            assertEquals("audit: seed 9, cell '" + cell.key() + "', trial " + number + ", first 15 variables: counted as "
                    + (fails ? "covered, certified as missed" : "missed, certified as covered"), failure.getMessage());
        }
    }

    @Test
    void lotteryAtItsEnds() {
        assertTrue(!new AuditLottery(0).draws(0));
        assertTrue(new AuditLottery(1).draws(Long.MAX_VALUE));
        assertTrue(new AuditLottery(1e-300).draws(0));
    }

    private static List<CellResult> audited(double share, long trials, int threads) throws InterruptedException {
        try (ThreadEngine engine = new ThreadEngine(threads)) {
            return Campaign.withSeed(9).withAudit(share).measure(Cells.fixed(trials), engine);
        }
    }
}
