package org.ticketproof.models.experiment;

import java.util.ArrayList;
import java.util.List;
import org.ticketproof.theory.freezing.Freezing;

/**
 * The grid of the tie and what is trained on it: a LeNet-300-100 of reduced width.
 *
 * @param data name of the data
 * @param images number of training images
 * @param width factor of the network's hidden widths
 * @param epochs epochs of weight training and of search
 * @param batch images of a batch
 * @param rate learning rate of scores
 * @param trials lemma trials of a cell
 * @param probes test images on which outputs are compared
 * @param counts width factors: random weights per target weight
 * @param freezings pruning and locking ratios
 */
record TieGrid(String data, int images, double width, int epochs, int batch, double rate, int trials, int probes, List<Integer> counts,
        List<Freezing> freezings) {
    record Point(int n, Freezing freezing) {
    }

    static TieGrid of(ExperimentEffort effort) {
        List<Freezing> all = List.of(Freezing.NONE, Freezing.of(.5, 0), Freezing.of(.25, .25), Freezing.of(0, .5), Freezing.of(.375, .375));
        return switch (effort) {
            case SMOKE -> new TieGrid("generated:1x6x6:200", 200, .03, 3, 32, 1, 200, 40, List.of(3, 8), all.subList(0, 3));
            case CPU -> new TieGrid("mnist", 6_000, .1, 6, 64, 2, 4000, 1000, List.of(3, 6, 10, 14, 18), all);
            case GPU -> new TieGrid("mnist", 60_000, 1, 20, 128, 2, 100_000, 10_000, List.of(3, 6, 10, 14, 18, 22), all);
        };
    }

    List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (Freezing freezing : freezings) {
            counts.forEach(n -> points.add(new Point(n, freezing)));
        }
        return points;
    }

    String id() {
        return data + " images=" + images + " width=" + width + " epochs=" + epochs + " batch=" + batch + " rate=" + rate + " trials=" + trials;
    }
}
