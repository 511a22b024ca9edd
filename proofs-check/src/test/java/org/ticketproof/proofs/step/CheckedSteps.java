package org.ticketproof.proofs.step;

import java.util.List;

/** All steps of the catalogue, checked once for all tests of this module. */
public final class CheckedSteps {
    private static List<StepResult> results;

    private CheckedSteps() {
    }

    /** The results in the catalogue's order. */
    public static synchronized List<StepResult> all() {
        if (results == null) {
            StepRunner runner = new StepRunner(Effort.STANDARD);
            results = StepCatalogue.shipped().all().stream().map(runner::run).toList();
        }
        return results;
    }
}
