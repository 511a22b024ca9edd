package org.ticketproof.proofs.step;

/**
 * Runs steps so that nothing that goes wrong can look like a proof: any error of a checker is an unknown with the reason,
 * and a step whose false variant is not refuted by the same checker is an unknown as well.
 */
public final class StepRunner {
    private final Effort effort;

    /**
     * A runner.
     *
     * @param effort limits for every check
     */
    public StepRunner(Effort effort) {
        this.effort = effort;
    }

    /**
     * Checks a step and its false variant.
     *
     * @param step the step
     * @return the result; never throws for what happens inside a checker
     */
    public StepResult run(ProofStep step) {
        long start = System.nanoTime();
        Outcome outcome = guarded(step.check());
        Outcome falseOutcome = guarded(step.falseCheck());
        long millis = (System.nanoTime() - start) / 1_000_000;
        boolean refuted = falseOutcome.kind() == Outcome.Kind.REFUTED && !falseOutcome.detail().isBlank();
        return new StepResult(step, evidence(step, outcome, refuted, falseOutcome, millis), refuted, falseOutcome.detail());
    }

    private static Evidence evidence(ProofStep step, Outcome outcome, boolean falseRefuted, Outcome falseOutcome, long millis) {
        return switch (outcome.kind()) {
            case REFUTED -> new Evidence(Strength.REFUTED, outcome.method(), outcome.detail(), millis);
            case UNKNOWN -> Evidence.unknown(outcome.method(), outcome.detail(), millis);
            case HOLDS -> falseRefuted ? new Evidence(step.check().ifHolds(), outcome.method(), outcome.detail(), millis)
                    : Evidence.unknown(outcome.method(), "the checker did not refute the false variant (" + step.falseClaim() + "): "
                            + falseOutcome.detail(), millis);
        };
    }

    private Outcome guarded(Check check) {
        try {
            return check.run(effort);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            return Outcome.unknown("", e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (RuntimeException e) {
            return Outcome.unknown("", "internal error: " + e);
        }
    }
}
