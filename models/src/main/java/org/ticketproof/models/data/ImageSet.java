package org.ticketproof.models.data;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Labelled grey images in the idx format of MNIST (big-endian; the files may be gzip-compressed). Immutable.
 *
 * <p>Source of the format: Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits".
 */
public final class ImageSet {
    private static final int IMAGES = 0x803;
    private static final int LABELS = 0x801;

    private final byte[] pixels;
    private final byte[] labels;
    private final int size;

    private ImageSet(byte[] pixels, byte[] labels, int size) {
        this.pixels = pixels;
        this.labels = labels;
        this.size = size;
    }

    /**
     * The MNIST test images of a folder.
     *
     * @param folder a folder with {@code t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}, with or without {@code .gz}
     * @return the images
     * @throws DataFormatException if a file is missing or damaged, or the two do not fit
     */
    public static ImageSet mnistTest(Path folder) {
        return read(either(folder, "t10k-images-idx3-ubyte"), either(folder, "t10k-labels-idx1-ubyte"));
    }

    /**
     * Images and their labels.
     *
     * @param imageFile an idx3 file of unsigned bytes
     * @param labelFile an idx1 file of unsigned bytes
     * @return the images
     * @throws DataFormatException if a file is missing or damaged, or the two do not fit
     */
    public static ImageSet read(Path imageFile, Path labelFile) {
        ByteBuffer images = open(imageFile, IMAGES, 16);
        int count = images.getInt();
        int rows = images.getInt();
        int columns = images.getInt();
        if (count < 0 || rows <= 0 || columns <= 0 || (double) count * rows * columns != images.remaining()) {
            throw new DataFormatException(imageFile + ": " + images.remaining() + " bytes of pixels for " + count
                    + " images of " + rows + " x " + columns);
        }
        ByteBuffer labels = open(labelFile, LABELS, 8);
        int labelCount = labels.getInt();
        if (labelCount != labels.remaining() || labelCount != count) {
            throw new DataFormatException(labelFile + ": " + labels.remaining() + " labels, must be " + count);
        }
        byte[] pixels = new byte[images.remaining()];
        images.get(pixels);
        byte[] labelBytes = new byte[labelCount];
        labels.get(labelBytes);
        return new ImageSet(pixels, labelBytes, rows * columns);
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
     * Number of pixels of an image.
     *
     * @return rows times columns
     */
    public int pixelsPerImage() {
        return size;
    }

    /**
     * The pixels of an image divided by 255.
     *
     * @param image number of the image
     * @param into receives {@link #pixelsPerImage()} numbers in [0, 1]
     */
    public void pixels(int image, double[] into) {
        for (int i = 0; i < size; i++) {
            into[i] = (pixels[image * size + i] & 0xff) / 255.0;
        }
    }

    /**
     * The label of an image.
     *
     * @param image number of the image
     * @return the label, in [0, 255]
     */
    public int label(int image) {
        return labels[image] & 0xff;
    }

    private static Path either(Path folder, String name) {
        Path plain = folder.resolve(name);
        return Files.exists(plain) ? plain : folder.resolve(name + ".gz");
    }

    private static ByteBuffer open(Path file, int magic, int header) {
        byte[] bytes = FileBytes.readPlainOrGzip(file);
        if (bytes.length < header || ByteBuffer.wrap(bytes).getInt() != magic) {
            throw new DataFormatException(file + ": not an idx file of " + (magic == IMAGES ? "images" : "labels"));
        }
        return ByteBuffer.wrap(bytes).position(4);
    }
}
