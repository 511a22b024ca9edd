package org.ticketproof.models.ticket;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.fuzz.Fuzzing;
import org.ticketproof.empirical.fuzz.InputMutator;
import org.ticketproof.models.data.Sealing;
import org.ticketproof.theory.network.ConstructionScheme;
import org.ticketproof.theory.network.ReluNetwork;

/** Whatever the bytes, reading a ticket gives a ticket or a TicketException of one line, also where the checksum fits. */
class TicketFuzzTest {
    private static final int DIGEST = 32;
    private static final List<byte[]> WORDS = words();

    @Test
    void onlyTheDocumentedException(@TempDir Path folder) throws IOException {
        InputMutator mutator = new InputMutator(corpus(folder), WORDS);
        long accepted = Fuzzing.accepted(mutator, TicketException.class, body -> TicketFile.read("fuzzed.ticket", Sealing.sealed(new byte[0], body)));
        assertTrue(accepted > 0, "every damaged ticket was refused: the damage is too coarse to reach the parser's depths");
    }

    private static List<byte[]> corpus(Path folder) throws IOException {
        ReluNetwork target = Tickets.network(1, 3, 2, 1);
        List<byte[]> corpus = new ArrayList<>();
        for (ConstructionScheme scheme : ConstructionScheme.values()) {
            Path file = folder.resolve(scheme.id());
            TicketSpec spec = Tickets.spec(target, scheme, 30, 0.1, 0.1, 0.05, SolveMode.FIRST_WITHIN, 0);
            TicketFile.write(new TicketBuilder(spec, target, 1).build(), file);
            byte[] bytes = Files.readAllBytes(file);
            corpus.add(Arrays.copyOf(bytes, bytes.length - DIGEST));
        }
        return corpus;
    }

    private static List<byte[]> words() {
        Stream<byte[]> numbers = Fuzzing.integers(0, 1, -1, 2, 23, 24, 255, 4096, Integer.MAX_VALUE, Integer.MIN_VALUE).stream();
        Stream<byte[]> texts = Fuzzing.bytes("null", "{}", "[]", "\"\"", "1e999", "-1", "NaN", "99999999999999999999", "{\"a\":", "[[[[[[[[", "\"widths\":", "\"widths\":[]",
                "\"widths\":[2000000000,2000000000]", "\"widths\":[0]", "\"n\":", "\"prune\":2", "\"scheme\":\"per-row\"", "\n", "\u2028", "TPTICKET").stream();
        return Stream.concat(numbers, texts).toList();
    }
}
