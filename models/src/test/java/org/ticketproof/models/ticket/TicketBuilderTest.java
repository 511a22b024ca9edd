package org.ticketproof.models.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.network.SupErrorBound;

class TicketBuilderTest {
    private static final double EPS = 0.01;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void buildsAVerifiedTicketInEveryScheme(ConstructionScheme scheme) {
        ReluNetwork target = Tickets.network(2, 4, 3, 2);
        int n = scheme.univariate() ? 320 : 90;
        TicketSpec spec = Tickets.spec(target, scheme, n, 0.2, 0.2, EPS, SolveMode.FIRST_WITHIN, scheme == ConstructionScheme.TWO_LAYER ? -1 : 0);
        Ticket ticket = new TicketBuilder(spec, target, 2).build();
        TicketVerification.Result result = TicketVerification.of(ticket, target, 2);
        assertTrue(result.holds(), result.toString());
        assertEquals(result.problems(), result.withinEps(), "with so many source weights all are within eps");
        RebuiltNetwork rebuilt = RebuiltNetwork.of(ticket, 1);
        double seen = new NetworkComparison(rebuilt, target, 1).largestErrorSeen(spec.inputLow(), 1, 5);
        double certified = new SupErrorBound(target, rebuilt.layers()).over(spec.inputLow(), 1);
        assertTrue(seen <= certified, seen + " > " + certified);
    }

    @Test
    void optimalErrorsAreNeverLarger() {
        ReluNetwork target = Tickets.network(3, 6, 5);
        long optimal = TicketFigures.errors(RebuiltNetwork.of(new TicketBuilder(Tickets.spec(target, ConstructionScheme.PER_WEIGHT, 14, 0, 0, EPS,
                SolveMode.OPTIMAL, 0), target, 1).build(), 1).layers(), target, 1).worst();
        long first = TicketFigures.errors(RebuiltNetwork.of(new TicketBuilder(Tickets.spec(target, ConstructionScheme.PER_WEIGHT, 14, 0, 0, EPS,
                SolveMode.FIRST_WITHIN, 0), target, 1).build(), 1).layers(), target, 1).worst();
        assertTrue(optimal <= first);
    }

    @Test
    void tooFewSourceWeightsAreReportedAsProvedInfeasible() {
        ReluNetwork target = Tickets.network(4, 8, 8);
        TicketSpec spec = Tickets.spec(target, ConstructionScheme.PER_WEIGHT, 6, 0.2, 0.2, EPS, SolveMode.OPTIMAL, 0);
        Ticket ticket = new TicketBuilder(spec, target, 2).build();
        TicketVerification.Result result = TicketVerification.of(ticket, target, 2);
        assertTrue(result.holds());
        assertTrue(result.infeasible().size() > 10, result.infeasible().size() + " infeasible");
        assertEquals(ticket.summary().infeasible(), result.provedInfeasible());
    }

    @Test
    void aWeightMissedThoughItCouldBeReachedIsFound() {
        ReluNetwork target = Tickets.network(5, 4, 2);
        TicketSpec spec = Tickets.spec(target, ConstructionScheme.PER_WEIGHT, 20, 0, 0, EPS, SolveMode.OPTIMAL, 0);
        Ticket ticket = new TicketBuilder(spec, target, 1).build();
        BitSet empty = new BitSet();
        Ticket bad = new Ticket(spec, ticket.summary(), empty, ticket.bitCount());
        TicketVerification.Result result = TicketVerification.of(bad, target, 1);
        assertFalse(result.holds());
        assertTrue(result.missed() > 0 && !result.summaryHolds());
        assertThrows(TicketException.class, () -> TicketVerification.of(new Ticket(spec, ticket.summary(), empty, ticket.bitCount() - 1), target, 1));
        assertThrows(TicketException.class, () -> TicketVerification.of(ticket, Tickets.network(6, 4, 2), 1));
    }

    @Test
    void threadsAndInterruptionsDoNotChangeTheTicket() throws IOException {
        ReluNetwork target = Tickets.network(7, 10, 12, 4);
        TicketSpec spec = Tickets.spec(target, ConstructionScheme.PER_ROW, 18, 0.1, 0.1, EPS, SolveMode.OPTIMAL, 0);
        Path whole = folder.resolve("whole");
        new TicketBuilder(spec, target, 1).build(whole, false, rows -> { });
        Path interrupted = folder.resolve("interrupted");
        int[] done = {0};
        assertThrows(IllegalStateException.class, () -> new TicketBuilder(spec, target, 2).build(interrupted, true, rows -> {
            done[0] += rows;
            if (done[0] == 7) {
                throw new IllegalStateException("interrupted");
            }
        }));
        Path partial = folder.resolve("interrupted.partial");
        byte[] records = Files.readAllBytes(partial);
        Files.write(partial, Arrays.copyOf(records, records.length - 3));
        int[] before = {-1};
        new TicketBuilder(spec, target, 2).build(interrupted, true, rows -> before[0] = before[0] < 0 ? rows : before[0]);
        assertTrue(before[0] >= 6, before[0] + " rows taken over");
        assertEquals(-1, Files.mismatch(whole, interrupted));
        assertFalse(Files.exists(partial));
    }

    @Test
    void aCheckpointOfAnotherConstructionIsRefused() throws IOException {
        ReluNetwork target = Tickets.network(7, 3, 2);
        TicketSpec spec = Tickets.spec(target, ConstructionScheme.PER_ROW, 12, 0, 0, EPS, SolveMode.OPTIMAL, 0);
        Path out = folder.resolve("out");
        Files.writeString(folder.resolve("out.partial"), "something else ".repeat(100));
        assertThrows(TicketException.class, () -> new TicketBuilder(spec, target, 1).build(out, true, rows -> { }));
        assertFalse(Files.exists(out));
    }
}
