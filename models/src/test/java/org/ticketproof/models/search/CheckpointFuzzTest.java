package org.ticketproof.models.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.fuzz.Fuzzing;
import org.ticketproof.empirical.fuzz.InputMutator;

/** Whatever the bytes, reading a checkpoint gives a position or an IllegalArgumentException of one line, also where the checksum fits. */
class CheckpointFuzzTest {
    private static final Map<String, String> RUN = Map.of("data", "generated");
    private static final int CHECKSUM = Long.BYTES;

    @Test
    void onlyTheDocumentedException(@TempDir Path folder) throws IOException {
        List<byte[]> words = Fuzzing.integers(0, 1, -1, 2, 8, 65536, Integer.MAX_VALUE, Integer.MAX_VALUE - 8, Integer.MIN_VALUE);
        long accepted = Fuzzing.acceptedFiles(new InputMutator(corpus(folder), words), IllegalArgumentException.class, folder, CheckpointFuzzTest::sealed,
                file -> TrainingCheckpoint.at(file).restore(RUN, learner()));
        assertTrue(accepted > 0, "every damaged checkpoint was refused: the damage is too coarse to reach the reader's depths");
    }

    private static Learner learner() {
        return new WeightTraining(new float[5], new SgdMomentum(.9, 0));
    }

    /** Contents without the checksum: with a mask, with weights, and with no best epoch yet. */
    private static List<byte[]> corpus(Path folder) throws IOException {
        double[][] statistics = {{1, 2}, {3}};
        List<EpochRecord> history = List.of(new EpochRecord(0, .1, 2, .5));
        BitSet kept = BitSet.valueOf(new long[] {5});
        List<byte[]> corpus = new ArrayList<>();
        for (Snapshot best : Arrays.asList(new Snapshot(0, .5, kept, null, statistics), new Snapshot(0, .5, null, new float[5], statistics), null)) {
            Path file = folder.resolve("good");
            TrainingCheckpoint.at(file).write(RUN, learner(), new TrainingCheckpoint.Position(1, statistics, best, history));
            byte[] bytes = Files.readAllBytes(file);
            corpus.add(Arrays.copyOf(bytes, bytes.length - CHECKSUM));
        }
        return corpus;
    }

    private static byte[] sealed(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return ByteBuffer.allocate(body.length + CHECKSUM).put(body).putLong(sum.getValue()).array();
    }
}
