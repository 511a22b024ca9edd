package org.ticketproof.proofs.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All proof steps, in the order of the proofs. Immutable. */
public final class StepCatalogue {
    private final Map<String, ProofStep> steps = new LinkedHashMap<>();

    private StepCatalogue(List<ProofStep> all) {
        for (ProofStep step : all) {
            if (steps.put(step.id(), step) != null) {
                throw new IllegalStateException("step '" + step.id() + "' is defined twice");
            }
        }
    }

    /**
     * The shipped catalogue.
     *
     * @return all steps
     */
    public static StepCatalogue shipped() {
        List<ProofStep> all = new ArrayList<>();
        all.addAll(GrowthSteps.all());
        all.addAll(PotentialSteps.all());
        all.addAll(LawSteps.all());
        all.addAll(FrozenSteps.all());
        all.addAll(ClosedFormSteps.all());
        all.addAll(ConverseSteps.converse());
        all.addAll(ClosedFormSteps.converse());
        all.addAll(ConverseSteps.counting());
        all.addAll(ConverseSteps.range());
        all.addAll(LockedLemmaSteps.all());
        all.addAll(DisputedSteps.gadhikar());
        all.addAll(DisputedSteps.lockedConstant());
        all.addAll(DecisionSteps.all());
        return new StepCatalogue(all);
    }

    /**
     * All steps.
     *
     * @return the steps in the order of the proofs
     */
    public List<ProofStep> all() {
        return List.copyOf(steps.values());
    }

    /**
     * The step of a given id.
     *
     * @param id a step id
     * @return the step, or empty if there is none
     */
    public Optional<ProofStep> find(String id) {
        return Optional.ofNullable(steps.get(id));
    }
}
