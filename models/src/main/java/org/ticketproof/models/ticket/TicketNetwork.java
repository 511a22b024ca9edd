package org.ticketproof.models.ticket;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.Graph;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.data.GraphTask;
import org.ticketproof.models.data.ImageTask;
import org.ticketproof.models.data.LearningTask;

/** Builds the network that a search ticket stands for. */
public final class TicketNetwork {
    private TicketNetwork() {
    }

    /**
     * The network of a ticket for a task.
     *
     * @param ticket the ticket
     * @param task the task; a network over a graph needs it
     * @return a new network; close it
     * @throws TicketException if the task has another shape than the network
     */
    public static Network of(SearchTicket ticket, LearningTask task) {
        if (!input(task).equals(ticket.architecture().input()) || task instanceof GraphTask != ticket.architecture().family().needsGraph()) {
            throw new TicketException("data " + task.describe() + ": the ticket is for " + ticket.architecture().id());
        }
        return filled(ticket, build(ticket.architecture(), task));
    }

    /**
     * A network for a task, all weights 0.
     *
     * @param architecture what network
     * @param task the task
     * @return a new network; close it
     * @throws IllegalArgumentException if the architecture needs a graph and the task is none, or the other way round
     */
    public static Network build(Architecture architecture, LearningTask task) {
        return task instanceof GraphTask graph
                ? architecture.build(Graph.of(graph.edges().nodes(), graph.edges().sources(), graph.edges().targets())) : architecture.build();
    }

    /**
     * Writes the network for DL4J alone, which reads it by {@code ComputationGraph.load(file, false)}: no code of this project and no
     * seed is needed then.
     *
     * @param ticket a ticket of a network over images
     * @param file where to
     * @throws TicketException if the network is one over a graph, or the file cannot be written
     */
    public static void export(SearchTicket ticket, Path file) {
        if (ticket.architecture().family().needsGraph()) {
            throw new TicketException(ticket.architecture().family().id() + " has vertices of its own that DL4J cannot store; only networks over images can be exported");
        }
        try (Network network = filled(ticket, ticket.architecture().build())) {
            network.save(file.toFile());
        } catch (IOException e) {
            throw new TicketException(file + ": cannot be written (" + e + ")");
        }
    }

    /**
     * What a network for a task sees.
     *
     * @param task the task
     * @return its shape
     */
    public static InputShape input(LearningTask task) {
        if (task instanceof GraphTask graph) {
            return InputShape.nodes(graph.featureCount(), graph.classes());
        }
        ImageTask images = (ImageTask) task;
        return new InputShape(images.train().channels(), images.train().height(), images.train().width(), images.train().classes());
    }

    /**
     * The running statistics of a network as tickets hold them: means and variances apart.
     *
     * @param network a network
     * @return one vector for all means or all variances of a batch norm
     */
    public static double[][] statistics(Network network) {
        double[][] vectors = network.runningStatistics();
        if (!network.architecture().family().needsGraph()) {
            return vectors;
        }
        // A norm over nodes gives its means and variances in one vector.
        double[][] halves = new double[2 * vectors.length][];
        for (int v = 0; v < vectors.length; v++) {
            int half = vectors[v].length / 2;
            halves[2 * v] = Arrays.copyOf(vectors[v], half);
            halves[2 * v + 1] = Arrays.copyOfRange(vectors[v], half, 2 * half);
        }
        return halves;
    }

    private static Network filled(SearchTicket ticket, Network network) {
        network.setWeights(ticket.weights());
        double[][] stored = ticket.statistics();
        if (ticket.architecture().family().needsGraph()) {
            double[][] joined = new double[stored.length / 2][];
            for (int v = 0; v < joined.length; v++) {
                joined[v] = Arrays.copyOf(stored[2 * v], stored[2 * v].length + stored[2 * v + 1].length);
                System.arraycopy(stored[2 * v + 1], 0, joined[v], stored[2 * v].length, stored[2 * v + 1].length);
            }
            stored = joined;
        }
        double[][] wanted = network.runningStatistics();
        if (stored.length != wanted.length) {
            throw new TicketException(stored.length + " vectors of batch norm statistics, " + ticket.architecture().id() + " has " + wanted.length);
        }
        network.setRunningStatistics(stored);
        return network;
    }
}
