package org.ticketproof.models.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes .npy files for tests. */
public final class NpyFiles {
    private NpyFiles() {
    }

    /** A .npy file as NumPy writes it. */
    public static byte[] npy(int version, String type, String order, String shape, double... values) {
        String text = "{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': (" + shape + "), }";
        int start = version == 1 ? 10 : 12;
        byte[] header = (text + " ".repeat(63 - (start + text.length()) % 64) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        boolean single = type.endsWith("4");
        ByteBuffer buffer = ByteBuffer.allocate(start + header.length + values.length * (single ? 4 : 8)).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            buffer.putShort((short) header.length);
        } else {
            buffer.putInt(header.length);
        }
        buffer.put(header);
        for (double value : values) {
            if (single) {
                buffer.putFloat((float) value);
            } else {
                buffer.putDouble(value);
            }
        }
        return buffer.array();
    }
}
