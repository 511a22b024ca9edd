package org.ticketproof.empirical.campaign;

import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.subsetsum.CoverageSolver;

/** Decides one drawn trial exactly. A workspace: not for use by two threads. */
interface Decider {
    /**
     * Whether the trial fails.
     *
     * @param instance the variables
     * @param target the target, where there is one
     * @param tolerance largest allowed distance, in grid units
     * @return true if some target, or the one given, is farther than the tolerance from every subset sum
     */
    boolean fails(DrawnInstance instance, long target, long tolerance);

    static Decider of(Targets targets, int n) {
        if (targets == Targets.ALL) {
            CoverageSolver solver = new CoverageSolver(n);
            return (instance, target, tolerance) ->
                    !solver.covers(instance.freeValues(), instance.freeCount(), instance.lockedSum(), tolerance);
        }
        OneTarget solver = new OneTarget(n);
        return (instance, target, tolerance) ->
                !solver.hits(instance.freeValues(), instance.freeCount(), target - instance.lockedSum(), tolerance);
    }
}
