package org.ticketproof.models.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingCheckpointTest {
    private static final float[] START = {1, 2, 3};

    @TempDir
    private Path folder;
    private Path file;
    private TrainingCheckpoint checkpoint;

    @BeforeEach
    void write() {
        file = folder.resolve("run");
        checkpoint = TrainingCheckpoint.at(file);
        assertNull(checkpoint.restore(identity("cora", "3"), learner()));
        Snapshot best = new Snapshot(0, .5, null, START, new double[][] {{.25}});
        checkpoint.write(identity("cora", "3"), learner(), new TrainingCheckpoint.Position(1, new double[][] {{.5}}, best,
                List.of(new EpochRecord(0, .1, 2, .5))));
    }

    private static Learner learner() {
        return new WeightTraining(START, new SgdMomentum(.9, 0));
    }

    private static Map<String, String> identity(String data, String epochs) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("data", data);
        identity.put("epochs", epochs);
        return identity;
    }

    private String refusal(Map<String, String> identity) {
        return assertThrows(IllegalArgumentException.class, () -> checkpoint.restore(identity, learner())).getMessage();
    }

    @Test
    void whatIsWrittenComesBack() {
        TrainingCheckpoint.Position position = checkpoint.restore(identity("cora", "3"), learner());
        assertEquals(1, position.nextEpoch());
        assertEquals(.5, position.statistics()[0][0]);
        assertEquals(.25, position.best().statistics()[0][0]);
        assertEquals(List.of(new EpochRecord(0, .1, 2, .5)), position.history());
    }

    @Test
    void damageIsNeverTakenForAnotherRun() throws IOException {
        byte[] good = Files.readAllBytes(file);
        for (int at = Long.BYTES; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 2;
            Files.write(file, bad);
            String message = refusal(identity("cora", "3"));
            assertTrue(message.contains("damaged checkpoint"), "byte " + at + ": " + message);
        }
    }

    /** A length of 2^27 vectors would take half a gigabyte. */
    @Test
    void lengthsAreNotBelievedBeforeTheChecksum() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.readLong();
        for (int i = 2 * in.readInt(); i > 0; i--) {
            in.readUTF();
        }
        in.skipNBytes(Integer.BYTES + Long.BYTES);
        ByteBuffer.wrap(bytes).putInt(bytes.length - in.available(), 1 << 27);
        Files.write(file, bytes);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertTrue(refusal(identity("cora", "3")).contains("damaged checkpoint"));
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(allocated < 1 << 24, allocated + " bytes");
    }

    @Test
    void anotherRunIsNamed() {
        assertTrue(refusal(identity("cora", "4")).contains("another run (epochs was '3', now '4')"));
        assertTrue(refusal(identity("citeseer", "3")).contains("another run (data was 'cora'"));
        assertTrue(refusal(Map.of("data", "cora")).contains("another run"));
    }

    /** Files of before graphs were named with a digest go on. */
    @Test
    void olderFilesNameGraphsWithoutDigest() {
        assertNotNull(checkpoint.restore(identity("cora, SHA-256 0123456789abcdef", "3"), learner()));
        assertTrue(refusal(identity("cora2, SHA-256 0123456789abcdef", "3")).contains("another run (data"));
    }
}
