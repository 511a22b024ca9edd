package org.ticketproof.models.experiment;

/**
 * What lemma, construction and search gave at one point of the grid.
 *
 * @param failures number of lemma trials whose nearest subset sum misses the target by more than eps
 * @param trials number of lemma trials
 * @param medianError median distance of the nearest subset sum in those trials, for targets in [-1, 1]
 * @param built accuracy of the constructed ticket on the test part
 * @param agree share of test examples on which it tells the target's class
 * @param worstWeight largest distance of an effective weight from the target's, in units of the largest target weight
 * @param meanWeight mean distance
 * @param withinEps share of target weights within eps
 * @param certifiedSup certified bound of the distance of any output over the box of inputs
 * @param largestSeen largest distance of an output on test examples
 * @param found accuracy on the test part of the ticket that Edge-Popup found
 * @param searched number of free weights of the source
 */
record TieCell(long failures, long trials, double medianError, double built, double agree, double worstWeight, double meanWeight, double withinEps,
        double certifiedSup, double largestSeen, double found, long searched) {
}
