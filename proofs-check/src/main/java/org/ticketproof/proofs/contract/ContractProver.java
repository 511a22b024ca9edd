package org.ticketproof.proofs.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ticketproof.proofs.contract.Obligation.Kind;
import org.ticketproof.proofs.step.SmtSolver;

/**
 * Proves the contracts of theory's kernels, tries the contracts that must not be provable, and checks that preconditions can be
 * satisfied. Results of unchanged contracts come from a cache of finished proofs.
 */
public final class ContractProver {
    private final Path sources;
    private final Path cache;
    private final List<SmtSolver> solvers;

    private ContractProver(Path sources, Path cache, List<SmtSolver> solvers) {
        this.sources = sources;
        this.cache = cache;
        this.solvers = solvers;
    }

    /**
     * The prover of the shipped kernels. The cache is the folder of the system property {@code proofs.cache}, or
     * {@code target/proof-cache} of the project; with {@code -Dproofs.cold} set it is neither read nor written.
     *
     * @param cold whether to ignore the cache as well
     * @return the prover
     * @throws IOException if the sources are not found
     */
    public static ContractProver shipped(boolean cold) throws IOException {
        Path sources = KernelSources.locate();
        return new ContractProver(sources, ignoresCache(cold) ? null : cacheOf(sources), SmtSolver.all());
    }

    /**
     * The folder of finished proofs.
     *
     * @return the folder; it need not exist
     * @throws IOException if the sources are not found
     */
    public static Path cache() throws IOException {
        return cacheOf(KernelSources.locate());
    }

    /**
     * Whether finished proofs are to be left alone.
     *
     * @param cold whether the caller wants that
     * @return true if so, or if the system property {@code proofs.cold} says so
     */
    public static boolean ignoresCache(boolean cold) {
        return cold || !System.getProperty("proofs.cold", "false").equals("false");
    }

    private static Path cacheOf(Path sources) {
        String set = System.getProperty("proofs.cache");
        return set != null ? Path.of(set) : defaultCache(sources);
    }

    /** A prover of other sources, for tests. */
    static ContractProver of(Path sources, Path cache, List<SmtSolver> solvers) {
        return new ContractProver(sources, cache, solvers);
    }

    private static Path defaultCache(Path sources) {
        // The module's folder ends where src begins; its parent is the project.
        for (Path folder = sources.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (folder.endsWith("src") && folder.getParent() != null && folder.getParent().getParent() != null) {
                return folder.getParent().getParent().resolve("target").resolve("proof-cache");
            }
        }
        return Path.of("target", "proof-cache");
    }

    /**
     * The ids of all contracts.
     *
     * @return {@code Class.method} of each, in order of file and place
     * @throws IOException if the sources cannot be read; the message names the file
     */
    public List<String> ids() throws IOException {
        return KernelSources.read(sources).contracts().stream().map(ContractSource::id).toList();
    }

    /**
     * Proves.
     *
     * @param wanted which contracts, by id
     * @param guards whether to try the mutants and the preconditions of those contracts too
     * @param progress told each result as it is reached, from any thread
     * @return the report, with an unknown for whatever could not be decided
     * @throws IOException if the sources cannot be read; the message names the file
     * @throws InterruptedException if the thread is interrupted
     */
    public ContractReport prove(Predicate<String> wanted, boolean guards, Consumer<ContractResult> progress) throws IOException, InterruptedException {
        long start = System.nanoTime();
        KernelSources kernels = KernelSources.read(sources);
        List<Obligation> obligations = new ArrayList<>();
        Map<String, String> formulas = new LinkedHashMap<>();
        Map<String, ContractSource> byId = new LinkedHashMap<>();
        for (ContractSource source : kernels.contracts()) {
            if (wanted.test(source.id())) {
                byId.put(source.id(), source);
                formulas.put(source.id(), source.text());
                obligations.add(Obligation.contract(kernels, source));
            }
        }
        if (guards) {
            byId.values().forEach(source -> obligations.add(Obligation.premise(kernels, source)));
            for (Mutant mutant : MutantCatalogue.all()) {
                if (byId.containsKey(mutant.target())) {
                    obligations.add(Obligation.mutant(kernels, byId.get(mutant.target()), mutant));
                }
            }
        }
        List<String> warnings = Collections.synchronizedList(new ArrayList<>());
        List<ContractResult> results = new ObligationRunner(kernels.files(), new ProofCache(cache, warnings::add), solvers, progress).run(obligations);
        return new ContractReport(of(Kind.CONTRACT, obligations, results), of(Kind.MUTANT, obligations, results), of(Kind.PREMISE, obligations, results), formulas,
                List.copyOf(warnings), ToolVersions.text(), (System.nanoTime() - start) / 1_000_000);
    }

    private static List<ContractResult> of(Kind kind, List<Obligation> obligations, List<ContractResult> results) {
        List<ContractResult> chosen = new ArrayList<>();
        for (int i = 0; i < obligations.size(); i++) {
            if (obligations.get(i).kind() == kind) {
                chosen.add(results.get(i));
            }
        }
        return chosen;
    }
}
