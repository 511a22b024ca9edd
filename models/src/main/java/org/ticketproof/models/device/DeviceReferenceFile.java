package org.ticketproof.models.device;

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
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.data.DataFormatException;
import org.ticketproof.models.data.ForeignText;
import org.ticketproof.models.data.SealedFile;
import org.ticketproof.models.data.SealedHeader;

/**
 * The file of a {@link DeviceReference}: {@code TPDEVICE}, format version and header length (4 bytes each, big-endian), the header as
 * JSON in UTF-8, then for every case gradient and trained weights (4 bytes a number), losses and statistics (8 bytes a number) and kept
 * weights (one bit each, first bit lowest), and the SHA-256 digest of all bytes before it.
 */
public final class DeviceReferenceFile {
    /** Version of the format, of the cases' rules and of what is recorded. */
    public static final int VERSION = 1;

    private static final byte[] MARK = "TPDEVICE".getBytes(StandardCharsets.US_ASCII);
    /** Of the loss, the losses of both trainings. */
    private static final int LOSSES = 1 + 2 * DeviceCase.STEPS;
    private static final int MOST_STATISTICS = 1 << 20;

    private DeviceReferenceFile() {
    }

    /**
     * Writes a reference completely or not at all.
     *
     * @param reference the reference
     * @param file where to
     * @return the number of bytes written
     * @throws DataFormatException if it cannot be written
     */
    public static long write(DeviceReference reference, Path file) {
        ObjectNode header = JsonNodeFactory.instance.objectNode().put("program", reference.program()).put("library", reference.library())
                .put("device", reference.device());
        var cases = header.putArray("cases");
        long size = 0;
        for (DeviceReference.Entry entry : reference.entries()) {
            Architecture architecture = entry.wanted().architecture();
            InputShape input = architecture.input();
            DeviceTrace trace = entry.trace();
            ObjectNode node = cases.addObject().put("architecture", architecture.family().id()).put("width", architecture.widthFactor())
                    .put("examples", entry.wanted().examples()).put("seed", entry.wanted().seed()).put("inputs", trace.inputs())
                    .put("statistics", trace.statistics().length);
            node.putArray("input").add(input.channels()).add(input.height()).add(input.width()).add(input.classes());
            size += bytes(trace.gradient().length, trace.statistics().length);
        }
        ByteBuffer body = SealedHeader.body(VERSION, header, size);
        reference.entries().forEach(entry -> put(entry.trace(), body));
        return SealedFile.write(file, MARK, body.flip());
    }

    /**
     * Reads a reference.
     *
     * @param file the file
     * @return the reference
     * @throws DataFormatException if the file is missing, of another format or version, truncated or altered; one line
     */
    public static DeviceReference read(Path file) {
        ByteBuffer body = SealedFile.read(file, MARK, "device reference");
        JsonNode header = SealedHeader.read(file.toString(), body, VERSION);
        try {
            List<DeviceReference.Entry> entries = new ArrayList<>();
            for (JsonNode node : field(header, "cases")) {
                entries.add(entry(node, body));
            }
            if (body.hasRemaining()) {
                throw new IllegalArgumentException(body.remaining() + " bytes too many");
            }
            return new DeviceReference(word(header, "program"), word(header, "library"), word(header, "device"), entries);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new DataFormatException(file + ": " + e.getMessage());
        }
    }

    private static DeviceReference.Entry entry(JsonNode node, ByteBuffer body) {
        JsonNode input = field(node, "input");
        if (input.size() != 4) {
            throw new IllegalArgumentException("input of " + input.size() + " numbers, must be channels, height, width, classes");
        }
        Architecture architecture = Architecture.of(word(node, "architecture"),
                new InputShape(input.get(0).asInt(), input.get(1).asInt(), input.get(2).asInt(), input.get(3).asInt()), field(node, "width").asDouble());
        DeviceCase wanted = new DeviceCase(architecture, field(node, "examples").asInt(), field(node, "seed").asLong());
        int statistics = field(node, "statistics").asInt();
        long weights = architecture.parameterCount();
        if (statistics < 0 || statistics > MOST_STATISTICS || bytes(weights, statistics) > body.remaining()) {
            throw new IllegalArgumentException(architecture.id() + " with " + weights + " weights and " + statistics + " statistics does not fit into the file");
        }
        float[] gradient = floats(body, (int) weights);
        float[] trained = floats(body, (int) weights);
        double[] losses = doubles(body, LOSSES);
        double[] running = doubles(body, statistics);
        byte[] mask = new byte[maskBytes(weights)];
        body.get(mask);
        BitSet kept = BitSet.valueOf(mask);
        if (kept.length() > weights) {
            throw new IllegalArgumentException("mask of " + kept.length() + " bits for " + weights + " weights");
        }
        double[] searched = Arrays.copyOfRange(losses, 1, 1 + DeviceCase.STEPS);
        double[] training = Arrays.copyOfRange(losses, 1 + DeviceCase.STEPS, LOSSES);
        return new DeviceReference.Entry(wanted,
                new DeviceTrace(word(node, "inputs"), losses[0], gradient, searched, kept, running, training, trained));
    }

    private static void put(DeviceTrace trace, ByteBuffer body) {
        int weights = trace.gradient().length;
        for (float[] vector : new float[][] {trace.gradient(), trace.trainedWeights()}) {
            body.asFloatBuffer().put(vector);
            body.position(body.position() + Float.BYTES * weights);
        }
        body.putDouble(trace.loss());
        for (double[] vector : new double[][] {trace.searchLosses(), trace.trainingLosses(), trace.statistics()}) {
            for (double value : vector) {
                body.putDouble(value);
            }
        }
        body.put(Arrays.copyOf(trace.kept().toByteArray(), maskBytes(weights)));
    }

    private static long bytes(long weights, int statistics) {
        return 2 * Float.BYTES * weights + (long) Double.BYTES * (LOSSES + statistics) + maskBytes(weights);
    }

    private static int maskBytes(long weights) {
        return Math.toIntExact((weights + 7) / 8);
    }

    private static float[] floats(ByteBuffer body, int count) {
        float[] values = new float[count];
        body.asFloatBuffer().get(values);
        body.position(body.position() + Float.BYTES * count);
        return values;
    }

    private static double[] doubles(ByteBuffer body, int count) {
        double[] values = new double[count];
        body.asDoubleBuffer().get(values);
        body.position(body.position() + Double.BYTES * count);
        return values;
    }

    private static String word(JsonNode node, String name) {
        return ForeignText.plain(field(node, name).asText());
    }
}
