package org.ticketproof.theory.statement;

import static org.ticketproof.theory.statement.Statement.Kind.EXPLICIT;
import static org.ticketproof.theory.statement.Statement.Kind.NECESSARY;

import java.util.List;
import org.ticketproof.theory.statement.Statement.Draft;

/** The theorems with explicit constants, and the necessary conditions. */
final class ExplicitStatements {
    private ExplicitStatements() {
    }

    static List<Statement> upper() {
        return List.of(theoremR(), theoremRLaw(), theoremRUnimodal(), sparse(), theoremF(), theoremFClosed(), dynamicProgram());
    }

    static List<Statement> necessary() {
        return List.of(counting(), range(), converse(), lattice());
    }

    private static Statement theoremR() {
        return own("theorem-r", "Explicit bound, plain", EXPLICIT)
                .latex("""
                        For $0<\\varepsilon\\le1$ and any split $\\varepsilon=a+b$ with $a,b>0$,
                        $P(\\mathrm{FAIL}_{\\mathrm{all}})\\le\\bigl(\\tfrac34\\bigr)^n\\frac{1-a}{a}\\cdot\\frac{1-b/2}{b/2}\\le
                        \\frac{8}{\\varepsilon^2}\\bigl(\\tfrac34\\bigr)^n$ (the latter at $a=b$), and
                        $P(\\mathrm{FAIL}_{\\mathrm{one}})\\le\\frac{1-\\varepsilon}{\\varepsilon}\\bigl(\\tfrac34\\bigr)^n$ for one independent target
                        $z\\sim U[-1,1]$.""")
                .assuming("independent variables, uniform on [-1, 1]", "nothing frozen")
                .bounds("theorem-r", "theorem-r-closed")
                .steps("growth", "potential", "markov")
                .suites("plain")
                .notes("so n >= (2 ln(1/eps) + ln(1/delta) + ln 8)/ln(4/3) suffices", "the growth constant 1/2 is attained")
                .done();
    }

    private static Statement theoremRLaw() {
        return own("theorem-r-law", "Explicit bound for laws that contain a uniform", EXPLICIT)
                .latex("""
                        If $X$ has law $w\\,U[-1,1]+(1-w)\\,(\\text{anything})$, Theorem R holds with $\\frac34$ replaced by $1-\\frac w4$.
                        Standard normal: $w=2\\varphi(1)=0.4839\\dots$""")
                .assuming("independent variables of one law", "nothing frozen")
                .bounds("theorem-r-law")
                .steps("growth", "potential", "markov")
                .suites("plain")
                .done();
    }

    private static Statement theoremRUnimodal() {
        return own("theorem-r-unimodal", "Explicit bound for symmetric unimodal laws", EXPLICIT)
                .latex("""
                        If $X$ has an even density that does not increase on $(0,1]$, Theorem R holds with $\\frac34$ replaced by
                        $1-\\frac w4$, $w=2\\,E[|X|;\\,|X|\\le1]$. Uniform: $w=1$; product of two uniforms: $w=\\frac12$; standard normal:
                        $w=4(\\varphi(0)-\\varphi(1))=0.6278\\dots$""")
                .assuming("independent variables of one law with an even density, non-increasing on (0, 1]", "nothing frozen")
                .bounds("theorem-r-unimodal")
                .steps("growth", "separation-subadditive", "potential", "markov")
                .suites("plain")
                .notes("covers products of two uniforms, which contain no uniform on the whole of [-1, 1]",
                        "the growth constant w/2 is attained for laws on [-1, 1] (half of the interval covered)")
                .done();
    }

    private static Statement sparse() {
        return own("sparse", "Explicit bound, sparse", EXPLICIT)
                .latex("""
                        If every variable is pruned with probability $p$ and free with probability $f=1-p$,
                        $P(\\mathrm{FAIL}_{\\mathrm{all}})\\le\\frac{8}{\\varepsilon^2}\\bigl(1-\\frac{wf}{4}\\bigr)^n$, with the weight $w$ of the law
                        ($w=1$ for the uniform); the factor $\\frac{8}{\\varepsilon^2}$ may be replaced by that of any split in Theorem R.""")
                .assuming("independent variables of one law with a growth weight", "independent pruning")
                .bounds("sparse", "sparse-closed")
                .steps("growth", "potential", "markov", "average-over-free-count")
                .suites("sparse")
                .notes("the repaired shape 1/f of gadhikar-lemma")
                .done();
    }

    private static Statement theoremF() {
        return own("theorem-f", "Explicit bound, frozen", EXPLICIT)
                .latex("""
                        For every $\\alpha\\in[0,1]$ ($\\alpha=0$ only if $q=0$, and then the second term is absent),
                        $P(\\mathrm{FAIL}_{\\mathrm{all}})\\le\\frac{8}{\\varepsilon^2}\\bigl(1-\\frac{(1-\\alpha)f}{4}\\bigr)^n+2\\rho(\\alpha)^n$,
                        $\\rho(\\alpha)=\\min_{\\theta>0}\\ p+(1-\\alpha)f+q\\frac{\\sinh\\theta}{\\theta}+\\alpha f\\bigl(\\frac12+
                        \\frac{1-e^{-\\theta}}{2\\theta}\\bigr)$.""")
                .assuming("independent variables, uniform on [-1, 1], products of two uniforms or normal", "independent freezing")
                .bounds("theorem-f")
                .steps("colour-free-variables", "theorem-r", "range-walk", "chernoff-drift")
                .suites("locked", "frozen")
                .notes("computed with the best split of Theorem R in place of 8/eps^2, minimised over alpha and theta",
                        "for products and normals 1/4 is multiplied by the growth weight of the law, and E cosh(theta X) and "
                        + "E[exp(-theta |X|); |X| <= 1] + P(|X| > 1) replace sinh(theta)/theta and (1-exp(-theta))/theta")
                .done();
    }

    private static Statement theoremFClosed() {
        return own("theorem-f-closed", "Explicit bound, frozen, closed form", EXPLICIT)
                .latex("""
                        $n\\ge\\max\\bigl\\{\\frac8f\\ln\\frac{16}{\\varepsilon^2\\delta},\\ \\frac{47q+16f}{f^2}\\ln\\frac4\\delta\\bigr\\}$
                        suffices for failure probability $\\delta$ for all targets at once.""")
                .assuming("independent variables, uniform on [-1, 1]", "independent freezing, f > 0")
                .bounds("theorem-f-closed")
                .steps("theorem-f", "closed-form-at-one-half")
                .suites("locked", "frozen")
                .done();
    }

    private static Statement dynamicProgram() {
        return own("dynamic-program", "Explicit bound with better constants", EXPLICIT)
                .latex("""
                        Let $W_0(v)=1$ for $1-v\\ge b/2$ and $0$ otherwise, and $W_{k+1}(v)$ the value at $v+\\frac w2v(1-v)$ of the least
                        concave majorant of $W_k$ on $[v,\\min(1,2v)]$. Then $P(\\mathrm{FAIL}_{\\mathrm{all}})\\le E\\,W_F(a)$ for every
                        split $\\varepsilon=a+b$ if nothing is locked, $F$ being the number of free variables; in general
                        $P(\\mathrm{FAIL}_{\\mathrm{all}})\\le E\\,W_{F_\\alpha}(a)+2\\rho(\\alpha)^n$ with
                        $F_\\alpha\\sim\\mathrm{Bin}(n,(1-\\alpha)f)$ and $\\rho$ of Theorem F.""")
                .assuming("independent variables of one law with a growth weight w",
                        "independent freezing")
                .bounds("dynamic-program")
                .steps("growth", "worst-case-step", "markov", "average-over-free-count", "colour-free-variables", "chernoff-drift")
                .suites("plain", "sparse", "locked", "frozen")
                .notes("computed on a grid, rounded against the claim")
                .done();
    }

    private static Statement counting() {
        return own("counting", "Counting", NECESSARY)
                .latex("""
                        If every target is served, $2^{F}\\cdot2\\varepsilon\\ge2$ with $F$ the number of free variables; hence
                        $P(\\mathrm{FAIL}_{\\mathrm{all}})\\ge P(F<\\log_2\\frac1\\varepsilon)$ and
                        $P(\\mathrm{FAIL}_{\\mathrm{one}})\\ge E(1-2^F\\varepsilon)^+$.""")
                .assuming("any law", "any freezing")
                .bounds("counting")
                .suites("plain", "sparse", "locked", "frozen", "disputed")
                .done();
    }

    private static Statement range() {
        return own("range", "Range", NECESSARY)
                .latex("""
                        Plain: $P(\\mathrm{FAIL}_{\\mathrm{all}})\\ge P(N<1-\\varepsilon\\ \\text{or}\\ P<1-\\varepsilon)$ with $N$ and $P$ the sums of the
                        negative and of the positive parts, and $P(N<1-\\varepsilon)=2^{-n}\\sum_k\\binom nk\\frac{(1-\\varepsilon)^k}{k!}$.
                        Sparse: the same with $\\binom nk(\\frac f2)^k(1-\\frac f2)^{n-k}$ in place of $2^{-n}\\binom nk$. With locked variables one
                        of the two events is counted.""")
                .assuming("independent variables, uniform on [-1, 1] or products of two uniforms", "independent freezing")
                .bounds("range")
                .suites("plain", "sparse", "locked", "frozen")
                .notes("both events together by inclusion and exclusion, not by the mirror image alone")
                .done();
    }

    private static Statement converse() {
        return own("converse", "Locking costs a factor q/f^2", NECESSARY)
                .latex("""
                        Failure contains $L>N-(1-\\varepsilon)$ (the target $-1$ is out of reach) and its mirror image, with $L$ the locked sum and
                        $N$ the sum of the negative free parts. The exponential rate of that event is $-\\ln\\rho(1)\\sim\\frac{3f^2}{32q}$ as
                        $f/q\\to0$; so no bound decays faster than $\\rho(1)^n$, and a $C(q)$ that does not grow like $q/f^2$ is false.""")
                .assuming("independent variables, uniform on [-1, 1]", "independent freezing, q > 0")
                .bounds("converse")
                .steps("drift-probability", "cramer-rate")
                .suites("locked", "frozen", "disputed")
                .notes("the finite-n bound is an exact sum rounded down; the rate alone is asymptotic and never used as a bound",
                        "the target -1 gives a larger event than the target 0, of the same rate")
                .done();
    }

    private static Statement lattice() {
        return own("lattice", "Binary weights lie on a lattice", NECESSARY)
                .latex("""
                        If all sums are multiples of $h$ and $\\varepsilon<h/2$, then $P(\\mathrm{FAIL}_{\\mathrm{all}})=1$ and
                        $P(\\mathrm{FAIL}_{\\mathrm{one}})\\ge1-2\\varepsilon/h$ for every $n$.""")
                .assuming("signed constant weights", "any freezing")
                .bounds("lattice")
                .suites("disputed")
                .notes("theory for continuous laws says nothing about signed Kaiming constant weights below half the lattice step")
                .done();
    }

    private static Draft own(String id, String title, Statement.Kind kind) {
        return new Draft(id, title, kind, Source.HERE, "");
    }
}
