package org.ticketproof.models.device;

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
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.Family;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.data.DataFormatException;
import org.ticketproof.models.data.SealedFile;

/** What a device computed, written down, read and compared. */
class DeviceReferenceTest {
    private static final byte[] MARK = "TPDEVICE".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private static DeviceCase tiny(Family family, long seed) {
        InputShape images = new InputShape(2, 8, 8, 3);
        return family == Family.GIN ? new DeviceCase(new Architecture(family, InputShape.nodes(5, 3), .05), 20, seed)
                : new DeviceCase(new Architecture(family, images, .05), 6, seed);
    }

    private static DeviceReference reference(Family... families) {
        return DeviceReference.record("test", Stream.of(families).map(family -> tiny(family, 1)).toList(), entry -> { });
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void oneDeviceComputesTheSameTwice(Family family) {
        DeviceTrace first = DeviceTrace.of(tiny(family, 1));
        DeviceDifference none = DeviceDifference.of(DeviceTrace.of(tiny(family, 1)), first);
        assertEquals(0, none.largest());
        assertTrue(none.within(0, 0));
        assertTrue(first.loss() > 0 && Arrays.stream(first.searchLosses()).allMatch(loss -> loss > 0));
        assertEquals(first.loss(), first.searchLosses()[0], "the search starts from the masked network");
        assertNotEquals(first.loss(), first.trainingLosses()[0], "the training from the whole one");
        int weights = first.gradient().length;
        assertEquals(weights - Math.round(.5 * weights), first.kept().cardinality());
        assertEquals(family == Family.RESNET18 || family == Family.GIN, first.statistics().length > 0);
        DeviceTrace other = DeviceTrace.of(tiny(family, 2));
        assertNotEquals(first.inputs(), other.inputs());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> DeviceDifference.of(other, first)).getMessage().contains("drawn differently"));
    }

    @Test
    void everyQuantityCounts() {
        DeviceTrace trace = new DeviceTrace("x", 2, new float[] {1, -4}, new double[] {2, 1}, bits(0, 1, 2, 3), new double[] {8}, new double[] {2, 1},
                new float[] {4, 1});
        assertEquals(new DeviceDifference(0, 0, 0, 0, 0, 0, 0), DeviceDifference.of(trace, trace));
        DeviceTrace changed = new DeviceTrace("x", 2.5, new float[] {2, -4}, new double[] {2, 1.5}, bits(0, 1, 2, 4), new double[] {7}, new double[] {1, 1},
                new float[] {4, 4});
        DeviceDifference difference = DeviceDifference.of(changed, trace);
        assertEquals(new DeviceDifference(.25, .25, .25, .25, .125, .5, .75), difference);
        assertEquals(.75, difference.largest());
        assertTrue(difference.within(.75, .25));
        assertFalse(difference.within(.7, .25));
        assertFalse(difference.within(.75, .2));
        assertFalse(new DeviceDifference(0, Double.NaN, 0, 0, 0, 0, 0).within(1, 1));
        assertTrue(Double.isNaN(DeviceDifference.relative(new double[] {1, Double.NaN}, new double[] {1, 1})));
        assertThrows(IllegalArgumentException.class, () -> DeviceDifference.relative(new double[1], new double[2]));
    }

    @Test
    void filesAreReadAsWritten() {
        Path file = folder.resolve("a.reference");
        DeviceReference written = reference(Family.values());
        assertEquals(DeviceReferenceFile.write(written, file), file.toFile().length());
        DeviceReference read = DeviceReferenceFile.read(file);
        assertEquals(List.of(written.program(), written.library(), written.device()), List.of(read.program(), read.library(), read.device()));
        assertEquals(written.entries().size(), read.entries().size());
        for (int i = 0; i < read.entries().size(); i++) {
            DeviceTrace before = written.entries().get(i).trace();
            DeviceTrace after = read.entries().get(i).trace();
            assertEquals(written.entries().get(i).wanted(), read.entries().get(i).wanted());
            assertEquals(0, DeviceDifference.of(after, before).largest());
            assertArrayEquals(before.gradient(), after.gradient());
            assertArrayEquals(before.trainedWeights(), after.trainedWeights());
            assertArrayEquals(before.statistics(), after.statistics());
            assertEquals(before.kept(), after.kept());
        }
    }

    @Test
    void damagedAndForeignFilesGetOneLine() throws IOException {
        Path file = folder.resolve("a.reference");
        DeviceReferenceFile.write(reference(Family.LENET), file);
        byte[] good = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            byte[] bad = good.clone();
            bad[8 + random.nextInt(bad.length - 8)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            refused(file, "truncated or altered");
            Files.write(file, Arrays.copyOf(good, 8 + random.nextInt(good.length - 8)));
            refused(file, "truncated or altered");
        }
        Files.write(file, new byte[] {1, 2, 3});
        refused(file, "not a device reference file");
        refused(folder.resolve("none"), "no such file");
        refused(folder, "no such file");
        assertTrue(assertThrows(DataFormatException.class, () -> DeviceReferenceFile.write(reference(Family.LENET), folder)).getMessage().contains("is a folder"));
    }

    @Test
    void headersThatWereChangedAndSealedAgainAreReadOrRefused() throws IOException {
        Path file = folder.resolve("a.reference");
        DeviceReferenceFile.write(reference(Family.LENET), file);
        byte[] good = Files.readAllBytes(file);
        int header = ByteBuffer.wrap(good, 12, 4).getInt();
        SplittableRandom random = new SplittableRandom(1);
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] body = Arrays.copyOfRange(good, 8, good.length - 32);
            body[random.nextInt(8 + header)] = (byte) (i % 2 == 0 ? random.nextInt(256) : '0' + random.nextInt(10));
            SealedFile.write(file, MARK, ByteBuffer.wrap(body));
            try {
                DeviceReferenceFile.read(file);
            } catch (DataFormatException e) {
                refused++;
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            }
        }
        assertTrue(refused > 300, refused + " refused");
        SealedFile.write(file, MARK, ByteBuffer.wrap(new byte[3]));
        refused(file, "no header");
    }

    @Test
    void sizesAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> new DeviceCase(Architecture.of("lenet", InputShape.MNIST, 1), 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new DeviceCase(Architecture.of("gin", InputShape.nodes(5, 3), 1), 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new DeviceReference("", "", "", List.of()));
        assertThrows(IllegalArgumentException.class, () -> StepSpeed.measure(tiny(Family.LENET, 1), 0));
    }

    @Test
    void speedsArePositive() {
        StepSpeed speed = StepSpeed.measure(tiny(Family.LENET, 1), 3);
        assertEquals(3, speed.steps());
        assertTrue(speed.imagesPerSecond() > 0 && speed.passImagesPerSecond() > 0 && speed.processorSeconds() >= 0);
        assertEquals(speed.wanted().architecture().parameterCount(), speed.weights());
    }

    private static void refused(Path file, String part) {
        String message = assertThrows(DataFormatException.class, () -> DeviceReferenceFile.read(file)).getMessage();
        assertTrue(message.contains(part) && message.contains(file.getFileName().toString()) && message.lines().count() == 1, message);
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        Arrays.stream(set).forEach(bits::set);
        return bits;
    }
}
