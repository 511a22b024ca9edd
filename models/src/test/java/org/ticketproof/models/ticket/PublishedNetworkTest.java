package org.ticketproof.models.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.models.data.DataFolder;
import org.ticketproof.models.data.ImageSet;
import org.ticketproof.models.data.NetworkFolder;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.network.SupErrorBound;
import org.ticketproof.theory.subsetsum.FixedPoint;

/** The published experiment on its own network; skipped where the data are not there. */
class PublishedNetworkTest {
    @TempDir
    private Path folder;

    @Test
    void theTrainedNetworkIsRebuiltByPruning() throws Exception {
        ReluNetwork target = NetworkFolder.read(DataFolder.of("pensia-mnist-784-500-10"));
        ImageSet images = ImageSet.mnistTest(DataFolder.of("mnist"));
        double[] range = target.range();
        TicketSpec spec = new TicketSpec(ConstructionScheme.PER_WEIGHT, List.of(784, 500, 10), 21, FixedPoint.nearest(range[0]),
                FixedPoint.nearest(range[1]), 0, 0, 1, FixedPoint.floor(0.01), SolveMode.OPTIMAL, 0, 1, TicketSpec.digest(target));
        Path file = folder.resolve("net.ticket");
        new TicketBuilder(spec, target, 2).build(file, false, rows -> { });
        Ticket ticket = TicketFile.read(file);
        assertEquals(8_337_000, ticket.bitCount());
        assertTrue(Files.size(file) < 1.02 * ticket.bitCount() / 8 + 4096);
        // Golden counts at a fixed seed: the optimum's masks follow from the drawn integers.
        assertEquals(397_000, ticket.summary().problems());
        assertEquals(1, ticket.summary().infeasible());
        TicketVerification.Result verified = TicketVerification.of(ticket, target, 2);
        assertTrue(verified.holds());
        assertEquals(1, verified.infeasible().size());
        RebuiltNetwork rebuilt = RebuiltNetwork.of(ticket, 2);
        NetworkComparison.OnImages on = new NetworkComparison(rebuilt, target, 2).on(images);
        assertEquals(9719, on.targetCorrect());
        assertTrue(Math.abs(on.ticketCorrect() - on.targetCorrect()) <= 5, on.toString());
        double certified = new SupErrorBound(target, rebuilt.layers()).over(0, 1);
        assertTrue(on.largestError() <= certified && certified < 0.1, certified + " for " + on);
    }
}
