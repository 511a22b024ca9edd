package org.ticketproof.models.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.ticketproof.models.data.ForeignText;

/**
 * Where a run stands after an epoch, in one file that is replaced as a whole: a run killed at any moment goes on from the last epoch it
 * finished, and ends with the same bits as one that was never killed.
 *
 * <p>The file names the run it belongs to; one of another run, or a damaged one, is refused and left as it is.
 */
public final class TrainingCheckpoint {
    private static final long MAGIC = 0x54504348_4b505431L;
    private static final int BUFFER = 1 << 16;

    private final Path file;

    private TrainingCheckpoint(Path file) {
        this.file = file;
    }

    /**
     * A checkpoint file.
     *
     * @param file its path; if the file exists, the run goes on from it; the folder must exist
     * @return the checkpoint
     */
    public static TrainingCheckpoint at(Path file) {
        return new TrainingCheckpoint(file);
    }

    /** Position of a run between two epochs. */
    record Position(int nextEpoch, double[][] statistics, Snapshot best, List<EpochRecord> history) {
    }

    /**
     * Brings a learner to where the file says.
     *
     * @return the position; null if there is no file
     * @throws IllegalArgumentException if the file belongs to another run or is damaged
     */
    Position restore(Map<String, String> identity, Learner learner) {
        if (!Files.exists(file)) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            requireIntact();
            in.skipNBytes(Long.BYTES);
            requireSame(identity, in);
            long size = Files.size(file);
            int next = in.readInt();
            long steps = in.readLong();
            float[][] state = Numbers.readFloatVectors(in, size);
            double[][] statistics = Numbers.readDoubleVectors(in, size);
            Snapshot best = in.readBoolean() ? Numbers.readSnapshot(in, size) : null;
            List<EpochRecord> history = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                history.add(new EpochRecord(in.readInt(), in.readDouble(), in.readDouble(), in.readDouble()));
            }
            float[][] target = learner.state();
            boolean fits = state.length == target.length;
            for (int v = 0; fits && v < target.length; v++) {
                fits = state[v].length == target[v].length;
            }
            if (!fits) {
                throw damaged();
            }
            learner.restore(state, steps);
            return new Position(next, statistics, best, history);
        } catch (EOFException | UTFDataFormatException e) {
            throw damaged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes through the whole file before a length in it is believed. */
    private void requireIntact() throws IOException {
        CheckedInputStream checked = new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), new CRC32());
        try (DataInputStream in = new DataInputStream(checked)) {
            if (in.readLong() != MAGIC) {
                throw new IllegalArgumentException(file + ": not a checkpoint of a training run; remove it or name another file");
            }
            checked.skipNBytes(Math.max(0, Files.size(file) - 2 * Long.BYTES));
            long sum = checked.getChecksum().getValue();
            if (in.readLong() != sum) {
                throw damaged();
            }
        }
    }

    private IllegalArgumentException damaged() {
        return new IllegalArgumentException(file + ": damaged checkpoint (its checksum is wrong); remove it to start anew");
    }

    private void requireSame(Map<String, String> identity, DataInputStream in) throws IOException {
        int entries = in.readInt();
        for (int i = 0; i < entries; i++) {
            String name = in.readUTF();
            String found = in.readUTF();
            String wanted = identity.get(name);
            // Until November 2026 the data of a graph were named without their digest.
            boolean same = found.equals(wanted) || name.equals("data") && wanted != null && wanted.startsWith(found + ", SHA-256 ");
            if (entries != identity.size() || !same) {
                throw new IllegalArgumentException(file + ": checkpoint of another run (" + ForeignText.plain(name) + " was '" + ForeignText.plain(found) + "', now '"
                        + wanted + "'); remove it, or keep its results and train into another folder");
            }
        }
    }

    void write(Map<String, String> identity, Learner learner, Position position) {
        Path absolute = file.toAbsolutePath();
        Path temporary = absolute.resolveSibling("." + absolute.getFileName() + ".ticketproof-tmp");
        try {
            CheckedOutputStream checked = new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary), BUFFER),
                    new CRC32());
            try (DataOutputStream out = new DataOutputStream(checked)) {
                out.writeLong(MAGIC);
                out.writeInt(identity.size());
                for (Map.Entry<String, String> entry : identity.entrySet()) {
                    out.writeUTF(entry.getKey());
                    out.writeUTF(entry.getValue());
                }
                out.writeInt(position.nextEpoch());
                out.writeLong(learner.steps());
                Numbers.writeFloatVectors(out, learner.state());
                Numbers.writeDoubleVectors(out, position.statistics());
                out.writeBoolean(position.best() != null);
                if (position.best() != null) {
                    Numbers.writeSnapshot(out, position.best());
                }
                out.writeInt(position.history().size());
                for (EpochRecord record : position.history()) {
                    out.writeInt(record.epoch());
                    out.writeDouble(record.rate());
                    out.writeDouble(record.loss());
                    out.writeDouble(record.validationAccuracy());
                }
                out.flush();
                out.writeLong(checked.getChecksum().getValue());
            }
            Files.move(temporary, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(temporary);
        }
    }

    private static void deleteQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // Left behind; the next write replaces it.
        }
    }
}
