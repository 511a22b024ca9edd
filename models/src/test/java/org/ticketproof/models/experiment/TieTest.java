package org.ticketproof.models.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.data.LearningTask;
import org.ticketproof.models.ticket.RebuiltNetwork;
import org.ticketproof.models.ticket.SolveMode;
import org.ticketproof.models.ticket.Ticket;
import org.ticketproof.models.ticket.TicketBuilder;
import org.ticketproof.models.ticket.TicketSpec;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Bounds;
import org.ticketproof.theory.bound.Constants;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.subsetsum.FixedPoint;

class TieTest {
    @TempDir
    private Path folder;

    @Property(tries = 200)
    void rankCorrelationAgreesWithAnotherLibrary(@ForAll @IntRange(min = 2, max = 40) int count, @ForAll @IntRange(min = 1, max = 12) int values,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = random.doubles(count).map(v -> Math.floor(v * values)).toArray();
        double[] y = random.doubles(count).map(v -> Math.floor(v * values)).toArray();
        double wanted = new SpearmansCorrelation().correlation(x, y);
        assertEquals(wanted, RankCorrelation.spearman(x, y), 1e-12);
    }

    @Test
    void intervalsHoldTheirCorrelation() {
        double[] x = new SplittableRandom(1).doubles(30).toArray();
        double[] y = Arrays.stream(x).map(v -> v * v).toArray();
        assertEquals(new RankCorrelation(1, 1, 1), RankCorrelation.of(x, y));
        double[] noise = new SplittableRandom(2).doubles(30).toArray();
        RankCorrelation weak = RankCorrelation.of(x, noise);
        assertTrue(weak.lower() < weak.rho() && weak.rho() < weak.upper() && weak.lower() < 0 && weak.upper() > 0, weak::toString);
        assertTrue(Double.isNaN(RankCorrelation.of(x, new double[30]).rho()));
    }

    @Test
    void theSourceIsThatOfTheConstruction() {
        ReluNetwork target = target();
        TicketSpec spec = spec(target, 6);
        Ticket ticket = new TicketBuilder(spec, target, 1).build(folder.resolve("a.ticket"), false, rows -> { });
        RebuiltNetwork rebuilt = RebuiltNetwork.of(ticket, 1);
        ParallelSource source = ParallelSource.of(spec);
        assertEquals(ticket.bitCount(), source.free().cardinality());
        int bit = 0;
        int weight = 0;
        for (var layer : rebuilt.layers()) {
            for (int row = 0; row < layer.layer().rows(); row++) {
                for (int input = 0; input < layer.layer().inputs(); input++, weight++) {
                    double sum = 0;
                    for (int i = weight * 6; i < weight * 6 + 6; i++) {
                        boolean kept = source.locked().get(i) || source.free().get(i) && ticket.bits().get(bit);
                        bit += source.free().get(i) ? 1 : 0;
                        sum += kept ? source.values()[i] : 0;
                    }
                    assertEquals(FixedPoint.toDouble(layer.weight(row, input, false)), sum, 1e-5);
                }
            }
        }
        BitSet both = (BitSet) source.free().clone();
        both.and(source.locked());
        assertTrue(both.isEmpty() && !source.locked().isEmpty());
    }

    @Test
    void theSearchLearnsInTheSource() {
        LearningTask task = LearningTask.of("generated:1x10x10:600", 3);
        Architecture architecture = Architecture.of("lenet", new InputShape(1, 10, 10, 10), .1);
        double[][] weights = {new double[3000], new double[300], new double[100]};
        weights[0][0] = .5;
        TicketSpec spec = spec(ReluNetwork.of(new int[] {100, 30, 10, 10}, weights), 4);
        try (Network network = architecture.build()) {
            new ParallelSearch(ParallelSource.of(spec), network, TrainingRun.batches(task, 1), 1).run(12, 16, 1);
            // Chance is a tenth: 60 or more of 151 right by luck have probability below 1e-20.
            assertTrue(Evaluation.of(network, task).accuracy() > .4);
        }
    }

    @Test
    void lemmaTrialsRespectTheProvedBound() {
        LemmaTrials trials = LemmaTrials.of(Freezing.of(.2, .1), 30, .05, 2000, 3);
        Setting setting = new Setting(.05, Freezing.of(.2, .1), VariableLaw.UNIFORM, Targets.ONE);
        double bound = Bounds.all(Constants.withDefaults()).stream()
                .filter(b -> b.explicit() && b.direction() == Bound.Direction.UPPER && b.inapplicable(setting).isEmpty())
                .mapToDouble(b -> Math.min(1, b.failureProbability(setting, 30))).min().orElseThrow();
        // Six standard deviations above the bound, plus one: probability below 1e-8 if the bound holds.
        assertTrue(trials.failures() <= 2000 * bound + 6 * Math.sqrt(2000 * bound) + 1, trials + " bound " + bound);
        LemmaTrials hopeless = LemmaTrials.of(Freezing.of(1, 0), 5, .01, 1000, 3);
        // With nothing to use the error is |z|: median 1/2, within eps with probability 1/100.
        assertEquals(.5, hopeless.medianError(), .08);
        assertEquals(990, hopeless.failures(), 20);
    }

    private static ReluNetwork target() {
        SplittableRandom random = new SplittableRandom(5);
        return ReluNetwork.of(new int[] {7, 5, 3}, new double[][] {random.doubles(35, -.5, .5).toArray(), random.doubles(15, -.5, .5).toArray()});
    }

    private static TicketSpec spec(ReluNetwork target, int n) {
        long high = FixedPoint.nearest(.5);
        return new TicketSpec(ConstructionScheme.PER_WEIGHT, Arrays.stream(target.widths()).boxed().toList(), n, -high, high, .25, .25, 9,
                high / 100, SolveMode.OPTIMAL, -.5, 3, TicketSpec.digest(target));
    }
}
