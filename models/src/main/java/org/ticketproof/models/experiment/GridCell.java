package org.ticketproof.models.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.ticketproof.models.experiment.ExperimentEffort.Workload;
import org.ticketproof.models.frozen.RatioRule;
import org.ticketproof.models.frozen.SourceInit;
import org.ticketproof.models.search.SearchOptions;
import org.ticketproof.models.search.TrainingMode;

/**
 * One row of an experiment's table: the same training with some seeds.
 *
 * @param labels what sets the row apart, one text for each of the experiment's columns
 * @param curve the curve of the figure that the row belongs to
 * @param x its place on the horizontal axis; NaN where the outcome says it
 * @param runs the trainings, equal but for the seed
 */
record GridCell(List<String> labels, String curve, double x, List<RunSpec> runs) {
    GridCell {
        labels = List.copyOf(labels);
        runs = List.copyOf(runs);
    }

    /** What can differ between the rows of one workload. */
    record Choice(TrainingMode mode, SourceInit init, RatioRule ratios, double freeze, String position, double sparsity, double widthFactor) {
        static Choice of(TrainingMode mode, double freeze, double sparsity) {
            return new Choice(mode, SourceInit.KU, RatioRule.EPL, freeze, "auto", sparsity, 1);
        }

        Choice position(String other) {
            return new Choice(mode, init, ratios, freeze, other, sparsity, widthFactor);
        }

        Choice ratios(RatioRule other) {
            return new Choice(mode, init, other, freeze, position, sparsity, widthFactor);
        }

        Choice init(SourceInit other) {
            return new Choice(mode, other, ratios, freeze, position, sparsity, widthFactor);
        }

        Choice width(double factor) {
            return new Choice(mode, init, ratios, freeze, position, sparsity, factor);
        }

        List<RunSpec> runs(Workload work, long seed, int repetitions) {
            SearchOptions usual = RunSpec.usual(work.family(), mode, work.epochs());
            SearchOptions options = new SearchOptions(work.epochs(), work.batch(), mode == TrainingMode.WEIGHTS ? usual.learningRate() : work.rate(),
                    usual.optimizer());
            RunSpec first = new RunSpec(work.family(), work.width() * widthFactor, work.data(), work.images(), mode, init, ratios, freeze, position,
                    mode == TrainingMode.WEIGHTS ? 0 : sparsity, options, seed);
            return IntStream.range(0, repetitions).mapToObj(r -> first.withSeed(seed + r)).toList();
        }
    }
}
