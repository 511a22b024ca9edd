package org.ticketproof.models.experiment;

import org.ticketproof.models.ticket.ModelSize;

/**
 * What one training gave. Accuracies are shares of right answers; those of tickets are of the network that the stored ticket gives back.
 *
 * @param validationAccuracy on the validation part, at the best epoch
 * @param testAccuracy on the test part
 * @param bestEpoch number of the best epoch, from 0
 * @param size weights, searched weights, kept weights and bits of the stored ticket; where weights are trained, 32 bits each
 * @param predictions SHA-256 of the classes told on the test part
 * @param imagesPerCpuSecond examples of full steps per second of processor time
 * @param bookkeeping share of the steps' time that mask, threshold and score update took
 * @param seconds time of the steps
 */
public record RunOutcome(double validationAccuracy, double testAccuracy, int bestEpoch, ModelSize size, String predictions,
        double imagesPerCpuSecond, double bookkeeping, double seconds) {
}
