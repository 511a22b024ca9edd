package org.ticketproof.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ticketproof.models.ticket.SolveMode;
import org.ticketproof.models.ticket.TicketBuilder;
import org.ticketproof.models.ticket.TicketSpec;
import org.ticketproof.theory.network.BlockProblem;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.network.SourceDraw;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * Four rows of 784 weights built by pruning, n = 21, eps = .01, on one thread: drawing the source, solving and storing the masks.
 * The published network has 397,000 weights, 127 times as many.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class NetworkBenchmark {
    private static final int ROWS = 4;
    private static final int INPUTS = 784;
    private static final int N = 21;

    private ReluNetwork target;

    /** JMH calls it. */
    public NetworkBenchmark() {
    }

    /** Draws the target: weights of the size of a trained network's. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(7);
        double[] weights = new double[ROWS * INPUTS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(-0.5, Math.min(0.5, 0.05 * random.nextGaussian()));
        }
        target = ReluNetwork.of(new int[] {INPUTS, ROWS}, new double[][] {weights});
    }

    /**
     * Baseline: the same blocks, solved by a textbook merge that finds distances only.
     *
     * @return the sum of the distances
     */
    @Benchmark
    public long textbookPerWeight() {
        TicketSpec spec = spec(ConstructionScheme.PER_WEIGHT, SolveMode.OPTIMAL);
        BlockProblem problem = new BlockProblem(new SourceDraw(spec.layers().get(0), spec.randomBits()), target);
        TextbookHorowitzSahni solver = new TextbookHorowitzSahni(N);
        long sum = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int input = 0; input < INPUTS; input++) {
                problem.load(row, input, false);
                sum += solver.solve(problem.free(), problem.count(), problem.target());
            }
        }
        return sum;
    }

    /**
     * Optimal, a set of coefficients for each weight.
     *
     * @return the number of bits of the mask
     */
    @Benchmark
    public long optimalPerWeight() {
        return build(ConstructionScheme.PER_WEIGHT, SolveMode.OPTIMAL);
    }

    /**
     * First within eps, a set of coefficients for each weight.
     *
     * @return the number of bits of the mask
     */
    @Benchmark
    public long firstWithinPerWeight() {
        return build(ConstructionScheme.PER_WEIGHT, SolveMode.FIRST_WITHIN);
    }

    /**
     * Optimal, a set of coefficients for each row.
     *
     * @return the number of bits of the mask
     */
    @Benchmark
    public long optimalPerRow() {
        return build(ConstructionScheme.PER_ROW, SolveMode.OPTIMAL);
    }

    private long build(ConstructionScheme scheme, SolveMode mode) {
        return new TicketBuilder(spec(scheme, mode), target, 1).build().bitCount();
    }

    private TicketSpec spec(ConstructionScheme scheme, SolveMode mode) {
        return new TicketSpec(scheme, List.of(INPUTS, ROWS), N, -FixedPoint.ONE / 2, FixedPoint.ONE / 2, 0, 0, 1, FixedPoint.floor(0.01), mode,
                0, 1, TicketSpec.digest(target));
    }
}
