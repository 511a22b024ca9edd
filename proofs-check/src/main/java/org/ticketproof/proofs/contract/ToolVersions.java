package org.ticketproof.proofs.contract;

import de.uka.ilkd.key.util.KeYConstants;
import java.util.ArrayList;
import java.util.List;
import org.ticketproof.proofs.step.SmtSolver;

/** Names and versions of the tools a proof rests on. */
public final class ToolVersions {
    private ToolVersions() {
    }

    /**
     * The tools of this installation.
     *
     * @return for example {@code KeY 2.12.3, Z3 4.14.1.0, cvc5 1.3.2}
     */
    public static String text() {
        List<String> parts = new ArrayList<>();
        parts.add("KeY " + KeYConstants.VERSION.replaceAll(" .*", ""));
        for (SmtSolver solver : SmtSolver.all()) {
            parts.add(solver.name() + " " + solver.version());
        }
        return String.join(", ", parts);
    }
}
