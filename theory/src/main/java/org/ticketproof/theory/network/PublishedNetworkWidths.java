package org.ticketproof.theory.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ticketproof.theory.network.NetworkWidths.Level;

/**
 * Widths under the published network theorems, whose constants are hidden: plug in your own. Figures are the printed
 * formulas at those constants, rounded up to integers, and no theorem by themselves.
 *
 * <p>Sources: pensia-upper: Pensia et al. 2020, Theorem 1; gadhikar-network: Gadhikar et al. 2023, Theorem 2.5 (Theorem A.1 of
 * Otsuka et al. 2024); otsuka-network: Otsuka et al. 2024, Theorem 3.3 = A.4, its formula reconstructed from the proof.
 * In the two last, target layer {@code l} is reached by weights of ratios {@code r_l}, {@code q_l}; N_T is taken to be the number of target weights.
 */
public final class PublishedNetworkWidths {
    private PublishedNetworkWidths() {
    }

    /**
     * Pensia et al.: every target layer through a random layer of {@code C d ln(d d' l / min(eps, delta))} neurons.
     *
     * @param question the question; nothing may be frozen
     * @param c the constant
     * @return the widths
     */
    public static NetworkWidths pensiaUpper(NetworkQuestion question, double c) {
        if (question.frozen()) {
            return NetworkWidths.silent("pensia-upper", "pensia-upper", "says nothing about frozen sources");
        }
        double least = Math.min(question.eps(), question.delta());
        List<Level> levels = new ArrayList<>();
        levels.add(Level.of("inputs", question.widths().get(0)));
        for (int l = 1; l <= question.depth(); l++) {
            double before = question.widths().get(l - 1);
            double after = question.widths().get(l);
            levels.add(Level.of("random neurons", Math.ceil(c * before * Math.log(before * after * question.depth() / least))));
            levels.add(Level.of(l == question.depth() ? "outputs" : "target neurons", after));
        }
        double[] free = new double[levels.size()];
        Arrays.fill(free, 1);
        return NetworkWidths.of("pensia-upper", "pensia-upper", levels, free, List.of("C = " + c
                + " is a choice: the paper gives none", "assumes spectral norms and input norm at most 1"));
    }

    /**
     * Gadhikar et al.: one more layer than the target, {@code C n / ln(1/(1-r)) ln(1/min(eps_l, delta/rho))} neurons.
     *
     * @param question the question; nothing may be locked
     * @param c the constant
     * @param g the exponent of rho, at least 0
     * @return the widths
     */
    public static NetworkWidths gadhikar(NetworkQuestion question, double c, double g) {
        if (question.freezing().stream().anyMatch(f -> f.lock() > 0)) {
            return NetworkWidths.silent("gadhikar-network", "gadhikar-network", "says nothing about locked weights");
        }
        List<String> remarks = new ArrayList<>(List.of("C = " + c + ", g = " + g + " are choices: the paper gives none"));
        double[] factor = new double[question.depth()];
        double least = Double.POSITIVE_INFINITY;
        for (int l = 0; l < factor.length; l++) {
            // ln(1/(1-r)) with r = 1 - p: infinite without pruning, and the printed width 0.
            factor[l] = c / Math.log(1 / question.freezing().get(l + 1).prune());
            least = Math.min(least, 1 - question.freezing().get(l + 1).prune());
        }
        double sparsity = Math.log(1 / (1 - least));
        if (question.freezing().stream().skip(1).anyMatch(f -> f.prune() == 0)) {
            remarks.add("the printed form asks for width 0 at edge probability 1, which cannot be: see gadhikar-lemma");
        }
        return widths("gadhikar-network", question, factor, c, g, sparsity, remarks);
    }

    /**
     * Otsuka et al.: as {@link #gadhikar}, with a constant that depends on the freezing ratios in place of {@code C / ln(1/(1-r))}.
     *
     * @param question the question
     * @param c the constant, for the ratios asked about
     * @param g the exponent of rho, at least 0
     * @return the widths
     */
    public static NetworkWidths otsuka(NetworkQuestion question, double c, double g) {
        double[] factor = new double[question.depth()];
        Arrays.fill(factor, c);
        List<String> remarks = new ArrayList<>(List.of("reconstructed from the proof; C = " + c + ", g = " + g
                + " are choices: the paper gives none", "C must depend on the ratios: at least like q/f^2, see converse"));
        if (question.freezing().get(0).lock() > 0 && question.widths().get(0) > 1) {
            remarks.add("with locked weights in the first layer the statement as reconstructed fails for small eps: see first-layer-kinks");
        }
        return widths("otsuka-network", question, factor, c, g, 1, remarks);
    }

    private static NetworkWidths widths(String id, NetworkQuestion question, double[] factor, double c, double g, double sparsity,
            List<String> remarks) {
        int depth = question.depth();
        double[] eps = layerEps(question);
        double leastEps = Math.min(Arrays.stream(eps).min().orElseThrow(), question.delta());
        double rho = c * Math.pow(question.targetParameters() / sparsity, 1 + g) * Math.log(1 / leastEps);
        List<Level> levels = new ArrayList<>();
        levels.add(Level.of("inputs", question.widths().get(0)));
        double[] free = new double[depth + 2];
        free[0] = question.freezing().get(0).free();
        for (int l = 0; l < depth; l++) {
            double least = Math.min(eps[l], question.delta() / rho);
            double block = factor[l] == 0 ? 0 : factor[l] * Math.log(1 / least);
            levels.add(new Level(l == 0 ? "univariate neurons" : "copies of target neurons",
                    Math.ceil(block * question.widths().get(l)), block, eps[l], question.delta() / rho));
            free[l + 1] = question.freezing().get(l + 1).free();
        }
        levels.add(Level.of("outputs", question.widths().get(depth)));
        return NetworkWidths.of(id, id, levels, free, remarks);
    }

    /** The printed {@code eps_l}. */
    private static double[] layerEps(NetworkQuestion question) {
        int depth = question.depth();
        double share = question.eps() / depth;
        double[] eps = new double[depth];
        for (int l = 0; l < depth; l++) {
            double divisor = (1 + question.norms().activation()[l]) * (1 + share);
            for (int k = l + 1; k < depth - 1; k++) {
                divisor *= question.norms().rowSum()[k] + share;
            }
            eps[l] = question.eps() / (question.widths().get(depth) * (double) depth) / divisor;
        }
        return eps;
    }

    /**
     * Pensia et al., Theorem 2: parameters that any source needs in order to reach every linear map of the target's smallest width.
     *
     * @param question the question
     * @return the number, with one level per target layer whose width is that layer's own count
     */
    public static NetworkWidths pensiaLower(NetworkQuestion question) {
        List<Level> levels = new ArrayList<>();
        int smallest = question.widths().stream().mapToInt(Integer::intValue).min().orElseThrow();
        for (int l = 0; l < question.depth(); l++) {
            levels.add(Level.of("weights to reach every map of layer " + (l + 1) + " alone",
                    count(Math.min(question.widths().get(l), question.widths().get(l + 1)), question.eps())));
        }
        return new NetworkWidths("pensia-lower", "pensia-lower", levels, count(smallest, question.eps()), Double.NaN,
                List.of("necessary for success probability 1/2 or more; the total is for maps of the smallest width, " + smallest));
    }

    private static double count(double d, double eps) {
        return Math.max(0, Math.floor(Math.nextDown(d * d * Math.log(1 / (2 * eps)) / Math.log(2) - 1)));
    }}
