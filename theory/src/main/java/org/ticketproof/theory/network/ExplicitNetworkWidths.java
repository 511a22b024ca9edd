package org.ticketproof.theory.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Bounds;
import org.ticketproof.theory.bound.Constants;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.network.NetworkWidths.Level;

/**
 * Widths without hidden constants: Theorem F for every target weight, a union bound over all of them, and propagation of
 * the errors with the target's own norms. Source weights are uniform on {@code [-s, s]}, {@code s} the largest absolute target weight.
 *
 * <p>With a tolerance {@code eta_k} for each weight of layer {@code k}, the output error is at most
 * {@code sum_k eta_k B_{k-1} prod_{j > k} F_j}, where {@code F_j} is how much layer {@code j} of the <em>source</em> can enlarge an
 * error: {@code ||W_j||_inf + n_{j-1} eta_j} where errors of one input are multiplied by its effective weight, but
 * {@code n_{j-1} m_j s} in depth-plus-one, because there the {@code m_j} copies of an input carry errors of their own and the kept
 * coefficients of alternating sign do not cancel. (The printed {@code eps_l} of gadhikar-network, as reconstructed, propagates
 * with {@code ||W_k||_inf} alone.) Each layer gets the share {@code eps / depth}, and {@code delta / depth}.
 */
public final class ExplicitNetworkWidths {
    private ExplicitNetworkWidths() {
    }

    /**
     * The widths of a construction.
     *
     * @param scheme per-weight, two-layer or depth-plus-one
     * @param question the question; a lock ratio of the layer of univariate neurons is taken as 0, with a remark
     * @return the widths; for per-weight the level's block size is n, and its width the number of blocks' weights per output
     * @throws IllegalArgumentException for per-row
     */
    public static NetworkWidths of(ConstructionScheme scheme, NetworkQuestion question) {
        if (scheme == ConstructionScheme.PER_ROW) {
            throw new IllegalArgumentException("per-row has the widths of per-weight");
        }
        String id = "explicit-" + scheme.id();
        int depth = question.depth();
        double scale = question.norms().largestWeight();
        double[] block = new double[depth];
        double[] eta = new double[depth];
        double[] fail = new double[depth];
        double enlarge = 1;
        for (int l = depth - 1; l >= 0; l--) {
            eta[l] = Math.nextDown(Math.nextDown(question.eps() / depth / question.norms().activation()[l]) / enlarge);
            double copies = scheme == ConstructionScheme.DEPTH_PLUS_ONE && l + 1 < depth ? block[l + 1] : 1;
            boolean univariate = scheme == ConstructionScheme.TWO_LAYER || scheme == ConstructionScheme.DEPTH_PLUS_ONE && l == 0;
            double problems = (double) question.widths().get(l) * question.widths().get(l + 1) * copies * (univariate && l == 0 ? 2 : 1);
            fail[l] = Math.nextDown(question.delta() / depth / problems);
            OptionalLong least = blockSize(question, l, univariate, eta[l] / scale, fail[l]);
            if (least.isEmpty()) {
                return NetworkWidths.silent(id, "theorem-f", "no finite number of source weights at the ratios of layer " + (l + 1));
            }
            block[l] = least.getAsLong();
            double inputs = question.widths().get(l);
            enlarge = Math.nextUp(enlarge * (scheme == ConstructionScheme.DEPTH_PLUS_ONE && l > 0
                    ? Math.nextUp(inputs * block[l] * scale) : Math.nextUp(question.norms().rowSum()[l] + Math.nextUp(inputs * eta[l]))));
        }
        List<String> remarks = new ArrayList<>(List.of("no hidden constant: Theorem F, union bound, the target's norms"));
        if (scheme != ConstructionScheme.PER_WEIGHT && question.freezing().get(0).lock() > 0) {
            remarks.add("nothing locked in the layers of univariate neurons (q_1 = 0)");
        }
        return assemble(scheme, id, question, block, eta, fail, remarks);
    }

    private static OptionalLong blockSize(NetworkQuestion question, int l, boolean univariate, double eps, double delta) {
        Freezing freezing = question.freezing().get(l + 1);
        if (univariate) {
            // A coefficient serves inputs of one sign if its neuron's weight has that sign and is not pruned.
            double alive = Math.nextDown((1 - question.freezing().get(0).prune()) / 2);
            double free = Math.nextDown(alive * freezing.free());
            double lock = Math.nextUp(alive * freezing.lock()) * (freezing.lock() > 0 ? 1 : 0);
            freezing = Freezing.of(Math.max(0, Math.nextUp(1 - lock - free)), lock);
        }
        Setting setting = new Setting(Math.min(1, eps), freezing, univariate ? VariableLaw.PRODUCT : VariableLaw.UNIFORM, Targets.ALL);
        Bound bound = Bounds.byId("theorem-f", Constants.withDefaults());
        return bound.inapplicable(setting).isPresent() ? OptionalLong.empty() : bound.leastWidth(setting, delta);
    }

    private static NetworkWidths assemble(ConstructionScheme scheme, String id, NetworkQuestion question, double[] block, double[] eta,
            double[] fail, List<String> remarks) {
        int depth = question.depth();
        List<Level> levels = new ArrayList<>(Collections.singletonList(Level.of("inputs", question.widths().get(0))));
        List<Double> free = new ArrayList<>();
        double firstFree = 1 - question.freezing().get(0).prune();
        if (scheme == ConstructionScheme.PER_WEIGHT) {
            double parameters = 0;
            double search = 0;
            for (int l = 0; l < depth; l++) {
                double weights = (double) question.widths().get(l) * question.widths().get(l + 1) * block[l];
                parameters += weights;
                search += weights * question.freezing().get(l + 1).free();
                levels.set(l, new Level(l == 0 ? "inputs" : "target neurons", question.widths().get(l), block[l], eta[l], fail[l]));
                levels.add(Level.of("outputs", question.widths().get(l + 1)));
            }
            return new NetworkWidths(id, "theorem-f", levels, parameters, search, remarks);
        }
        for (int l = 0; l < depth; l++) {
            boolean univariate = scheme == ConstructionScheme.TWO_LAYER || l == 0;
            String role = univariate ? "univariate neurons" : "copies of target neurons";
            levels.add(new Level(role, block[l] * question.widths().get(l), block[l], eta[l], fail[l]));
            if (univariate) {
                free.add(firstFree);
            }
            free.add(question.freezing().get(l + 1).free());
            if (scheme == ConstructionScheme.TWO_LAYER && l + 1 < depth) {
                levels.add(Level.of("target neurons", question.widths().get(l + 1)));
            }
        }
        levels.add(Level.of("outputs", question.widths().get(depth)));
        return NetworkWidths.of(id, "theorem-f", levels, free.stream().mapToDouble(Double::doubleValue).toArray(), remarks);
    }
}
