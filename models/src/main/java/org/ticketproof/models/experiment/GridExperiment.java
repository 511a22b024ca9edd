package org.ticketproof.models.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ticketproof.models.architecture.Family;
import org.ticketproof.models.experiment.ExperimentEffort.Workload;
import org.ticketproof.models.experiment.GridCell.Choice;
import org.ticketproof.models.frozen.RatioRule;
import org.ticketproof.models.frozen.SourceInit;
import org.ticketproof.models.search.TrainingMode;

/** The experiments of Otsuka et al. 2024 that are grids of trainings. */
public enum GridExperiment {
    /** Figure 4: where between pruning and locking the freezing ratio goes, and how ratios are spread over layers. */
    POSITION("Pruning against locking at one freezing ratio, EPL and ERK", "share of the freezing ratio that prunes", List.of("ratios", "prune : lock")) {
        @Override
        List<GridCell> cells(Workload work, long seed, int repetitions) {
            List<GridCell> cells = new ArrayList<>();
            for (RatioRule rule : RatioRule.values()) {
                for (int quarters = 0; quarters <= 4; quarters++) {
                    String position = quarters + ":" + (4 - quarters);
                    Choice choice = Choice.of(TrainingMode.FROZEN, .5, .5).ratios(rule).position(position);
                    cells.add(new GridCell(List.of(rule.id(), position), rule.id(), quarters / 4.0, choice.runs(work, seed, repetitions)));
                }
            }
            return cells;
        }
    },
    /** Figure 5: sparsity against accuracy for several freezing ratios at the centre position. */
    FREEZING("Accuracy by sparsity for several freezing ratios", "sparsity", List.of("freeze", "wanted sparsity")) {
        @Override
        List<GridCell> cells(Workload work, long seed, int repetitions) {
            List<GridCell> cells = new ArrayList<>();
            for (double freeze : new double[] {0, .25, .5, .75}) {
                for (double sparsity : new double[] {.1, .3, .5, .7, .9}) {
                    Choice choice = Choice.of(freeze == 0 ? TrainingMode.DENSE : TrainingMode.FROZEN, freeze, sparsity);
                    cells.add(new GridCell(List.of(text(freeze), text(sparsity)), "freeze " + text(freeze), sparsity, choice.runs(work, seed, repetitions)));
                }
            }
            return cells;
        }
    },
    /** Accuracy against the search space for several widths. */
    WIDTH("Accuracy by search space: wide and frozen against narrow and dense", "searched weights in thousands", List.of("width factor", "freeze")) {
        @Override
        List<GridCell> cells(Workload work, long seed, int repetitions) {
            List<GridCell> cells = new ArrayList<>();
            for (double freeze : new double[] {0, .5, .75}) {
                for (double factor : new double[] {.5, 1, 2}) {
                    Choice choice = Choice.of(freeze == 0 ? TrainingMode.DENSE : TrainingMode.FROZEN, freeze, .5).width(factor);
                    cells.add(new GridCell(List.of(text(factor), text(freeze)), freeze == 0 ? "dense" : "frozen " + text(freeze), Double.NaN,
                            choice.runs(work, seed, repetitions)));
                }
            }
            return cells;
        }

        @Override
        double x(RunOutcome outcome) {
            return outcome.size().searched() / 1e3;
        }
    },
    /** Accuracy against the stored size, for both laws of the random weights. */
    SIZE("Accuracy by model size, Kaiming uniform and signed Kaiming constant", "size relative to trained 32-bit weights", List.of("init", "freeze")) {
        @Override
        List<GridCell> cells(Workload work, long seed, int repetitions) {
            List<GridCell> cells = new ArrayList<>();
            for (SourceInit init : SourceInit.values()) {
                for (double freeze : new double[] {0, .3, .5, .7, .9}) {
                    Choice choice = Choice.of(freeze == 0 ? TrainingMode.DENSE : TrainingMode.FROZEN, freeze, .5).init(init);
                    cells.add(new GridCell(List.of(init.id(), text(freeze)), init.id(), Double.NaN, choice.runs(work, seed, repetitions)));
                }
            }
            return cells;
        }

        @Override
        double x(RunOutcome outcome) {
            return outcome.size().relativeToTrained();
        }
    },
    /** Table 1: weight training, and searches in dense, sparse and frozen sources. */
    TABLE1("Weight training against tickets of dense, sparse and frozen sources", "place in the table", List.of("mode", "freeze")) {
        @Override
        List<GridCell> cells(Workload work, long seed, int repetitions) {
            List<GridCell> cells = new ArrayList<>();
            TrainingMode[] modes = {TrainingMode.WEIGHTS, TrainingMode.DENSE, TrainingMode.SPARSE, TrainingMode.FROZEN};
            for (int i = 0; i < modes.length; i++) {
                double freeze = modes[i] == TrainingMode.SPARSE ? .25 : modes[i] == TrainingMode.FROZEN ? .5 : 0;
                // The sparse source prunes as much as the frozen one; all tickets remove half of the weights.
                cells.add(new GridCell(List.of(modes[i].name().toLowerCase(Locale.ROOT), text(freeze)), work.family().id(), i,
                        Choice.of(modes[i], freeze, .5).runs(work, seed, repetitions)));
            }
            return cells;
        }
    };

    private final String title;
    private final String xLabel;
    private final List<String> columns;

    GridExperiment(String title, String xLabel, List<String> columns) {
        this.title = title;
        this.xLabel = xLabel;
        this.columns = columns;
    }

    /** The rows of one workload. */
    abstract List<GridCell> cells(Workload work, long seed, int repetitions);

    /** Where on the horizontal axis an outcome lies, if its cell does not say. */
    double x(RunOutcome outcome) {
        return Double.NaN;
    }

    /**
     * The name on the command line.
     *
     * @return position, freezing, width, size or table1
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    String xLabel() {
        return xLabel;
    }

    List<String> columns() {
        return columns;
    }

    /** What is trained at an effort: everything for the table, the first workload for the figures unless hours may pass. */
    List<Workload> workloads(ExperimentEffort effort) {
        List<Workload> all = effort.workloads();
        if (this == POSITION && effort == ExperimentEffort.CPU) {
            // The two rules differ only where no layer holds most of the weights.
            return List.of(all.get(0), new Workload(Family.CONV6, .25, "cifar10", 2_500, 8, 32, .1));
        }
        return this == TABLE1 || effort == ExperimentEffort.GPU ? all : all.subList(0, 1);
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : Double.toString(value);
    }
}
