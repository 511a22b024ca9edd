package org.ticketproof.empirical.campaign;

import org.ticketproof.theory.bound.Setting;

/**
 * The failure counts at every number of variables from 0 to {@code n} out of one pass: each trial draws {@code n}
 * variables (and one target) and is decided at all its prefixes. The counts at different numbers of variables are therefore
 * dependent; each of them alone is binomial. A shorter trajectory of the same setting draws the same first variables.
 *
 * @param setting tolerance, freezing, law and quantifier
 * @param n largest number of variables, frozen ones included
 */
public record Trajectory(Setting setting, int n) implements Experiment {
    /**
     * Checks the number of variables.
     *
     * @throws IllegalArgumentException if {@code n} is negative or beyond what a trial's stream holds
     */
    public Trajectory {
        Experiment.requireCount("n", n, setting);
    }

    @Override
    public String key() {
        return streamKey() + " n=0.." + n;
    }

    @Override
    public String streamKey() {
        return "trajectory " + Cell.describe(setting);
    }

    @Override
    public int counters() {
        return n + 1;
    }
}
