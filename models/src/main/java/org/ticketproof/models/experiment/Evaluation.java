package org.ticketproof.models.experiment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.data.GraphTask;
import org.ticketproof.models.data.ImageData;
import org.ticketproof.models.data.ImageTask;
import org.ticketproof.models.data.LearningTask;

/**
 * What a network answers on the test part of a task.
 *
 * @param correct number of right answers
 * @param count number of examples
 * @param predictions SHA-256 of the classes told, one byte each in the order of the examples, in hexadecimal
 */
public record Evaluation(int correct, int count, String predictions) {
    private static final int BATCH = 250;

    /**
     * Runs a network on the test part.
     *
     * @param network the network
     * @param task the task it is for
     * @return what it answers
     */
    public static Evaluation of(Network network, LearningTask task) {
        byte[] told;
        int correct = 0;
        if (task instanceof GraphTask graph) {
            int[] classes = network.predict(Batch.constant(graph.features(), graph.featureCount()));
            told = new byte[graph.test().length];
            for (int i = 0; i < told.length; i++) {
                told[i] = (byte) classes[graph.test()[i]];
                correct += classes[graph.test()[i]] == graph.labels()[graph.test()[i]] ? 1 : 0;
            }
        } else {
            ImageData images = ((ImageTask) task).test();
            told = new byte[images.count()];
            Batch batch = Batch.of(BATCH, images.size());
            for (int start = 0; start < told.length; start += BATCH) {
                int count = Math.min(BATCH, told.length - start);
                batch.fill(count);
                for (int i = 0; i < count; i++) {
                    images.values(start + i, batch.features(), i * images.size());
                }
                int[] classes = network.predict(batch);
                for (int i = 0; i < count; i++) {
                    told[start + i] = (byte) classes[i];
                    correct += classes[i] == images.label(start + i) ? 1 : 0;
                }
            }
        }
        return new Evaluation(correct, told.length, digest(told));
    }

    /**
     * Share of right answers.
     *
     * @return in [0, 1]
     */
    public double accuracy() {
        return (double) correct / count;
    }

    private static String digest(byte[] told) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(told));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
