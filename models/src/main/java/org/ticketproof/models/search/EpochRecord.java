package org.ticketproof.models.search;

/**
 * What an epoch gave; the same for every run with the same input and number of threads.
 *
 * @param epoch its number, from 0
 * @param rate the learning rate
 * @param loss mean loss over the training examples while they were learned from
 * @param validationAccuracy share of validation examples classified rightly afterwards; NaN without validation examples
 */
public record EpochRecord(int epoch, double rate, double loss, double validationAccuracy) {
}
