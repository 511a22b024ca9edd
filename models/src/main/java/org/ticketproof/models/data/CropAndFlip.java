package org.ticketproof.models.data;

import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.models.search.Augmentation;

/**
 * The usual augmentation of CIFAR-10: a crop of the image padded by 4 black pixels on all sides, and a horizontal flip with
 * probability 1/2. Not for use by two threads.
 */
public final class CropAndFlip implements Augmentation {
    private static final int PADDING = 4;
    private static final int PLACES = 2 * PADDING + 1;

    private final int height;
    private final int width;
    private final float[] black;
    private final float[] before;

    /**
     * An augmentation.
     *
     * @param images images of the size to be changed; their normalisation says what black is
     */
    public CropAndFlip(ImageData images) {
        height = images.height();
        width = images.width();
        black = images.black();
        before = new float[images.size()];
    }

    /** {@inheritDoc} Draws one number: each of the 162 changes is equally likely up to 2<sup>-32</sup>. */
    @Override
    public void apply(float[] values, int offset, TrialStream random) {
        long bits = random.nextLong();
        // The upper 32 bits choose one of 81 windows, the lowest bit the flip.
        int window = (int) ((bits >>> 32) * (PLACES * PLACES) >>> 32);
        apply(values, offset, window / PLACES - PADDING, window % PLACES - PADDING, (bits & 1) == 1);
    }

    /** Moves the window down and right, then changes left and right. */
    void apply(float[] values, int offset, int down, int right, boolean flip) {
        System.arraycopy(values, offset, before, 0, before.length);
        int at = offset;
        for (int c = 0; c < black.length; c++) {
            for (int y = 0; y < height; y++) {
                int fromY = y + down;
                for (int x = 0; x < width; x++) {
                    int fromX = (flip ? width - 1 - x : x) + right;
                    boolean inside = fromY >= 0 && fromY < height && fromX >= 0 && fromX < width;
                    values[at++] = inside ? before[(c * height + fromY) * width + fromX] : black[c];
                }
            }
        }
    }

    @Override
    public String identity() {
        return "crop with padding " + PADDING + ", flip";
    }
}
