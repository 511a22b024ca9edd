package org.ticketproof.empirical.campaign;

import java.util.ArrayList;
import java.util.List;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/** Cells and plans that the tests of this package share. */
final class Cells {
    /** A cell of each family and quantifier, and of each law. */
    static final List<Cell> MIXED = List.of(
            cell(0.01, 15, 0, 0, VariableLaw.UNIFORM, Targets.ALL),
            cell(0.01, 15, 0, 0, VariableLaw.UNIFORM, Targets.ONE),
            cell(0.05, 14, 0.25, 0, VariableLaw.UNIFORM, Targets.ALL),
            cell(0.05, 14, 0, 0.25, VariableLaw.UNIFORM, Targets.ALL),
            cell(0.05, 16, 0.2, 0.2, VariableLaw.UNIFORM, Targets.ONE),
            cell(0.02, 15, 0, 0, VariableLaw.PRODUCT, Targets.ALL),
            cell(0.02, 15, 0.1, 0.1, VariableLaw.NORMAL, Targets.ALL),
            cell(0.5, 9, 0.1, 0.1, VariableLaw.SIGNED_CONSTANT, Targets.ONE));

    private Cells() {
    }

    static Cell cell(double eps, int n, double prune, double lock, VariableLaw law, Targets targets) {
        return new Cell(new Setting(eps, Freezing.of(prune, lock), law, targets), n);
    }

    static List<CellPlan> fixed(long trials) {
        List<CellPlan> plans = new ArrayList<>();
        MIXED.forEach(cell -> plans.add(new CellPlan(cell, TrialBudget.fixed(trials))));
        return plans;
    }

    /** Stops a cell once it has 200 failures: some cells after a few batches, some never. */
    static List<CellPlan> stopping(long trials) {
        List<CellPlan> plans = new ArrayList<>();
        MIXED.forEach(cell -> plans.add(new CellPlan(cell, TrialBudget.upTo(trials, tally -> tally.failures() >= 200))));
        return plans;
    }
}
