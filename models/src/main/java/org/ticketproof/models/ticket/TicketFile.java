package org.ticketproof.models.ticket;

import static org.ticketproof.models.data.SealedHeader.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ticketproof.empirical.sampling.TrialStream;
import org.ticketproof.models.data.SealedFile;
import org.ticketproof.models.data.SealedHeader;
import org.ticketproof.theory.network.ConstructionScheme;

/**
 * The ticket file: {@code TPTICKET}, format version and header length (4 bytes each, big-endian), the header as JSON in
 * UTF-8, the number of bits (8 bytes), the bits (first bit lowest), and the SHA-256 digest of all bytes before it.
 *
 * <p>The digest finds damage and carelessness; it is no signature.
 */
public final class TicketFile {
    /** Version of the format. */
    public static final int VERSION = 1;
    /** Most bytes that the header and all else but the bits may take. */
    public static final int MAX_HEADER = 4095;

    private static final byte[] MAGIC = "TPTICKET".getBytes(StandardCharsets.US_ASCII);
    private static final String KIND = "ticket";

    private TicketFile() {
    }

    /**
     * Writes a ticket: to a temporary file beside the wanted one, then moved there.
     *
     * @param ticket the ticket
     * @param file where to
     * @return the number of bytes written
     * @throws TicketException if the file cannot be written
     */
    public static long write(Ticket ticket, Path file) {
        ByteBuffer body = body(ticket);
        return TicketException.of(() -> SealedFile.write(file, MAGIC, body));
    }

    /**
     * Reads a ticket.
     *
     * @param file the file
     * @return the ticket
     * @throws TicketException if the file is missing, of another format or version, truncated or altered
     */
    public static Ticket read(Path file) {
        return parse(file.toString(), TicketException.of(() -> SealedFile.read(file, MAGIC, KIND)));
    }

    /** Reads the bytes of a file; {@code name} is what messages call it. */
    static Ticket read(String name, byte[] bytes) {
        return parse(name, TicketException.of(() -> SealedFile.read(name, bytes, MAGIC, KIND)));
    }

    private static Ticket parse(String name, ByteBuffer buffer) {
        JsonNode node = TicketException.of(() -> SealedHeader.read(name, buffer, VERSION));
        long count = buffer.remaining() < Long.BYTES ? -1 : buffer.getLong();
        if (count < 0 || (count + 7) / 8 != buffer.remaining()) {
            throw new TicketException(name + ": " + buffer.remaining() + " bytes of mask for " + count + " bits");
        }
        try {
            return new Ticket(spec(node), new Ticket.Summary(field(node, "problems").longValue(),
                    field(node, "infeasible").longValue(), field(node, "worstError").longValue()), BitSet.valueOf(buffer), count);
        } catch (IllegalArgumentException e) {
            throw new TicketException(name + ": " + e.getMessage());
        }
    }

    private static ByteBuffer body(Ticket ticket) {
        int payload = Math.toIntExact((ticket.bitCount() + 7) / 8);
        ByteBuffer buffer = SealedHeader.body(VERSION, header(ticket), Long.BYTES + payload).putLong(ticket.bitCount());
        int rest = MAGIC.length + buffer.position() + SealedFile.DIGEST;
        if (rest > MAX_HEADER) {
            throw new TicketException("ticket header of " + rest + " bytes: must be at most " + MAX_HEADER);
        }
        return buffer.put(Arrays.copyOf(ticket.bits().toByteArray(), payload)).flip();
    }

    private static ObjectNode header(Ticket ticket) {
        return header(ticket.spec()).put("problems", ticket.summary().problems()).put("infeasible", ticket.summary().infeasible())
                .put("worstError", ticket.summary().worstError());
    }

    /** The specification as a header; it also identifies a construction that is to be resumed. */
    static ObjectNode header(TicketSpec spec) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("unit", "2^-40; target weights are rounded to the nearest multiple");
        node.put("generator", "splitmix64 trial stream " + TrialStream.VERSION);
        node.put("scheme", spec.scheme().id());
        spec.widths().forEach(node.putArray("widths")::add);
        node.put("n", spec.n());
        node.put("law", spec.scheme().univariate() ? "uniform factors" : "uniform").put("low", spec.low()).put("high", spec.high());
        node.put("prune", spec.prune()).put("lock", spec.lock()).put("seed", spec.seed()).put("eps", spec.eps());
        node.put("mode", spec.mode().id()).put("inputLow", spec.inputLow()).put("inputHigh", spec.inputHigh());
        return node.put("targetSha256", spec.targetSha256());
    }

    private static TicketSpec spec(JsonNode node) {
        String generator = "splitmix64 trial stream " + TrialStream.VERSION;
        if (!generator.equals(field(node, "generator").textValue())) {
            throw new TicketException("generator '" + field(node, "generator").asText() + "', must be '" + generator + "'");
        }
        List<Integer> widths = new ArrayList<>();
        field(node, "widths").forEach(width -> widths.add(width.intValue()));
        return new TicketSpec(ConstructionScheme.ofId(field(node, "scheme").asText()), widths, field(node, "n").intValue(),
                field(node, "low").longValue(), field(node, "high").longValue(), field(node, "prune").doubleValue(),
                field(node, "lock").doubleValue(), field(node, "seed").longValue(), field(node, "eps").longValue(),
                SolveMode.ofId(field(node, "mode").asText()), field(node, "inputLow").doubleValue(),
                field(node, "inputHigh").doubleValue(), field(node, "targetSha256").asText());
    }
}
