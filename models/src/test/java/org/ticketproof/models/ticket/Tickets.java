package org.ticketproof.models.ticket;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.subsetsum.FixedPoint;

/** Small networks and specifications for tests. */
public final class Tickets {
    private Tickets() {
    }

    static ReluNetwork network(long seed, int... widths) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] weights = new double[widths.length - 1][];
        for (int l = 0; l < weights.length; l++) {
            weights[l] = random.doubles(widths[l] * widths[l + 1], -0.9, 0.9).toArray();
        }
        return ReluNetwork.of(widths, weights);
    }

    static TicketSpec spec(ReluNetwork target, ConstructionScheme scheme, int n, double prune, double lock, double eps, SolveMode mode,
            double inputLow) {
        return new TicketSpec(scheme, Arrays.stream(target.widths()).boxed().toList(), n, -FixedPoint.ONE, FixedPoint.ONE, prune, lock, 9,
                FixedPoint.floor(eps), mode, inputLow, 1, TicketSpec.digest(target));
    }
}
