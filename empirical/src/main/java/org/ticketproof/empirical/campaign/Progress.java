package org.ticketproof.empirical.campaign;

import java.util.Optional;

/**
 * How far a campaign is.
 *
 * @param done number of experiments that are finished
 * @param experiments number of experiments
 * @param trials number of trials counted so far, those of an earlier run included
 * @param planned the most trials that the campaign can still come to, counted ones included; falls when a rule stops a cell
 * @param now the first experiment that is not finished
 */
public record Progress(int done, int experiments, long trials, long planned, Optional<Experiment> now) {
}
