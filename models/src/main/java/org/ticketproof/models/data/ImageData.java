package org.ticketproof.models.data;

/**
 * Labelled images for training: bytes, channel by channel, with the mean and deviation of each channel by which pixels are
 * normalised. Immutable.
 */
public final class ImageData {
    private final int channels;
    private final int height;
    private final int width;
    private final int classes;
    private final byte[] pixels;
    private final byte[] labels;
    private final float[] mean;
    private final float[] deviation;

    /**
     * Takes over the arrays.
     *
     * @throws IllegalArgumentException if the sizes do not fit or a label is out of range
     */
    ImageData(int channels, int height, int width, int classes, byte[] pixels, byte[] labels, float[] mean, float[] deviation) {
        if (pixels.length != (long) labels.length * channels * height * width || mean.length != channels || deviation.length != channels) {
            throw new IllegalArgumentException(pixels.length + " pixels for " + labels.length + " images of " + channels + " x " + height + " x " + width);
        }
        for (int i = 0; i < labels.length; i++) {
            if ((labels[i] & 0xff) >= classes) {
                throw new IllegalArgumentException("label " + (labels[i] & 0xff) + " of image " + i + ": must be in [0, " + (classes - 1) + "]");
            }
        }
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.classes = classes;
        this.pixels = pixels;
        this.labels = labels;
        this.mean = mean;
        this.deviation = deviation;
    }

    /**
     * Number of images.
     *
     * @return the number
     */
    public int count() {
        return labels.length;
    }

    /**
     * Number of channels of an image.
     *
     * @return 1 or 3
     */
    public int channels() {
        return channels;
    }

    /**
     * Height of an image.
     *
     * @return pixels
     */
    public int height() {
        return height;
    }

    /**
     * Width of an image.
     *
     * @return pixels
     */
    public int width() {
        return width;
    }

    /**
     * Number of classes.
     *
     * @return labels are below it
     */
    public int classes() {
        return classes;
    }

    /**
     * Number of values of an image.
     *
     * @return channels times height times width
     */
    public int size() {
        return channels * height * width;
    }

    /**
     * The label of an image.
     *
     * @param image number of the image
     * @return the label, in [0, classes)
     */
    public int label(int image) {
        return labels[image] & 0xff;
    }

    /**
     * The normalised values of an image, [channels][height][width].
     *
     * @param image number of the image
     * @param into receives {@link #size()} values
     * @param offset where in it
     */
    public void write(int image, float[] into, int offset) {
        write(image, CropAndFlip.NONE, into, offset);
    }

    /**
     * The normalised values of a shifted and perhaps mirrored image; what comes from outside it is 0 after normalisation.
     *
     * @param image number of the image
     * @param change shift and mirroring
     * @param into receives {@link #size()} values
     * @param offset where in it
     */
    public void write(int image, CropAndFlip.Change change, float[] into, int offset) {
        int at = offset;
        for (int c = 0; c < channels; c++) {
            float scale = 1 / (255 * deviation[c]);
            float shift = mean[c] / deviation[c];
            int plane = (image * channels + c) * height * width;
            for (int y = 0; y < height; y++) {
                int fromY = y + change.down();
                for (int x = 0; x < width; x++) {
                    int fromX = (change.flip() ? width - 1 - x : x) + change.right();
                    boolean inside = fromY >= 0 && fromY < height && fromX >= 0 && fromX < width;
                    into[at++] = inside ? (pixels[plane + fromY * width + fromX] & 0xff) * scale - shift : 0;
                }
            }
        }
    }
}
