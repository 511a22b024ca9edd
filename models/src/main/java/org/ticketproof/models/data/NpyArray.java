package org.ticketproof.models.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A matrix or vector of finite numbers from a NumPy {@code .npy} file: versions 1 to 3, float32 or float64, little
 * endian, C order.
 *
 * <p>Source of the format: NumPy Enhancement Proposal 1.
 */
public final class NpyArray {
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]*)\\)");
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private final int[] shape;
    private final double[] values;

    private NpyArray(int[] shape, double[] values) {
        this.shape = shape;
        this.values = values;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its array
     * @throws DataFormatException if the file is missing, truncated, of another format or type, or holds a number that is
     *     not finite
     */
    public static NpyArray read(Path file) {
        return parse(file.toString(), FileBytes.read(file));
    }

    /**
     * The lengths of the array's axes.
     *
     * @return a copy
     */
    public int[] shape() {
        return shape.clone();
    }

    /**
     * The numbers, last axis fastest.
     *
     * @return a copy
     */
    public double[] values() {
        return values.clone();
    }

    static NpyArray parse(String name, byte[] bytes) {
        if (bytes.length < 10 || !Arrays.equals(bytes, 0, 6, MAGIC, 0, 6)) {
            throw new DataFormatException(name + ": not a .npy file");
        }
        int version = bytes[6];
        if (version < 1 || version > 3) {
            throw new DataFormatException(name + ": .npy version " + version + ", must be 1, 2 or 3");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int start = version == 1 ? 10 : 12;
        long length = version == 1 ? buffer.getShort(8) & 0xffff : bytes.length < 12 ? Long.MAX_VALUE : buffer.getInt(8) & 0xffffffffL;
        if (length > bytes.length - start) {
            throw new DataFormatException(name + ": truncated within the header");
        }
        String header = new String(bytes, start, (int) length, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        String type = field(name, header, DESCR, "descr");
        if (!type.equals("<f4") && !type.equals("<f8")) {
            throw new DataFormatException(name + ": type '" + type + "', must be '<f4' or '<f8' (little-endian float32 or float64)");
        }
        if (field(name, header, ORDER, "fortran_order").equals("True")) {
            throw new DataFormatException(name + ": Fortran order, must be C order");
        }
        int[] shape = shape(name, field(name, header, SHAPE, "shape"));
        buffer.position(start + (int) length);
        return new NpyArray(shape, values(name, buffer, type.equals("<f4") ? 4 : 8, shape));
    }

    private static String field(String name, String header, Pattern pattern, String what) {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new DataFormatException(name + ": header without a usable '" + what + "'");
        }
        return matcher.group(1);
    }

    private static int[] shape(String name, String text) {
        try {
            return Arrays.stream(text.split(",")).map(String::trim).filter(axis -> !axis.isEmpty()).mapToInt(Integer::parseInt).toArray();
        } catch (NumberFormatException e) {
            throw new DataFormatException(name + ": shape (" + text + ") is too large");
        }
    }

    private static double[] values(String name, ByteBuffer buffer, int size, int[] shape) {
        double count = 1;
        for (int axis : shape) {
            count *= axis;
        }
        if (count * size != buffer.remaining()) {
            throw new DataFormatException(name + ": " + buffer.remaining() + " bytes of numbers, the shape "
                    + Arrays.toString(shape) + " needs " + (long) (count * size));
        }
        double[] values = new double[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = size == 4 ? buffer.getFloat() : buffer.getDouble();
            if (!Double.isFinite(values[i])) {
                throw new DataFormatException(name + ": number " + i + " is " + values[i] + ", must be finite");
            }
        }
        return values;
    }
}
