package org.ticketproof.models.search;

import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.InputShape;

/**
 * Batches of independent examples: some training examples are set aside for validation, the rest comes in a new random order every
 * epoch. The last batch of an epoch may be smaller.
 */
public final class ExampleBatches implements BatchSource {
    private final InputShape shape;
    private final Examples training;
    private final Examples test;
    private final Augmentation augmentation;
    private final long seed;
    /** Numbers of the training examples: first those to learn from, then those for validation. */
    private final int[] split;
    private final int learned;
    private int[] order;
    private int orderedEpoch = -1;

    private ExampleBatches(InputShape shape, Examples training, Examples test, double validation, Augmentation augmentation, long seed) {
        this.shape = shape;
        this.training = training;
        this.test = test;
        this.augmentation = augmentation;
        this.seed = seed;
        this.split = Shuffle.permutation(TrialStream.of(seed, "validation split"), training.count());
        this.learned = training.count() - (int) Math.round(validation * training.count());
    }

    /**
     * Batches of training and test examples.
     *
     * @param shape what an example looks like
     * @param training examples to learn from and to validate by
     * @param test examples to judge by
     * @param validation share of the training examples set aside for validation, in [0, 1)
     * @param augmentation changes training examples, or null
     * @param seed seed of the split, the orders and the augmentation
     * @return the batches
     * @throws IllegalArgumentException if the share is out of range or leaves nothing to learn from
     */
    public static ExampleBatches of(InputShape shape, Examples training, Examples test, double validation, Augmentation augmentation,
            long seed) {
        if (!(validation >= 0 && validation < 1) || Math.round(validation * training.count()) >= training.count()) {
            throw new IllegalArgumentException("validation share " + validation + " of " + training.count()
                    + " training examples, must be in [0,1) and leave some to learn from");
        }
        return new ExampleBatches(shape, training, test, validation, augmentation, seed);
    }

    @Override
    public InputShape shape() {
        return shape;
    }

    @Override
    public int examples(Part part) {
        return switch (part) {
            case TRAINING -> learned;
            case VALIDATION -> split.length - learned;
            case TEST -> test.count();
        };
    }

    @Override
    public int batches(Part part, int size) {
        return (int) (((long) examples(part) + size - 1) / size);
    }

    @Override
    public Batch newBatch(int size) {
        return Batch.of(Math.min(size, Math.max(training.count(), test.count())), shape.values());
    }

    @Override
    public void fill(Part part, int epoch, int index, Batch into) {
        if (part == Part.TRAINING && epoch != orderedEpoch) {
            order = Shuffle.permutation(TrialStream.of(seed, "order epoch=" + epoch), learned);
            orderedEpoch = epoch;
        }
        TrialStream random = part == Part.TRAINING && augmentation != null ? TrialStream.of(seed, "augmentation epoch=" + epoch) : null;
        int first = index * into.capacity();
        int count = Math.min(into.capacity(), examples(part) - first);
        into.fill(count);
        for (int i = 0; i < count; i++) {
            int example = switch (part) {
                case TRAINING -> split[order[first + i]];
                case VALIDATION -> split[learned + first + i];
                case TEST -> first + i;
            };
            Examples from = part == Part.TEST ? test : training;
            from.values(example, into.features(), i * shape.values());
            into.labels()[i] = from.label(example);
            if (random != null) {
                random.seek(example);
                augmentation.apply(into.features(), i * shape.values(), random);
            }
        }
    }

    @Override
    public String identity() {
        return "training " + training.identity() + "; test " + test.identity() + "; learned " + learned + "; seed " + seed + "; augmentation "
                + (augmentation == null ? "none" : augmentation.identity());
    }
}
