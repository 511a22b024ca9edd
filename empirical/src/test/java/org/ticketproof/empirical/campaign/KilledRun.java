package org.ticketproof.empirical.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The child process of {@link ResumeTest}: works for far longer than it will live, and says when it has got somewhere new. */
final class KilledRun {
    static final RunFingerprint RUN = new RunFingerprint("killed", 9);

    private KilledRun() {
    }

    static List<CellPlan> plans() {
        List<CellPlan> plans = new ArrayList<>();
        Cells.MIXED.forEach(cell -> plans.add(new CellPlan(cell, TrialBudget.fixed(1L << 40))));
        return plans;
    }

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();
        AtomicBoolean said = new AtomicBoolean();
        try (CheckpointStore store = CheckpointStore.open(Path.of(args[0]), RUN); ThreadEngine engine = new ThreadEngine(2)) {
            Campaign.withSeed(9).withStore(store).withListener(progress -> {
                // By then something was committed.
                if (System.nanoTime() - start > 1_500_000_000L && !said.getAndSet(true)) {
                    System.out.println("working");
                }
            }).measure(plans(), engine);
        }
    }
}
