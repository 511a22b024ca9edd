package org.ticketproof.empirical.campaign;

import java.io.Serializable;

/**
 * A range of trials of one experiment: the unit of work of an {@link Engine}. Its counts are a pure function of it.
 *
 * @param seed the run's seed
 * @param experiment what is counted
 * @param firstTrial number of the first trial, at least 0
 * @param trials number of trials, at least 1
 * @param auditShare share of the trials that are decided a second time through certificates, in [0, 1]
 */
public record Shard(long seed, Experiment experiment, long firstTrial, long trials, double auditShare) implements Serializable {
}
