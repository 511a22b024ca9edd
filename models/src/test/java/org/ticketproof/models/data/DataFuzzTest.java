package org.ticketproof.models.data;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.fuzz.Fuzzing;
import org.ticketproof.empirical.fuzz.InputMutator;

/** Whatever the bytes of a data file, reading it gives data or a DataFormatException of one line. */
class DataFuzzTest {
    private static final List<byte[]> WORDS = Stream.concat(
            Stream.of(new byte[] {-1, -1, -1, -1}, new byte[] {127, -1, -1, -1}, new byte[] {-128, 0, 0, 0}, new byte[] {0, 0, 0, 0}, new byte[] {-123}),
            Fuzzing.bytes("\n", "\r", ",", "-1", "2147483647", "2147483648", "99999999999999999999", "1e308", "1e999", "NaN", "0x1p3", "1.5", " ", "'descr': '<f8\n'",
                    "'shape': (2147483647, 2147483647)", "'shape': (0,)", "(", ")", "\u2028").stream()).toList();
    /** The files of a graph of three nodes. */
    private static final Map<String, String> GRAPH = graph();

    @TempDir
    private Path folder;

    private static Map<String, String> graph() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("raw/num-node-list", "3\n");
        files.put("raw/num-edge-list", "2\n");
        files.put("raw/edge", "0,1\n1,2\n");
        files.put("raw/node-feat", "0.5,1\n-1,2e-3\n0,1\n");
        files.put("raw/node-label", "0\n1\n1\n");
        files.put("split/time/train", "0\n");
        files.put("split/time/valid", "1\n");
        files.put("split/time/test", "2\n");
        return files;
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void requireSomeAccepted(long accepted) {
        assertTrue(accepted > 0, "every damaged file was refused: the damage is too coarse to reach the reader's depths");
    }

    @Test
    void npyArrays() {
        InputMutator mutator = new InputMutator(List.of(NpyFiles.npy(1, "<f8", "False", "2, 3", 1, 2, 3, 4, 5, 6), NpyFiles.npy(2, "<f4", "False", "4,", 1, 2, 3, 4),
                NpyFiles.npy(3, "<f8", "False", "", 1)), WORDS);
        requireSomeAccepted(Fuzzing.accepted(mutator, DataFormatException.class, bytes -> NpyArray.parse("fuzzed.npy", bytes)));
    }

    @Test
    void images() {
        byte[] images = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        byte[] labels = {0, 0, 8, 1, 0, 0, 0, 2, 4, 9};
        Path good = write("labels", labels);
        requireSomeAccepted(Fuzzing.acceptedFiles(new InputMutator(List.of(images), WORDS), DataFormatException.class, folder, bytes -> bytes,
                file -> ImageSet.read(file, good)));
        Path pixels = write("images", images);
        requireSomeAccepted(Fuzzing.acceptedFiles(new InputMutator(List.of(labels), WORDS), DataFormatException.class, folder, bytes -> bytes,
                file -> ImageSet.read(pixels, file)));
    }

    /** One file of the graph at a time is replaced by a damaged one, of its own kind or of another. */
    @Test
    void graphs() {
        InputMutator mutator = new InputMutator(GRAPH.values().stream().map(DataFuzzTest::bytes).toList(), WORDS);
        requireSomeAccepted(Fuzzing.acceptedFiles(mutator, DataFormatException.class, folder, DataFuzzTest::zipped, DataFuzzTest::readGraphWith));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void readGraphWith(Path file) {
        Path graph = file.resolveSibling("graph-of-" + file.getFileName());
        List<String> names = List.copyOf(GRAPH.keySet());
        try {
            if (!Files.exists(graph)) {
                for (String name : names) {
                    Files.createDirectories(graph.resolve(name).getParent());
                    Files.write(graph.resolve(name + ".csv.gz"), zipped(bytes(GRAPH.get(name))));
                }
            }
            String replaced = names.get(Math.floorMod(Arrays.hashCode(Files.readAllBytes(file)), names.size()));
            Path place = graph.resolve(replaced + ".csv.gz");
            try {
                Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
                GraphTask.read(graph);
            } finally {
                Files.write(place, zipped(bytes(GRAPH.get(replaced))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The compressed bytes themselves. */
    @Test
    void compressedTables() {
        InputMutator mutator = new InputMutator(List.of(zipped(bytes("1,2\n3,4\n5,6\n"))), WORDS);
        Fuzzing.acceptedFiles(mutator, DataFormatException.class, folder, bytes -> bytes, file -> CsvNumbers.integers(file, 2));
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
