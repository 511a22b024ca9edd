package org.ticketproof.proofs.step;

/**
 * A checked step.
 *
 * @param step the step
 * @param evidence how strongly it is backed now
 * @param falseVariantRefuted whether the checker refuted the false variant
 * @param falseVariantDetail the counterexample to the false variant, or what the checker said instead
 */
public record StepResult(ProofStep step, Evidence evidence, boolean falseVariantRefuted, String falseVariantDetail) {
}
