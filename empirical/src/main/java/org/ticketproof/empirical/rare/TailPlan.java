package org.ticketproof.empirical.rare;

/**
 * How much work an estimate may do, and which numbers it draws.
 *
 * @param method the method
 * @param replicas number of independent replicas, in [2, {@value #MOST_REPLICAS}]
 * @param particles paths of each replica (tilting), or of each level of each replica (splitting), in [2, {@value #MOST_PARTICLES}]
 * @param seed the seed; the estimate follows from it, whatever the number of threads
 */
public record TailPlan(TailMethod method, int replicas, int particles, long seed) {
    /** Most replicas. */
    public static final int MOST_REPLICAS = 1 << 14;
    /** Most particles. */
    public static final int MOST_PARTICLES = 1 << 20;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public TailPlan {
        require("replicas", replicas, MOST_REPLICAS);
        require("particles", particles, MOST_PARTICLES);
    }

    private static void require(String name, int value, int most) {
        if (value < 2 || value > most) {
            throw new IllegalArgumentException(name + " = " + value + ": must be between 2 and " + most);
        }
    }
}
