package org.ticketproof.models.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.ticketproof.models.search.Examples;

/**
 * Labelled images for training: bytes, channel by channel, with the mean and deviation of each channel by which pixels are
 * normalised. Immutable.
 */
public final class ImageData implements Examples {
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
    @Override
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
    @Override
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
    @Override
    public void values(int image, float[] into, int offset) {
        int plane = height * width;
        for (int c = 0; c < channels; c++) {
            float scale = 1 / (255 * deviation[c]);
            float shift = mean[c] / deviation[c];
            int from = (image * channels + c) * plane;
            for (int i = 0; i < plane; i++) {
                into[offset + c * plane + i] = (pixels[from + i] & 0xff) * scale - shift;
            }
        }
    }

    @Override
    public String identity() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(pixels);
            digest.update(labels);
            return count() + " images of " + channels + "x" + height + "x" + width + ", SHA-256 " + HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /**
     * The first images.
     *
     * @param first how many; all if there are not more
     * @return a new set
     */
    public ImageData first(int first) {
        int kept = Math.min(first, count());
        return new ImageData(channels, height, width, classes, Arrays.copyOf(pixels, kept * size()), Arrays.copyOf(labels, kept), mean, deviation);
    }

    /**
     * The range of all normalised values: those of black and white.
     *
     * @return least and largest, over all channels
     */
    public double[] range() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < channels; c++) {
            least = Math.min(least, -mean[c] / deviation[c]);
            most = Math.max(most, (1 - mean[c]) / deviation[c]);
        }
        // One step of single precision outward: values are computed in it.
        return new double[] {Math.nextDown((float) least), Math.nextUp((float) most)};
    }

    /** What a black pixel is in each channel after normalisation. */
    float[] black() {
        float[] values = new float[channels];
        for (int c = 0; c < channels; c++) {
            values[c] = -mean[c] / deviation[c];
        }
        return values;
    }
}
