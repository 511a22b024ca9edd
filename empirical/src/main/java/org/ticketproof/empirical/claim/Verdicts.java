package org.ticketproof.empirical.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ticketproof.empirical.estimate.Interval;
import org.ticketproof.theory.bound.Bound;

/** From limits to verdicts: pure functions. */
final class Verdicts {
    private Verdicts() {
    }

    /** What limits say about "the failure probability is at most (or at least) the claimed value". */
    static Verdict of(Bound.Direction side, double claimed, Interval limits) {
        if (side == Bound.Direction.UPPER) {
            return claimed >= 1 ? Verdict.VACUOUS
                    : limits.lower() > claimed ? Verdict.REFUTED
                    : limits.upper() <= claimed ? Verdict.VERIFIED
                    : Verdict.CONSISTENT;
        }
        return claimed <= 0 ? Verdict.VACUOUS
                : limits.upper() < claimed ? Verdict.REFUTED
                : limits.lower() >= claimed ? Verdict.VERIFIED
                : Verdict.CONSISTENT;
    }

    /**
     * The verdict from limits and argument together. A refutation by sampling outranks an argument that implies the claim: it
     * would be an error in the theory, the one thing that must not be hidden.
     */
    static Verdict of(Bound.Direction side, double claimed, Optional<Interval> limits, Optional<Argument> argument) {
        Verdict sampled = limits.map(i -> of(side, claimed, i)).orElse(Verdict.CONSISTENT);
        if (sampled == Verdict.REFUTED || sampled == Verdict.VACUOUS) {
            return sampled;
        }
        return argument.map(a -> a.contradicts(side) ? Verdict.REFUTED : Verdict.PROVED).orElse(sampled);
    }

    /** A cell's verdict under an expectation: where a verdict is required, "consistent" is not one. */
    static Verdict required(Verdict verdict, Expectation expectation) {
        return expectation == Expectation.VERIFIED && verdict == Verdict.CONSISTENT ? Verdict.INCONCLUSIVE : verdict;
    }

    /** The verdict of a claim from those of its cells. */
    static Verdict overall(Collection<Verdict> cells) {
        for (Verdict decisive : List.of(Verdict.REFUTED, Verdict.INCONCLUSIVE, Verdict.CONSISTENT, Verdict.VERIFIED, Verdict.PROVED,
                Verdict.MEASURED)) {
            if (cells.contains(decisive)) {
                return decisive;
            }
        }
        return Verdict.VACUOUS;
    }

    /** How a claim stands. */
    static Standing standing(Verdict verdict, Expectation expectation) {
        if (expectation == Expectation.REFUTED) {
            switch (verdict) {
                case REFUTED:
                    return Standing.HOLDS;
                case VERIFIED:
                case PROVED:
                    return Standing.FAILS;
                default:
                    return Standing.OPEN;
            }
        }
        return verdict == Verdict.REFUTED ? Standing.FAILS : verdict == Verdict.INCONCLUSIVE ? Standing.OPEN : Standing.HOLDS;
    }
}
