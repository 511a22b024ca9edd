package org.ticketproof.proofs.contract;

import de.uka.ilkd.key.logic.PosInOccurrence;
import de.uka.ilkd.key.logic.PosInTerm;
import de.uka.ilkd.key.logic.SequentFormula;
import de.uka.ilkd.key.macros.FilterStrategy;
import de.uka.ilkd.key.macros.FinishSymbolicExecutionMacro;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.rule.FindTaclet;
import de.uka.ilkd.key.rule.NoPosTacletApp;
import de.uka.ilkd.key.rule.OneStepSimplifier;
import de.uka.ilkd.key.rule.RuleApp;
import de.uka.ilkd.key.rule.Taclet;
import de.uka.ilkd.key.rule.TacletApp;
import de.uka.ilkd.key.strategy.Strategy;
import java.util.Set;
import org.key_project.logic.Name;

/**
 * Symbolic execution that rewrites only formulas with a program, and stops where an operation must be shown not to overflow. KeY adds that obligation beside the rest of the program and
 * would run the rest in both branches, doubling the goals at every addition; here the obligation alone is left as the goal, which
 * is the harder one to prove and so no less sound.
 */
final class ExecutionMacro extends FinishSymbolicExecutionMacro {
    private static final String OVERFLOW = "Overflow check";
    /** Names of KeY's sets of rules that split no goal: they take formulas apart and say what Java's operators mean. */
    private static final Set<String> LOGIC = Set.of("alpha", "closure", "concrete", "replace_known_left", "replace_known_right", "javaIntegerSemantics");

    private static boolean isOverflowCheck(Goal goal) {
        return OVERFLOW.equals(goal.node().getNodeInfo().getBranchLabel());
    }

    private final boolean writes;

    /**
     * A macro.
     *
     * @param writes whether the program writes to arrays, so that what is known should be left as it is
     */
    ExecutionMacro(boolean writes) {
        this.writes = writes;
    }

    /** Takes the programs that are still to be run out of the goals that are overflow checks. */
    static void hidePrograms(Proof proof) {
        FindTaclet hide = (FindTaclet) proof.getInitConfig().lookupActiveTaclet(new Name("hide_right"));
        for (Goal goal : proof.openGoals()) {
            if (isOverflowCheck(goal)) {
                Goal at = goal;
                for (SequentFormula formula : goal.sequent().succedent()) {
                    if (formula.formula().containsJavaBlockRecursive()) {
                        PosInOccurrence position = new PosInOccurrence(formula, PosInTerm.getTopLevel(), false);
                        TacletApp app = NoPosTacletApp.createNoPosTacletApp(hide).matchFind(position, proof.getServices()).setPosInOccurrence(position, proof.getServices());
                        at = at.apply(app.tryToInstantiate(proof.getServices().getOverlay(at.getLocalNamespaces()))).head();
                    }
                }
            }
        }
    }

    @Override
    protected Strategy createStrategy(Proof proof, PosInOccurrence position) {
        return new Stopping(super.createStrategy(proof, position), writes);
    }

    /** The macro's own strategy, but no step beyond a split for an overflow check. */
    private static final class Stopping extends FilterStrategy {
        private final Strategy execution;
        private final boolean writes;

        Stopping(Strategy execution, boolean writes) {
            super(execution);
            this.writes = writes;
            this.execution = execution;
        }

        @Override
        public boolean isApprovedApp(RuleApp app, PosInOccurrence position, Goal goal) {
            return !isOverflowCheck(goal) && (!writes || isNeeded(app, position)) && super.isApprovedApp(app, position, goal);
        }

        /** What is known is taken apart and nothing more: the solvers read it quicker than KeY rewrites heaps in it. */
        private static boolean isNeeded(RuleApp app, PosInOccurrence position) {
            if (position == null || position.subTerm().containsJavaBlockRecursive() || app.rule() instanceof OneStepSimplifier) {
                return true;
            }
            return app.rule() instanceof Taclet taclet && taclet.getRuleSets().stream().anyMatch(set -> LOGIC.contains(set.name().toString()));
        }

        @Override
        public boolean isStopAtFirstNonCloseableGoal() {
            return execution.isStopAtFirstNonCloseableGoal();
        }

        @Override
        public Name name() {
            return execution.name();
        }
    }
}
