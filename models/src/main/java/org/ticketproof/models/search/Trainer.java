package org.ticketproof.models.search;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.Network;

/**
 * The training loop: epochs of batches with cosine decay, validation after each, the best epoch's network judged by the test examples.
 *
 * <p>Deterministic for its input and number of threads. Immutable; a run changes the network, in which the found weights and running
 * statistics stand when it is over.
 */
public final class Trainer {
    private final Network network;
    private final BatchSource source;
    private final SearchOptions options;
    private final TrainingCheckpoint checkpoint;
    private final ProgressListener listener;

    private Trainer(Network network, BatchSource source, SearchOptions options, TrainingCheckpoint checkpoint, ProgressListener listener) {
        this.network = network;
        this.source = source;
        this.options = options;
        this.checkpoint = checkpoint;
        this.listener = listener;
    }

    /**
     * A trainer without checkpoint that says nothing.
     *
     * @param network the network, whose weights will be overwritten
     * @param source the data
     * @param options how long and how fast
     * @return the trainer
     * @throws IllegalArgumentException if the data do not look like what the network sees
     */
    public static Trainer of(Network network, BatchSource source, SearchOptions options) {
        if (!network.architecture().input().equals(source.shape())) {
            throw new IllegalArgumentException("data of " + source.shape() + " for a network of " + network.architecture().input());
        }
        return new Trainer(network, source, Objects.requireNonNull(options, "options"), null, ProgressListener.SILENT);
    }

    /**
     * The same trainer with a checkpoint after every epoch.
     *
     * @param file the checkpoint
     * @return a new trainer
     */
    public Trainer with(TrainingCheckpoint file) {
        return new Trainer(network, source, options, file, listener);
    }

    /**
     * The same trainer with a listener.
     *
     * @param hears the listener
     * @return a new trainer
     */
    public Trainer with(ProgressListener hears) {
        return new Trainer(network, source, options, checkpoint, hears);
    }

    /**
     * Searches a ticket by Edge-Popup.
     *
     * @param problem weights, frozen states, scores
     * @return what was found
     * @throws IllegalArgumentException if the problem does not fit the network, the loss is no longer finite, or the checkpoint is of another
     *     run
     * @throws MemoryExhaustedException if memory runs out
     */
    public SearchResult search(SearchProblem problem) {
        requireFit(problem.weights().length);
        return guarded(() -> run(network.isOnHost() ? new EdgePopup(problem, options.optimizer()) : new ArrayEdgePopup(problem, options.optimizer()), problem.mode(),
                RunIdentity.of(network, source, options, problem.mode(), problem, null), problem));
    }

    /**
     * Trains the weights themselves.
     *
     * @param start the weights to start from, a flat vector; not written
     * @return what was found
     * @throws IllegalArgumentException as for {@link #search}
     * @throws MemoryExhaustedException if memory runs out
     */
    public SearchResult trainWeights(float[] start) {
        requireFit(start.length);
        return guarded(() -> run(network.isOnHost() ? new WeightTraining(start, options.optimizer()) : new ArrayWeightTraining(start, options.optimizer()), TrainingMode.WEIGHTS,
                RunIdentity.of(network, source, options, TrainingMode.WEIGHTS, null, start), null));
    }

    private void requireFit(int length) {
        if (length != network.parameterCount()) {
            throw new IllegalArgumentException("problem of " + length + " weights for a network of " + network.parameterCount());
        }
    }

    private SearchResult guarded(java.util.function.Supplier<SearchResult> run) {
        try {
            return run.get();
        } catch (OutOfMemoryError e) {
            throw new MemoryExhaustedException("out of memory training " + network.architecture().id() + " with batch " + options.batch()
                    + ": lower the batch or the width, or raise the heap, whose size also bounds native memory (TICKETPROOF_JAVA_OPTS=-Xmx8g)", e);
        }
    }

    private SearchResult run(Learner learner, TrainingMode mode, Map<String, String> identity, SearchProblem problem) {
        Batch batch = source.newBatch(options.batch());
        List<EpochRecord> history = new ArrayList<>();
        Snapshot best = null;
        int epoch = 0;
        TrainingCheckpoint.Position position = checkpoint == null ? null : checkpoint.restore(identity, learner);
        if (position != null) {
            epoch = position.nextEpoch();
            history.addAll(position.history());
            best = position.best();
            network.setRunningStatistics(position.statistics());
            listener.resumed(List.copyOf(history), options.epochs());
        } else {
            network.resetRunningStatistics();
        }
        learner.install(network);
        Stopwatch watch = new Stopwatch();
        for (; epoch < options.epochs(); epoch++) {
            double loss = epoch(epoch, learner, batch, watch);
            double accuracy = accuracy(Part.VALIDATION, batch);
            // NaN, without validation examples, never loses: the last epoch stays.
            boolean improved = best == null || !(accuracy <= best.accuracy());
            if (improved) {
                best = new Snapshot(epoch, accuracy, learner.kept(), mode == TrainingMode.WEIGHTS ? learner.weights() : null,
                        network.runningStatistics());
            }
            EpochRecord record = new EpochRecord(epoch, options.rate(epoch), loss, accuracy);
            history.add(record);
            if (checkpoint != null) {
                checkpoint.write(identity, learner, new TrainingCheckpoint.Position(epoch + 1, network.runningStatistics(), best, history));
            }
            listener.epoch(record, options.epochs(), improved);
        }
        float[] weights = best.weights() != null ? best.weights().clone() : problem.masked(best.kept());
        network.setWeights(weights);
        network.setRunningStatistics(best.statistics());
        return new SearchResult(mode, best.kept(), weights, best.statistics(), best.epoch(), best.accuracy(), accuracy(Part.TEST, batch),
                List.copyOf(history), watch.cost());
    }

    private double epoch(int epoch, Learner learner, Batch batch, Stopwatch watch) {
        int batches = source.batches(Part.TRAINING, options.batch());
        double rate = options.rate(epoch);
        double sum = 0;
        long seen = 0;
        for (int b = 0; b < batches; b++) {
            source.fill(Part.TRAINING, epoch, b, batch);
            watch.start();
            double loss = network.computeGradient(batch);
            watch.bookkeeping();
            learner.step(network, rate);
            watch.stop(batch.count());
            if (!Double.isFinite(loss)) {
                throw new IllegalArgumentException("the loss is " + loss + " in epoch " + epoch + ", batch " + b + ": lower the learning rate "
                        + options.learningRate());
            }
            int counted = batch.labelled();
            sum += loss * counted;
            seen += counted;
            listener.step(epoch, b, batches, loss);
        }
        return sum / seen;
    }

    private double accuracy(Part part, Batch batch) {
        int batches = source.batches(part, options.batch());
        long correct = 0;
        for (int b = 0; b < batches; b++) {
            source.fill(part, 0, b, batch);
            correct += network.correct(batch);
        }
        return batches == 0 ? Double.NaN : (double) correct / source.examples(part);
    }

    /** Adds the parts of the steps up. */
    private static final class Stopwatch {
        private final com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private long images;
        private long begun;
        private long cpuBegun;
        private long halved;
        private long total;
        private long books;
        private long cpu;

        void start() {
            cpuBegun = system.getProcessCpuTime();
            begun = System.nanoTime();
        }

        void bookkeeping() {
            halved = System.nanoTime();
        }

        void stop(int count) {
            long now = System.nanoTime();
            total += now - begun;
            books += now - halved;
            cpu += system.getProcessCpuTime() - cpuBegun;
            images += count;
        }

        SearchCost cost() {
            return new SearchCost(images, total * 1e-9, books * 1e-9, cpu * 1e-9);
        }
    }
}
