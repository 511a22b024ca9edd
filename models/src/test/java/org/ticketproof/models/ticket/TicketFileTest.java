package org.ticketproof.models.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.ReluNetwork;

class TicketFileTest {
    private final ReluNetwork target = Tickets.network(1, 5, 4, 3);
    private Ticket ticket;
    private Path file;

    @BeforeEach
    void build(@TempDir Path folder) {
        ticket = new TicketBuilder(Tickets.spec(target, ConstructionScheme.PER_WEIGHT, 40, 0.3, 0.1, 0.01, SolveMode.FIRST_WITHIN, 0), target, 2).build();
        file = folder.resolve("net.ticket");
        TicketFile.write(ticket, file);
    }

    @Test
    void comesBackAsItWas() {
        assertEquals(ticket, TicketFile.read(file));
        assertFalse(Files.exists(file.resolveSibling("net.ticket.tmp")));
    }

    @Test
    void takesOneBitPerFreeWeightAndASmallHeader() throws IOException {
        long header = Files.size(file) - (ticket.bitCount() + 7) / 8;
        assertTrue(header < 4096, header + " bytes beside the mask");
        assertEquals(ticket.bitCount(), TicketFigures.of(RebuiltNetwork.of(ticket, 1)).free());
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertOneLine(assertThrows(TicketException.class, () -> TicketFile.read(file)));
        }
    }

    @Test
    void everyAlteredByteIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= 1 << i % 8;
            Files.write(file, altered);
            assertOneLine(assertThrows(TicketException.class, () -> TicketFile.read(file)));
        }
    }

    @Test
    void aMissingFileAndAnUnwritablePlaceAreToldInOneLine() {
        assertOneLine(assertThrows(TicketException.class, () -> TicketFile.read(file.resolveSibling("none"))));
        assertOneLine(assertThrows(TicketException.class, () -> TicketFile.write(ticket, file.resolve("inside"))));
    }

    private static void assertOneLine(Exception e) {
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
    }
}
