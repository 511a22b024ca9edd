package org.ticketproof.models.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ticketproof.empirical.report.TableReport;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.Family;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.data.ImageTask;
import org.ticketproof.models.frozen.FrozenSource;
import org.ticketproof.models.frozen.FrozenSpec;
import org.ticketproof.models.frozen.RatioRule;
import org.ticketproof.models.frozen.SourceInit;
import org.ticketproof.models.search.BatchSource;
import org.ticketproof.models.search.SearchOptions;
import org.ticketproof.models.search.SgdMomentum;
import org.ticketproof.models.search.Trainer;
import org.ticketproof.models.ticket.RebuiltNetwork;
import org.ticketproof.models.ticket.SolveMode;
import org.ticketproof.models.ticket.TicketBuilder;
import org.ticketproof.models.ticket.TicketFigures;
import org.ticketproof.models.ticket.TicketNetwork;
import org.ticketproof.models.ticket.TicketSpec;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.network.SupErrorBound;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * Ties what training finds to what the lemmas say: on one grid of width factor n (random weights per target weight) and freezing
 * ratios, (a) the lemma's failures by themselves, (b) the ticket constructed by subset sums for a weight-trained target, (c) the ticket
 * that Edge-Popup finds in the same source with the same seeds.
 */
public final class TieRun {
    /** The experiment's name. */
    public static final String ID = "tie";
    /** Tolerance, in units of the largest target weight. */
    static final double EPS = .01;

    private final TieGrid grid;
    private final ExperimentEffort effort;
    private final long seed;

    /**
     * A run.
     *
     * @param effort how large the grid and the network are
     * @param seed seed of everything
     */
    public TieRun(ExperimentEffort effort, long seed) {
        this.grid = TieGrid.of(effort);
        this.effort = effort;
        this.seed = seed;
    }

    /**
     * Runs all cells that the store does not have.
     *
     * @param data the data
     * @param store the finished cells
     * @param progress told of every finished cell in one line
     * @return the table
     */
    public TableReport run(ExperimentData data, CellStore store, Consumer<String> progress) {
        ImageTask task = ((ImageTask) data.task(grid.data())).first(grid.images());
        Architecture architecture = new Architecture(Family.LENET, TicketNetwork.input(task), grid.width());
        BatchSource batches = TrainingRun.batches(task, seed);
        List<TieCell> cells = new ArrayList<>();
        try (Network network = architecture.build()) {
            ReluNetwork target = target(architecture, network, batches);
            Evaluation trained = Evaluation.of(network, task);
            int done = 0;
            for (TieGrid.Point point : grid.points()) {
                TicketSpec spec = spec(target, point, task);
                String id = "tie " + effort.id() + " " + grid.id() + " n=" + point.n() + " prune=" + point.freezing().prune() + " lock=" + point.freezing().lock()
                        + " seed=" + seed + " target=" + spec.targetSha256();
                TieCell cell = store.find(id, TieCell.class).orElse(null);
                if (cell == null) {
                    cell = cell(point, spec, target, network, batches, task);
                    store.put(id, cell);
                }
                cells.add(cell);
                progress.accept(String.format(Locale.ROOT, "%d of %d: n %d, prune %s, lock %s: lemma fails %.3f, constructed %.2f %%, found %.2f %%", ++done,
                        grid.points().size(), point.n(), point.freezing().prune(), point.freezing().lock(), (double) cell.failures() / cell.trials(),
                        100 * cell.built(), 100 * cell.found()));
            }
            return new TieReport(grid, cells, trained.accuracy(), architecture.parameterCount()).report(effort, seed);
        }
    }

    /** Trains the target; its weights stand in the network afterwards. */
    private ReluNetwork target(Architecture architecture, Network network, BatchSource batches) {
        FrozenSpec start = new FrozenSpec(architecture.shapes(), SourceInit.KU, RatioRule.EPL, Freezing.NONE, 0, seed, seed);
        SearchOptions options = new SearchOptions(grid.epochs(), grid.batch(), .05, new SgdMomentum(.9, 1e-4));
        return network(architecture, Trainer.of(network, batches, options).trainWeights(FrozenSource.of(start).weights()).weights());
    }

    private static ReluNetwork network(Architecture architecture, float[] flat) {
        int depth = architecture.shapes().size();
        int[] widths = new int[depth + 1];
        double[][] weights = new double[depth][];
        widths[0] = architecture.shapes().get(0).inputs();
        int from = 0;
        for (int l = 0; l < depth; l++) {
            widths[l + 1] = architecture.shapes().get(l).outputs();
            weights[l] = new double[widths[l] * widths[l + 1]];
            for (int i = 0; i < weights[l].length; i++) {
                weights[l][i] = flat[from + i];
            }
            from += weights[l].length;
        }
        return ReluNetwork.of(widths, weights);
    }

    private TicketSpec spec(ReluNetwork target, TieGrid.Point point, ImageTask task) {
        double[] range = target.range();
        long high = FixedPoint.nearest(Math.max(Math.abs(range[0]), Math.abs(range[1])));
        double[] box = task.train().range();
        return new TicketSpec(ConstructionScheme.PER_WEIGHT, Arrays.stream(target.widths()).boxed().toList(), point.n(), -high, high,
                point.freezing().prune(), point.freezing().lock(), seed, Math.max(1, (long) (EPS * high)), SolveMode.OPTIMAL, box[0], box[1],
                TicketSpec.digest(target));
    }

    private TieCell cell(TieGrid.Point point, TicketSpec spec, ReluNetwork target, Network network, BatchSource batches, ImageTask task) {
        LemmaTrials lemma = LemmaTrials.of(point.freezing(), point.n(), EPS, grid.trials(), seed);
        RebuiltNetwork rebuilt = RebuiltNetwork.of(new TicketBuilder(spec, target, 2).build(), 2);
        TicketFigures.WeightErrors errors = TicketFigures.errors(rebuilt.layers(), target, spec.eps());
        float[] flat = effective(rebuilt);
        network.setWeights(flat);
        Evaluation built = Evaluation.of(network, task);
        ReluNetwork builtNetwork = network(network.architecture(), flat);
        OutputDistance seen = OutputDistance.of(builtNetwork, target, task.test(), grid.probes());
        double certified = new SupErrorBound(target, rebuilt.layers()).over(spec.inputLow(), spec.inputHigh());
        ParallelSource source = ParallelSource.of(spec);
        new ParallelSearch(source, network, batches, seed).run(grid.epochs(), grid.batch(), grid.rate());
        Evaluation found = Evaluation.of(network, task);
        double unit = spec.high();
        return new TieCell(lemma.failures(), lemma.trials(), lemma.medianError(), built.accuracy(), seen.agree(), errors.worst() / unit,
                errors.mean() / unit, (double) errors.withinEps() / errors.problems(), certified, seen.largest(), found.accuracy(),
                source.free().cardinality());
    }

    private static float[] effective(RebuiltNetwork rebuilt) {
        float[] flat = new float[rebuilt.layers().stream().mapToInt(layer -> layer.layer().rows() * layer.layer().inputs()).sum()];
        int next = 0;
        for (var layer : rebuilt.layers()) {
            for (int row = 0; row < layer.layer().rows(); row++) {
                for (int input = 0; input < layer.layer().inputs(); input++) {
                    flat[next++] = (float) FixedPoint.toDouble(layer.weight(row, input, false));
                }
            }
        }
        return flat;
    }
}
