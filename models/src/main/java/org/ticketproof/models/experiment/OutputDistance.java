package org.ticketproof.models.experiment;

import org.ticketproof.models.data.ImageData;
import org.ticketproof.theory.network.ReluNetwork;

/**
 * How far two networks are apart on images.
 *
 * @param largest largest distance between an output of the two
 * @param agree share of the images on which both give the same class
 */
record OutputDistance(double largest, double agree) {
    static OutputDistance of(ReluNetwork one, ReluNetwork other, ImageData images, int most) {
        int count = Math.min(most, images.count());
        float[] values = new float[images.size()];
        double[] input = new double[images.size()];
        double largest = 0;
        int agree = 0;
        for (int i = 0; i < count; i++) {
            images.values(i, values, 0);
            for (int k = 0; k < input.length; k++) {
                input[k] = values[k];
            }
            double[] a = one.evaluate(input);
            double[] b = other.evaluate(input);
            for (int k = 0; k < a.length; k++) {
                largest = Math.max(largest, Math.abs(a[k] - b[k]));
            }
            agree += largestAt(a) == largestAt(b) ? 1 : 0;
        }
        return new OutputDistance(largest, (double) agree / count);
    }

    private static int largestAt(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }
}
