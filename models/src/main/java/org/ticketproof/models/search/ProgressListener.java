package org.ticketproof.models.search;

import java.util.List;

/** Hears how a run gets on; called from the run's thread, so it should return soon. */
public interface ProgressListener {
    /** Says nothing. */
    ProgressListener SILENT = new ProgressListener() {
    };

    /**
     * A training step is done.
     *
     * @param epoch number of the epoch, from 0
     * @param batch number of the batch, from 0
     * @param batches number of batches in the epoch
     * @param loss mean loss of the batch
     */
    default void step(int epoch, int batch, int batches, double loss) {
    }

    /**
     * An epoch is done, its checkpoint written.
     *
     * @param record what it gave
     * @param epochs number of epochs of the run
     * @param best whether its validation accuracy is the best so far
     */
    default void epoch(EpochRecord record, int epochs, boolean best) {
    }

    /**
     * A checkpoint was found: the run goes on.
     *
     * @param history what the epochs before gave, in their order
     * @param epochs number of epochs of the run
     */
    default void resumed(List<EpochRecord> history, int epochs) {
    }
}
