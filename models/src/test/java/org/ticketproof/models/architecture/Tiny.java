package org.ticketproof.models.architecture;

import java.util.SplittableRandom;

/** Small networks, graphs and batches with drawn numbers. */
final class Tiny {
    static final InputShape IMAGES = new InputShape(2, 8, 8, 3);
    static final InputShape NODES = InputShape.nodes(5, 3);

    private Tiny() {
    }

    static Architecture architecture(Family family) {
        return switch (family) {
            case LENET -> new Architecture(family, IMAGES, 0.05);
            case CONV2, CONV6 -> new Architecture(family, IMAGES, 0.04);
            case RESNET18 -> new Architecture(family, IMAGES, 0.03);
            case GIN -> new Architecture(family, NODES, 0.05);
        };
    }

    static Graph graph(int nodes, int edges, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Graph.of(nodes, random.ints(edges, 0, nodes).toArray(), random.ints(edges, 0, nodes).toArray());
    }

    /** Weights that are multiples of 2^-14 with the scale of Kaiming's law, so that small steps from them are exact in float. */
    static float[] weights(Architecture architecture, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] weights = new float[(int) architecture.parameterCount()];
        int next = 0;
        for (var shape : architecture.shapes()) {
            double bound = Math.sqrt(6.0 / shape.fanIn());
            for (int i = 0; i < shape.count(); i++) {
                weights[next++] = (float) (Math.rint((2 * random.nextDouble() - 1) * bound * 0x1p14) * 0x1p-14);
            }
        }
        return weights;
    }

    static Batch batch(Architecture architecture, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Batch batch = Batch.of(count, architecture.input().values());
        for (int i = 0; i < batch.features().length; i++) {
            batch.features()[i] = (float) (2 * random.nextDouble() - 1);
        }
        for (int i = 0; i < count; i++) {
            batch.labels()[i] = random.nextInt(architecture.input().classes());
        }
        return batch;
    }
}
