package org.ticketproof.proofs.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which steps and contracts each named part of a proof consists of, and the parts that the catalogue of statements does not name. */
final class Arguments {
    private final Map<String, Argument> known = new LinkedHashMap<>();
    private final Map<String, List<String>> further = new LinkedHashMap<>();

    Arguments() {
        plain();
        frozen();
        published();
        decision();
    }

    private void plain() {
        add(Argument.of("growth", "mean growth of the covered set", "pair-path", "growth-identity", "growth-pairs", "growth-tight", "step-range"));
        add(Argument.of("potential", "the potential shrinks", "potential-shape", "chord-low", "chord-high", "chord-any-mean", "weighted-chord"));
        add(Argument.of("markov", "from the potential to the failure probability", "wide-miss", "markov", "best-split", "one-target", "width"));
        add(Argument.of("average-over-free-count", "averaging over the number of free variables", "averaging"));
        add(Argument.of("separation-subadditive", "narrower uniforms and their mixtures", "growth-narrow"));
        add(Argument.of("worst-case-step", "the worst distribution of one step", "worst-case-line"));
        add(Argument.of("law-weight", "the weight of the normal law", "normal-density", "normal-weight"));
        further.put("theorem-r-law", List.of("law-weight"));
        add(Argument.of("volume-doubling", "counting subsets", "cover-doubling", "counting-tight"));
        further.put("counting", List.of("volume-doubling"));
        add(Argument.of("short-range", "the sums do not reach the ends", "range-event", "simplex-volume", "range-probability", "range-mirror"));
        further.put("range", List.of("short-range"));
        add(Argument.of("lattice-gap", "no sum between lattice points", "lattice-miss"));
        further.put("lattice", List.of("lattice-gap"));
    }

    private void frozen() {
        add(Argument.of("colour-free-variables", "range and dense variables", "dense-colour", "averaging"));
        add(Argument.of("range-walk", "range variables undo the drift", "steering"));
        add(Argument.of("chernoff-drift", "Chernoff bound on the drift", "chernoff-indicator", "locked-moment", "range-moment", "rho-mixture", "rho-alpha", "rho-lock", "union"));
        add(Argument.of("closed-form-at-one-half", "the closed form", "one-minus-x", "closed-dense", "closed-rho", "closed-scale", "closed-drift"));
        add(Argument.of("drift-probability", "the drift event means failure", "drift-event"));
        add(Argument.of("cramer-rate", "rate of the drift event", "drift-rate", "rho-one-upper", "rho-one-lower"));
        add(Argument.of("hoeffding-locked-count", "(8)-(9) number of locked variables", "a2-8-hoeffding", "a2-9-binomial"));
        add(Argument.of("split-free-in-halves", "(10) two halves", "a2-10-halves"));
        add(Argument.of("hoeffding-locked-sum", "(12) size of the locked sum", "a2-12-cosh", "a2-12-sinh", "a2-12-drift"));
        add(Argument.open("lueker-growing-range", "(13)-(14) Lueker for a linearly growing range",
                "that C(q) makes the range grow past the drift with the stated probability; theorem-f-closed gives it with explicit constants", "a2-13-range"));
        add(Argument.of("union", "(15) union of the bad events", "a2-15-union"));
        add(Argument.of("condition-on-pruned", "frozen is locked on the variables that are not pruned", "condition-pruned"));
        add(Argument.of("constant-growth", "how C(q) must grow", "locked-constant"));
        further.put("otsuka-locked", List.of("constant-growth"));
    }

    private void published() {
        add(Argument.of("lueker-constant", "a universal constant", "lueker-constant"));
        further.put("lueker", List.of("theorem-r", "lueker-constant"));
        add(Argument.open("product-law", "products contain a uniform", "the universal constant of the narrower range [-1/2,1/2]", "product-weight"));
        further.put("pensia-lemma", List.of("product-law"));
        add(Argument.against("printed-shape", "the printed width is too small for r near 1", "gadhikar-vanishes", "cover-doubling"));
        further.put("gadhikar-lemma", List.of("printed-shape"));
    }

    private void decision() {
        add(Argument.contracts("interval-step", "one step of the interval union", "IntervalUnion.takesPlain", "IntervalUnion.append", "IntervalUnion.firstReaching", "IntervalUnion.endOfReaching"));
        add(Argument.contracts("final-test", "the final test", "IntervalCoverage.covers", "IntervalCoverage.firstUncovered"));
        add(Argument.of("induction", "from one step to all variables", "balls-base", "balls-step"));
        add(Argument.of("plain-form", "the loop over the intervals and over the variables", "plain-coverage"));
        add(Argument.of("fast-form", "the fast solver decides as the plain form", "fast-coverage"));
        further.put(LedgerBuilder.DECISION, List.of("interval-step", "final-test", "induction", "plain-form", "fast-form"));
    }

    private void add(Argument argument) {
        known.put(argument.id(), argument);
    }

    /** The part of a given name; one without steps if the name is not known here. */
    Argument find(String id) {
        return known.getOrDefault(id, Argument.open(id, id.replace('-', ' '), "no step of the catalogue"));
    }

    /** The parts of a statement's proof: those that the catalogue of statements names, then our own. */
    List<String> of(String statement, List<String> named) {
        List<String> all = new ArrayList<>(named);
        further.getOrDefault(statement, List.of()).stream().filter(id -> !all.contains(id)).forEach(all::add);
        return all;
    }

    /** Ids of all steps that some part uses. */
    List<String> usedSteps() {
        return known.values().stream().flatMap(argument -> argument.steps().stream()).distinct().toList();
    }
}
