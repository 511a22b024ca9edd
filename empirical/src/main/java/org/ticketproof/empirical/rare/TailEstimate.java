package org.ticketproof.empirical.rare;

import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.estimate.ReplicaMean;

/**
 * An estimated failure probability. It is an estimate: unbiased, with a lower confidence limit that is proved and an
 * interval that is only approximate, see {@link ReplicaMean}. In particular a failure that the method never steers
 * towards can be missed altogether; then the estimate is too low, and so is the upper end of its interval.
 *
 * @param cell the setting and the number of variables
 * @param plan method, amount of work and seed
 * @param probability the replicas
 * @param paths number of paths drawn, without the pilot's
 * @param levels number of levels (splitting) or of tilted laws (tilting) that the pilot chose
 */
public record TailEstimate(Cell cell, TailPlan plan, ReplicaMean probability, long paths, int levels) {
}
