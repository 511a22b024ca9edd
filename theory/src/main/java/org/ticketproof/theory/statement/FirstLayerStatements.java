package org.ticketproof.theory.statement;

import static org.ticketproof.theory.statement.Statement.Kind.EXPLICIT;
import static org.ticketproof.theory.statement.Statement.Kind.NECESSARY;

import java.util.List;
import org.ticketproof.theory.statement.Statement.Draft;

/** What locked weights in the first layer of a network do, and what remains true without them. */
final class FirstLayerStatements {
    private FirstLayerStatements() {
    }

    static List<Statement> all() {
        return List.of(kinks(), width(), repair());
    }

    private static Statement kinks() {
        return new Draft("first-layer-kinks", "Locked kinks cannot be masked away", NECESSARY, Source.HERE, "")
                .latex("""
                        Let $f(x)=\\sum_kv_k\\,\\mathrm{relu}(u_k\\cdot x)$ on $[-1,1]^d$, $d\\ge2$, with free, pruned and locked weights, let
                        $v_k$ and two or more entries of $u_k$ be locked, and for each mask $\\sigma$ of $u_k$ let
                        $[m_\\sigma-h_\\sigma,m_\\sigma+h_\\sigma]$ be a segment in the box with middle on $u_k^\\sigma\\cdot x=0$ that the kink of no
                        other neuron crosses under any mask. Then under every mask the sup error of $f$ against every linear map is at least
                        $\\frac{|v_k|}4\\min_\\sigma|u_k^\\sigma\\cdot h_\\sigma|$.""")
                .assuming("a source of two layers of weights, without biases, for a linear target", "inputs fill a box around the origin")
                .steps("second-difference")
                .suites("networks")
                .notes("certificate, exact checker and exhaustive oracle: theory.network, KinkProver, KinkChecker, ExhaustiveMasks",
                        "nothing is said here about targets with hidden layers of their own")
                .done();
    }

    private static Statement width() {
        return new Draft("first-layer-width", "Locking in the first layer costs a polynomial width", NECESSARY, Source.HERE, "")
                .latex("""
                        In the setting of first-layer-kinks let all weights be uniform on $[-1,1]$, locked with probabilities $q_1,q_2>0$, and
                        $\\pi=q_2P(\\mathrm{Bin}(d,q_1)\\ge2)$. For every $\\eta>0$ there is a $c>0$ depending on $d$ and $\\eta$ only such that
                        with probability at least $1-(1-\\pi)^N-\\eta$ a network of $N$ hidden neurons stays, under every mask, at least $c/N$
                        away from every linear map. So a width $C\\,d\\ln\\frac1\\varepsilon$ fails for every $C$ once $\\varepsilon$ is small.""")
                .assuming("d at least 2", "a linear target", "inputs fill a box around the origin")
                .steps("first-layer-kinks", "smallest-angle")
                .suites("networks")
                .notes("refutes otsuka-network as reconstructed here, for q_1, q_2 > 0, d at least 2 and linear targets; not the paper's "
                        + "experiments, and not the statement without locking in the first layer",
                        "the bound falls like 1/N: it does not say that the least error stays away from 0 as the width grows, and with "
                        + "polynomially many neurons it may well tend to 0")
                .done();
    }

    private static Statement repair() {
        return new Draft("first-layer-repair", "No locking in the first layer", EXPLICIT, Source.HERE, "")
                .latex("""
                        Let nothing be locked in the layer of univariate neurons ($q_1=0$) and $p_1$ of it pruned, and let $p,q$ be the ratios
                        of the layer after it, $f=1-p-q$. A target weight in $[-1,1]$ and one sign of the input have per neuron a product of
                        two uniforms that is free with probability $\\frac{1-p_1}2f$ and locked with probability $\\frac{1-p_1}2q$; so
                        Theorem F for products bounds the failure probability, and a union bound over all weights and both signs gives
                        widths without hidden constants.""")
                .assuming("weights uniform on [-1, 1]", "nothing locked in the layers of univariate neurons")
                .bounds("theorem-f")
                .steps("theorem-f", "univariate-neurons", "error-propagation")
                .suites("networks")
                .notes("computed by network-width as explicit-two-layer and explicit-depth-plus-one",
                        "in depth-plus-one the copies of a neuron carry errors of their own, which the kept coefficients multiply one by one: "
                        + "the factor is a sum of absolute coefficients, not the row norm of the target")
                .done();
    }
}
