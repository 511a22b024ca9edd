package org.ticketproof.models.experiment;

import java.util.List;
import java.util.Locale;
import org.ticketproof.models.architecture.Family;

/** How much an experiment trains. */
public enum ExperimentEffort {
    /** Seconds: tiny networks on generated data, to see that everything works. */
    SMOKE(1, List.of(new Workload(Family.LENET, .1, "generated:1x10x10:200", 0, 3, 16, 1), new Workload(Family.GIN, .1, "generated:graph:100:300:12:3", 0, 5, 1, .01))),
    /** Minutes on two cores: LeNet, Conv2 of a quarter of its width, and GIN, on parts of the data. */
    CPU(3, List.of(new Workload(Family.LENET, 1, "mnist", 6_000, 8, 64, 1), new Workload(Family.CONV2, .25, "cifar10", 2_500, 8, 32, .1),
            new Workload(Family.GIN, 1, "cora", 0, 30, 1, .01))),
    /** The paper's settings, hours on a GPU. */
    GPU(3, List.of(new Workload(Family.CONV6, 1, "cifar10", 0, 100, 128, .1), new Workload(Family.RESNET18, 1, "cifar10", 0, 100, 128, .1),
            new Workload(Family.GIN, 1, "cora", 0, 400, 1, .01)));

    private final int repetitions;
    private final List<Workload> workloads;

    ExperimentEffort(int repetitions, List<Workload> workloads) {
        this.repetitions = repetitions;
        this.workloads = workloads;
    }

    /**
     * What is trained: a family, its width, data, number of training images (0 for all), epochs, batch and the learning rate of searches.
     *
     * @param family the architecture's family
     * @param width factor of its hidden widths
     * @param data name of the data
     * @param images number of training images, 0 for all
     * @param epochs number of epochs
     * @param batch images of a batch
     * @param rate learning rate of scores at the start
     */
    record Workload(Family family, double width, String data, int images, int epochs, int batch, double rate) {
    }

    /**
     * The name on the command line.
     *
     * @return smoke, cpu or gpu
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The effort of a name.
     *
     * @param id smoke, cpu or gpu
     * @return the effort
     * @throws IllegalArgumentException if there is none of that name
     */
    public static ExperimentEffort ofId(String id) {
        for (ExperimentEffort effort : values()) {
            if (effort.id().equals(id)) {
                return effort;
            }
        }
        throw new IllegalArgumentException("effort '" + id + "': must be smoke, cpu or gpu");
    }

    int repetitions() {
        return repetitions;
    }

    List<Workload> workloads() {
        return workloads;
    }
}
