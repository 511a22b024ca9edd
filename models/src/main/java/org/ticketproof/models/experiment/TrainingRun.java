package org.ticketproof.models.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.data.CropAndFlip;
import org.ticketproof.models.data.GraphTask;
import org.ticketproof.models.data.ImageTask;
import org.ticketproof.models.data.LearningTask;
import org.ticketproof.models.frozen.FrozenSource;
import org.ticketproof.models.frozen.FrozenSpec;
import org.ticketproof.models.search.BatchSource;
import org.ticketproof.models.search.ExampleBatches;
import org.ticketproof.models.search.NodeBatches;
import org.ticketproof.models.search.ProgressListener;
import org.ticketproof.models.search.SearchProblem;
import org.ticketproof.models.search.SearchResult;
import org.ticketproof.models.search.Trainer;
import org.ticketproof.models.search.TrainingCheckpoint;
import org.ticketproof.models.search.TrainingMode;
import org.ticketproof.models.ticket.ModelSize;
import org.ticketproof.models.ticket.SearchTicket;
import org.ticketproof.models.ticket.SearchTicketFile;
import org.ticketproof.models.ticket.TicketNetwork;

/** One training from its specification to its ticket file and figures. */
public final class TrainingRun {
    private final RunSpec spec;
    private final LearningTask task;
    private final Architecture architecture;
    private ProgressListener listener = ProgressListener.SILENT;
    private Path checkpoint;

    /**
     * A training.
     *
     * @param spec what to train
     * @param task the data; fewer images are taken if the specification says so
     * @throws IllegalArgumentException if the architecture cannot see the data
     */
    public TrainingRun(RunSpec spec, LearningTask task) {
        this.spec = spec;
        this.task = spec.images() > 0 && task instanceof ImageTask images ? images.first(spec.images()) : task;
        this.architecture = new Architecture(spec.family(), TicketNetwork.input(task), spec.width());
        if (spec.family().needsGraph() != task instanceof GraphTask) {
            throw new IllegalArgumentException(spec.family().id() + " on " + task.describe() + ": "
                    + (spec.family().needsGraph() ? "needs a graph, graph:DIR" : "works on images, not on a graph"));
        }
    }

    /**
     * Goes on from this file if it exists, and keeps it up to date after every epoch.
     *
     * @param file the checkpoint; removed when the training is over
     * @return this
     */
    public TrainingRun checkpoint(Path file) {
        checkpoint = file;
        return this;
    }

    /**
     * Tells of every epoch.
     *
     * @param hears the listener
     * @return this
     */
    public TrainingRun listener(ProgressListener hears) {
        listener = hears;
        return this;
    }

    /**
     * The network's make-up.
     *
     * @return the architecture
     */
    public Architecture architecture() {
        return architecture;
    }

    /**
     * Trains.
     *
     * @param ticket where the ticket goes, or, where weights are trained, the network as DL4J stores it (images only); null for nowhere
     * @return the figures
     * @throws IllegalArgumentException if the checkpoint is of another run, or the loss is no longer finite
     */
    public RunOutcome run(Path ticket) {
        FrozenSpec drawn = spec.source(architecture.shapes());
        FrozenSource source = FrozenSource.of(drawn);
        try (Network network = TicketNetwork.build(architecture, task)) {
            Trainer trainer = Trainer.of(network, batches(task, spec.seed()), spec.options()).with(listener);
            if (checkpoint != null) {
                trainer = trainer.with(TrainingCheckpoint.at(checkpoint));
            }
            SearchResult found = spec.mode() == TrainingMode.WEIGHTS ? trainer.trainWeights(source.weights())
                    : trainer.search(new SearchProblem(source.weights(), source.pattern().states(), source.scores(), drawn.kept()));
            RunOutcome outcome = spec.mode() == TrainingMode.WEIGHTS ? trained(network, found, ticket) : searched(network, source, found, ticket);
            if (checkpoint != null) {
                Files.deleteIfExists(checkpoint);
            }
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The batches of a task as trainings take them: a fifth of the training images for validation; a graph's own split.
     *
     * @param task the data
     * @param seed seed of split, order and augmentation
     * @return the batches
     */
    public static BatchSource batches(LearningTask task, long seed) {
        if (task instanceof GraphTask graph) {
            return NodeBatches.of(TicketNetwork.input(task), graph.features(), graph.labels(), graph.train(), graph.valid(), graph.test(), graph.identity());
        }
        ImageTask images = (ImageTask) task;
        return ExampleBatches.of(TicketNetwork.input(task), images.train(), images.test(), RunSpec.VALIDATION,
                images.augmented() ? new CropAndFlip(images.train()) : null, seed);
    }

    private RunOutcome trained(Network network, SearchResult found, Path file) throws IOException {
        if (file != null && !architecture.family().needsGraph()) {
            network.save(file.toFile());
        }
        long weights = architecture.parameterCount();
        return outcome(found, Evaluation.of(network, task), new ModelSize(weights, weights, weights, ModelSize.WEIGHT_BITS * weights));
    }

    private RunOutcome searched(Network network, FrozenSource source, SearchResult found, Path file) throws IOException {
        SearchTicket.Training made = new SearchTicket.Training(task.name(), spec.options().epochs(), found.bestEpoch(), found.validationAccuracy(), 0, "");
        SearchTicket ticket = SearchTicket.of(architecture, source, found.kept(), TicketNetwork.statistics(network), made);
        Evaluation evaluation;
        // The figures are those of the ticket, whose statistics of batch norm are rounded.
        try (Network rebuilt = TicketNetwork.of(ticket, task)) {
            evaluation = Evaluation.of(rebuilt, task);
        }
        SearchTicket complete = ticket.with(new SearchTicket.Training(made.data(), made.epochs(), made.bestEpoch(), made.validationAccuracy(),
                evaluation.accuracy(), evaluation.predictions()));
        Path place = file != null ? file : Files.createTempFile("ticketproof", ".ticket");
        try {
            long bits = 8 * SearchTicketFile.write(complete, place);
            return outcome(found, evaluation, new ModelSize(source.pattern().size(), source.pattern().free(), found.kept().cardinality(), bits));
        } finally {
            if (file == null) {
                Files.deleteIfExists(place);
            }
        }
    }

    private static RunOutcome outcome(SearchResult found, Evaluation evaluation, ModelSize size) {
        return new RunOutcome(found.validationAccuracy(), evaluation.accuracy(), found.bestEpoch(), size, evaluation.predictions(),
                found.cost().imagesPerCpuSecond(), found.cost().bookkeepingShare(), found.cost().seconds());
    }
}
