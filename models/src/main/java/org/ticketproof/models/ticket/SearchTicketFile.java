package org.ticketproof.models.ticket;

import static org.ticketproof.models.data.SealedHeader.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.data.SealedFile;
import org.ticketproof.models.data.SealedHeader;
import org.ticketproof.models.frozen.FrozenSpec;
import org.ticketproof.models.frozen.RatioRule;
import org.ticketproof.models.frozen.SourceInit;
import org.ticketproof.theory.freezing.Freezing;

/**
 * The file of a ticket that was found by search: {@code TPSEARCH}, format version and header length (4 bytes each, big-endian), the
 * header as JSON in UTF-8, the mask (one bit per free weight, first bit lowest, or arithmetic code where that is shorter), the
 * statistics of batch norm, and the SHA-256 digest of all bytes before it.
 */
public final class SearchTicketFile {
    /** Version of the format. */
    public static final int VERSION = 1;

    private static final byte[] MARK = "TPSEARCH".getBytes(StandardCharsets.US_ASCII);
    private static final String GENERATOR = "splitmix64 trial stream " + TrialStream.VERSION + ", frozen network 1";

    private SearchTicketFile() {
    }

    /**
     * Whether a file says it is such a ticket.
     *
     * @param file the file
     * @return whether its first bytes say so
     * @throws TicketException if the file is missing or cannot be read
     */
    public static boolean is(Path file) {
        return TicketException.of(() -> SealedFile.begins(file, MARK));
    }

    /**
     * Writes a ticket completely or not at all.
     *
     * @param ticket the ticket
     * @param file where to
     * @return the number of bytes written
     * @throws TicketException if the file cannot be written
     */
    public static long write(SearchTicket ticket, Path file) {
        long[] counts = SearchTicket.freeCounts(ticket.source());
        byte[] raw = Arrays.copyOf(ticket.bits().toByteArray(), Math.toIntExact((Arrays.stream(counts).sum() + 7) / 8));
        byte[] coded = MaskCode.encode(ticket.bits(), counts);
        boolean shorter = coded.length < raw.length;
        byte[] mask = shorter ? coded : raw;
        byte[] statistics = StatisticsCode.encode(ticket.statistics());
        ByteBuffer body = SealedHeader.body(VERSION, header(ticket, counts, shorter, mask.length), mask.length + statistics.length);
        body.put(mask).put(statistics).flip();
        return TicketException.of(() -> SealedFile.write(file, MARK, body));
    }

    /**
     * Reads a ticket.
     *
     * @param file the file
     * @return the ticket
     * @throws TicketException if the file is missing, of another format or version, truncated or altered
     */
    public static SearchTicket read(Path file) {
        ByteBuffer body = TicketException.of(() -> SealedFile.read(file, MARK, "search ticket"));
        JsonNode header = TicketException.of(() -> SealedHeader.read(file.toString(), body, VERSION));
        try {
            return ticket(header, body);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new TicketException(file + ": " + e.getMessage());
        }
    }

    private static SearchTicket ticket(JsonNode node, ByteBuffer body) {
        if (!GENERATOR.equals(field(node, "generator").asText())) {
            throw new TicketException("generator '" + field(node, "generator").asText() + "', must be '" + GENERATOR + "'");
        }
        int[] input = integers(field(node, "input"));
        if (input.length != 4) {
            throw new TicketException("input of " + input.length + " numbers, must be channels, height, width, classes");
        }
        Architecture architecture = Architecture.of(field(node, "architecture").asText(), new InputShape(input[0], input[1], input[2], input[3]),
                field(node, "width").asDouble());
        FrozenSpec source = new FrozenSpec(architecture.shapes(), SourceInit.ofId(field(node, "init").asText()),
                RatioRule.ofId(field(node, "ratios").asText()), Freezing.of(field(node, "prune").asDouble(), field(node, "lock").asDouble()),
                field(node, "sparsity").asDouble(), field(node, "seed").asLong(), field(node, "patternSeed").asLong());
        long[] counts = SearchTicket.freeCounts(source);
        long[] ones = Arrays.stream(integers(field(node, "used"))).asLongStream().toArray();
        int maskBytes = field(node, "maskBytes").asInt();
        int[] lengths = integers(field(node, "statistics"));
        if (ones.length != counts.length || maskBytes < 0 || Arrays.stream(lengths).anyMatch(length -> length < 0)
                || maskBytes + StatisticsCode.size(lengths) != body.remaining()) {
            throw new TicketException("mask and statistics do not fit the file's size");
        }
        byte[] mask = new byte[maskBytes];
        body.get(mask);
        BitSet bits = field(node, "coded").asBoolean() ? MaskCode.decode(mask, counts, ones) : raw(mask, counts, ones);
        JsonNode made = field(node, "training");
        return new SearchTicket(architecture, source, bits, StatisticsCode.decode(body, lengths), new SearchTicket.Training(
                field(made, "data").asText(), field(made, "epochs").asInt(), field(made, "bestEpoch").asInt(),
                field(made, "validationAccuracy").asDouble(), field(made, "testAccuracy").asDouble(), field(made, "predictions").asText()));
    }

    private static BitSet raw(byte[] mask, long[] counts, long[] ones) {
        BitSet bits = BitSet.valueOf(mask);
        long total = Arrays.stream(counts).sum();
        if (mask.length != (total + 7) / 8 || bits.length() > total) {
            throw new TicketException("mask of " + mask.length + " bytes for " + total + " free weights");
        }
        int start = 0;
        for (int l = 0; l < counts.length; l++) {
            int end = (int) (start + counts[l]);
            if (bits.get(start, end).cardinality() != ones[l]) {
                throw new TicketException("mask of layer " + l + " has another number of ones than the header says");
            }
            start = end;
        }
        return bits;
    }

    private static ObjectNode header(SearchTicket ticket, long[] counts, boolean coded, int maskBytes) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Architecture architecture = ticket.architecture();
        FrozenSpec source = ticket.source();
        node.put("generator", GENERATOR).put("architecture", architecture.family().id()).put("width", architecture.widthFactor());
        InputShape input = architecture.input();
        node.putArray("input").add(input.channels()).add(input.height()).add(input.width()).add(input.classes());
        node.put("init", source.init().id()).put("ratios", source.ratios().id()).put("prune", source.freezing().prune())
                .put("lock", source.freezing().lock()).put("sparsity", source.sparsity()).put("seed", source.seed())
                .put("patternSeed", source.patternSeed()).put("coded", coded).put("maskBytes", maskBytes);
        ArrayNode used = node.putArray("used");
        int start = 0;
        for (long count : counts) {
            used.add(ticket.bits().get(start, (int) (start + count)).cardinality());
            start += (int) count;
        }
        ArrayNode lengths = node.putArray("statistics");
        for (double[] vector : ticket.statistics()) {
            lengths.add(vector.length);
        }
        SearchTicket.Training made = ticket.training();
        node.putObject("training").put("data", made.data()).put("epochs", made.epochs()).put("bestEpoch", made.bestEpoch())
                .put("validationAccuracy", made.validationAccuracy()).put("testAccuracy", made.testAccuracy()).put("predictions", made.predictions());
        return node;
    }

    private static int[] integers(JsonNode array) {
        int[] values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asInt();
        }
        return values;
    }
}
