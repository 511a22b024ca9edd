package org.ticketproof.models.ticket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.ticketproof.models.data.SealedHeader;

/**
 * The finished rows of an interrupted construction, beside the ticket to be: the specification's text, then records of
 * layer, row, length, mask bytes and checksum. A record cut short by the interruption is dropped.
 */
final class ConstructionCheckpoint implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final Map<Long, BitSet> finished = new HashMap<>();

    private ConstructionCheckpoint(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens or begins a checkpoint.
     *
     * @param ticket the ticket to be
     * @param spec what is constructed
     * @param resume whether to go on where a construction of the same specification ended
     * @return the checkpoint
     * @throws TicketException if there is a checkpoint of another specification, or the file cannot be used
     */
    static ConstructionCheckpoint open(Path ticket, TicketSpec spec, boolean resume) {
        Path file = ticket.resolveSibling(ticket.getFileName() + ".partial");
        byte[] head = (SealedHeader.text(TicketFile.header(spec)) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            byte[] before = resume && Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            if (before.length >= head.length && !Arrays.equals(before, 0, head.length, head, 0, head.length)) {
                throw new TicketException(file + ": from another construction; remove it or repeat that one's options");
            }
            ConstructionCheckpoint checkpoint = new ConstructionCheckpoint(file,
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            int end = before.length < head.length ? 0 : checkpoint.load(before, head.length);
            checkpoint.channel.truncate(end);
            checkpoint.channel.position(end);
            if (end == 0) {
                checkpoint.write(ByteBuffer.wrap(head));
            }
            return checkpoint;
        } catch (IOException e) {
            throw new TicketException(file + ": cannot be used (" + e + ")");
        }
    }

    /** The mask of a row finished before, or null. */
    BitSet finished(int layer, int row) {
        return finished.get(key(layer, row));
    }

    /** Number of rows finished before. */
    int finishedRows() {
        return finished.size();
    }

    /** Stores a finished row. */
    synchronized void store(int layer, int row, BitSet mask) {
        byte[] bytes = mask.toByteArray();
        ByteBuffer record = ByteBuffer.allocate(16 + bytes.length);
        record.putInt(layer).putInt(row).putInt(bytes.length).put(bytes).putInt(checksum(record.array(), 0, 12 + bytes.length)).flip();
        try {
            write(record);
        } catch (IOException e) {
            throw new TicketException(file + ": cannot be written (" + e + ")");
        }
    }

    /** Removes the file: the ticket is written. */
    void discard() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new TicketException(file + ": cannot be removed (" + e + ")");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new TicketException(file + ": cannot be closed (" + e + ")");
        }
    }

    private int load(byte[] bytes, int from) {
        int at = from;
        while (bytes.length - at >= 16) {
            ByteBuffer record = ByteBuffer.wrap(bytes, at, bytes.length - at);
            int layer = record.getInt();
            int row = record.getInt();
            int length = record.getInt();
            if (length < 0 || length > record.remaining() - 4
                    || record.getInt(at + 12 + length) != checksum(bytes, at, 12 + length)) {
                break;
            }
            finished.put(key(layer, row), BitSet.valueOf(ByteBuffer.wrap(bytes, at + 12, length)));
            at += 16 + length;
        }
        return at;
    }

    private void write(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    private static long key(int layer, int row) {
        return (long) layer << 32 | row;
    }
}
