package org.ticketproof.proofs.step;

import java.util.List;

/** An SMT solver that runs in this process. Whatever goes wrong inside is an unknown with a reason, never an exception. */
public interface SmtSolver {
    /**
     * The solver's name.
     *
     * @return the name, for example {@code Z3}
     */
    String name();

    /**
     * The solver's version.
     *
     * @return the version, or {@code missing} if its native library cannot be loaded on this platform
     */
    String version();

    /**
     * Decides whether the assertions of a script can hold together.
     *
     * @param script SMT-LIB 2.6 declarations and assertions; options and commands that ask are ignored
     * @param variables names of constants whose values are wanted if they can
     * @param work limit in units of the solver's own deterministic count of its steps, at least 1; a unit is about a millisecond on an
     *        idle machine, but the answer does not depend on how busy the machine is
     * @return the answer
     */
    SmtAnswer solve(String script, List<String> variables, int work);

    /**
     * A limit on elapsed time that only a solver that has stopped counting its steps can reach.
     *
     * @param work the limit on work
     * @return milliseconds, at least a minute and at most a little over four minutes
     */
    static int safetyMillis(int work) {
        return 60_000 + Math.min(200_000, 10 * Math.min(work, 20_000));
    }

    /**
     * The solvers shipped with this module, the quicker one first.
     *
     * @return Z3 and cvc5
     */
    static List<SmtSolver> all() {
        return List.of(new Z3(), new Cvc5());
    }

    /**
     * Drops the lines that set options or ask questions: both are done through the solver's own interface.
     *
     * @param script an SMT-LIB script with one command a line
     * @return the declarations and assertions
     */
    static String assertionsOf(String script) {
        StringBuilder kept = new StringBuilder(script.length());
        for (String line : script.split("\n")) {
            if (!line.startsWith("(set-option") && !line.startsWith("(check-sat") && !line.startsWith("(get-")
                    && !line.startsWith("(exit")) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }
}
