package org.ticketproof.theory.freezing;

/** The quantifier order of a lemma: the papers leave it open, so every figure says which one it is about. */
public enum Targets {
    /** One draw serves every target in [-1, 1] at once (FAIL_all). */
    ALL,
    /** One target, drawn uniformly from [-1, 1] independently of the variables (FAIL_one). */
    ONE
}
