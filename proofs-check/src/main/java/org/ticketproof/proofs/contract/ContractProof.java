package org.ticketproof.proofs.contract;

import de.uka.ilkd.key.control.KeYEnvironment;
import de.uka.ilkd.key.macros.SMTPreparationMacro;
import de.uka.ilkd.key.macros.TryCloseMacro;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Node;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.proof.init.ProofInputException;
import de.uka.ilkd.key.rule.IBuiltInRuleApp;
import de.uka.ilkd.key.settings.DefaultSMTSettings;
import de.uka.ilkd.key.settings.ProofIndependentSettings;
import de.uka.ilkd.key.smt.SMTRuleApp;
import de.uka.ilkd.key.smt.newsmt2.ModularSMTLib2Translator;
import de.uka.ilkd.key.speclang.Contract;
import de.uka.ilkd.key.strategy.StrategyProperties;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import org.ticketproof.proofs.step.Evidence;
import org.ticketproof.proofs.step.Strength;

/**
 * One contract's proof: symbolic execution by KeY, then each goal to the solvers; what they leave is split by KeY and tried again,
 * and what is left of that goes to KeY's own calculus.
 */
final class ContractProof {
    private static final int EXECUTION_STEPS = 20_000;
    private static final int SPLITTING_STEPS = 1000;
    private static final int UNFOLDING_STEPS = 300;

    private final KeYEnvironment<?> environment;
    private final GoalSolver solver;
    private final ProofLimits limits;
    private int byZ3;
    private int byCvc5;
    private int byKey;
    private int hardest;

    ContractProof(KeySession session, GoalSolver solver, ProofLimits limits) {
        this.environment = session.environment();
        this.solver = solver;
        this.limits = limits;
    }

    /** Tries to prove; may be called from several threads, each with its own instance. */
    ContractResult run(String id, Contract contract) throws ProofInputException, InterruptedException {
        long start = System.nanoTime();
        Proof proof;
        List<Goal> leaves = new ArrayList<>();
        synchronized (KeySession.LOCK) {
            proof = environment.createProof(contract.createProofObl(environment.getInitConfig(), contract));
        }
        try {
            synchronized (KeySession.LOCK) {
                execute(proof);
                proof.openGoals().forEach(leaves::add);
            }
            int count = leaves.size();
            // The solvers have no rules for sums over arrays, and KeY has.
            List<Goal> rest = limits.sums() ? leaves : solve(leaves, proof, limits.work());
            if (!rest.isEmpty() && limits.simplify()) {
                rest = solve(unfold(rest, proof), proof, limits.work());
            }
            if (!rest.isEmpty() && limits.splitWork() > 0) {
                rest = solve(split(rest, proof), proof, limits.splitWork());
            }
            synchronized (KeySession.LOCK) {
                if (limits.keySteps() > 0) {
                    closeByKey(rest, proof);
                }
                return result(id, proof, count, (System.nanoTime() - start) / 1_000_000);
            }
        } finally {
            synchronized (KeySession.LOCK) {
                proof.dispose();
            }
        }
    }

    private void execute(Proof proof) throws InterruptedException {
        // The solvers do quantifiers and case distinctions better: here KeY only runs the program.
        use(proof, StrategyProperties.QUANTIFIERS_NONE, StrategyProperties.SPLITTING_OFF, StrategyProperties.NON_LIN_ARITH_NONE);
        proof.getSettings().getStrategySettings().setMaxSteps(EXECUTION_STEPS);
        apply(new ExecutionMacro(limits.writes()), proof.root());
        ExecutionMacro.hidePrograms(proof);
    }

    private void use(Proof proof, String quantifiers, String splitting, String arithmetic) {
        StrategyProperties strategy = proof.getSettings().getStrategySettings().getActiveStrategyProperties();
        strategy.setProperty(StrategyProperties.METHOD_OPTIONS_KEY, StrategyProperties.METHOD_CONTRACT);
        strategy.setProperty(StrategyProperties.LOOP_OPTIONS_KEY, StrategyProperties.LOOP_INVARIANT);
        strategy.setProperty(StrategyProperties.DEP_OPTIONS_KEY, StrategyProperties.DEP_ON);
        strategy.setProperty(StrategyProperties.QUERY_OPTIONS_KEY, StrategyProperties.QUERY_ON);
        strategy.setProperty(StrategyProperties.NON_LIN_ARITH_OPTIONS_KEY, arithmetic);
        strategy.setProperty(StrategyProperties.QUANTIFIERS_OPTIONS_KEY, quantifiers);
        strategy.setProperty(StrategyProperties.SPLITTING_OPTIONS_KEY, splitting);
        strategy.setProperty(StrategyProperties.CLASS_AXIOM_OPTIONS_KEY, StrategyProperties.CLASS_AXIOM_OFF);
        strategy.setProperty(StrategyProperties.STOPMODE_OPTIONS_KEY, StrategyProperties.STOPMODE_DEFAULT);
        proof.getSettings().getStrategySettings().setActiveStrategyProperties(strategy);
        proof.getSettings().getStrategySettings().setMaxSteps(Math.max(1, limits.keySteps()));
        proof.getSettings().getStrategySettings().setTimeout(-1);
        proof.setActiveStrategy(proof.getServices().getProfile().getDefaultStrategyFactory().create(proof, strategy));
    }

    /** Sends the goals to the solvers, closes those they prove, and returns the others. */
    private List<Goal> solve(List<Goal> goals, Proof proof, int work) throws InterruptedException {
        List<String> scripts = new ArrayList<>();
        synchronized (KeySession.LOCK) {
            for (Goal goal : goals) {
                scripts.add(SumScope.hasPendingSum(goal.sequent()) ? "" : translate(goal, proof));
            }
        }
        List<GoalSolver.Answer> closers = solver.refute(scripts, work, limits.stopAtFirst());
        List<Goal> rest = new ArrayList<>();
        synchronized (KeySession.LOCK) {
            for (int i = 0; i < goals.size(); i++) {
                GoalSolver.Answer closer = closers.get(i);
                if (!closer.closes()) {
                    rest.add(goals.get(i));
                } else {
                    hardest = Math.max(hardest, closer.work());
                    byZ3 += closer.solver().equals("Z3") ? 1 : 0;
                    byCvc5 += closer.solver().equals("cvc5") ? 1 : 0;
                    IBuiltInRuleApp rule = SMTRuleApp.RULE.createApp(closer.solver());
                    goals.get(i).apply(rule.tryToInstantiate(goals.get(i)));
                }
            }
        }
        return rest;
    }

    private List<Goal> split(List<Goal> goals, Proof proof) throws InterruptedException {
        List<Goal> parts = new ArrayList<>();
        synchronized (KeySession.LOCK) {
            proof.getSettings().getStrategySettings().setMaxSteps(SPLITTING_STEPS);
            for (Goal goal : goals) {
                Node node = goal.node();
                apply(new SMTPreparationMacro(), node);
                proof.getSubtreeGoals(node).forEach(parts::add);
            }
        }
        return parts;
    }

    private List<Goal> unfold(List<Goal> goals, Proof proof) throws InterruptedException {
        List<Goal> parts = new ArrayList<>();
        synchronized (KeySession.LOCK) {
            use(proof, StrategyProperties.QUANTIFIERS_NONE, StrategyProperties.SPLITTING_OFF, StrategyProperties.NON_LIN_ARITH_NONE);
            proof.getSettings().getStrategySettings().setMaxSteps(UNFOLDING_STEPS);
            for (Goal goal : goals) {
                Node node = goal.node();
                apply(new SimplifyMacro(), node);
                proof.getSubtreeGoals(node).forEach(parts::add);
            }
        }
        return parts;
    }

    /** Tries KeY's own calculus on each goal and returns those that stay open. */
    private List<Goal> closeByKey(List<Goal> goals, Proof proof) throws InterruptedException {
        List<Goal> open = new ArrayList<>();
        synchronized (KeySession.LOCK) {
            use(proof, StrategyProperties.QUANTIFIERS_NON_SPLITTING_WITH_PROGS, StrategyProperties.SPLITTING_DELAYED, StrategyProperties.NON_LIN_ARITH_DEF_OPS);
        }
        for (Goal goal : goals) {
            synchronized (KeySession.LOCK) {
                Node node = goal.node();
                apply(new TryCloseMacro(Math.max(1, limits.keySteps())), node);
                if (node.isClosed()) {
                    byKey++;
                } else {
                    open.add(goal);
                }
            }
        }
        return open;
    }

    private void apply(de.uka.ilkd.key.macros.ProofMacro macro, Node node) throws InterruptedException {
        try {
            macro.applyTo(environment.getUi(), node, null, null);
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("KeY: " + e.getMessage(), e);
        }
    }

    private static String translate(Goal goal, Proof proof) {
        DefaultSMTSettings settings = new DefaultSMTSettings(proof.getSettings().getSMTSettings(),
                ProofIndependentSettings.DEFAULT_INSTANCE.getSMTSettings(), proof.getSettings().getNewSMTSettings(), proof);
        return SmtScript.complete(new ModularSMTLib2Translator().translateProblem(goal.sequent(), proof.getServices(), settings).toString());
    }

    private ContractResult result(String id, Proof proof, int leaves, long millis) {
        List<String> open = new ArrayList<>();
        for (Goal goal : proof.openGoals()) {
            open.add(label(goal));
        }
        boolean closed = proof.closed() && open.isEmpty();
        String method = "KeY" + (byZ3 > 0 ? " + Z3" : "") + (byCvc5 > 0 ? " + cvc5" : "");
        String detail = closed ? leaves + " goals, no one open; hardest within " + hardest + " of " + Math.max(limits.work(), limits.splitWork()) + " units" : open.size() + " open: " + String.join("; ", open);
        return new ContractResult(id, new Evidence(closed ? Strength.PROVED : Strength.OPEN, method, detail, millis), leaves, byZ3, byCvc5, byKey, false, open);
    }

    private static String label(Goal goal) {
        LinkedList<String> labels = new LinkedList<>();
        for (Node node = goal.node(); node != null && labels.size() < 6; node = node.parent()) {
            String label = node.getNodeInfo().getBranchLabel();
            if (label != null && !label.matches("\\d+ rules?") && !label.startsWith("CUT")) {
                labels.addFirst(label);
            }
        }
        return goal.node().serialNr() + ":" + String.join("/", labels);
    }
}
