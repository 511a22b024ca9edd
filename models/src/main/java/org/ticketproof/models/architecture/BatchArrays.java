package org.ticketproof.models.architecture;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The arrays a network reads a batch from: values, labels as one-hot rows, and which examples count. Kept from batch to batch. */
final class BatchArrays implements AutoCloseable {
    private final InputShape shape;
    private final boolean image;
    private final DataType type;
    private INDArray inputs;
    private INDArray labels;
    private INDArray mask;
    private boolean masked;
    private Batch last;

    BatchArrays(Architecture architecture, DataType type) {
        this.shape = architecture.input();
        this.image = !architecture.family().needsGraph() && architecture.family() != Family.LENET;
        this.type = type;
    }

    /**
     * Copies a batch in; the values of a constant batch only once.
     *
     * @return number of examples that count
     */
    int load(Batch batch) {
        if (batch.values() != shape.values()) {
            throw new IllegalArgumentException("examples of " + batch.values() + " values for a network that takes " + shape.values());
        }
        boolean known = batch == last && batch.isConstant();
        if (inputs == null || inputs.size(0) < batch.count()) {
            close();
            long examples = batch.capacity();
            inputs = image ? Nd4j.createUninitialized(type, new long[] {examples, shape.channels(), shape.height(), shape.width()}, 'c')
                    : Nd4j.createUninitialized(type, new long[] {examples, shape.values()}, 'c');
            labels = Nd4j.createUninitialized(type, new long[] {examples, shape.classes()}, 'c');
            mask = Nd4j.createUninitialized(type, new long[] {examples, 1}, 'c');
            known = false;
        }
        if (!known) {
            put(inputs, batch.features(), batch.count() * shape.values());
        }
        last = batch;
        return loadLabels(batch);
    }

    private int loadLabels(Batch batch) {
        int classes = shape.classes();
        float[] hot = new float[batch.count() * classes];
        float[] counts = new float[batch.count()];
        int counted = 0;
        for (int i = 0; i < batch.count(); i++) {
            int label = batch.labels()[i];
            if (label >= classes || label < Batch.IGNORED) {
                throw new IllegalArgumentException("example " + i + " has label " + label + ", must be below " + classes);
            }
            if (label != Batch.IGNORED) {
                hot[i * classes + label] = 1;
                counts[i] = 1;
                counted++;
            }
        }
        put(labels, hot, hot.length);
        masked = counted < batch.count();
        if (masked) {
            put(mask, counts, counts.length);
        }
        return counted;
    }

    private void put(INDArray array, float[] values, int length) {
        if (HostFloats.reach(type)) {
            HostFloats.of(array).put(0, values, 0, length);
        } else {
            float[] part = values.length == length ? values : Arrays.copyOf(values, length);
            array.reshape(array.length()).get(NDArrayIndex.interval(0, length)).assign(Nd4j.createFromArray(part).castTo(type));
        }
    }

    /** The values of the batch loaded last. */
    INDArray inputs() {
        return view(inputs);
    }

    /** Its labels. */
    INDArray labels() {
        return view(labels);
    }

    /** Which of its examples count; null if all do. */
    INDArray mask() {
        return masked ? view(mask) : null;
    }

    private INDArray view(INDArray array) {
        return array.size(0) == last.count() ? array : array.get(NDArrayIndex.interval(0, last.count()));
    }

    @Override
    public void close() {
        for (INDArray array : new INDArray[] {inputs, labels, mask}) {
            if (array != null && array.closeable()) {
                array.close();
            }
        }
    }
}
