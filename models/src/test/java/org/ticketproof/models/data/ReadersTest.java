package org.ticketproof.models.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketproof.theory.network.ReluNetwork;

class ReadersTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1,<f4", "1,<f8", "2,<f4", "3,<f8"})
    void readsWhatNumpyWrites(int version, String type) {
        NpyArray array = NpyArray.parse("w.npy", NpyFiles.npy(version, type, "False", "2, 3", 1, -2, 0.5, 4, 5, -0.25));
        assertArrayEquals(new int[] {2, 3}, array.shape());
        assertArrayEquals(new double[] {1, -2, 0.5, 4, 5, -0.25}, array.values());
    }

    @Test
    void everyTruncationIsRefused() {
        byte[] whole = NpyFiles.npy(1, "<f4", "False", "2, 2", 1, 2, 3, 4);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            DataFormatException e = assertThrows(DataFormatException.class, () -> NpyArray.parse("w.npy", cut));
            assertTrue(e.getMessage().startsWith("w.npy: ") && !e.getMessage().contains("\n"), e.getMessage());
        }
        assertThrows(DataFormatException.class, () -> NpyArray.parse("w.npy", Arrays.copyOf(whole, whole.length + 1)));
    }

    @Test
    void otherTypesOrdersAndValuesAreRefused() {
        for (byte[] bad : new byte[][] {NpyFiles.npy(1, "<i4", "False", "1, 1", 1), NpyFiles.npy(1, ">f8", "False", "1, 1", 1), NpyFiles.npy(1, "<f4", "True", "1, 1", 1),
            NpyFiles.npy(4, "<f4", "False", "1, 1", 1), NpyFiles.npy(1, "<f8", "False", "1, 2", 1), NpyFiles.npy(1, "<f4", "False", "1, 1", Double.NaN),
            NpyFiles.npy(1, "<f8", "False", "1, 1", Double.POSITIVE_INFINITY), NpyFiles.npy(1, "<f4", "False", "99999999999, 1", 1)}) {
            assertThrows(DataFormatException.class, () -> NpyArray.parse("w.npy", bad));
        }
    }

    @Test
    void layersAreReadInTheOrderOfTheirNumbersAndMustChain() throws IOException {
        Files.write(folder.resolve("fc10.npy"), NpyFiles.npy(1, "<f4", "False", "1, 2", 7, 8));
        Files.write(folder.resolve("fc9.npy"), NpyFiles.npy(1, "<f8", "False", "2, 3", 1, 2, 3, 4, 5, 6));
        ReluNetwork network = NetworkFolder.read(folder);
        assertArrayEquals(new int[] {3, 2, 1}, network.widths());
        assertEquals(6, network.weight(0, 1, 2));
        Files.write(folder.resolve("fc11.npy"), NpyFiles.npy(1, "<f4", "False", "1, 2", 7, 8));
        assertEquals(folder.resolve("fc11.npy") + ": 2 columns, must be 1 as the layer before has outputs",
                assertThrows(DataFormatException.class, () -> NetworkFolder.read(folder)).getMessage());
        Files.write(folder.resolve("fc11.npy"), NpyFiles.npy(1, "<f4", "False", "2,", 7, 8));
        assertThrows(DataFormatException.class, () -> NetworkFolder.read(folder));
        assertThrows(DataFormatException.class, () -> NetworkFolder.read(folder.resolve("none")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsIdxPlainAndCompressed(boolean gzip) throws IOException {
        Path images = write("i", gzip, ByteBuffer.allocate(16 + 8).putInt(0x803).putInt(2).putInt(2).putInt(2)
                .put(new byte[] {0, (byte) 255, 51, 1, 2, 3, 4, 5}).array());
        Path labels = write("l", gzip, ByteBuffer.allocate(8 + 2).putInt(0x801).putInt(2).put(new byte[] {7, 9}).array());
        ImageSet set = ImageSet.read(images, labels);
        double[] pixels = new double[4];
        set.pixels(0, pixels);
        assertArrayEquals(new double[] {0, 1, 0.2, 1 / 255.0}, pixels);
        assertEquals(9, set.label(1));
        assertFalse(set.count() != 2);
        Files.write(images, Arrays.copyOf(Files.readAllBytes(images), (int) Files.size(images) - 3));
        assertThrows(DataFormatException.class, () -> ImageSet.read(images, labels));
        assertThrows(DataFormatException.class, () -> ImageSet.read(labels, labels));
    }

    @Test
    void readsThePublishedNetworkAndImages() {
        ReluNetwork network = NetworkFolder.read(DataFolder.of("pensia-mnist-784-500-10"));
        assertArrayEquals(new int[] {784, 500, 10}, network.widths());
        assertEquals(397_000, network.parameters());
        ImageSet set = ImageSet.mnistTest(DataFolder.of("mnist"));
        assertEquals(10_000, set.count());
        assertEquals(7, set.label(0));
    }

    private Path write(String name, boolean gzip, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (gzip) {
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                zip.write(bytes);
            }
        } else {
            out.write(bytes);
        }
        return Files.write(folder.resolve(name), out.toByteArray());
    }
}
