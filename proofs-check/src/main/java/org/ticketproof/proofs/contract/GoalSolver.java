package org.ticketproof.proofs.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ticketproof.proofs.step.SmtAnswer;
import org.ticketproof.proofs.step.SmtSolver;

/**
 * Puts goals to the solvers. A solver is quick or hopeless, so short attempts by each come before long ones. All limits count the
 * solvers' own steps: the answers do not depend on how busy the machine is. A goal that was refuted once in this run, in another branch or for
 * another contract, is not asked again.
 */
final class GoalSolver implements AutoCloseable {
    /** Most of KeY's goals fall to the first two; what Z3 finds at all, it finds quickly. */
    private static final List<Rung> LADDER = List.of(new Rung("cvc5", 120), new Rung("Z3", 250), new Rung("cvc5", 600), new Rung("Z3", 1500),
            new Rung("cvc5", 3000), new Rung("cvc5", 15_000), new Rung("Z3", 6000));

    private final List<SmtSolver> solvers;
    private final ExecutorService threads;
    private final Map<String, Answer> refuted = new ConcurrentHashMap<>();

    /** One attempt: a solver and its limit. */
    private record Rung(String solver, int work) {
    }

    /**
     * What became of a goal.
     *
     * @param solver the solver that refuted its negation, or an empty text
     * @param work the limit under which it did
     */
    record Answer(String solver, int work) {
        static final Answer NONE = new Answer("", 0);

        boolean closes() {
            return !solver.isEmpty();
        }
    }

    GoalSolver(List<SmtSolver> solvers, int parallel) {
        this.solvers = List.copyOf(solvers);
        threads = Executors.newFixedThreadPool(parallel, task -> {
            // Native solvers recurse deeply; daemon threads do not keep the process alive after a time-out.
            Thread thread = new Thread(null, task, "smt", 64L << 20);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * For each script the answer of the first solver that refutes it; an empty script is one that cannot be asked.
     *
     * @param most no attempt takes more work than this
     * @param stopAtFirst once one script is not refuted, the others need not be tried
     */
    List<Answer> refute(List<String> scripts, int most, boolean stopAtFirst) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        // Branches of one proof often end in the same goal.
        Map<String, Future<Answer>> running = new LinkedHashMap<>();
        for (String script : scripts) {
            running.computeIfAbsent(script, key -> threads.submit(() -> {
                Answer answer = stop.get() || key.isEmpty() ? Answer.NONE : refute(key, most);
                if (stopAtFirst && !answer.closes()) {
                    stop.set(true);
                }
                return answer;
            }));
        }
        List<Answer> answers = new ArrayList<>();
        for (String script : scripts) {
            try {
                answers.add(running.get(script).get());
            } catch (ExecutionException e) {
                // An error in a solver leaves its goal open.
                answers.add(Answer.NONE);
            }
        }
        return answers;
    }

    private Answer refute(String script, int most) {
        String key = TextHash.of(script);
        Answer known = refuted.get(key);
        if (known != null) {
            return known;
        }
        for (Rung rung : LADDER) {
            for (SmtSolver solver : solvers) {
                if (rung.work() <= most && solver.name().equals(rung.solver())) {
                    SmtAnswer answer = solver.solve(script, List.of(), rung.work());
                    if (answer.status() == SmtAnswer.Status.UNSAT) {
                        Answer found = new Answer(solver.name(), rung.work());
                        refuted.put(key, found);
                        return found;
                    }
                    if (answer.status() == SmtAnswer.Status.SAT) {
                        return Answer.NONE;
                    }
                }
            }
        }
        return Answer.NONE;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
