package org.ticketproof.models.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.ticketproof.empirical.claim.Study;
import org.ticketproof.empirical.claim.StudyRequest;
import org.ticketproof.empirical.claim.StudyResult;
import org.ticketproof.empirical.claim.Verdict;
import org.ticketproof.models.ticket.NetworkComparison;
import org.ticketproof.models.ticket.RebuiltNetwork;
import org.ticketproof.models.ticket.SolveMode;
import org.ticketproof.models.ticket.Ticket;
import org.ticketproof.models.ticket.TicketBuilder;
import org.ticketproof.models.ticket.TicketFigures;
import org.ticketproof.models.ticket.TicketSpec;
import org.ticketproof.models.ticket.TicketVerification;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.network.SupErrorBound;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * Builds a random network in every scheme from a plain and from frozen sources, and verifies the tickets: every weight within eps
 * or proved out of reach, and no error seen above the certified bound.
 */
final class ConstructionStudy implements Study {
    @Override
    public String id() {
        return "construction";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("widths", "eps", "n", "univariate-n", "prune", "lock");
    }

    @Override
    public StudyResult run(StudyRequest request) {
        int[] widths = request.parameters().get("widths").stream().mapToInt(Double::intValue).toArray();
        ReluNetwork target = network(request.seed(), widths);
        List<List<String>> rows = new ArrayList<>();
        boolean holds = true;
        long beyond = 0;
        for (ConstructionScheme scheme : ConstructionScheme.values()) {
            for (boolean frozen : new boolean[] {false, true}) {
                TicketSpec spec = new TicketSpec(scheme, Arrays.stream(widths).boxed().toList(),
                        request.integer(scheme.univariate() ? "univariate-n" : "n"), -FixedPoint.ONE, FixedPoint.ONE,
                        frozen ? request.number("prune") : 0, frozen ? request.number("lock") : 0, request.seed(),
                        FixedPoint.floor(request.number("eps")), SolveMode.FIRST_WITHIN, 0, 1, TicketSpec.digest(target));
                Ticket ticket = new TicketBuilder(spec, target, 2).build();
                TicketVerification.Result verified = TicketVerification.of(ticket, target, 2);
                RebuiltNetwork rebuilt = RebuiltNetwork.of(ticket, 2);
                TicketFigures counts = TicketFigures.of(rebuilt);
                double certified = new SupErrorBound(target, rebuilt.layers()).over(0, 1);
                double seen = new NetworkComparison(rebuilt, target, 2).largestErrorSeen(0, 1, request.seed());
                holds &= verified.holds() && seen <= certified;
                beyond += verified.provedInfeasible();
                rows.add(List.of(scheme.id(), frozen ? "frozen" : "plain", Integer.toString(spec.n()), Long.toString(counts.sourceWeights()),
                        Long.toString(counts.kept()), Long.toString(verified.problems()), Long.toString(verified.provedInfeasible()),
                        String.format(Locale.ROOT, "%.3g", seen), String.format(Locale.ROOT, "%.3g", certified)));
            }
        }
        return new StudyResult(holds ? Verdict.VERIFIED : Verdict.REFUTED, "every target weight of 8 tickets is within eps or proved out of reach (" + beyond
                + " are), and no error seen exceeds its certified bound", List.of("scheme", "source", "n", "source weights", "kept", "weights to reach",
                        "out of reach", "error seen", "error certified"), rows, List.of());
    }

    private static ReluNetwork network(long seed, int[] widths) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] weights = new double[widths.length - 1][];
        for (int l = 0; l < weights.length; l++) {
            weights[l] = random.doubles((long) widths[l] * widths[l + 1], -0.9, 0.9).toArray();
        }
        return ReluNetwork.of(widths, weights);
    }
}
