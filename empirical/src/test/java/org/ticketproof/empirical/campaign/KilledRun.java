package org.ticketproof.empirical.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * The child process of {@link ResumeTest}: works for far longer than it will live, and says when it has got
 * somewhere new. Commits after every batch, so that the kill may well hit a commit.
 */
final class KilledRun {
    static final RunFingerprint RUN = new RunFingerprint("killed", 9);

    private KilledRun() {
    }

    static List<CellPlan> plans() {
        List<CellPlan> plans = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            plans.add(new CellPlan(Cells.cell(0.05 + i * 1e-6, 15, 0, 0, VariableLaw.UNIFORM, Targets.ALL), TrialBudget.fixed(512)));
        }
        return plans;
    }

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger reports = new AtomicInteger();
        try (CheckpointStore store = CheckpointStore.open(Path.of(args[0]), RUN); ThreadEngine engine = new ThreadEngine(2)) {
            Campaign.withSeed(9).withStore(store).withListener(progress -> {
                // The first report is about what was found in the store.
                store.flush();
                if (reports.incrementAndGet() == 50) {
                    System.out.println("working");
                }
            }).measure(plans(), engine);
        }
    }
}
