package org.ticketproof.models.architecture;

/**
 * What a network sees and how many classes it tells apart.
 *
 * @param channels number of image channels, or of features of a graph's node; at least 1
 * @param height height of an image in pixels, 1 for a graph's node
 * @param width width of an image in pixels, 1 for a graph's node
 * @param classes number of classes, at least 2
 */
public record InputShape(int channels, int height, int width, int classes) {
    /** MNIST: grey images of 28 x 28 pixels, 10 classes. */
    public static final InputShape MNIST = new InputShape(1, 28, 28, 10);
    /** CIFAR-10: colour images of 32 x 32 pixels, 10 classes. */
    public static final InputShape CIFAR10 = new InputShape(3, 32, 32, 10);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is too small, or an example has 2<sup>24</sup> values or more
     */
    public InputShape {
        if (channels < 1 || height < 1 || width < 1 || classes < 2 || (double) channels * height * width >= 1 << 24) {
            throw new IllegalArgumentException("input of " + channels + " x " + height + " x " + width + " values and " + classes
                    + " classes: every size must be at least 1, their product below 2^24, and the classes at least 2");
        }
    }

    /**
     * Nodes of a graph.
     *
     * @param features number of features of a node, at least 1
     * @param classes number of classes, at least 2
     * @return the shape
     */
    public static InputShape nodes(int features, int classes) {
        return new InputShape(features, 1, 1, classes);
    }

    /**
     * Number of values of one example.
     *
     * @return channels times height times width
     */
    public int values() {
        return channels * height * width;
    }
}
