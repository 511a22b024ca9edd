package org.ticketproof.theory.subsetsum;

/**
 * Evidence for a decision about one target, as plain data: the question (values, target) and the answer.
 * {@link SubsetChecker} decides on its own whether the answer is right.
 */
public sealed interface SubsetCertificate
        permits NearestCertificate, WithinCertificate, InfeasibleCertificate, FixedSizeCertificate {
    /**
     * The values a subset may use.
     *
     * @return fixed-point numbers; a copy
     */
    long[] values();

    /**
     * The target.
     *
     * @return a fixed-point number
     */
    long target();
}
