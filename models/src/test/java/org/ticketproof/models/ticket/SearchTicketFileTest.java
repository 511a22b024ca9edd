package org.ticketproof.models.ticket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.Batch;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.data.LearningTask;
import org.ticketproof.models.data.SealedFile;
import org.ticketproof.models.frozen.FreezingPattern;
import org.ticketproof.models.frozen.FrozenSource;
import org.ticketproof.models.frozen.FrozenSpec;
import org.ticketproof.models.frozen.RatioRule;
import org.ticketproof.models.frozen.SourceInit;
import org.ticketproof.theory.freezing.Freezing;

class SearchTicketFileTest {
    private static final SearchTicket.Training MADE = new SearchTicket.Training("generated", 3, 2, .5, .25, "00ff");

    @TempDir
    private Path folder;

    @Test
    void everythingComesBack() {
        Architecture architecture = Architecture.of("conv2", new InputShape(3, 8, 8, 10), .125);
        SearchTicket ticket = ticket(architecture, Freezing.of(.3, .2), .6, new double[0][]);
        Path file = folder.resolve("a.ticket");
        long bytes = SearchTicketFile.write(ticket, file);
        SearchTicket back = SearchTicketFile.read(file);
        assertEquals(ticket.bits(), back.bits());
        assertEquals(ticket.source(), back.source());
        assertEquals(architecture, back.architecture());
        assertEquals(MADE, back.training());
        assertArrayEquals(ticket.weights(), back.weights());
        assertEquals(bytes, file.toFile().length());
        long free = FrozenSource.of(ticket.source()).pattern().free();
        assertTrue(8 * bytes <= 1.02 * free + 8 * 4096, bytes + " bytes for " + free + " searched weights");
        assertTrue(SearchTicketFile.is(file));
    }

    @Test
    void weightsAreTheSourceUnderTheMask() {
        Architecture architecture = Architecture.of("lenet", new InputShape(1, 6, 6, 10), .1);
        SearchTicket ticket = ticket(architecture, Freezing.of(.25, .25), .5, new double[0][]);
        FrozenSource source = FrozenSource.of(ticket.source());
        float[] weights = ticket.weights();
        int next = 0;
        for (int i = 0; i < weights.length; i++) {
            byte state = source.pattern().state(i);
            boolean used = state == FreezingPattern.LOCKED || state == FreezingPattern.FREE && ticket.bits().get(next++);
            assertEquals(used ? source.weights()[i] : 0, weights[i]);
        }
    }

    @Test
    void sparseMasksTakeLessThanABit() {
        Architecture architecture = Architecture.of("lenet", new InputShape(1, 28, 28, 10), 1);
        SearchTicket ticket = ticket(architecture, Freezing.NONE, .95, new double[0][]);
        long bytes = SearchTicketFile.write(ticket, folder.resolve("sparse.ticket"));
        // Entropy of .05: .2864 bits.
        assertTrue(8 * bytes < .29 * 266_200 + 8 * 1024, bytes + " bytes");
        assertEquals(ticket.bits(), SearchTicketFile.read(folder.resolve("sparse.ticket")).bits());
    }

    @Test
    void damageIsToldInOneLine() throws IOException {
        Architecture architecture = Architecture.of("lenet", new InputShape(1, 6, 6, 10), .1);
        Path file = folder.resolve("a.ticket");
        SearchTicketFile.write(ticket(architecture, Freezing.of(.25, .25), .5, new double[][] {{1, 2}, {.5, -3}}), file);
        byte[] good = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            byte[] bad = good.clone();
            bad[8 + random.nextInt(bad.length - 8)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            assertLine(file, "truncated or altered");
            Files.write(file, Arrays.copyOf(good, 8 + random.nextInt(good.length - 8)));
            assertLine(file, "truncated or altered");
        }
        Files.write(file, new byte[] {1, 2, 3});
        assertFalse(SearchTicketFile.is(file));
        assertLine(file, "not a search ticket file");
        assertLine(folder.resolve("none"), "no such file");
    }

    @Test
    void headersThatWereChangedAndSealedAgainAreReadOrRefused() throws IOException {
        Path file = folder.resolve("a.ticket");
        SearchTicketFile.write(ticket(Architecture.of("lenet", new InputShape(1, 3, 3, 10), .02), Freezing.of(.25, .25), .5, new double[0][]), file);
        byte[] good = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(1);
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] body = Arrays.copyOfRange(good, 8, good.length - 32);
            body[random.nextInt(body.length)] = (byte) (i % 2 == 0 ? random.nextInt(256) : '0' + random.nextInt(10));
            SealedFile.write(file, "TPSEARCH".getBytes(StandardCharsets.US_ASCII), ByteBuffer.wrap(body));
            try {
                SearchTicketFile.read(file);
            } catch (TicketException e) {
                refused++;
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            }
        }
        assertTrue(refused > 500, refused + " refused");
    }

    /** Ten bits for each of 2^31 - 1 statistics: in 32 bits their bytes came out as none, and 16 gigabytes were asked for. */
    @Test
    void numbersOfStatisticsAreNotBelieved() throws IOException {
        Path file = folder.resolve("a.ticket");
        SearchTicketFile.write(ticket(Architecture.of("lenet", new InputShape(1, 3, 3, 10), .02), Freezing.of(.25, .25), .5, new double[][] {{}}), file);
        byte[] good = Files.readAllBytes(file);
        ByteBuffer body = ByteBuffer.wrap(good, 16, good.length - 48);
        byte[] header = new byte[ByteBuffer.wrap(good).getInt(12)];
        body.get(header);
        String changed = new String(header, StandardCharsets.UTF_8).replace("\"statistics\":[0]", "\"statistics\":[2147483647]");
        assertNotEquals(header.length, changed.length());
        ByteBuffer all = ByteBuffer.allocate(8 + changed.length() + body.remaining()).putInt(SearchTicketFile.VERSION).putInt(changed.length())
                .put(changed.getBytes(StandardCharsets.UTF_8)).put(body).flip();
        SealedFile.write(file, "TPSEARCH".getBytes(StandardCharsets.US_ASCII), all);
        assertLine(file, "do not fit the file's size");
    }

    @Test
    void masksMustRespectThePattern() {
        Architecture architecture = Architecture.of("lenet", new InputShape(1, 6, 6, 10), .1);
        FrozenSource source = source(architecture, Freezing.of(.5, 0), .5);
        BitSet all = new BitSet();
        all.set(0, source.pattern().size());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> SearchTicket.of(architecture, source, all, new double[0][], MADE))
                .getMessage().contains("used though pruned"));
    }

    @Test
    void exportedNetworksComputeTheSameInDl4jAlone() throws IOException {
        Architecture architecture = Architecture.of("conv2", new InputShape(3, 8, 8, 10), .125);
        SearchTicket ticket = ticket(architecture, Freezing.of(.25, .25), .5, new double[0][]);
        Path file = folder.resolve("net.zip");
        TicketNetwork.export(ticket, file);
        SplittableRandom random = new SplittableRandom(3);
        Batch batch = Batch.of(5, 192);
        for (int i = 0; i < batch.features().length; i++) {
            batch.features()[i] = (float) random.nextDouble(-1, 1);
        }
        ComputationGraph alone = ComputationGraph.load(file.toFile(), false);
        try (Network network = TicketNetwork.of(ticket, LearningTask.of("generated:3x8x8:20", 1));
                INDArray input = Nd4j.createFromArray(batch.features()).reshape(5, 3, 8, 8)) {
            assertArrayEquals(network.outputs(batch), alone.output(false, input)[0].dup('c').reshape(50).toFloatVector(), 1e-5f);
        }
    }

    @Test
    void graphsAndOtherShapesAreRefused() {
        SearchTicket gin = ticket(Architecture.of("gin", InputShape.nodes(5, 3), .1), Freezing.NONE, .5, new double[0][]);
        assertTrue(assertThrows(TicketException.class, () -> TicketNetwork.export(gin, folder.resolve("x"))).getMessage().contains("gin"));
        SearchTicket lenet = ticket(Architecture.of("lenet", new InputShape(1, 6, 6, 10), .1), Freezing.NONE, .5, new double[0][]);
        assertTrue(assertThrows(TicketException.class, () -> TicketNetwork.of(lenet, LearningTask.of("generated:1x7x7:20", 1)))
                .getMessage().contains("the ticket is for lenet-300-100"));
    }

    private static FrozenSource source(Architecture architecture, Freezing freezing, double sparsity) {
        return FrozenSource.of(new FrozenSpec(architecture.shapes(), SourceInit.SKC, RatioRule.ERK, freezing, sparsity, 7, 8));
    }

    private static SearchTicket ticket(Architecture architecture, Freezing freezing, double sparsity, double[][] statistics) {
        FrozenSource source = source(architecture, freezing, sparsity);
        FreezingPattern pattern = source.pattern();
        double share = (source.spec().kept() - pattern.locked()) / (double) pattern.free();
        SplittableRandom random = new SplittableRandom(5);
        BitSet mask = new BitSet();
        for (int i = 0; i < pattern.size(); i++) {
            mask.set(i, pattern.state(i) == FreezingPattern.LOCKED || pattern.state(i) == FreezingPattern.FREE && random.nextDouble() < share);
        }
        return SearchTicket.of(architecture, source, mask, statistics, MADE);
    }

    private static void assertLine(Path file, String part) {
        String message = assertThrows(TicketException.class, () -> SearchTicketFile.read(file)).getMessage();
        assertTrue(message.contains(part) && message.lines().count() == 1, message);
    }
}
