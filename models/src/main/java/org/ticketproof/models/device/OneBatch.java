package org.ticketproof.models.device;

import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.search.BatchSource;
import org.ticketproof.models.search.Part;

/** An epoch of the same training batch again and again, filled beforehand; nothing to validate or to judge by. */
record OneBatch(BatchSource origin, Batch batch, int times) implements BatchSource {
    @Override
    public InputShape shape() {
        return origin.shape();
    }

    @Override
    public int examples(Part part) {
        return part == Part.TRAINING ? times * batch.count() : 0;
    }

    @Override
    public int batches(Part part, int size) {
        return part == Part.TRAINING ? times : 0;
    }

    @Override
    public Batch newBatch(int size) {
        return batch;
    }

    @Override
    public void fill(Part part, int epoch, int index, Batch into) {
    }

    @Override
    public String identity() {
        return "first of " + origin.identity();
    }
}
