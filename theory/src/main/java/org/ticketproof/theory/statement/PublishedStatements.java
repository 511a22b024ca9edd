package org.ticketproof.theory.statement;

import static org.ticketproof.theory.statement.Statement.Kind.DISPUTED;
import static org.ticketproof.theory.statement.Statement.Kind.PUBLISHED;
import static org.ticketproof.theory.statement.Statement.Kind.RECONSTRUCTED;

import java.util.List;
import org.ticketproof.theory.statement.Statement.Draft;

/** The published subset-sum lemmas. */
final class PublishedStatements {
    private static final String ORDER =
            "the paper leaves open whether one draw serves all targets or each target has its own probability; both are measured";

    private PublishedStatements() {
    }

    static List<Statement> lemmas() {
        return List.of(lueker(), pensia(), daCunha(), gadhikar(), locked(), frozen(), natale());
    }

    private static Statement lueker() {
        return new Draft("lueker", "Random subset sum", PUBLISHED, Source.LUEKER, "Corollaries 2.5 and 3.3")
                .latex("""
                        Let $X_1,\\dots,X_n$ be independent, uniform on $[-1,1]$. There is a universal $C$ such that for
                        $n\\ge C\\ln\\frac{1}{\\min(\\varepsilon,\\delta)}$, with probability at least $1-\\delta$, every
                        $z\\in[-1,1]$ has a subset $S$ with $\\bigl|z-\\sum_{i\\in S}X_i\\bigr|\\le\\varepsilon$.""")
                .assuming("independent variables", "a law that contains a uniform on [-1, 1]; C depends on the law")
                .constantsHidden()
                .bounds("lueker")
                .suites("plain", "published")
                .notes("quoted in the form of Lemma 2.1 of Otsuka et al. 2024", ORDER,
                        "follows from Theorem R with C = 4/ln(4/3) = 13.904... for eps at most 1/8")
                .done();
    }

    private static Statement pensia() {
        return new Draft("pensia-lemma", "Subset sums of products", PUBLISHED, Source.PENSIA, "Corollaries 1 and 2")
                .latex("""
                        As the random subset sum lemma, for products $X_i=U_iV_i$ with $U_i\\sim U[0,1]$, $V_i\\sim U[-1,1]$, half
                        of them zeroed: that law contains $U[-\\frac12,\\frac12]$ with weight $\\frac{\\ln 2}{4}$.""")
                .assuming("independent products of independent uniforms")
                .constantsHidden()
                .bounds("pensia-lemma")
                .suites("plain", "published")
                .notes(ORDER, "the bound counts the products that are not zeroed",
                        "the weight ln(2)/4 is that of the half-zeroed law; a product alone contains U[-1/2,1/2] with weight ln(2)/2")
                .done();
    }

    private static Statement daCunha() {
        return new Draft("dacunha", "Random subset sum, elementary proof", PUBLISHED, Source.DA_CUNHA, "Theorem 1")
                .latex("""
                        Let $X_1,\\dots,X_n$ be independent, uniform on $[-1,1]$. There are universal $C,\\kappa>0$ such that for
                        $n\\ge C\\ln\\frac1\\varepsilon$, with probability at least
                        $1-2\\exp\\bigl(-\\frac{(n-C\\ln\\frac1\\varepsilon)^2}{\\kappa n}\\bigr)$, every $z\\in[-\\frac12,\\frac12]$ has a subset
                        $S$ with $\\bigl|z-\\sum_{i\\in S}X_i\\bigr|\\le 2\\varepsilon$.""")
                .assuming("independent uniform variables", "targets in [-1/2, 1/2]", "tolerance 2 eps")
                .constantsHidden()
                .bounds("dacunha")
                .suites("plain")
                .notes("the bound translates to targets in [-1, 1] and tolerance eps by giving half of the target to each of two halves "
                        + "of the variables: 4 exp(-(m - C ln(4/eps))^2/(kappa m)) with m = floor(n/2)",
                        "follows from Theorem R with C = 2/ln(4/3), kappa = 1/ln(4/3)")
                .done();
    }

    private static Statement gadhikar() {
        return new Draft("gadhikar-lemma", "Sparse random subset sum, as printed", DISPUTED, Source.GADHIKAR, "Lemma 2.4")
                .latex("""
                        Let $X_1,\\dots,X_n$ be independent, uniform on $[-1,1]$, each kept with edge probability $r=1-p$. There is a
                        generic $C$ such that for $n\\ge C\\,\\frac{1}{\\ln(1/(1-r))}\\ln\\frac{1}{\\min(\\varepsilon,\\delta)}$, with
                        probability at least $1-\\delta$, every $z\\in[-1,1]$ is within $\\varepsilon$ of a sum of kept variables.""")
                .assuming("independent uniform variables", "independent pruning with probability p = 1 - r, 0 < r < 1")
                .constantsHidden()
                .bounds("gadhikar-lemma")
                .suites("sparse", "disputed")
                .notes("also Lemma 2.2 of Otsuka et al. 2024", ORDER,
                        "error in the source: 1/ln(1/(1-r)) tends to 0 as r tends to 1, while log2(1/eps) variables are necessary "
                        + "(counting); so no universal C exists and the right shape is 1/r (sparse)")
                .done();
    }

    private static Statement locked() {
        return new Draft("otsuka-locked", "Random subset sum with locked variables", PUBLISHED, Source.OTSUKA,
                "Lemma 3.1 = A.2")
                .latex("""
                        Let $X_1,\\dots,X_n$ be independent, uniform on $[-1,1]$, each locked (always used) with probability $q<1$. There
                        is a $C$ depending on $q$ such that for $n\\ge C\\ln\\frac{1}{\\min(\\varepsilon,\\delta)}$, with probability at
                        least $1-\\delta$, every $z\\in[-1,1]$ is within $\\varepsilon$ of the locked sum plus a sum of free variables.""")
                .assuming("independent uniform variables", "independent locking with probability q")
                .constantsHidden()
                .bounds("otsuka-locked")
                .steps("hoeffding-locked-count", "split-free-in-halves", "hoeffding-locked-sum", "lueker-growing-range", "union")
                .suites("locked", "published", "disputed")
                .notes(ORDER, "by the converse, C(q) must grow at least like 32 q/(3 f^2) with f = 1 - q",
                        "proof steps: Hoeffding on the number of locked variables (8)-(9); halves of the free variables for z and for -L "
                        + "(10); Hoeffding on L (12); Lueker for a linearly growing range (13)-(14); union (15)")
                .done();
    }

    private static Statement frozen() {
        return new Draft("otsuka-frozen", "Random subset sum with frozen variables", RECONSTRUCTED, Source.OTSUKA,
                "Lemma 3.2 = A.3")
                .latex("""
                        Let $X_1,\\dots,X_n$ be independent, uniform on $[-1,1]$, each pruned with probability $p$, locked with probability
                        $q$, free otherwise, $p+q<1$. There is a $C$ depending on $p$ and $q$ such that for
                        $n\\ge C\\ln\\frac{1}{\\min(\\varepsilon,\\delta)}$, with probability at least $1-\\delta$, every $z\\in[-1,1]$ is
                        within $\\varepsilon$ of the locked sum plus a sum of free variables.""")
                .assuming("independent uniform variables", "independent freezing with probabilities p and q")
                .constantsHidden()
                .bounds("otsuka-frozen")
                .steps("condition-on-pruned", "otsuka-locked")
                .suites("frozen", "published", "disputed")
                .notes(ORDER, "formula reconstructed from the proof",
                        "by the converse, C(p, q) must grow at least like 32 q/(3 f^2) with f = 1 - p - q")
                .done();
    }

    private static Statement natale() {
        return new Draft("natale", "Random fixed-size subset sum", PUBLISHED, Source.NATALE, "")
                .latex("""
                        There are constants $c,c',c''>0$ such that for $1\\le k\\le n/2$ and
                        $n\\ge c\\,\\frac{\\log_2(k/\\varepsilon)}{H_2(k/n)}$ every fixed $z\\in[-\\sqrt k,\\sqrt k]$ is within $\\varepsilon$ of
                        a sum of exactly $k$ of the variables with probability at least $c'$; and for all such $z$ at once with probability
                        at least $1-\\varepsilon$ when $n\\ge c''\\frac{\\log_2(k/\\varepsilon)^2}{H_2(k/n)}$.""")
                .assuming("independent variables of a bounded density", "subsets of exactly k elements, k at most n/2",
                        "H2 is the binary entropy")
                .constantsHidden()
                .bounds("natale")
                .suites("variants")
                .notes("the bound and the claims are about all targets at once: the success probability for one is hidden")
                .done();
    }
}
