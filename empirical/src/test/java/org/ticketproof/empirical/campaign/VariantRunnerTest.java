package org.ticketproof.empirical.campaign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.Variant;
import org.ticketproof.theory.freezing.Variant.FixedSize;
import org.ticketproof.theory.freezing.Variant.LockMasks;
import org.ticketproof.theory.freezing.Variant.Vectors;
import org.ticketproof.theory.freezing.VariableLaw;

class VariantRunnerTest {
    private static final List<Setting> SETTINGS = settings();

    private static List<Setting> settings() {
        return Stream.of(Targets.values()).flatMap(targets -> Stream.of(
                new Setting(0.2, Freezing.NONE, VariableLaw.UNIFORM, targets, new FixedSize(3)),
                new Setting(0.3, Freezing.NONE, VariableLaw.NORMAL, targets, new FixedSize(FixedSize.HALF)),
                new Setting(0.1, Freezing.of(0, 0.5), VariableLaw.UNIFORM, targets, new LockMasks(5)),
                new Setting(0.1, Freezing.of(0.25, 0.25), VariableLaw.PRODUCT, targets, new LockMasks(2)),
                new Setting(0.4, Freezing.NONE, VariableLaw.UNIFORM, targets, new Vectors(2)),
                new Setting(0.6, Freezing.NONE, VariableLaw.UNIFORM, targets, new Vectors(3)))).toList();
    }

    static List<Setting> every() {
        return SETTINGS;
    }

    /** Every trial is audited: decided again in another way, with witnesses. */
    @ParameterizedTest
    @MethodSource("every")
    void auditsAgree(Setting setting) throws InterruptedException {
        try (ThreadEngine engine = new ThreadEngine(2)) {
            Campaign campaign = Campaign.withSeed(4).withAudit(1);
            TrajectoryResult trace = campaign.trace(List.of(new TrajectoryPlan(new Trajectory(setting, 13), 120)), engine).get(0);
            assertEquals(120, trace.audited());
            if (setting.targets() == Targets.ALL) {
                assertEquals(120, trace.failures()[0]);
            }
            CellResult cell = campaign.measure(List.of(new CellPlan(new Cell(setting, 9), TrialBudget.fixed(120))), engine).get(0);
            assertEquals(120, cell.audited());
        }
    }

    /** Cells and trajectories have streams of their own; the two counts may differ by what Hoeffding allows at 1e-6 each. */
    @ParameterizedTest
    @MethodSource("every")
    void cellsAndTrajectoriesMeasureTheSame(Setting setting) throws InterruptedException {
        int trials = 1500;
        try (ThreadEngine engine = new ThreadEngine(2)) {
            TrajectoryResult trace = Campaign.withSeed(5).trace(List.of(new TrajectoryPlan(new Trajectory(setting, 10), trials)), engine).get(0);
            CellResult cell = Campaign.withSeed(5).measure(List.of(new CellPlan(new Cell(setting, 10), TrialBudget.fixed(trials))), engine).get(0);
            assertEquals(trace.failures()[10], cell.tally().failures(), 2 * Math.sqrt(trials * Math.log(4 / 1e-6) / 2));
            assertEquals(trace.failures()[10], Campaign.withSeed(5).trace(List.of(new TrajectoryPlan(new Trajectory(setting, 12), trials)), engine)
                    .get(0).failures()[10], "a longer trajectory draws the same first variables");
        }
    }

    @Test
    void keysNameTheVariantAndLeaveTheStandardOneAsItWas() {
        assertEquals("law=uniform prune=0.0 lock=0.0 targets=all eps=0.1 n=5",
                new Cell(new Setting(0.1, Freezing.NONE, VariableLaw.UNIFORM, Targets.ALL), 5).key());
        assertEquals("variant=size-3 law=uniform prune=0.0 lock=0.0 targets=all eps=0.2 n=5", new Cell(SETTINGS.get(0), 5).key());
        assertEquals(SETTINGS.size(), SETTINGS.stream().map(s -> new Cell(s, 5).key()).distinct().count());
    }

    @Test
    void variantsRefuseWhatTheyCannotDraw() {
        Variant vectors = new Vectors(2);
        assertEquals("prune = 0.0 and lock = 0.5: must be 0 for vectors", assertThrows(IllegalArgumentException.class,
                () -> new Setting(0.1, Freezing.of(0, 0.5), VariableLaw.UNIFORM, Targets.ALL, vectors)).getMessage());
        Setting plain = new Setting(0.1, Freezing.NONE, VariableLaw.UNIFORM, Targets.ALL, vectors);
        assertEquals("n = 25: must be between 0 and 24 for the uniform law and vectors of 2 coordinates",
                assertThrows(IllegalArgumentException.class, () -> new Cell(plain, 25)).getMessage());
        assertThrows(IllegalArgumentException.class,
                () -> new Setting(0.1, Freezing.NONE, VariableLaw.UNIFORM, Targets.ALL, new LockMasks(2)));
        assertThrows(IllegalArgumentException.class, () -> new Trial(1, new Cell(plain, 3)));
    }

    /** More candidates lower the drift, and so the failures; the streams differ, hence Hoeffding at 1e-6 with room to spare. */
    @Test
    void moreMasksFailLess() throws InterruptedException {
        int trials = 4000;
        long[] failures = new long[3];
        int[] masks = {1, 4, 64};
        try (ThreadEngine engine = new ThreadEngine(2)) {
            for (int i = 0; i < masks.length; i++) {
                Variant variant = masks[i] == 1 ? Variant.STANDARD : new LockMasks(masks[i]);
                Setting setting = new Setting(0.1, Freezing.of(0, 0.5), VariableLaw.UNIFORM, Targets.ALL, variant);
                failures[i] = Campaign.withSeed(6).measure(List.of(new CellPlan(new Cell(setting, 30), TrialBudget.fixed(trials))), engine)
                        .get(0).tally().failures();
            }
        }
        assertTrue(failures[0] > failures[1] + 200 && failures[1] > failures[2], failures[0] + " " + failures[1] + " " + failures[2]);
    }

    @Test
    void aWrongCountIsFound() {
        for (Setting setting : SETTINGS) {
            Cell cell = new Cell(setting, 8);
            TrialRunner runner = TrialRunner.of(3, cell);
            boolean[] seen = new boolean[2];
            for (long t = 0; t < 400 && !(seen[0] && seen[1]); t++) {
                boolean fails = runner.fails(t)[0];
                seen[fails ? 1 : 0] = true;
                Audit audit = new Audit(new Shard(3, cell, 0, 1, 1), t);
                runner.audit(audit, 0, fails);
                assertThrows(AuditFailure.class, () -> runner.audit(audit, 0, !fails), cell.key());
            }
            assertTrue(seen[0] || seen[1]);
        }
    }

    @Test
    void runnersOfOneSeedAgree() {
        for (Setting setting : SETTINGS) {
            Trajectory trajectory = new Trajectory(setting, 9);
            TrialRunner one = TrialRunner.of(8, trajectory);
            TrialRunner two = TrialRunner.of(8, trajectory);
            two.fails(77);
            assertArrayEquals(one.fails(3).clone(), two.fails(3));
            assertFalse(one.auditTicket() != two.auditTicket());
        }
    }
}
