package org.ticketproof.proofs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.ticketproof.proofs.step.FiniteCheck.Finding;
import org.ticketproof.proofs.step.IntervalCheck.Axis;

/** Whatever goes wrong in a checker is an unknown with its reason, never a proof. */
class StepRunnerTest {
    private static final Check TRUE = FiniteCheck.exhaustive("1 = 1", () -> Finding.allHold(1));
    private static final Check FALSE = FiniteCheck.exhaustive("1 = 0", () -> Finding.fails(1, "1 is not 0"));
    private final StepRunner runner = new StepRunner(new Effort(2000, 1000));

    @Test
    void aStepThatHoldsIsAsStrongAsItsMeans() {
        StepResult result = runner.run(step(TRUE, FALSE));
        assertEquals(Strength.EXHAUSTED, result.evidence().strength());
        assertEquals("exhausted: exact arithmetic", result.evidence().label());
        assertEquals("1 is not 0", result.falseVariantDetail());
    }

    @Test
    void aStepIsUnknownWhenItsFalseVariantPasses() {
        StepResult result = runner.run(step(TRUE, TRUE));
        assertEquals(Strength.UNKNOWN, result.evidence().strength());
        assertTrue(result.evidence().detail().contains("did not refute the false variant"));
    }

    @Test
    void aRefutedStepCarriesItsCounterexample() {
        StepResult result = runner.run(step(FALSE, FALSE));
        assertEquals(Strength.REFUTED, result.evidence().strength());
        assertEquals("1 is not 0", result.evidence().detail());
    }

    @Test
    void errorsOfACheckerAreUnknown() {
        for (Supplier<Error> error : List.<Supplier<Error>>of(() -> new OutOfMemoryError("heap"), StackOverflowError::new, () -> new UnsatisfiedLinkError("no z3"))) {
            Check broken = FiniteCheck.exhaustive("", () -> {
                throw error.get();
            });
            assertUnknown(runner.run(step(broken, FALSE)), error.get().getClass().getSimpleName());
        }
        Check bug = FiniteCheck.exhaustive("", () -> {
            throw new IllegalStateException("bug");
        });
        assertUnknown(runner.run(step(bug, FALSE)), "bug");
        assertUnknown(runner.run(step(TRUE, bug)), "bug");
        assertUnknown(runner.run(step(FiniteCheck.exhaustive("", () -> Finding.allHold(0)), FALSE)), "no case");
    }

    @Test
    void solversThatFailContradictOrTimeOutAreUnknown() {
        SmtCheck fact = SmtCheck.fact().real("x", "a number").given("(> x 1.0)").prove("(> x 0.0)");
        SmtSolver missing = answering("A", SmtAnswer.unknown("A: no library for this platform"));
        SmtSolver late = answering("B", SmtAnswer.unknown("B: timeout"));
        assertUnknown(runner.run(step(fact.with(List.of(missing, late)), FALSE)), "no library");
        assertUnknown(runner.run(step(fact.with(List.of(missing, late)), FALSE)), "timeout");
        SmtSolver proves = answering("C", new SmtAnswer(SmtAnswer.Status.UNSAT, Map.of(), ""));
        SmtSolver refutes = answering("D", new SmtAnswer(SmtAnswer.Status.SAT, Map.of("x", "5"), ""));
        assertUnknown(runner.run(step(fact.with(List.of(proves, refutes)), FALSE)), "finds a counterexample");
        assertUnknown(runner.run(step(fact.with(List.of(refutes, proves)), FALSE)), "rejects the counterexample");
    }

    @Test
    void contradictoryPremisesAreNotAProof() {
        SmtCheck vacuous = SmtCheck.fact().real("x", "a number").given("(> x 1.0)", "(< x 0.0)").prove("(= x 7.0)");
        assertUnknown(runner.run(step(vacuous, FALSE)), "contradict");
    }

    @Test
    void aScriptWithAnErrorIsUnknown() {
        assertUnknown(runner.run(step(SmtCheck.fact().given("(> nothing 1.0)").prove("true"), FALSE)), "nothing");
    }

    @Test
    void aSearchThatRunsOutOfBoxesIsUnknown() {
        Expression x = Expression.axis(0, "x");
        // x^2 - 2x + 1 is not negative, but touches zero inside: plain boxes never finish.
        Expression touching = x.power(2).minus(Expression.number(2).times(x)).plus(Expression.number(1));
        assertUnknown(runner.run(step(IntervalCheck.nonNegative(List.of(new Axis("x", 0, 3)), touching, IntervalCheck.plainly("x"), ""), FALSE)), "undecided");
    }

    @Test
    void everySolverOfThisPlatformIsThere() {
        for (SmtSolver solver : SmtSolver.all()) {
            assertFalse(solver.version().equals("missing"), solver.name());
            assertEquals(SmtAnswer.Status.UNSAT, solver.solve("(assert false)\n", List.of(), 1000).status());
            SmtAnswer sat = solver.solve("(declare-const x Real)\n(assert (= (* 2.0 x) 1.0))\n(check-sat)\n", List.of("x"), 1000);
            assertEquals("1/2", SmtText.readable(sat.model().get("x")));
        }
    }

    private static SmtSolver answering(String name, SmtAnswer answer) {
        return new SmtSolver() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String version() {
                return "test";
            }

            @Override
            public SmtAnswer solve(String script, List<String> variables, int millis) {
                return answer;
            }
        };
    }

    private static ProofStep step(Check check, Check falseCheck) {
        return ProofStep.of("test", "a test", "1=1", check, "a false test", falseCheck);
    }

    private static void assertUnknown(StepResult result, String reason) {
        assertEquals(Strength.UNKNOWN, result.evidence().strength(), result.toString());
        assertTrue(result.evidence().detail().contains(reason), result.evidence().detail());
    }
}
