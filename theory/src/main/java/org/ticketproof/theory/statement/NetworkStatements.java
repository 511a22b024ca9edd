package org.ticketproof.theory.statement;

import static org.ticketproof.theory.statement.Statement.Kind.DISPUTED;
import static org.ticketproof.theory.statement.Statement.Kind.MEASURED;
import static org.ticketproof.theory.statement.Statement.Kind.NECESSARY;
import static org.ticketproof.theory.statement.Statement.Kind.PUBLISHED;

import java.util.List;
import org.ticketproof.theory.statement.Statement.Draft;

/** The published theorems about whole networks, and published measurements. */
final class NetworkStatements {
    private NetworkStatements() {
    }

    static List<Statement> all() {
        return List.of(pensiaUpper(), pensiaLower(), gadhikarNetwork(), otsukaNetwork());
    }

    static List<Statement> measurements() {
        return List.of(burkholzCounts(), pensiaExperiment(), otsukaCompression());
    }

    private static Statement pensiaUpper() {
        return new Draft("pensia-upper", "Networks of twice the depth", PUBLISHED, Source.PENSIA, "Theorem 1")
                .latex("""
                        Every target network of depth $l$ and widths $d_i$, spectral norms at most $1$ and inputs of norm at most $1$, is
                        $\\varepsilon$-approximated by pruning a random network of depth $2l$ with hidden widths
                        $N_i=C\\,d_{i-1}\\ln\\frac{d_{i-1}d_il}{\\min(\\varepsilon,\\delta)}$, for all such targets at once with probability at
                        least $1-\\delta$.""")
                .assuming("ReLU networks without biases", "weights uniform on [-1, 1]", "spectral norms at most 1")
                .constantsHidden()
                .suites("published")
                .done();
    }

    private static Statement pensiaLower() {
        return new Draft("pensia-lower", "Parameters necessary for a linear layer", NECESSARY, Source.PENSIA, "Theorem 2")
                .latex("""
                        A random network that, pruned, $\\varepsilon$-approximates every linear map $W\\in\\mathbf{R}^{d\\times d}$ of
                        spectral norm at most $1$ with probability at least $\\frac12$ has $m\\ge d^2\\log_2\\frac{1}{2\\varepsilon}-1$
                        parameters.""")
                .assuming("every W with spectral norm at most 1", "success probability at least 1/2")
                .suites("published")
                .done();
    }

    private static Statement gadhikarNetwork() {
        return new Draft("gadhikar-network", "Sparse networks of one more layer", PUBLISHED, Source.GADHIKAR, "Theorem 2.5")
                .latex("""
                        A target of depth $L_t$ is approximated by pruning a random source of depth $L_t+1$ with edge probabilities $r_l$ if
                        $n_{S,l}\\ge C\\frac{n_{T,l}}{\\ln(1/(1-r_{l+1}))}\\ln\\frac{1}{\\min(\\varepsilon_{l+1},\\delta/\\rho)}$ and
                        $n_{S,1}\\ge C\\frac{d}{\\ln(1/(1-r_1))}\\ln\\frac{1}{\\min(\\varepsilon_1,\\delta/\\rho)}$, where
                        $\\varepsilon_l=\\frac{\\varepsilon}{n_{T,L_t}L_t}\\bigl[(1+B_{l-1})(1+\\frac{\\varepsilon}{L_t})
                        \\prod_{k=l+1}^{L_t-1}(\\|W_k\\|_\\infty+\\frac{\\varepsilon}{L_t})\\bigr]^{-1}$, $B_l=\\sup_x\\|x^{(l)}\\|_1$ and
                        $\\rho=C\\frac{N_T^{1+g}}{\\ln(1/(1-\\min_l r_l))^{1+g}}\\ln\\frac{1}{\\min(\\min_l\\varepsilon_l,\\delta)}$, $g\\ge0$.""")
                .assuming("weights uniform on [-1, 1]", "independent pruning with probability 1 - r_l in layer l")
                .constantsHidden()
                .suites("published")
                .notes("also Theorem A.1 of Otsuka et al. 2024",
                        "inherits the shape 1/ln(1/(1-r)) of gadhikar-lemma, which is wrong as r tends to 1")
                .done();
    }

    private static Statement otsukaNetwork() {
        return new Draft("otsuka-network", "Frozen networks of one more layer", DISPUTED, Source.OTSUKA, "Theorem 3.3 = A.4")
                .latex("""
                        As the sparse network theorem, with pruning ratio $p_l$ and locking ratio $q_l$ in every layer $l$:
                        $n_{S,l}\\ge C_l\\,n_{T,l}\\ln\\frac{1}{\\min(\\varepsilon_l,\\delta/\\rho)}$ and
                        $n_{S,1}\\ge C_1\\,d\\ln\\frac{1}{\\min(\\varepsilon_1,\\delta/\\rho)}$ suffice, $C_l$ depending on $p_l$ and $q_l$.""")
                .assuming("weights uniform on [-1, 1]", "independent freezing with probabilities p_l and q_l in layer l")
                .constantsHidden()
                .steps("otsuka-frozen", "univariate-neurons", "error-propagation")
                .suites("disputed")
                .notes("the formula of Theorem A.4 is reconstructed from its proof",
                        "error in the source: a locked weight cannot be pruned, so with q_1 > 0 a neuron of layer 1 sees a single input "
                        + "only with probability (1-q_1)^(d-1), and locked output weights force kinks that no mask removes; for d >= 2 "
                        + "and small eps the statement fails. No locking in layer 1 repairs the proof")
                .done();
    }

    private static Statement burkholzCounts() {
        return new Draft("burkholz-counts", "Failures in 100,000 runs", MEASURED, Source.BURKHOLZ, "")
                .latex("""
                        With $n=15$, $\\varepsilon=0.01$ and one target uniform on $[-1,1]$, $404$ of $100{,}000$ draws of uniforms on $[-1,1]$
                        fail, and $3{,}552$ of $100{,}000$ draws of products of two uniforms on $[-1,1]$.""")
                .assuming("one target, uniform, independent of the variables", "nothing frozen")
                .suites("published")
                .notes("counts of the public code")
                .done();
    }

    private static Statement pensiaExperiment() {
        return new Draft("pensia-experiment", "A trained network rebuilt by pruning", MEASURED, Source.PENSIA, "Experiment 1")
                .latex("""
                        A $784$-$500$-$10$ ReLU network without biases, trained on MNIST ($397{,}000$ weights), is rebuilt with $n=21$
                        coefficients per weight, uniform on $[\\min w,\\max w]$, all within $\\varepsilon=0.01$: $8{,}337{,}000$ source
                        weights, $3{,}725{,}871$ kept, test accuracy $97.19\\,\\%$ before and after, $77{,}266$ s on $36$ cores with a
                        mixed-integer solver.""")
                .assuming("one set of 21 coefficients per weight or per output row: the comment and the released code differ")
                .suites("published")
                .done();
    }

    private static Statement otsukaCompression() {
        return new Draft("otsuka-compression", "Smaller stored models by freezing", MEASURED, Source.OTSUKA, "")
                .latex("""
                        ResNet-50 on ImageNet with $70\\,\\%$ of the weights frozen: the stored model is $3.3$ times smaller than the strong
                        lottery ticket of the dense source.""")
                .assuming("the stored model is seeds of weights and freezing pattern and one bit per free weight")
                .suites("published")
                .notes("needs a large data set: reported, not reproduced")
                .done();
    }
}
