package org.ticketproof.models.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.Family;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.data.DataFormatException;
import org.ticketproof.models.data.SealedFile;
import org.ticketproof.models.device.DeviceCase;
import org.ticketproof.models.device.DeviceReference;
import org.ticketproof.models.device.DeviceReferenceFile;
import org.ticketproof.models.device.DeviceTrace;
import org.ticketproof.models.frozen.FreezingPattern;
import org.ticketproof.models.frozen.FrozenSource;
import org.ticketproof.models.frozen.FrozenSpec;
import org.ticketproof.models.frozen.RatioRule;
import org.ticketproof.models.frozen.SourceInit;
import org.ticketproof.theory.freezing.Freezing;

/** Each value of a header in turn is another, and the file is sealed again: it is read, or refused in one line, and takes little memory. */
class SealedHeadersTest {
    private static final String[] WORDS = {"null", "{}", "[]", "\"\"", "1e999", "-1", "99999999999999999999", "2147483647", "-2147483648", "64", ".001", "\"gin\"",
        "\"resnet18\"", "[2147483647,2147483647]", "0"};
    private static final Pattern VALUE = Pattern.compile("(?<=[:\\[,])(\"[^\"]*\"|[-0-9.Ee]+|true|false|\\[[^\\]\\[{]*\\]|\\{[^{}]*\\})(?=[,}\\]])");
    private static final int START = 16;
    private static final int MOST_BYTES = 1 << 26;

    @TempDir
    private Path folder;

    @Test
    void ticketsFoundBySearch() throws IOException {
        Architecture architecture = Architecture.of("conv2", new InputShape(1, 3, 3, 10), .02);
        FrozenSource source = FrozenSource.of(new FrozenSpec(architecture.shapes(), SourceInit.SKC, RatioRule.ERK, Freezing.of(.25, .25), .5, 7, 8));
        BitSet mask = new BitSet();
        for (int i = 0; i < source.pattern().size(); i++) {
            mask.set(i, source.pattern().state(i) == FreezingPattern.LOCKED);
        }
        Path file = folder.resolve("net.ticket");
        SearchTicket.Training made = new SearchTicket.Training("g", 1, 1, .5, .5, "00");
        SearchTicketFile.write(SearchTicket.of(architecture, source, mask, new double[][] {{1, 2}, {.5}}, made), file);
        requireReadOrRefused(file, SearchTicketFile::read, TicketException.class);
    }

    @Test
    void referencesOfDevices() throws IOException {
        DeviceCase wanted = new DeviceCase(new Architecture(Family.LENET, new InputShape(1, 3, 3, 3), .01), 4, 1);
        Path file = folder.resolve("a.reference");
        DeviceReferenceFile.write(new DeviceReference("t", "l", "d", List.of(new DeviceReference.Entry(wanted, DeviceTrace.of(wanted)))), file);
        requireReadOrRefused(file, DeviceReferenceFile::read, DataFormatException.class);
    }

    private static void requireReadOrRefused(Path file, Consumer<Path> reader, Class<? extends RuntimeException> documented) throws IOException {
        byte[] good = Files.readAllBytes(file);
        int end = START + ByteBuffer.wrap(good).getInt(START - Integer.BYTES);
        String header = new String(good, START, end - START, StandardCharsets.UTF_8);
        List<int[]> values = new ArrayList<>();
        Matcher matcher = VALUE.matcher(header);
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            values.add(new int[] {matcher.start(), matcher.end()});
        }
        assertTrue(values.size() > 10, header);
        for (int[] value : values) {
            for (String word : WORDS) {
                String changed = header.substring(0, value[0]) + word + header.substring(value[1]);
                seal(file, good, end, changed.getBytes(StandardCharsets.UTF_8));
                long before = allocated();
                try {
                    reader.accept(file);
                } catch (RuntimeException e) {
                    assertSame(documented, e.getClass(), changed);
                    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
                }
                assertTrue(allocated() - before < MOST_BYTES, () -> changed);
            }
        }
    }

    private static void seal(Path file, byte[] good, int end, byte[] header) {
        byte[] rest = Arrays.copyOfRange(good, end, good.length - SealedFile.DIGEST);
        ByteBuffer body = ByteBuffer.allocate(8 + header.length + rest.length).putInt(1).putInt(header.length).put(header).put(rest).flip();
        SealedFile.write(file, Arrays.copyOf(good, 8), body);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
