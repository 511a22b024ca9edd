package org.ticketproof.empirical.claim;

import java.util.List;

/**
 * Constants fitted to measurements, without a claim: how far theory is from truth.
 *
 * @param header what every claim has; its trials are trajectories of each setting, or paths in all of each cell, see {@link Relation}
 * @param relation what is fitted
 * @param grid the settings
 * @param delta failure probabilities; empty for relations between the tail and n
 * @param n numbers of variables for relations of the tail; else the largest number alone
 */
public record FitClaim(ClaimHeader header, Relation relation, Grid grid, List<Double> delta, List<Integer> n) implements Claim {
    /** What a fit relates. */
    public enum Relation {
        /** Least n against ln(1/eps) and ln(1/delta), from trajectories. */
        WIDTH(true),
        /** Proved, measured and necessary n of every cell, from trajectories. */
        SLACK(true),
        /** Exponential rate of the tail in n against -ln rho(1), from rare-event sampling. */
        RATE(false),
        /** Variables per ln(1/delta) of locked settings against q/f^2, from the rates. */
        COST(false);

        private final boolean counted;

        Relation(boolean counted) {
            this.counted = counted;
        }

        /**
         * The name used in claim files.
         *
         * @return the lower-case name
         */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /**
         * Whether the fit is to counted trajectories, with a grid of delta.
         *
         * @return false if it is to tails estimated by rare-event sampling, with a grid of n
         */
        public boolean counted() {
            return counted;
        }

        static Relation ofId(String id) {
            return Names.find("", values(), Relation::id, id);
        }
    }

    /** Copies the lists. */
    public FitClaim {
        delta = List.copyOf(delta);
        n = List.copyOf(n);
    }

    @Override
    public String kind() {
        return "fit";
    }
}
