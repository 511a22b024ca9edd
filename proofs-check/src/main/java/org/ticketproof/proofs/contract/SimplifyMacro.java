package org.ticketproof.proofs.contract;

import de.uka.ilkd.key.logic.PosInOccurrence;
import de.uka.ilkd.key.macros.StrategyProofMacro;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.strategy.Strategy;

/** The strategy in force, applied to one goal and kept even if it does not close it: unfolds a sum over an array by one term, applies updates. */
final class SimplifyMacro extends StrategyProofMacro {
    @Override
    public String getName() {
        return "Simplify";
    }

    @Override
    public String getCategory() {
        return null;
    }

    @Override
    public String getDescription() {
        return "Simplifies without instantiating quantifiers.";
    }

    @Override
    protected Strategy createStrategy(Proof proof, PosInOccurrence position) {
        return proof.getActiveStrategy();
    }
}
