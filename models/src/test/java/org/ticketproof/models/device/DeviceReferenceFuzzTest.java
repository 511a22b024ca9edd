package org.ticketproof.models.device;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.fuzz.Fuzzing;
import org.ticketproof.empirical.fuzz.InputMutator;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.Family;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.data.DataFormatException;
import org.ticketproof.models.data.Sealing;

/** Whatever the bytes, reading a reference gives one or a DataFormatException of one line, also where the checksum fits. */
class DeviceReferenceFuzzTest {
    private static final byte[] MARK = "TPDEVICE".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST = 32;

    @Test
    void onlyTheDocumentedException(@TempDir Path folder) throws IOException {
        Path good = folder.resolve("good");
        DeviceCase lenet = new DeviceCase(new Architecture(Family.LENET, new InputShape(1, 3, 3, 2), .02), 4, 1);
        DeviceCase gin = new DeviceCase(new Architecture(Family.GIN, InputShape.nodes(3, 2), .02), 6, 1);
        DeviceReferenceFile.write(DeviceReference.record("test", List.of(lenet, gin), entry -> { }), good);
        byte[] bytes = Files.readAllBytes(good);
        InputMutator mutator = new InputMutator(List.of(Arrays.copyOfRange(bytes, MARK.length, bytes.length - DIGEST)), words());
        long accepted = Fuzzing.acceptedFiles(mutator, DataFormatException.class, folder, body -> Sealing.sealed(MARK, body), DeviceReferenceFile::read);
        assertTrue(accepted > 0, "every damaged reference was refused: the damage is too coarse to reach the reader's depths");
    }

    private static List<byte[]> words() {
        Stream<byte[]> numbers = Fuzzing.integers(0, 1, -1, 2, 255, 4096, Integer.MAX_VALUE, Integer.MIN_VALUE).stream();
        Stream<byte[]> texts = Fuzzing.bytes("null", "{}", "[]", "\"\"", "1e999", "1e9", "-1", "NaN", "2147483647", "99999999999999999999", "{\"a\":", "[[[[[[[[", "\n",
                "\u2028", "\\n", "\"cases\":", "\"width\":1e6", "\"input\":[1,65536,65536,10]", "\"input\":[2147483647,2147483647,2147483647,2]", "\"statistics\":1048576",
                "\"statistics\":-1", "\"examples\":0", "\"architecture\":\"resnet18\"", "\"architecture\":\"a\\nb\"").stream();
        return Stream.concat(numbers, texts).toList();
    }
}
