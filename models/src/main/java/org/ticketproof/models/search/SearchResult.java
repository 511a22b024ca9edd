package org.ticketproof.models.search;

import java.util.BitSet;
import java.util.List;

/**
 * What a run found: the network of the epoch with the best validation accuracy, the earliest of equals; without validation examples that of
 * the last epoch. The vectors are the caller's.
 *
 * @param mode what was trained
 * @param kept for every weight of the flat vector whether the ticket keeps it, locked ones included; null if the weights were trained
 * @param weights the weights as they stand in the network, 0 where not kept
 * @param runningStatistics running means and variances of batch norm, for {@code Network.setRunningStatistics}
 * @param bestEpoch number of the epoch, from 0
 * @param validationAccuracy its validation accuracy, NaN without validation examples
 * @param testAccuracy share of test examples the network classifies rightly, NaN without test examples
 * @param history all epochs
 * @param cost what the steps cost, those of this process only if the run was resumed
 */
public record SearchResult(TrainingMode mode, BitSet kept, float[] weights, double[][] runningStatistics, int bestEpoch,
        double validationAccuracy, double testAccuracy, List<EpochRecord> history, SearchCost cost) {
}
