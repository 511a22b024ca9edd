package org.ticketproof.models.data;

import org.ticketproof.empirical.sampling.TrialStream;

/**
 * The usual augmentation of CIFAR-10: a crop of the image padded by 4 on all sides, and a horizontal flip with probability
 * 1/2. What happens to an image is a pure function of seed, epoch and the image's number.
 */
public final class CropAndFlip {
    /** Leaves an image as it is. */
    public static final Change NONE = new Change(0, 0, false);

    private static final int PADDING = 4;

    private final long seed;
    private long epoch = -1;
    private TrialStream stream;

    /**
     * What happens to one image.
     *
     * @param down rows by which the window is moved down, in [-4, 4]
     * @param right columns by which it is moved right, in [-4, 4]
     * @param flip whether left and right change places
     */
    public record Change(int down, int right, boolean flip) {
    }

    /**
     * An augmentation.
     *
     * @param seed its seed
     */
    public CropAndFlip(long seed) {
        this.seed = seed;
    }

    /**
     * What happens to an image; not for use by two threads.
     *
     * @param wanted number of the epoch, at least 0
     * @param image number of the image
     * @return the change; each of the 162 is equally likely up to 2<sup>-32</sup>
     */
    public Change change(long wanted, int image) {
        if (wanted != epoch) {
            epoch = wanted;
            stream = TrialStream.of(seed, "crop-and-flip epoch=" + epoch);
        }
        stream.seek(image);
        long bits = stream.valueAt(0);
        int places = 2 * PADDING + 1;
        // The upper 32 bits choose one of 81 windows, the lowest bit the flip.
        int window = (int) ((bits >>> 32) * (places * places) >>> 32);
        return new Change(window / places - PADDING, window % places - PADDING, (bits & 1) == 1);
    }
}
