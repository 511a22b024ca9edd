package org.ticketproof.proofs.contract;

import de.uka.ilkd.key.logic.PosInOccurrence;
import de.uka.ilkd.key.macros.FilterStrategy;
import de.uka.ilkd.key.macros.FinishSymbolicExecutionMacro;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.rule.RuleApp;
import de.uka.ilkd.key.strategy.Strategy;

/**
 * Symbolic execution that stops where an operation must be shown not to overflow. KeY adds that obligation beside the rest of the program and
 * would run the rest in both branches, doubling the goals at every addition; here the obligation alone is left as the goal, which
 * is the harder one to prove and so no less sound.
 */
final class ExecutionMacro extends FinishSymbolicExecutionMacro {
    private static final String OVERFLOW = "Overflow check";

    static boolean isOverflowCheck(Goal goal) {
        return OVERFLOW.equals(goal.node().getNodeInfo().getBranchLabel());
    }

    @Override
    protected Strategy createStrategy(Proof proof, PosInOccurrence position) {
        return new Stopping(super.createStrategy(proof, position));
    }

    /** The macro's own strategy, but no step beyond a split for an overflow check. */
    private static final class Stopping extends FilterStrategy {
        private final Strategy execution;

        Stopping(Strategy execution) {
            super(execution);
            this.execution = execution;
        }

        @Override
        public boolean isApprovedApp(RuleApp app, PosInOccurrence position, Goal goal) {
            return !isOverflowCheck(goal) && super.isApprovedApp(app, position, goal);
        }

        @Override
        public boolean isStopAtFirstNonCloseableGoal() {
            return execution.isStopAtFirstNonCloseableGoal();
        }

        @Override
        public org.key_project.logic.Name name() {
            return execution.name();
        }
    }
}
