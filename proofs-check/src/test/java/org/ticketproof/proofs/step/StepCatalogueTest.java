package org.ticketproof.proofs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every step has the strength it is meant to have, and its false variant is refuted. */
class StepCatalogueTest {
    private final List<ProofStep> steps = StepCatalogue.shipped().all();

    @TestFactory
    Stream<DynamicTest> everyStepHoldsAndItsFalseVariantDoesNot() {
        return CheckedSteps.all().stream().map(result -> DynamicTest.dynamicTest(result.step().id(), () -> {
            ProofStep step = result.step();
            System.out.println(step.id() + " | " + result.evidence().label() + " | " + result.evidence().detail() + " | " + result.evidence().millis()
                    + " ms | FALSE: " + result.falseVariantDetail());
            assertEquals(step.intended(), result.evidence().strength(), () -> result.evidence().detail());
            assertTrue(result.falseVariantRefuted());
            assertFalse(result.falseVariantDetail().isBlank());
        }));
    }

    @Test
    void mostStepsAreProvedOrExhausted() {
        long strong = steps.stream().filter(step -> step.intended().compareTo(Strength.EXHAUSTED) >= 0).count();
        assertTrue(steps.size() >= 25 && strong >= 18, steps.size() + " steps, " + strong + " strong");
    }
}
