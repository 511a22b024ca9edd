package org.ticketproof.empirical.claim;

/**
 * One claim of a claim file. The kinds differ in what they compare; each is a record of its own.
 */
public sealed interface Claim
        permits BoundClaim, WidthClaim, CounterexampleClaim, CountClaim, MeasureClaim, GoldenClaim, StudyClaim,
        TailClaim, FitClaim {
    /**
     * What every claim has.
     *
     * @return id, statement, law, quantifier, constants, trials and expectation
     */
    ClaimHeader header();

    /**
     * The kind as claim files name it.
     *
     * @return failure, lower, width, counterexample, count, measure, golden, study, tail or fit
     */
    String kind();

    /**
     * The claim's name.
     *
     * @return the id, unique in a run
     */
    default String id() {
        return header().id();
    }
}
