package org.ticketproof.models.experiment;

import java.util.Arrays;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.search.BatchSource;
import org.ticketproof.models.search.Part;

/**
 * Global Edge-Popup in a {@link ParallelSource}: every effective weight of the network is the sum of the kept random weights beside it, times
 * a positive factor of its layer that brings the sum to Kaiming's scale (in a ReLU network without biases it changes no class). Keeps the
 * locked weights and half of the free ones. Scores start uniform with variance 2 over the target's fan-in, whatever n is: one step then moves
 * an effective weight by a share that does not grow with n. SGD with momentum .9 and cosine decay; the network of the best validation epoch stands in the
 * network at the end.
 */
final class ParallelSearch {
    private static final float MOMENTUM = .9f;

    private final ParallelSource source;
    private final Network network;
    private final BatchSource batches;
    private final int[] places;
    private final float[] scores;
    private final float[] velocity;
    private final float[] locked;
    private final float[] effective;
    private final float[] factor;

    ParallelSearch(ParallelSource source, Network network, BatchSource batches, long seed) {
        this.source = source;
        this.network = network;
        this.batches = batches;
        places = source.free().stream().toArray();
        scores = new float[places.length];
        velocity = new float[places.length];
        int weights = source.layerStarts()[source.fanIns().length];
        locked = new float[weights];
        source.locked().stream().forEach(at -> locked[at / source.n()] += source.values()[at]);
        effective = new float[weights];
        factor = new float[weights];
        TrialStream stream = TrialStream.of(seed, "parallel search scores");
        for (int i = 0; i < scores.length; i++) {
            if (i % TrialStream.VALUES_PER_TRIAL == 0) {
                stream.seek(i / TrialStream.VALUES_PER_TRIAL);
            }
            scores[i] = (stream.nextLong() >> 40) * 0x1p-23f * (float) Math.sqrt(6.0 / fanIn(places[i] / source.n()));
        }
        scale();
    }

    /** Searches and returns the best validation accuracy; without validation examples the last epoch's network stays. */
    double run(int epochs, int batchSize, double rate) {
        Batch batch = batches.newBatch(batchSize);
        float[] gradient = new float[effective.length];
        float[] best = null;
        double bestAccuracy = -1;
        for (int epoch = 0; epoch < epochs; epoch++) {
            float step = (float) (rate * (1 + Math.cos(Math.PI * epoch / epochs)) / 2);
            for (int b = 0; b < batches.batches(Part.TRAINING, batchSize); b++) {
                batches.fill(Part.TRAINING, epoch, b, batch);
                network.setWeights(effective);
                network.lossAndGradient(batch, gradient);
                move(gradient, step);
            }
            network.setWeights(effective);
            double accuracy = validation(batch, batchSize);
            if (best == null || !(accuracy <= bestAccuracy)) {
                best = effective.clone();
                bestAccuracy = accuracy;
            }
        }
        network.setWeights(best);
        return bestAccuracy;
    }

    private void move(float[] gradient, float step) {
        for (int i = 0; i < places.length; i++) {
            int weight = places[i] / source.n();
            float slope = gradient[weight] * factor[weight] * source.values()[places[i]] * Math.copySign(1, scores[i]);
            velocity[i] = MOMENTUM * velocity[i] + slope;
            scores[i] -= step * velocity[i];
        }
        add();
    }

    /** Writes the sums of what is kept. */
    private void add() {
        System.arraycopy(locked, 0, effective, 0, locked.length);
        int threshold = magnitude(places.length / 2);
        for (int i = 0; i < places.length; i++) {
            if ((Float.floatToRawIntBits(scores[i]) & Integer.MAX_VALUE) >= threshold) {
                effective[places[i] / source.n()] += source.values()[places[i]];
            }
        }
        for (int j = 0; j < effective.length; j++) {
            effective[j] *= factor[j];
        }
    }

    /** The bits of the magnitude that {@code kept} scores reach (more where several are equal): a two-pass radix selection. */
    private int magnitude(int kept) {
        int[] high = new int[1 << 16];
        for (float score : scores) {
            high[(Float.floatToRawIntBits(score) & Integer.MAX_VALUE) >>> 16]++;
        }
        int above = 0;
        int top = high.length - 1;
        for (; top > 0 && above + high[top] < kept; top--) {
            above += high[top];
        }
        int[] low = new int[1 << 16];
        for (float score : scores) {
            int bits = Float.floatToRawIntBits(score) & Integer.MAX_VALUE;
            if (bits >>> 16 == top) {
                low[bits & 0xffff]++;
            }
        }
        int rest = low.length - 1;
        for (; rest > 0 && above + low[rest] < kept; rest--) {
            above += low[rest];
        }
        return top << 16 | rest;
    }

    private void scale() {
        Arrays.fill(factor, 1);
        add();
        for (int l = 0; l < source.fanIns().length; l++) {
            int from = source.layerStarts()[l];
            int to = source.layerStarts()[l + 1];
            double square = 0;
            for (int j = from; j < to; j++) {
                square += (double) effective[j] * effective[j];
            }
            float scale = square == 0 ? 1 : (float) Math.sqrt(2.0 / source.fanIns()[l] * (to - from) / square);
            Arrays.fill(factor, from, to, scale);
        }
        add();
    }

    private double validation(Batch batch, int batchSize) {
        int count = batches.examples(Part.VALIDATION);
        long correct = 0;
        for (int b = 0; b < batches.batches(Part.VALIDATION, batchSize); b++) {
            batches.fill(Part.VALIDATION, 0, b, batch);
            correct += network.correct(batch);
        }
        return count == 0 ? Double.NaN : (double) correct / count;
    }

    private int fanIn(int weight) {
        int l = 0;
        while (weight >= source.layerStarts()[l + 1]) {
            l++;
        }
        return source.fanIns()[l];
    }
}
