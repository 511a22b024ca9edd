package org.ticketproof.proofs.contract;

import de.uka.ilkd.key.proof.init.ProofInputException;
import de.uka.ilkd.key.proof.io.ProblemLoaderException;
import de.uka.ilkd.key.speclang.Contract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ticketproof.proofs.step.SmtSolver;

/**
 * Decides obligations: from the cache where their basis is unchanged, else by one session of the verifier for all the
 * rest. While one obligation is symbolically executed, another one's goals are with the solvers.
 */
final class ObligationRunner {
    /** Part of every hash: raise it when the runner or its translation changes what a proof means. */
    private static final String RUNNER = "runner 2";
    private static final int WORKERS = 2;

    private final ProofCache cache;
    private final List<SmtSolver> solvers;
    private final Consumer<ContractResult> progress;
    private final String tools;
    private final Map<String, String> files;

    /**
     * A runner.
     *
     * @param files all kernel files by class name: kernels call each other, so all are staged
     */
    ObligationRunner(Map<String, String> files, ProofCache cache, List<SmtSolver> solvers, Consumer<ContractResult> progress) {
        this.files = files;
        this.cache = cache;
        this.solvers = solvers;
        this.progress = progress;
        this.tools = ToolVersions.text();
    }

    /** Decides all, in the given order. Whatever goes wrong with one is an unknown with the reason. */
    List<ContractResult> run(List<Obligation> obligations) throws InterruptedException {
        Map<Obligation, ContractResult> results = new LinkedHashMap<>();
        List<Obligation> open = new ArrayList<>();
        for (Obligation obligation : obligations) {
            cache.find(obligation.id(), hash(obligation)).ifPresentOrElse(found -> {
                results.put(obligation, found);
                progress.accept(found);
            }, () -> open.add(obligation));
        }
        if (!open.isEmpty()) {
            verify(open, results);
        }
        return obligations.stream().map(results::get).toList();
    }

    private String hash(Obligation obligation) {
        return TextHash.of(RUNNER, tools, obligation.limits().toString(), obligation.id(), obligation.kind().name(), obligation.basis());
    }

    private void verify(List<Obligation> open, Map<Obligation, ContractResult> results) throws InterruptedException {
        long start = System.nanoTime();
        Path stage = null;
        try {
            stage = Files.createTempDirectory("ticketproof-contracts");
            Map<String, String> staged = new LinkedHashMap<>(files);
            open.forEach(obligation -> staged.put(obligation.className(), obligation.file()));
            for (Map.Entry<String, String> file : staged.entrySet()) {
                Files.writeString(stage.resolve(file.getKey() + ".java"), file.getValue(), StandardCharsets.UTF_8);
            }
            try (KeySession session = KeySession.load(stage); GoalSolver goals = new GoalSolver(solvers, WORKERS)) {
                verify(open, session, goals, results);
            }
        } catch (IOException | ProblemLoaderException | RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            long millis = (System.nanoTime() - start) / 1_000_000;
            for (Obligation obligation : open) {
                if (results.putIfAbsent(obligation, ContractResult.unknown(obligation.id(), reason(e), millis)) == null) {
                    progress.accept(results.get(obligation));
                }
            }
        } finally {
            delete(stage);
        }
    }

    private void verify(List<Obligation> open, KeySession session, GoalSolver goals, Map<Obligation, ContractResult> results) throws InterruptedException {
        Map<String, Contract> contracts = session.contracts();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS, task -> {
            Thread thread = new Thread(null, task, "proof", 64L << 20);
            thread.setDaemon(true);
            return thread;
        });
        try {
            Map<Obligation, Future<ContractResult>> running = new LinkedHashMap<>();
            for (Obligation obligation : open) {
                running.put(obligation, workers.submit(() -> one(obligation, contracts, session, goals)));
            }
            for (Map.Entry<Obligation, Future<ContractResult>> entry : running.entrySet()) {
                results.put(entry.getKey(), entry.getValue().get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("KeY: " + reason(e.getCause()), e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private ContractResult one(Obligation obligation, Map<String, Contract> contracts, KeySession session, GoalSolver goals) throws InterruptedException {
        long start = System.nanoTime();
        ContractResult result;
        try {
            Contract contract = contracts.get(obligation.keyName());
            result = contract == null ? ContractResult.unknown(obligation.id(), "the verifier sees no contract " + obligation.keyName(), 0)
                    : new ContractProof(session, goals, obligation.limits()).run(obligation.id(), contract);
        } catch (ProofInputException | RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            result = ContractResult.unknown(obligation.id(), reason(e), (System.nanoTime() - start) / 1_000_000);
        }
        // An open contract may close on a quieter machine: only what was hoped for is kept.
        if (result.proved() == (obligation.kind() == Obligation.Kind.CONTRACT)) {
            cache.keep(hash(obligation), result);
        }
        progress.accept(result);
        return result;
    }

    private static String reason(Throwable e) {
        String message = e.getMessage() == null ? "" : ": " + e.getMessage().replaceAll("\\s+", " ").strip();
        return e.getClass().getSimpleName() + message;
    }

    private static void delete(Path stage) {
        if (stage == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(stage)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A temporary folder left behind harms nothing; the system clears it.
        }
    }
}
