package org.ticketproof.models.data;

import java.util.Arrays;
import org.ticketproof.empirical.sampling.TrialStream;

/**
 * Generated data for tests and trials without downloads. Images: each class has a random pattern, an image is its class's
 * pattern mixed with noise. Graphs: nodes of one class are linked more often, and features lean to the class.
 */
final class GeneratedData {
    private static final int CLASSES = 10;
    private static final int MOST_VALUES = 1 << 30;

    private GeneratedData() {
    }

    static LearningTask of(String text, long seed) {
        String[] parts = text.split(":", -1);
        try {
            if (parts.length == 2) {
                String[] axes = parts[0].split("x", -1);
                if (axes.length == 3) {
                    return images(at(axes[0]), at(axes[1]), at(axes[2]), at(parts[1]), seed);
                }
            } else if (parts.length == 5 && parts[0].equals("graph")) {
                return graph(at(parts[1]), at(parts[2]), at(parts[3]), at(parts[4]), seed);
            }
        } catch (NumberFormatException e) {
            throw new DataFormatException("data 'generated:" + text + "': sizes must be whole numbers of at least 1");
        }
        throw new DataFormatException("data 'generated:" + text + "': must be generated:CxHxW:COUNT or generated:graph:NODES:EDGES:FEATURES:CLASSES");
    }

    private static int at(String text) {
        int value = Integer.parseInt(text);
        if (value < 1) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    private static ImageTask images(int channels, int height, int width, int count, long seed) {
        double size = (double) channels * height * width;
        if (size * (count + count / 4 + 1) > MOST_VALUES || count < CLASSES) {
            throw new DataFormatException("data 'generated:" + channels + "x" + height + "x" + width + ":" + count
                    + "': must be at least " + CLASSES + " images and fewer than 2^30 pixels in all");
        }
        TrialStream patterns = TrialStream.of(seed, "generated patterns");
        byte[][] pattern = new byte[CLASSES][(int) size];
        for (byte[] one : pattern) {
            for (int i = 0; i < one.length; i++) {
                one[i] = (byte) (patterns.nextLong() >>> 56);
            }
        }
        String name = "generated-" + channels + "x" + height + "x" + width;
        return new ImageTask(name, images(channels, height, width, count, pattern, TrialStream.of(seed, "generated training images")),
                images(channels, height, width, count / 4 + 1, pattern, TrialStream.of(seed, "generated test images")), false);
    }

    private static ImageData images(int channels, int height, int width, int count, byte[][] pattern, TrialStream stream) {
        int size = pattern[0].length;
        byte[] labels = new byte[count];
        byte[] pixels = new byte[count * size];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % CLASSES);
            for (int j = 0; j < size; j++) {
                // Half pattern, half noise.
                pixels[i * size + j] = (byte) (((pattern[labels[i]][j] & 0xff) + (int) (stream.nextLong() >>> 56)) / 2);
            }
        }
        float[] mean = new float[channels];
        float[] deviation = new float[channels];
        Arrays.fill(mean, .5f);
        Arrays.fill(deviation, .25f);
        return new ImageData(channels, height, width, CLASSES, pixels, labels, mean, deviation);
    }

    private static GraphTask graph(int nodes, int edges, int features, int classes, long seed) {
        if ((double) nodes * features > MOST_VALUES || classes > nodes || classes < 2 || nodes < 10) {
            throw new DataFormatException("data 'generated:graph:" + nodes + ":" + edges + ":" + features + ":" + classes
                    + "': must have at least 10 nodes, 2 to NODES classes and at most 2^30 features in all");
        }
        TrialStream stream = TrialStream.of(seed, "generated graph");
        int[] labels = new int[nodes];
        float[] values = new float[nodes * features];
        for (int i = 0; i < nodes; i++) {
            labels[i] = i % classes;
            for (int j = 0; j < features; j++) {
                float noise = (stream.nextLong() >> 40) * 0x1p-23f;
                values[i * features + j] = noise + (j % classes == labels[i] ? .5f : 0);
            }
        }
        int[] from = new int[edges];
        int[] to = new int[edges];
        for (int e = 0; e < edges; e++) {
            from[e] = below(stream, nodes);
            // Half of the edges stay within a class.
            int other = below(stream, nodes);
            to[e] = (stream.nextLong() & 1) == 0 ? other : Math.min(nodes - 1, other - other % classes + labels[from[e]]);
        }
        int[] order = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            order[i] = i;
            int j = below(stream, i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        int train = nodes * 3 / 5;
        int valid = nodes / 5;
        return new GraphTask("generated-graph", EdgeList.undirected(nodes, from, to), features, values, classes, labels, Arrays.copyOf(order, train),
                Arrays.copyOfRange(order, train, train + valid), Arrays.copyOfRange(order, train + valid, nodes));
    }

    private static int below(TrialStream stream, int bound) {
        return (int) ((stream.nextLong() >>> 32) * bound >>> 32);
    }
}
