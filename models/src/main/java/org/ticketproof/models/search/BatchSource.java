package org.ticketproof.models.search;

import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.InputShape;

/**
 * Where batches come from. What a batch holds depends on the part, the epoch and the batch's number alone: a run that is resumed sees
 * the same batches.
 *
 * <p>Images: implement {@link Examples} and hand it to {@link ExampleBatches}, which splits, shuffles and augments. Nodes of a graph:
 * {@link NodeBatches}.
 */
public interface BatchSource {
    /**
     * What the examples look like.
     *
     * @return the shape
     */
    InputShape shape();

    /**
     * Number of examples that count in a part.
     *
     * @param part the part
     * @return the number, 0 if the part is empty; training is never empty
     */
    int examples(Part part);

    /**
     * Number of batches that a part takes.
     *
     * @param part the part
     * @param size wanted examples of a batch, at least 1
     * @return the number, 0 if the part is empty
     */
    int batches(Part part, int size);

    /**
     * A batch to be filled again and again.
     *
     * @param size wanted examples of a batch, at least 1
     * @return the batch
     */
    Batch newBatch(int size);

    /**
     * Fills a batch.
     *
     * @param part the part
     * @param epoch number of the epoch, from 0; matters for training only
     * @param index number of the batch in the epoch, in [0, {@link #batches})
     * @param into what {@link #newBatch} gave
     */
    void fill(Part part, int epoch, int index, Batch into);

    /**
     * Names the data, the split and the order for good: equal for equal batches, so that a checkpoint of a run on other data is
     * recognised.
     *
     * @return one line of text, for example with a digest of the data
     */
    String identity();
}
