package org.ticketproof.spark;

import java.math.BigDecimal;
import java.util.List;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.campaign.CellPlan;
import org.ticketproof.empirical.campaign.Trajectory;
import org.ticketproof.empirical.campaign.TrajectoryPlan;
import org.ticketproof.empirical.campaign.TrialBudget;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.QuantileLaw;
import org.ticketproof.theory.freezing.QuantileLaw.Point;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.Variant;
import org.ticketproof.theory.freezing.Variant.FixedSize;
import org.ticketproof.theory.freezing.Variant.LockMasks;
import org.ticketproof.theory.freezing.Variant.Vectors;
import org.ticketproof.theory.freezing.VariableLaw;

/** What the tests have measured: every law, every variant, cells that stop early and cells that do not. */
final class Plans {
    private static final VariableLaw QUANTILES = QuantileLaw.of("quantiles-test",
            List.of(new Point(BigDecimal.ZERO, new BigDecimal("-1.5")), new Point(BigDecimal.ONE, new BigDecimal("1.25"))));

    private Plans() {
    }

    static List<CellPlan> cells(long trials) {
        return List.of(
                plan(new Setting(0.01, Freezing.NONE, VariableLaw.UNIFORM, Targets.ALL), 16, TrialBudget.fixed(trials)),
                plan(new Setting(0.02, Freezing.of(0.1, 0.1), VariableLaw.NORMAL, Targets.ONE), 15, TrialBudget.fixed(trials)),
                plan(new Setting(0.05, Freezing.NONE, QUANTILES, Targets.ALL), 14, TrialBudget.upTo(trials, tally -> tally.failures() >= 200)),
                plan(variant(Freezing.NONE, new FixedSize(3)), 12, TrialBudget.fixed(2000)),
                plan(variant(Freezing.of(0, 0.5), new LockMasks(4)), 20, TrialBudget.fixed(2000)),
                plan(variant(Freezing.NONE, new Vectors(2)), 10, TrialBudget.fixed(500)));
    }

    static List<TrajectoryPlan> trajectories(long trials) {
        return List.of(new TrajectoryPlan(new Trajectory(new Setting(0.05, Freezing.of(0.2, 0.2), VariableLaw.PRODUCT, Targets.ALL), 30), trials));
    }

    private static Setting variant(Freezing freezing, Variant variant) {
        return new Setting(0.25, freezing, VariableLaw.UNIFORM, Targets.ALL, variant);
    }

    private static CellPlan plan(Setting setting, int n, TrialBudget budget) {
        return new CellPlan(new Cell(setting, n), budget);
    }
}
