package org.ticketproof.models.ticket;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.function.IntConsumer;
import org.ticketproof.models.data.ImageSet;
import org.ticketproof.theory.network.ReluNetwork;

/** Runs a rebuilt network, and its target where there is one, on data and on inputs of the box. */
public final class NetworkComparison {
    private static final int PROBES = 512;

    private final LayerStack ticket;
    private final LayerStack target;
    private final int inputs;
    private final int threads;

    /**
     * What a run on labelled images gave.
     *
     * @param images number of images
     * @param ticketCorrect number of them that the rebuilt network classifies right
     * @param targetCorrect number that the target classifies right, or -1 without a target
     * @param agree number on which both give the same class, or -1 without a target
     * @param largestError largest distance between an output of the two, or NaN without a target
     */
    public record OnImages(int images, long ticketCorrect, long targetCorrect, long agree, double largestError) {
    }

    /**
     * A comparison.
     *
     * @param rebuilt the rebuilt network
     * @param target the target network, or null
     * @param threads number of threads
     */
    public NetworkComparison(RebuiltNetwork rebuilt, ReluNetwork target, int threads) {
        this.ticket = LayerStack.of(rebuilt.layers());
        this.target = target == null ? null : LayerStack.of(target);
        this.inputs = rebuilt.layers().get(0).layer().inputs();
        this.threads = threads;
    }

    /**
     * Classifies images; the class is the largest output, the first of equal ones.
     *
     * @param images the images, as many pixels as the network has inputs
     * @return the counts
     * @throws IllegalArgumentException if the images do not fit the network
     */
    public OnImages on(ImageSet images) {
        requireFit(images, inputs);
        AtomicLong ticketCorrect = new AtomicLong();
        AtomicLong targetCorrect = new AtomicLong();
        AtomicLong agree = new AtomicLong();
        DoubleAccumulator largest = new DoubleAccumulator(Math::max, 0);
        RowTasks.run(images.count(), threads, () -> {
            double[] pixels = new double[inputs];
            IntConsumer classify = image -> {
                images.pixels(image, pixels);
                double[] output = ticket.evaluate(pixels);
                int label = largestAt(output);
                ticketCorrect.addAndGet(label == images.label(image) ? 1 : 0);
                if (target != null) {
                    double[] wanted = target.evaluate(pixels);
                    int targetLabel = largestAt(wanted);
                    targetCorrect.addAndGet(targetLabel == images.label(image) ? 1 : 0);
                    agree.addAndGet(targetLabel == label ? 1 : 0);
                    largest.accumulate(distance(output, wanted));
                }
            };
            return classify;
        });
        return target == null ? new OnImages(images.count(), ticketCorrect.get(), -1, -1, Double.NaN)
                : new OnImages(images.count(), ticketCorrect.get(), targetCorrect.get(), agree.get(), largest.get());
    }

    /**
     * Checks that a network can see images.
     *
     * @param images the images
     * @param inputs number of inputs of the network
     * @throws IllegalArgumentException if it is not the number of pixels
     */
    public static void requireFit(ImageSet images, int inputs) {
        if (images.pixelsPerImage() != inputs) {
            throw new IllegalArgumentException("images of " + images.pixelsPerImage() + " pixels: the network has " + inputs + " inputs");
        }
    }

    /**
     * The largest distance from the target seen on random corners and random points of the input box.
     *
     * @param low least input
     * @param high largest input
     * @param seed seed of the probes
     * @return the largest distance between two outputs
     * @throws IllegalStateException without a target
     */
    public double largestErrorSeen(double low, double high, long seed) {
        if (target == null) {
            throw new IllegalStateException("no target network to compare with");
        }
        DoubleAccumulator largest = new DoubleAccumulator(Math::max, 0);
        RowTasks.run(PROBES, threads, () -> probe -> {
            SplittableRandom random = new SplittableRandom(seed + probe);
            double[] input = new double[inputs];
            double share = random.nextDouble();
            for (int i = 0; i < inputs; i++) {
                input[i] = probe % 2 == 0 ? random.nextDouble() < share ? low : high : low + (high - low) * random.nextDouble();
            }
            largest.accumulate(distance(ticket.evaluate(input), target.evaluate(input)));
        });
        return largest.get();
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static int largestAt(double[] values) {
        int at = 0;
        for (int i = 1; i < values.length; i++) {
            at = values[i] > values[at] ? i : at;
        }
        return at;
    }
}
