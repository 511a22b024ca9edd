package org.ticketproof.empirical.claim;

import java.util.ArrayList;
import java.util.List;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.freezing.Variant;

/**
 * The settings of a claim: every combination of tolerance, pruning ratio and locking ratio, the tolerance changing slowest.
 *
 * @param eps tolerances, each in (0, 1]
 * @param prune pruning ratios, each in [0, 1]
 * @param lock locking ratios, each in [0, 1]
 */
public record Grid(List<Double> eps, List<Double> prune, List<Double> lock) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a list is empty
     */
    public Grid {
        eps = List.copyOf(eps);
        prune = List.copyOf(prune);
        lock = List.copyOf(lock);
        if (eps.isEmpty() || prune.isEmpty() || lock.isEmpty()) {
            throw new IllegalArgumentException("a grid needs at least one eps, prune and lock");
        }
    }

    /**
     * All combinations.
     *
     * @param header the claim's law, quantifier and variant
     * @return the settings, in the grid's order
     * @throws IllegalArgumentException if a ratio or a sum of two is out of range, or not for the variant
     */
    public List<Setting> settings(ClaimHeader header) {
        return settings(header.law(), header.targets(), header.variant());
    }

    /**
     * All combinations.
     *
     * @param law law of the variables
     * @param targets the quantifier
     * @param variant which subsets may be used, and of what
     * @return the settings, in the grid's order
     * @throws IllegalArgumentException if a ratio or a sum of two is out of range, or not for the variant
     */
    public List<Setting> settings(VariableLaw law, Targets targets, Variant variant) {
        List<Setting> settings = new ArrayList<>();
        for (double e : eps) {
            for (double p : prune) {
                for (double q : lock) {
                    settings.add(new Setting(e, Freezing.of(p, q), law, targets, variant));
                }
            }
        }
        return settings;
    }
}
