package org.ticketproof.theory.bound;

import java.util.Optional;
import org.ticketproof.theory.freezing.LemmaFamily;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * Theorem R and its direct consequences: {@code C(eps) (1 - w f / 4)^n}, where {@code f} is the free share and {@code w}
 * a weight of the law, from the potential {@code (1-v)/v} of the covered share {@code v}.
 *
 * <p>All targets: {@code C = (1-a)/a * (1-b/2)/(b/2)} at the best split {@code a + b = eps}, or {@code 8/eps^2} in the
 * closed forms. One target, uniform and independent: {@code (1-eps)/eps}, or {@code 1/eps}. At {@code eps = 1} the
 * failure probability is 0 and the best-split forms say so.
 *
 * <p>Sparse: with {@code F ~ Bin(n, f)} free variables, {@code E[(1 - w/4)^F] = (1 - w f/4)^n}.
 */
final class PotentialBound extends AbstractBound {
    /** Which settings and which weight a form of the theorem is about. */
    private enum Form {
        UNIFORM, CONTAINS_UNIFORM, UNIMODAL, SPARSE
    }

    private final Form form;
    private final boolean closed;

    private PotentialBound(String id, String statementId, Form form, boolean closed) {
        super(id, statementId, Direction.UPPER, true);
        this.form = form;
        this.closed = closed;
    }

    /** Theorem R, best split. */
    static PotentialBound theoremR() {
        return new PotentialBound("theorem-r", "theorem-r", Form.UNIFORM, false);
    }

    /** Theorem R, closed form. */
    static PotentialBound theoremRClosed() {
        return new PotentialBound("theorem-r-closed", "theorem-r", Form.UNIFORM, true);
    }

    /** Theorem R for a law that contains U[-1,1] with a weight: the other part of the law never uncovers anything. */
    static PotentialBound theoremRLaw() {
        return new PotentialBound("theorem-r-law", "theorem-r-law", Form.CONTAINS_UNIFORM, false);
    }

    /** Theorem R for a law with an even density that does not increase on (0,1]: see {@link VariableLaw#growthWeight()}. */
    static PotentialBound theoremRUnimodal() {
        return new PotentialBound("theorem-r-unimodal", "theorem-r-unimodal", Form.UNIMODAL, false);
    }

    /** The sparse lemma, best split. */
    static PotentialBound sparse() {
        return new PotentialBound("sparse", "sparse", Form.SPARSE, false);
    }

    /** The sparse lemma, closed form. */
    static PotentialBound sparseClosed() {
        return new PotentialBound("sparse-closed", "sparse", Form.SPARSE, true);
    }

    @Override
    Optional<String> objection(Setting setting) {
        LemmaFamily family = setting.freezing().family();
        if (setting.freezing().lock() > 0) {
            return Optional.of("some variables are locked (theorem-f covers that)");
        }
        if (form != Form.SPARSE && family != LemmaFamily.PLAIN) {
            return Optional.of("some variables are pruned (sparse covers that)");
        }
        if (form == Form.UNIFORM && setting.law() != VariableLaw.UNIFORM) {
            return Optional.of("the law is " + setting.law().id() + ", not uniform on [-1, 1]");
        }
        if (weight(setting.law()) == 0) {
            return Optional.of(form == Form.CONTAINS_UNIFORM
                    ? "the law " + setting.law().id() + " contains no uniform on the whole of [-1, 1]"
                    : requireGrowth(setting.law()).orElseThrow());
        }
        return Optional.empty();
    }

    /** Why no growth of the covered set is proved for a law. */
    static Optional<String> requireGrowth(VariableLaw law) {
        if (law.growthWeight() > 0) {
            return Optional.empty();
        }
        return Optional.of("the law " + law.id() + (law.latticeStep() > 0
                ? " has no density: its sums lie on a lattice" : " contains no uniform on the whole of [-1, 1]"));
    }

    @Override
    double probability(Setting setting, long n) {
        Enclosure base = contraction(Enclosure.of(weight(setting.law())).times(Ratios.free(setting.freezing())));
        return Math.min(1, constant(setting).plus(base.times(n)).exp().high());
    }

    /** {@code ln(1 - share/4)} for the share of variables that make the covered set grow, in [0, 1]. */
    static Enclosure contraction(Enclosure share) {
        return share.atMost(1).over(-4).log1p().atMost(0);
    }

    private Enclosure constant(Setting setting) {
        double eps = setting.eps();
        if (setting.targets() == Targets.ALL) {
            return closed ? CoverageConstant.allClosed(eps) : CoverageConstant.all(eps);
        }
        return closed ? CoverageConstant.oneClosed(eps) : CoverageConstant.one(eps);
    }

    private double weight(VariableLaw law) {
        switch (form) {
            case UNIFORM:
                return 1;
            case CONTAINS_UNIFORM:
                return law.uniformWeight();
            default:
                return law.growthWeight();
        }
    }
}
