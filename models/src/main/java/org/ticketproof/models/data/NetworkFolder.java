package org.ticketproof.models.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ticketproof.theory.network.ReluNetwork;

/** A folder with one {@code .npy} matrix per layer, outputs x inputs, in the order of the numbers in the file names. */
public final class NetworkFolder {
    private NetworkFolder() {
    }

    /**
     * Reads a network.
     *
     * @param folder the folder; every {@code .npy} file in it is a layer (fc1.npy, fc2.npy, ...)
     * @return the network
     * @throws DataFormatException if there is no such file, one of them is not a matrix, or the sizes do not chain
     */
    public static ReluNetwork read(Path folder) {
        List<Path> files = files(folder);
        int[] widths = new int[files.size() + 1];
        double[][] weights = new double[files.size()][];
        for (int l = 0; l < weights.length; l++) {
            NpyArray array = NpyArray.read(files.get(l));
            int[] shape = array.shape();
            if (shape.length != 2 || shape[0] == 0 || shape[1] == 0) {
                throw new DataFormatException(files.get(l) + ": an array of " + shape.length
                        + " axes, must be a non-empty matrix (outputs x inputs)");
            }
            if (l > 0 && shape[1] != widths[l]) {
                throw new DataFormatException(files.get(l) + ": " + shape[1] + " columns, must be " + widths[l]
                        + " as the layer before has outputs");
            }
            widths[l] = shape[1];
            widths[l + 1] = shape[0];
            weights[l] = array.values();
        }
        try {
            return ReluNetwork.of(widths, weights);
        } catch (IllegalArgumentException e) {
            throw new DataFormatException(folder + ": " + e.getMessage());
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DataFormatException(folder + ": no such folder");
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(path -> path.getFileName().toString().endsWith(".npy")).forEach(files::add);
        } catch (IOException e) {
            throw new DataFormatException(folder + ": cannot be listed (" + e.getMessage() + ")");
        }
        if (files.isEmpty()) {
            throw new DataFormatException(folder + ": no .npy file in it");
        }
        files.sort(Comparator.comparing(NetworkFolder::number).thenComparing(path -> path.getFileName().toString()));
        return files;
    }

    private static long number(Path file) {
        String digits = file.getFileName().toString().replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 18 ? 0 : Long.parseLong(digits);
    }
}
