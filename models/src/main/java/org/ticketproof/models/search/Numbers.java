package org.ticketproof.models.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;

/**
 * Vectors in a binary file, big-endian, each after its length. A length for which the whole file is too short is taken for its end, before
 * anything is allocated.
 */
final class Numbers {
    private static final int BUFFER = 1 << 16;

    private Numbers() {
    }

    static void writeFloatVectors(DataOutputStream out, float[][] vectors) throws IOException {
        out.writeInt(vectors.length);
        for (float[] vector : vectors) {
            writeFloats(out, vector);
        }
    }

    /** The file has {@code size} bytes. */
    static float[][] readFloatVectors(DataInputStream in, long size) throws IOException {
        float[][] vectors = new float[readLength(in, Integer.BYTES, size)][];
        for (int v = 0; v < vectors.length; v++) {
            vectors[v] = readFloats(in, size);
        }
        return vectors;
    }

    static void writeDoubleVectors(DataOutputStream out, double[][] vectors) throws IOException {
        out.writeInt(vectors.length);
        for (double[] vector : vectors) {
            out.writeInt(vector.length);
            for (double value : vector) {
                out.writeDouble(value);
            }
        }
    }

    /** The file has {@code size} bytes. */
    static double[][] readDoubleVectors(DataInputStream in, long size) throws IOException {
        double[][] vectors = new double[readLength(in, Integer.BYTES, size)][];
        for (int v = 0; v < vectors.length; v++) {
            vectors[v] = new double[readLength(in, Double.BYTES, size)];
            for (int i = 0; i < vectors[v].length; i++) {
                vectors[v][i] = in.readDouble();
            }
        }
        return vectors;
    }

    static void writeSnapshot(DataOutputStream out, Snapshot snapshot) throws IOException {
        out.writeInt(snapshot.epoch());
        out.writeDouble(snapshot.accuracy());
        out.writeBoolean(snapshot.kept() != null);
        if (snapshot.kept() != null) {
            long[] words = snapshot.kept().toLongArray();
            out.writeInt(words.length);
            for (long word : words) {
                out.writeLong(word);
            }
        } else {
            writeFloats(out, snapshot.weights());
        }
        writeDoubleVectors(out, snapshot.statistics());
    }

    /** The file has {@code size} bytes. */
    static Snapshot readSnapshot(DataInputStream in, long size) throws IOException {
        int epoch = in.readInt();
        double accuracy = in.readDouble();
        BitSet kept = null;
        float[] weights = null;
        if (in.readBoolean()) {
            long[] words = new long[readLength(in, Long.BYTES, size)];
            for (int i = 0; i < words.length; i++) {
                words[i] = in.readLong();
            }
            kept = BitSet.valueOf(words);
        } else {
            weights = readFloats(in, size);
        }
        return new Snapshot(epoch, accuracy, kept, weights, readDoubleVectors(in, size));
    }

    private static void writeFloats(DataOutputStream out, float[] vector) throws IOException {
        out.writeInt(vector.length);
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (int i = 0; i < vector.length;) {
            buffer.clear();
            for (; i < vector.length && buffer.hasRemaining(); i++) {
                buffer.putFloat(vector[i]);
            }
            out.write(buffer.array(), 0, buffer.position());
        }
    }

    private static int readLength(DataInputStream in, int bytesEach, long size) throws IOException {
        int length = in.readInt();
        if (length < 0 || (long) length * bytesEach > size) {
            throw new EOFException();
        }
        return length;
    }

    private static float[] readFloats(DataInputStream in, long size) throws IOException {
        float[] vector = new float[readLength(in, Float.BYTES, size)];
        byte[] bytes = new byte[BUFFER];
        for (int i = 0; i < vector.length;) {
            int count = Math.min(vector.length - i, BUFFER / Float.BYTES);
            in.readFully(bytes, 0, count * Float.BYTES);
            ByteBuffer.wrap(bytes).asFloatBuffer().get(vector, i, count);
            i += count;
        }
        return vector;
    }
}
