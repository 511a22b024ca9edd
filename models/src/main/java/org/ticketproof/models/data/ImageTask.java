package org.ticketproof.models.data;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A classification of images: what to train on and what to test on.
 *
 * @param name name in reports
 * @param train images to train and validate on
 * @param test images to test on
 * @param augmented whether training images are cropped and flipped
 */
public record ImageTask(String name, ImageData train, ImageData test, boolean augmented) implements LearningTask {
    private static final String MNIST_ORIGIN = "https://ossci-datasets.s3.amazonaws.com/mnist/ (the four MNIST files)";
    private static final String CIFAR_ORIGIN = "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz (CIFAR-10 binary version)";
    private static final int CIFAR_RECORD = 1 + 3 * 32 * 32;
    private static final int CIFAR_IMAGES = 10_000;
    private static final Map<String, String> MNIST = Map.of(
            "train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            "train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            "t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            "t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");
    private static final Map<String, String> CIFAR = Map.of(
            "data_batch_1.bin", "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5",
            "data_batch_2.bin", "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed",
            "data_batch_3.bin", "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67",
            "data_batch_4.bin", "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48",
            "data_batch_5.bin", "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add",
            "test_batch.bin", "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b");

    /**
     * MNIST: 60,000 and 10,000 grey images of 28 x 28, pixels normalised by mean .1307 and deviation .3081.
     *
     * @param folder a folder with the four files, gzip-compressed or not
     * @return the task
     * @throws DataFormatException if a file is missing or its contents are not the published ones; says where to get it
     */
    public static ImageTask mnist(Path folder) {
        return new ImageTask("mnist", mnist(folder, "train", 60_000), mnist(folder, "t10k", 10_000), false);
    }

    /**
     * CIFAR-10, binary version: 50,000 and 10,000 colour images of 32 x 32, normalised by the channels' mean and deviation.
     *
     * @param folder a folder with data_batch_1.bin to data_batch_5.bin and test_batch.bin
     * @return the task
     * @throws DataFormatException if a file is missing or its contents are not the published ones; says where to get it
     */
    public static ImageTask cifar10(Path folder) {
        byte[][] batches = new byte[5][];
        for (int i = 0; i < 5; i++) {
            batches[i] = published(folder.resolve("data_batch_" + (i + 1) + ".bin"), CIFAR, CIFAR_ORIGIN);
        }
        return new ImageTask("cifar10", cifar(batches), cifar(published(folder.resolve("test_batch.bin"), CIFAR, CIFAR_ORIGIN)), true);
    }

    /**
     * The same task with fewer images to train on.
     *
     * @param images how many, the first ones; all if there are not more
     * @return a new task
     */
    public ImageTask first(int images) {
        return new ImageTask(name, train.first(images), test, augmented);
    }

    @Override
    public String identity() {
        return "training " + train.identity() + "; test " + test.identity();
    }

    @Override
    public String describe() {
        return name + ": " + train.count() + " training and " + test.count() + " test images of " + train.channels() + " x " + train.height() + " x "
                + train.width() + ", " + train.classes() + " classes";
    }

    private static ImageData mnist(Path folder, String part, int count) {
        byte[] images = published(either(folder, part + "-images-idx3-ubyte"), MNIST, MNIST_ORIGIN);
        byte[] labels = published(either(folder, part + "-labels-idx1-ubyte"), MNIST, MNIST_ORIGIN);
        byte[] pixels = new byte[count * 784];
        ByteBuffer.wrap(images).position(16).get(pixels);
        byte[] classes = new byte[count];
        ByteBuffer.wrap(labels).position(8).get(classes);
        return new ImageData(1, 28, 28, 10, pixels, classes, new float[] {.1307f}, new float[] {.3081f});
    }

    /** Records of one label byte and three planes of 32 x 32 bytes. */
    static ImageData cifar(byte[]... files) {
        byte[] labels = new byte[files.length * CIFAR_IMAGES];
        byte[] pixels = new byte[labels.length * (CIFAR_RECORD - 1)];
        for (int i = 0; i < labels.length; i++) {
            byte[] file = files[i / CIFAR_IMAGES];
            int from = i % CIFAR_IMAGES * CIFAR_RECORD;
            labels[i] = file[from];
            System.arraycopy(file, from + 1, pixels, i * (CIFAR_RECORD - 1), CIFAR_RECORD - 1);
        }
        return new ImageData(3, 32, 32, 10, pixels, labels, new float[] {.4914f, .4822f, .4465f}, new float[] {.2470f, .2435f, .2616f});
    }

    private static byte[] published(Path file, Map<String, String> digests, String origin) {
        Digests.requirePresent(file, origin);
        String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
        return Digests.require(file, FileBytes.readPlainOrGzip(file), digests.get(name), origin);
    }

    private static Path either(Path folder, String name) {
        Path packed = folder.resolve(name + ".gz");
        return Files.exists(packed) ? packed : folder.resolve(name);
    }
}
