package org.ticketproof.empirical.campaign;

import org.ticketproof.theory.bound.Setting;

/**
 * One binomial experiment: a setting at a number of variables. Two cells with equal {@link #key()} draw the same numbers.
 *
 * @param setting tolerance, freezing, law and quantifier
 * @param n number of variables, frozen ones included
 */
public record Cell(Setting setting, int n) {
    /**
     * A canonical text of everything that determines the cell's trials; streams and store entries are keyed by it.
     *
     * @return the key, the same on every machine
     */
    public String key() {
        return "law=" + setting.law().id() + " prune=" + setting.freezing().prune() + " lock=" + setting.freezing().lock()
                + " targets=" + setting.targets().name().toLowerCase(java.util.Locale.ROOT) + " eps=" + setting.eps() + " n=" + n;
    }
}
