package org.ticketproof.models.device;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;
import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.search.EdgePopup;
import org.ticketproof.models.search.ProgressListener;
import org.ticketproof.models.search.SearchResult;
import org.ticketproof.models.search.Trainer;
import org.ticketproof.models.search.TrainingMode;

/**
 * What a device made of a {@link DeviceCase}: the first loss and gradient of the masked network, and where five steps of the search and
 * five of weight training lead. Vectors are in the flat order of the weights; they are not copied.
 *
 * @param inputs SHA-256 of the drawn weights, states, scores and first batch, in hexadecimal
 * @param loss mean loss of the first batch
 * @param gradient its gradient in every weight
 * @param searchLosses losses of the steps of Edge-Popup
 * @param kept the weights kept after them, locked ones included
 * @param statistics running statistics of batch norm after them, all vectors one after the other; empty without batch norm
 * @param trainingLosses losses of the steps of weight training, from the unmasked weights
 * @param trainedWeights the weights after them
 */
public record DeviceTrace(String inputs, double loss, float[] gradient, double[] searchLosses, BitSet kept, double[] statistics,
        double[] trainingLosses, float[] trainedWeights) {
    /**
     * Computes on the device that the numerical library has.
     *
     * @param wanted the case
     * @return what came out
     */
    public static DeviceTrace of(DeviceCase wanted) {
        try (DeviceCase.Drawn drawn = wanted.draw(DeviceCase.STEPS)) {
            Batch batch = drawn.firstBatch(wanted.examples());
            String inputs = drawn.digest(batch);
            new EdgePopup(drawn.problem(), wanted.options(TrainingMode.FROZEN).optimizer()).install(drawn.network());
            float[] gradient = new float[drawn.problem().weights().length];
            double loss = drawn.network().lossAndGradient(batch, gradient);
            Steps searched = Steps.of(drawn, wanted, TrainingMode.FROZEN, trainer -> trainer.search(drawn.problem()));
            Steps trained = Steps.of(drawn, wanted, TrainingMode.WEIGHTS, trainer -> trainer.trainWeights(drawn.problem().weights()));
            double[] statistics = Arrays.stream(searched.result.runningStatistics()).flatMapToDouble(Arrays::stream).toArray();
            return new DeviceTrace(inputs, loss, gradient, searched.losses, searched.result.kept(), statistics, trained.losses, trained.result.weights());
        }
    }

    /** A training of a few steps, the losses of each. */
    private record Steps(double[] losses, SearchResult result) {
        static Steps of(DeviceCase.Drawn drawn, DeviceCase wanted, TrainingMode mode, Function<Trainer, SearchResult> run) {
            double[] losses = new double[DeviceCase.STEPS];
            ProgressListener listener = new ProgressListener() {
                @Override
                public void step(int epoch, int batch, int batches, double loss) {
                    losses[epoch * batches + batch] = loss;
                }
            };
            return new Steps(losses, run.apply(Trainer.of(drawn.network(), drawn.source(), wanted.options(mode)).with(listener)));
        }
    }
}
