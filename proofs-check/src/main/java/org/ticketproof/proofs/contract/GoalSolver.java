package org.ticketproof.proofs.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ticketproof.proofs.step.SmtAnswer;
import org.ticketproof.proofs.step.SmtSolver;

/** Puts goals to the solvers in parallel. A solver is quick or hopeless, so short attempts by each come before long ones. */
final class GoalSolver implements AutoCloseable {
    private static final int SHORT_MILLIS = 150;

    private final List<SmtSolver> solvers;
    private final ExecutorService threads;

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
     * For each script the name of the first solver that refutes it, or an empty text.
     *
     * @param stopAtFirst once one script is not refuted, the others need not be tried
     */
    List<String> refuters(List<String> scripts, int millis, boolean stopAtFirst) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        List<Future<String>> answers = new ArrayList<>();
        for (String script : scripts) {
            int first = answers.size();
            answers.add(threads.submit(() -> {
                String name = stop.get() ? "" : refuter(script, millis, first);
                if (stopAtFirst && name.isEmpty()) {
                    stop.set(true);
                }
                return name;
            }));
        }
        List<String> names = new ArrayList<>();
        for (Future<String> answer : answers) {
            try {
                names.add(answer.get());
            } catch (ExecutionException e) {
                // An error in a solver leaves its goal open.
                names.add("");
            }
        }
        return names;
    }

    /** Neighbouring goals begin with different solvers, so that none waits for one that takes a single question at a time. */
    private String refuter(String script, int millis, int first) {
        for (int limit = Math.min(SHORT_MILLIS, millis);; limit = Math.min(3 * limit, millis)) {
            for (int i = 0; i < solvers.size(); i++) {
                SmtSolver solver = solvers.get((first + i) % solvers.size());
                SmtAnswer answer = solver.solve(script, List.of(), limit);
                if (answer.status() == SmtAnswer.Status.UNSAT) {
                    return solver.name();
                }
                if (answer.status() == SmtAnswer.Status.SAT) {
                    return "";
                }
            }
            if (limit == millis) {
                return "";
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
