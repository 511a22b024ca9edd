package org.ticketproof.models.ticket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.ticketproof.theory.network.BlockProblem;
import org.ticketproof.theory.network.EffectiveLayer;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.network.RowReplay;
import org.ticketproof.theory.network.SourceDraw;
import org.ticketproof.theory.network.SourceLayer;
import org.ticketproof.theory.subsetsum.FixedPoint;
import org.ticketproof.theory.subsetsum.InfeasibleCertificate;
import org.ticketproof.theory.subsetsum.SubsetCertificate;
import org.ticketproof.theory.subsetsum.SubsetCertifier;
import org.ticketproof.theory.subsetsum.SubsetChecker;

/**
 * Verifies a ticket against its target network. Every effective weight is summed up anew from seed and bits; where one is
 * farther than eps from its target, a certificate that no subset is within eps is asked for, and checked without the solvers.
 */
public final class TicketVerification {
    /**
     * A target weight that no subset of its free source weights reaches, for one sign of the input.
     *
     * @param layer the source layer
     * @param row the row
     * @param input the input of the target layer
     * @param forNegative whether for negative inputs
     * @param certificate the evidence, checked
     */
    public record Infeasible(int layer, int row, int input, boolean forNegative, InfeasibleCertificate certificate) {
    }

    /**
     * What verification found.
     *
     * @param problems number of target weights (of copies, where there are any)
     * @param withinEps number of those within eps
     * @param infeasible those without any subset within eps, proved
     * @param missed number of those that the ticket misses though a subset within eps exists
     * @param summaryHolds whether the ticket's own summary is right
     */
    public record Result(long problems, long withinEps, List<Infeasible> infeasible, long missed, boolean summaryHolds) {
        /** Copies the list. */
        public Result {
            infeasible = List.copyOf(infeasible);
        }

        /**
         * Number of target weights that no subset reaches, counted as the summary does.
         *
         * @return the number
         */
        public long provedInfeasible() {
            return problems - withinEps - missed;
        }

        /**
         * Whether all is as it should be.
         *
         * @return true if no weight is missed that could be reached and the summary is right
         */
        public boolean holds() {
            return missed == 0 && summaryHolds;
        }
    }

    private TicketVerification() {
    }

    /**
     * Verifies a ticket.
     *
     * @param ticket the ticket
     * @param target the network it was made for
     * @param threads number of threads
     * @return what was found
     * @throws TicketException if the ticket does not fit its own source network or the target
     */
    public static Result of(Ticket ticket, ReluNetwork target, int threads) {
        if (!ticket.spec().targetSha256().equals(TicketSpec.digest(target))) {
            throw new TicketException("the target network is not the one that the ticket was made for");
        }
        RebuiltNetwork rebuilt = RebuiltNetwork.of(ticket, threads);
        long eps = ticket.spec().eps();
        LongAdder problems = new LongAdder();
        LongAdder within = new LongAdder();
        LongAdder missed = new LongAdder();
        LongAccumulator worst = new LongAccumulator(Math::max, 0);
        List<Infeasible> infeasible = new ArrayList<>();
        for (EffectiveLayer effective : rebuilt.layers()) {
            SourceLayer layer = effective.layer();
            SourceDraw draw = new SourceDraw(layer, ticket.spec().randomBits());
            RowTasks.run(layer.rows(), threads, () -> {
                Prover prover = new Prover(draw.forThread(ticket.spec().randomBits()), target, eps);
                long[] errors = new long[layer.inputs()];
                return row -> {
                    RowReplay.errors(row, effective, target, errors);
                    for (int input = 0; input < errors.length; input++) {
                        problems.increment();
                        worst.accumulate(errors[input]);
                        if (errors[input] <= eps) {
                            within.increment();
                        } else if (!prover.proves(effective, row, input, infeasible)) {
                            missed.increment();
                        }
                    }
                };
            });
        }
        Ticket.Summary summary = ticket.summary();
        boolean right = summary.problems() == problems.sum() && summary.infeasible() == problems.sum() - within.sum()
                && summary.worstError() == worst.get();
        infeasible.sort(Comparator.comparingInt(Infeasible::layer).thenComparingInt(Infeasible::row)
                .thenComparingInt(Infeasible::input).thenComparing(Infeasible::forNegative));
        return new Result(problems.sum(), within.sum(), infeasible, missed.sum(), right);
    }

    /** Proves infeasibility, one thread's own. */
    private static final class Prover {
        private final BlockProblem problem;
        private final ReluNetwork target;
        private final long eps;

        Prover(SourceDraw draw, ReluNetwork target, long eps) {
            this.problem = new BlockProblem(draw, target);
            this.target = target;
            this.eps = eps;
        }

        /** Whether every half of a weight that is not within eps cannot be. */
        boolean proves(EffectiveLayer effective, int row, int input, List<Infeasible> found) {
            boolean proved = true;
            for (int half = 0; half < (effective.layer().signed() ? 2 : 1); half++) {
                boolean forNegative = half == 1;
                long wanted = FixedPoint.nearest(
                        target.weight(effective.layer().index(), row / effective.layer().copies(), input));
                if (Math.abs(effective.weight(row, input, forNegative) - wanted) <= eps) {
                    continue;
                }
                problem.load(row, input, forNegative);
                SubsetCertificate certificate = SubsetCertifier.within(problem.free(), problem.count(), problem.target(), eps);
                if (certificate instanceof InfeasibleCertificate evidence && SubsetChecker.defect(evidence).isEmpty()) {
                    synchronized (found) {
                        found.add(new Infeasible(effective.layer().index(), row, input, forNegative, evidence));
                    }
                } else {
                    proved = false;
                }
            }
            return proved;
        }
    }
}
