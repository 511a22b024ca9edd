package org.ticketproof.models.search;

import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.models.architecture.InputShape;

/**
 * Drawn images that can be told apart: every class has a random pattern, an image is its class's pattern plus uniform noise. Example
 * e has class {@code e mod classes}. For tests and for trying commands without data; nothing is stored but the patterns.
 */
public final class GeneratedImages implements Examples {
    private final InputShape shape;
    private final int count;
    private final double noise;
    private final long seed;
    private final String purpose;
    private final float[] patterns;

    private GeneratedImages(InputShape shape, int count, double noise, long seed, String purpose, float[] patterns) {
        this.shape = shape;
        this.count = count;
        this.noise = noise;
        this.seed = seed;
        this.purpose = purpose;
        this.patterns = patterns;
    }

    /**
     * Images. Sets of one shape and seed have the same patterns, and other noise for another purpose.
     *
     * @param shape of an image
     * @param count number of images, at least 1
     * @param noise half-width of the noise, at least 0; patterns lie in [-1, 1]
     * @param seed seed of patterns and noise
     * @param purpose names the set, for example {@code training}
     * @return the images
     * @throws IllegalArgumentException if a number is out of range
     */
    public static GeneratedImages of(InputShape shape, int count, double noise, long seed, String purpose) {
        if (count < 1 || !(noise >= 0 && noise < Float.MAX_VALUE)) {
            throw new IllegalArgumentException(count + " generated images with noise " + noise + ": must be at least 1, noise finite and at least 0");
        }
        float[] patterns = new float[shape.classes() * shape.values()];
        for (int c = 0; c < shape.classes(); c++) {
            TrialStream stream = TrialStream.of(seed, "generated image pattern " + c);
            for (int i = 0; i < shape.values(); i++) {
                patterns[c * shape.values() + i] = (float) signed(stream.nextLong());
            }
        }
        return new GeneratedImages(shape, count, noise, seed, purpose, patterns);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int label(int example) {
        return example % shape.classes();
    }

    @Override
    public void values(int example, float[] into, int offset) {
        TrialStream stream = TrialStream.of(seed, "generated images " + purpose);
        stream.seek(example);
        int pattern = label(example) * shape.values();
        for (int i = 0; i < shape.values(); i++) {
            into[offset + i] = (float) (patterns[pattern + i] + noise * signed(stream.nextLong()));
        }
    }

    @Override
    public String identity() {
        return "generated images " + shape + " count=" + count + " noise=" + noise + " seed=" + seed + " " + purpose;
    }

    private static double signed(long bits) {
        return (bits >> 11) * 0x1p-52;
    }
}
