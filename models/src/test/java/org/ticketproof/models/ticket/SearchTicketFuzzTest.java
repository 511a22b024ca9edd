package org.ticketproof.models.ticket;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.fuzz.Fuzzing;
import org.ticketproof.empirical.fuzz.InputMutator;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.data.Sealing;
import org.ticketproof.models.frozen.FreezingPattern;
import org.ticketproof.models.frozen.FrozenSource;
import org.ticketproof.models.frozen.FrozenSpec;
import org.ticketproof.models.frozen.RatioRule;
import org.ticketproof.models.frozen.SourceInit;
import org.ticketproof.theory.freezing.Freezing;

/** Whatever the bytes, reading a ticket that a search found gives a ticket or a TicketException of one line, also where the checksum fits. */
class SearchTicketFuzzTest {
    private static final byte[] MARK = "TPSEARCH".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST = 32;

    @Test
    void onlyTheDocumentedException(@TempDir Path folder) throws IOException {
        InputMutator mutator = new InputMutator(corpus(folder), words());
        long accepted = Fuzzing.acceptedFiles(mutator, TicketException.class, folder, body -> Sealing.sealed(MARK, body), SearchTicketFile::read);
        assertTrue(accepted > 0, "every damaged ticket was refused: the damage is too coarse to reach the reader's depths");
    }

    /** Bodies without mark and digest: of a sparse mask in arithmetic code, a dense one as bits, and a graph's with statistics. */
    private static List<byte[]> corpus(Path folder) throws IOException {
        List<byte[]> corpus = new ArrayList<>();
        Architecture lenet = Architecture.of("lenet", new InputShape(1, 3, 3, 10), .02);
        Architecture gin = Architecture.of("gin", InputShape.nodes(5, 3), .05);
        for (SearchTicket ticket : List.of(ticket(lenet, .9, new double[0][]), ticket(lenet, .5, new double[0][]), ticket(gin, .5, new double[][] {{1, 2}, {.5, -3}}))) {
            Path file = folder.resolve("good.ticket");
            SearchTicketFile.write(ticket, file);
            byte[] bytes = Files.readAllBytes(file);
            corpus.add(Arrays.copyOfRange(bytes, MARK.length, bytes.length - DIGEST));
        }
        return corpus;
    }

    private static SearchTicket ticket(Architecture architecture, double sparsity, double[][] statistics) {
        FrozenSource source = FrozenSource.of(new FrozenSpec(architecture.shapes(), SourceInit.SKC, RatioRule.EPL, Freezing.of(.05, .05), sparsity, 7, 8));
        FreezingPattern pattern = source.pattern();
        BitSet mask = new BitSet();
        long left = source.spec().kept() - pattern.locked();
        for (int i = 0; i < pattern.size(); i++) {
            boolean free = pattern.state(i) == FreezingPattern.FREE;
            mask.set(i, pattern.state(i) == FreezingPattern.LOCKED || free && left-- > 0);
        }
        return SearchTicket.of(architecture, source, mask, statistics, new SearchTicket.Training("generated", 3, 2, .5, .25, "00ff"));
    }

    private static List<byte[]> words() {
        Stream<byte[]> numbers = Fuzzing.integers(0, 1, -1, 2, 255, 4096, Integer.MAX_VALUE, Integer.MIN_VALUE).stream();
        Stream<byte[]> texts = Fuzzing.bytes("null", "{}", "[]", "\"\"", "1e999", "1e9", "-1", "NaN", "2147483647", "99999999999999999999", "{\"a\":", "[[[[[[[[", "\n",
                "\u2028", "\\n", "true", "false", "\"width\":", "\"width\":1e6", "\"input\":[1,65536,65536,10]", "\"input\":[2147483647,2147483647,2147483647,2]",
                "\"used\":[2147483647,1,1]", "\"statistics\":[2147483647,2147483647]", "\"maskBytes\":", "\"coded\":true", "\"architecture\":\"resnet18\"",
                "\"architecture\":\"gin\"", "\"sparsity\":", "\"prune\":2").stream();
        return Stream.concat(numbers, texts).toList();
    }
}
