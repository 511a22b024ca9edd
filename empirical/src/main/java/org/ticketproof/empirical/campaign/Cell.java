package org.ticketproof.empirical.campaign;

import java.util.Locale;
import org.ticketproof.theory.bound.Setting;

/**
 * One binomial experiment: a setting at a number of variables. Two cells with equal {@link #key()} draw the same numbers.
 *
 * @param setting tolerance, freezing, law and quantifier
 * @param n number of variables, frozen ones included
 */
public record Cell(Setting setting, int n) implements Experiment {
    /**
     * Checks the number of variables.
     *
     * @throws IllegalArgumentException if {@code n} is negative or beyond what a trial's stream holds
     */
    public Cell {
        Experiment.requireCount("n", n, setting);
    }

    @Override
    public String key() {
        return describe(setting) + " n=" + n;
    }

    @Override
    public String streamKey() {
        return key();
    }

    @Override
    public int counters() {
        return 1;
    }

    static String describe(Setting setting) {
        String variant = setting.variant().id();
        return (variant.isEmpty() ? "" : "variant=" + variant + " ") + "law=" + setting.law().id() + " prune=" + setting.freezing().prune() + " lock=" + setting.freezing().lock()
                + " targets=" + setting.targets().name().toLowerCase(Locale.ROOT) + " eps=" + setting.eps();
    }
}
