package org.ticketproof.proofs.contract;

import java.nio.file.Path;
import org.ticketproof.proofs.step.SmtSolver;

/** Development aid: proves contracts of a folder one by one. Arguments: folder, regular expression of ids, optional "guards". */
final class Trial {
    private Trial() {
    }

    public static void main(String[] arguments) throws Exception {
        ContractReport report = ContractProver.of(Path.of(arguments[0]), Boolean.getBoolean("cold") ? null : Path.of("target/proof-cache"), solvers()).prove(id -> id.matches(arguments[1]), arguments.length > 2,
                r -> System.out.println(r.id() + " " + r.evidence().label() + " " + r.evidence().millis() + " ms leaves " + r.leaves() + " z3 " + r.byZ3() + " cvc5 " + r.byCvc5()
                        + " key " + r.byKey() + " | " + r.evidence().detail()));
        report.contracts().stream().filter(r -> !r.proved()).limit(3).forEach(r -> System.out.println(r.id() + ": " + r.evidence()));
        System.out.println("all " + report.millis() + " ms; open " + report.open() + "; mutants proved " + report.provedMutants() + "; premises " + report.contradictoryPremises());
        System.exit(0);
    }

    private static java.util.List<SmtSolver> solvers() {
        java.util.List<SmtSolver> all = new java.util.ArrayList<>(SmtSolver.all());
        if (Boolean.getBoolean("cvc5first")) {
            java.util.Collections.reverse(all);
        }
        return all;
    }
}
