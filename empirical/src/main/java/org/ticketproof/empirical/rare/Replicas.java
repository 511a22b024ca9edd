package org.ticketproof.empirical.rare;

/** Independent unbiased estimates of one failure probability: replica k is a pure function of k. Safe for use by several threads. */
interface Replicas {
    /**
     * One replica.
     *
     * @param replica its number, in [0, {@value TailPlan#MOST_REPLICAS})
     * @return an unbiased estimate, at least 0
     */
    double estimate(int replica);

    /** Number of paths drawn for each replica. */
    long paths();

    /** Number of levels or tilted laws. */
    int levels();
}
