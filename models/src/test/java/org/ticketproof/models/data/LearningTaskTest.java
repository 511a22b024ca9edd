package org.ticketproof.models.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.sampling.TrialStream;

class LearningTaskTest {
    @TempDir
    private Path folder;

    @Test
    void realMnistIsReadAndNormalised() {
        ImageTask task = (ImageTask) LearningTask.of("mnist:" + DataFolder.of("mnist"), 1);
        assertEquals(60_000, task.train().count());
        assertEquals(10_000, task.test().count());
        assertEquals(5, task.train().label(0));
        assertEquals(7, task.test().label(0));
        float[] image = new float[785];
        double sum = 0;
        double square = 0;
        for (int i = 0; i < 60_000; i++) {
            task.train().values(i, image, 1);
            for (float value : image) {
                sum += value;
                square += (double) value * value;
            }
        }
        assertEquals(0, sum / (60_000 * 784), .001, "mean after normalisation");
        assertEquals(1, square / (60_000 * 784), .001, "variance after normalisation");
    }

    @Test
    void realCifarIsReadAndNormalised() {
        ImageTask task = (ImageTask) LearningTask.of("cifar10:" + DataFolder.of("cifar-10-batches-bin"), 1);
        assertEquals(50_000, task.train().count());
        // The first images: a frog, a truck, a truck; of the test set a cat.
        assertArrayEquals(new int[] {6, 9, 9, 3}, new int[] {task.train().label(0), task.train().label(1), task.train().label(2), task.test().label(0)});
        float[] image = new float[3072];
        double[] square = new double[3];
        for (int i = 0; i < 50_000; i += 25) {
            task.train().values(i, image, 0);
            for (int j = 0; j < 3072; j++) {
                square[j / 1024] += image[j] * image[j];
            }
        }
        for (double channel : square) {
            assertEquals(1, channel / (2000 * 1024), .04);
        }
    }

    @Test
    void realGraphsAreReadAndUndirected() {
        GraphTask cora = (GraphTask) LearningTask.of("graph:" + DataFolder.of("cora"), 1);
        assertEquals("cora: graph of 2708 nodes, 10556 directed edges, 1433 features, 7 classes; 140 nodes to train on, 500 to validate on, "
                + "1000 to test on", cora.describe());
        assertArrayEquals(new int[] {0, 633}, new int[] {cora.edges().targets()[0], cora.edges().sources()[0]});
        GraphTask citeseer = (GraphTask) LearningTask.of("graph:" + DataFolder.of("citeseer"), 1);
        assertEquals(9104, citeseer.edges().sources().length);
    }

    @Test
    void cropAndFlipMoveTheImage() {
        byte[] pixels = new byte[9];
        for (int i = 0; i < 9; i++) {
            pixels[i] = (byte) (i + 1);
        }
        ImageData data = new ImageData(1, 3, 3, 2, pixels, new byte[] {1}, new float[] {.1f}, new float[] {1 / 255f});
        CropAndFlip change = new CropAndFlip(data);
        float black = -25.5f;
        float[] out = new float[10];
        data.values(0, out, 1);
        change.apply(out, 1, 1, -1, false);
        assertArrayEquals(new float[] {0, black, 4 + black, 5 + black, black, 7 + black, 8 + black, black, black, black}, out, 1e-4f);
        data.values(0, out, 1);
        change.apply(out, 1, 0, 0, true);
        for (int i = 0; i < 9; i++) {
            assertEquals(new int[] {3, 2, 1, 6, 5, 4, 9, 8, 7}[i] + black, out[i + 1], 1e-4f);
        }
    }

    @Test
    void everyChangeIsEquallyLikely() {
        byte[] pixels = new byte[3 * 81];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % 81 + 1);
        }
        ImageData data = new ImageData(3, 9, 9, 2, pixels, new byte[] {1}, new float[3], new float[] {1, 1, 1});
        CropAndFlip change = new CropAndFlip(data);
        TrialStream random = TrialStream.of(1, "test");
        // 162 equally likely changes, 16,200 draws: mean 100, deviation 10. Beyond 40 or 165: probability below 162 * 2e-9.
        Map<Integer, Integer> counts = new HashMap<>();
        float[] out = new float[data.size()];
        for (int i = 0; i < 16_200; i++) {
            data.values(0, out, 0);
            random.seek(i);
            change.apply(out, 0, random);
            counts.merge(Arrays.hashCode(out), 1, Integer::sum);
        }
        assertEquals(162, counts.size());
        assertTrue(counts.values().stream().allMatch(count -> count > 40 && count < 165), counts::toString);
    }

    @Test
    void generatedDataDependsOnTheSeedAlone() {
        ImageTask one = (ImageTask) LearningTask.of("generated:2x4x4:50", 7);
        float[] a = new float[32];
        float[] b = new float[32];
        one.train().values(49, a, 0);
        ((ImageTask) LearningTask.of("generated:2x4x4:50", 7)).train().values(49, b, 0);
        assertArrayEquals(a, b);
        ((ImageTask) LearningTask.of("generated:2x4x4:50", 8)).train().values(49, b, 0);
        assertNotEquals(Arrays.toString(a), Arrays.toString(b));
        GraphTask graph = (GraphTask) LearningTask.of("generated:graph:100:300:8:4", 7);
        assertEquals(100, graph.train().length + graph.valid().length + graph.test().length);
        assertEquals(100, Stream.of(graph.train(), graph.valid(), graph.test()).flatMapToInt(Arrays::stream).distinct().count());
        assertEquals(4, graph.classes());
    }

    @Test
    void missingDataIsToldInOneLineWithItsOrigin() {
        assertLine("mnist:" + folder, "train-images-idx3-ubyte: no such file; get it from https://");
        assertLine("cifar10:" + folder, "data_batch_1.bin: no such file; get it from https://www.cs.toronto.edu/");
        assertLine("graph:" + folder, "split: no such folder; get it from https://ogb.stanford.edu/");
        assertLine("cifar10:" + folder.resolve("nowhere"), "nowhere: no such folder");
        assertLine("cifar100:x", "must be mnist:DIR");
        assertLine("mnist", "must be mnist:DIR");
        assertLine("generated:3x3:9", "must be generated:CxHxW:COUNT");
        assertLine("generated:3x3x0:9", "whole numbers of at least 1");
        assertLine("generated:graph:5:1:1:1", "at least 10 nodes");
    }

    @Test
    void corruptImagesAreToldByTheirDigest() throws IOException {
        for (int i = 1; i <= 5; i++) {
            Files.write(folder.resolve("data_batch_" + i + ".bin"), new byte[30_730_000 / 1000]);
        }
        assertLine("cifar10:" + folder, "data_batch_1.bin: corrupt, SHA-256 of its contents is");
    }

    @Test
    void damagedGraphsAreToldByFileAndRow() throws IOException {
        graph();
        assertEquals(3, ((GraphTask) LearningTask.of("graph:" + folder, 1)).edges().nodes());
        write("raw/node-feat.csv.gz", "1,0\n1\n0,0\n");
        assertLine("graph:" + folder, "node-feat.csv.gz: row 2 has another number of columns");
        write("raw/node-feat.csv.gz", "1,0\n1,x\n0,0\n");
        assertLine("graph:" + folder, "node-feat.csv.gz: row 2: 'x' is not a number");
        write("raw/node-feat.csv.gz", "1,0\n1,1\n");
        assertLine("graph:" + folder, "node-feat.csv.gz: 2 rows, must be 3");
        graph();
        write("raw/edge.csv.gz", "0,1\n1,3\n");
        assertLine("graph:" + folder, "edge.csv.gz: edge 1 from 1 to 3: nodes are 0 to 2");
        write("raw/edge.csv.gz", "0,1\n");
        assertLine("graph:" + folder, "edge.csv.gz: 1 edges, num-edge-list.csv.gz says 2");
        graph();
        write("split/public/test.csv.gz", "1\n");
        assertLine("graph:" + folder, "test.csv.gz: node 1 is in two parts of the split");
        graph();
        byte[] bytes = Files.readAllBytes(folder.resolve("raw/edge.csv.gz"));
        Files.write(folder.resolve("raw/edge.csv.gz"), Arrays.copyOf(bytes, bytes.length - 6));
        assertLine("graph:" + folder, "edge.csv.gz: damaged gzip data");
    }

    /** Two thousand million nodes, in a file of a few bytes. */
    @Test
    void sizesOfGraphsAreNotBelieved() throws IOException {
        graph();
        for (String nodes : new String[] {"2000000000\n", "700000000\n"}) {
            write("raw/num-node-list.csv.gz", nodes);
            assertLine("graph:" + folder, "node-label.csv.gz: 3 labels for " + nodes.strip() + " nodes");
        }
        graph();
        write("raw/node-label.csv.gz", "0\n1\n2147483647\n");
        assertLine("graph:" + folder, "every node must have one from 0 to");
        graph();
        write("raw/node-feat.csv.gz", "1,0\n1,1e39\n0,0\n");
        assertLine("graph:" + folder, "row 2: '1e39' is not a number that belongs here");
    }

    @Test
    void graphsAreNamedByTheirContents() throws IOException {
        Set<String> names = new HashSet<>();
        graph();
        String name = ((GraphTask) LearningTask.of("graph:" + folder, 1)).identity();
        names.add(name);
        assertTrue(name.startsWith(LearningTask.of("graph:" + folder, 1).describe() + ", SHA-256 "), name);
        String[][] changes = {{"raw/edge.csv.gz", "0,2\n1,2\n"}, {"raw/node-feat.csv.gz", "1,0\n1,1\n0,0.25\n"}, {"raw/node-label.csv.gz", "1\n0\n1\n"},
            {"split/public/test.csv.gz", "0\n"}};
        for (String[] change : changes) {
            graph();
            write(change[0], change[1]);
            if (change[0].startsWith("split")) {
                write("split/public/train.csv.gz", "2\n");
            }
            names.add(((GraphTask) LearningTask.of("graph:" + folder, 1)).identity());
        }
        assertEquals(1 + changes.length, names.size(), names::toString);
    }

    private void graph() throws IOException {
        write("raw/num-node-list.csv.gz", "3\n");
        write("raw/num-edge-list.csv.gz", "2\n");
        write("raw/edge.csv.gz", "0,1\n1,2\n");
        write("raw/node-feat.csv.gz", "1,0\n1,1\n0,0.5\n");
        write("raw/node-label.csv.gz", "0\n1\n1\n");
        write("split/public/train.csv.gz", "0\n");
        write("split/public/valid.csv.gz", "1\n");
        write("split/public/test.csv.gz", "2\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void assertLine(String data, String part) {
        String message = assertThrows(DataFormatException.class, () -> LearningTask.of(data, 1)).getMessage();
        assertTrue(message.contains(part) && message.lines().count() == 1, message);
    }
}
