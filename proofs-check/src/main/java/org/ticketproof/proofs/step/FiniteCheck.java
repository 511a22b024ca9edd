package org.ticketproof.proofs.step;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A fact tried on finitely many cases in exact arithmetic: all cases of a stated family (exhausted), or random ones from
 * a fixed seed (property-tested, and labelled so).
 *
 * @param formula the fact and the family of cases
 * @param exhaustive whether the cases are all there are in the family
 * @param search tries the cases
 */
record FiniteCheck(String formula, boolean exhaustive, Supplier<Finding> search) implements Check {
    /**
     * What a search found.
     *
     * @param cases number of cases tried
     * @param counterexample the first case that fails, in the statement's own terms
     */
    record Finding(long cases, Optional<String> counterexample) {
        static Finding allHold(long cases) {
            return new Finding(cases, Optional.empty());
        }

        static Finding fails(long cases, String counterexample) {
            return new Finding(cases, Optional.of(counterexample));
        }
    }

    static FiniteCheck exhaustive(String formula, Supplier<Finding> search) {
        return new FiniteCheck(formula, true, search);
    }

    static FiniteCheck random(String formula, Supplier<Finding> search) {
        return new FiniteCheck(formula, false, search);
    }

    @Override
    public Strength ifHolds() {
        return exhaustive ? Strength.EXHAUSTED : Strength.PROPERTY_TESTED;
    }

    @Override
    public Outcome run(Effort effort) {
        Finding finding = search.get();
        String method = exhaustive ? "exact arithmetic" : "random cases";
        if (finding.counterexample().isPresent()) {
            return Outcome.refuted(method, finding.counterexample().get());
        }
        return finding.cases() == 0 ? Outcome.unknown(method, "no case was tried")
                : Outcome.holds(method, finding.cases() + " cases");
    }
}
