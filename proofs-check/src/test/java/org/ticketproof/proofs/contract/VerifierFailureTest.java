package org.ticketproof.proofs.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.proofs.step.SmtAnswer;
import org.ticketproof.proofs.step.SmtSolver;
import org.ticketproof.proofs.step.Strength;

/** Failures of the verifier and its solvers are unknown or open, never proved. These tests run KeY on one tiny method. */
class VerifierFailureTest {
    private static final String KERNEL = """
            package p;
            final class Half {
                private Half() { }
                /*@ public normal_behavior
                  @   requires 0 <= x;
                  @   ensures 2 * \\result <= x && x <= 2 * \\result + 1;
                  @   assignable \\nothing;
                  @*/
                static int half(int x) {
                    return x / 2;
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aSmallContractIsProvedThenCachedAndItsMutationIsNot() throws Exception {
        Files.writeString(folder.resolve("Half.java"), KERNEL);
        ContractResult first = prove(SmtSolver.all());
        assertTrue(first.proved() && !first.cached(), first.toString());
        assertTrue(prove(List.of()).cached());
        Files.writeString(folder.resolve("Half.java"), KERNEL.replace("x / 2", "x"));
        ContractResult mutated = prove(SmtSolver.all());
        assertFalse(mutated.proved(), mutated.toString());
    }

    @Test
    void solversThatAreMissingOrFailLeaveGoalsOpen() throws Exception {
        Files.writeString(folder.resolve("Half.java"), KERNEL.replace("2 * \\result <= x", "3 * \\result <= 2 * x"));
        for (SmtSolver broken : List.of(solver(() -> {
            throw new UnsatisfiedLinkError("no library");
        }), solver(() -> {
            throw new OutOfMemoryError("native");
        }), solver(() -> new SmtAnswer(SmtAnswer.Status.UNKNOWN, Map.of(), "timeout")))) {
            ContractResult result = prove(List.of(broken));
            assertFalse(result.proved() && (result.byZ3() > 0 || result.byCvc5() > 0), result.toString());
        }
    }

    @Test
    void aSourceThatTheVerifierCannotReadIsUnknown() throws Exception {
        Files.writeString(folder.resolve("Half.java"), KERNEL.replace("return x / 2;", "return nothing(x);"));
        ContractResult result = prove(SmtSolver.all());
        assertEquals(Strength.UNKNOWN, result.evidence().strength());
        assertTrue(result.evidence().detail().contains("nothing"), result.evidence().detail());
    }

    private ContractResult prove(List<SmtSolver> solvers) throws IOException, InterruptedException {
        return ContractProver.of(folder, folder.resolve("cache"), solvers).prove(id -> true, false, result -> { }).contracts().get(0);
    }

    private static SmtSolver solver(java.util.function.Supplier<SmtAnswer> answer) {
        return new SmtSolver() {
            @Override
            public String name() {
                return "Z3";
            }

            @Override
            public String version() {
                return "test";
            }

            @Override
            public SmtAnswer solve(String script, List<String> variables, int millis) {
                return answer.get();
            }
        };
    }
}
