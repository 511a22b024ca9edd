package org.ticketproof.proofs.contract;

import java.nio.file.Path;
import java.util.List;
import org.ticketproof.proofs.step.SmtSolver;

/** Development aid: proves contracts of a folder one by one. Arguments: folder, part of the id, optional "premise". */
final class Trial {
    private Trial() {
    }

    public static void main(String[] arguments) throws Exception {
        KernelSources sources = KernelSources.read(Path.of(arguments[0]));
        System.out.println(ToolVersions.text());
        List<Obligation> wanted = sources.contracts().stream().filter(c -> c.id().contains(arguments[1]))
                .map(c -> arguments.length > 2 ? Obligation.premise(sources, c) : Obligation.contract(sources, c)).toList();
        long start = System.nanoTime();
        new ObligationRunner(new ProofCache(null, System.out::println), SmtSolver.all(), r -> System.out.println(r.id() + " " + r.evidence().label() + " "
                + r.evidence().millis() + " ms leaves " + r.leaves() + " z3 " + r.byZ3() + " cvc5 " + r.byCvc5() + " key " + r.byKey() + " | " + r.evidence().detail())).run(wanted);
        System.out.println("all " + (System.nanoTime() - start) / 1_000_000 + " ms");
        System.exit(0);
    }
}
