package org.ticketproof.proofs.contract;

import de.uka.ilkd.key.logic.Sequent;
import de.uka.ilkd.key.logic.SequentFormula;
import de.uka.ilkd.key.logic.Term;
import de.uka.ilkd.key.logic.op.UpdateApplication;

/**
 * Keeps sums over arrays out of translations where they could be confused. KeY 2.12 translates equal sums to the same symbol, whatever
 * assignments are pending around them, and so would take a sum before an assignment for the sum after it.
 */
final class SumScope {
    private SumScope() {
    }

    /** Whether some sum stands under assignments that have not been carried out. */
    static boolean hasPendingSum(Sequent sequent) {
        for (SequentFormula formula : sequent) {
            if (pending(formula.formula(), false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean pending(Term term, boolean under) {
        if (under && term.op().name().toString().equals("bsum")) {
            return true;
        }
        boolean deeper = under || term.op() instanceof UpdateApplication;
        for (int i = 0; i < term.arity(); i++) {
            if (pending(term.sub(i), deeper)) {
                return true;
            }
        }
        return false;
    }
}
