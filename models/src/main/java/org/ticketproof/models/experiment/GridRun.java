package org.ticketproof.models.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ticketproof.empirical.claim.StudyResult;
import org.ticketproof.empirical.report.TableReport;
import org.ticketproof.models.architecture.Device;
import org.ticketproof.models.data.LearningTask;
import org.ticketproof.models.experiment.ExperimentEffort.Workload;
import org.ticketproof.models.search.TrainingMode;

/** Runs a grid of trainings, cell by cell, and makes its table and figures. */
public final class GridRun {
    private static final List<String> MEASURED = List.of("test accuracy %", "standard error", "validation %", "sparsity", "searched weights",
            "search space", "size / trained", "bits per searched weight");

    private final GridExperiment experiment;
    private final ExperimentEffort effort;
    private final long seed;

    /**
     * A run.
     *
     * @param experiment which grid
     * @param effort how much is trained
     * @param seed seed of the first repetition; the next ones count up
     */
    public GridRun(GridExperiment experiment, ExperimentEffort effort, long seed) {
        this.experiment = experiment;
        this.effort = effort;
        this.seed = seed;
    }

    /**
     * Runs all cells that the store does not have.
     *
     * @param data the data
     * @param store the finished cells
     * @param progress told of every finished training in one line
     * @return the table
     */
    public TableReport run(ExperimentData data, CellStore store, Consumer<String> progress) {
        List<Workload> workloads = experiment.workloads(effort);
        workloads.forEach(work -> data.task(work.data()));
        int repetitions = experiment == GridExperiment.TABLE1 || effort == ExperimentEffort.GPU ? effort.repetitions() : 1;
        int total = workloads.stream().mapToInt(work -> experiment.cells(work, seed, repetitions).size() * repetitions).sum();
        int done = 0;
        List<List<String>> rows = new ArrayList<>();
        List<StudyResult.Figure> figures = new ArrayList<>();
        for (Workload work : workloads) {
            Map<String, List<StudyResult.Point>> curves = new LinkedHashMap<>();
            for (GridCell cell : experiment.cells(work, seed, repetitions)) {
                List<RunOutcome> outcomes = new ArrayList<>();
                for (RunSpec spec : cell.runs()) {
                    RunOutcome outcome = outcome(spec, data, store);
                    outcomes.add(outcome);
                    progress.accept(String.format(Locale.ROOT, "%d of %d: %s: test %.2f %%, %.0f s", ++done, total, spec.id(),
                            100 * outcome.testAccuracy(), outcome.seconds()));
                }
                rows.add(row(work, cell, outcomes));
                double x = Double.isNaN(cell.x()) ? experiment.x(outcomes.get(0)) : cell.x();
                curves.computeIfAbsent(cell.curve(), c -> new ArrayList<>()).add(new StudyResult.Point(x, 100 * mean(outcomes)));
            }
            figures.add(new StudyResult.Figure(experiment.title() + ": " + work.family().id() + ", " + work.data().split(":")[0], experiment.xLabel(),
                    "test accuracy in %", false, curves.entrySet().stream().map(e -> new StudyResult.Curve(e.getKey(), true, e.getValue())).toList()));
        }
        List<String> columns = new ArrayList<>(List.of("network"));
        columns.addAll(experiment.columns());
        columns.addAll(MEASURED);
        return new TableReport(experiment.id(), experiment.title(), remarks(repetitions), columns, rows,
                experiment == GridExperiment.TABLE1 ? List.of() : figures, settings(workloads, repetitions));
    }

    private static RunOutcome outcome(RunSpec spec, ExperimentData data, CellStore store) {
        LearningTask task = data.task(spec.data());
        String id = spec.id() + " on " + data.identity(spec.data());
        Optional<RunOutcome> before = store.find(id, RunOutcome.class);
        if (before.isPresent()) {
            return before.get();
        }
        RunOutcome outcome = new TrainingRun(spec, task).checkpoint(store.checkpoint(id)).run(null);
        store.put(id, outcome);
        return outcome;
    }

    private static List<String> row(Workload work, GridCell cell, List<RunOutcome> outcomes) {
        List<String> row = new ArrayList<>();
        double width = cell.runs().get(0).width();
        row.add(work.family().id() + (width == 1 ? "" : " x " + String.format(Locale.ROOT, "%.3g", width)) + ", " + work.data().split(":")[0]);
        row.addAll(cell.labels());
        RunOutcome any = outcomes.get(0);
        row.add(String.format(Locale.ROOT, "%.2f", 100 * mean(outcomes)));
        row.add(outcomes.size() < 2 ? "-" : String.format(Locale.ROOT, "%.2f", 100 * standardError(outcomes)));
        row.add(String.format(Locale.ROOT, "%.2f", 100 * outcomes.stream().mapToDouble(RunOutcome::validationAccuracy).average().orElseThrow()));
        boolean trained = any.size().ticketBits() == 32 * any.size().weights();
        row.add(trained ? "-" : String.format(Locale.ROOT, "%.3f", any.size().sparsity()));
        row.add(String.format(Locale.ROOT, "%d", any.size().searched()));
        row.add(String.format(Locale.ROOT, "%.3f", any.size().searchSpace()));
        row.add(String.format(Locale.ROOT, "%.4f", any.size().relativeToTrained()));
        row.add(String.format(Locale.ROOT, "%.3f", any.size().bitsPerSearchedWeight()));
        return row;
    }

    private static double mean(List<RunOutcome> outcomes) {
        return outcomes.stream().mapToDouble(RunOutcome::testAccuracy).average().orElseThrow();
    }

    private static double standardError(List<RunOutcome> outcomes) {
        double mean = mean(outcomes);
        double squares = outcomes.stream().mapToDouble(o -> (o.testAccuracy() - mean) * (o.testAccuracy() - mean)).sum();
        return Math.sqrt(squares / (outcomes.size() - 1) / outcomes.size());
    }

    private List<String> remarks(int repetitions) {
        return List.of("Accuracies are those of the best validation epoch on the test part, "
                + (repetitions == 1 ? "one seed." : "mean of " + repetitions + " seeds with standard error.")
                + " Tickets are tested as the networks that their seeds and bits give back. Size: bits of the ticket file over 32 bits for each weight of the trained network.");
    }

    private Map<String, String> settings(List<Workload> workloads, int repetitions) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("effort", effort.id());
        settings.put("seeds", seed + (repetitions == 1 ? "" : " to " + (seed + repetitions - 1)));
        settings.put("device", Device.description());
        for (Workload work : workloads) {
            settings.put(work.family().id(), String.format(Locale.ROOT, "width %s, %s%s, %d epochs, batch %d, %s; weights at rate %s, scores at %s", work.width(), work.data(),
                    work.images() == 0 ? "" : ", first " + work.images() + " training images", work.epochs(), work.batch(),
                    RunSpec.usual(work.family(), TrainingMode.WEIGHTS, 1).optimizer().id(), RunSpec.usual(work.family(), TrainingMode.WEIGHTS, 1).learningRate(),
                    work.rate()));
        }
        return settings;
    }
}
