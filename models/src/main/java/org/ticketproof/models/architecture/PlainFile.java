package org.ticketproof.models.architecture;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The file of a network of DL4J's own layers. */
final class PlainFile {
    private PlainFile() {
    }

    /** Writes it completely or not at all; parameters are in DL4J's order. */
    static void write(Architecture architecture, INDArray parameters, Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder or a device, must be a file");
        }
        // A link stays: what it points to is replaced.
        Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = place.resolveSibling("." + place.getFileName() + ".ticketproof-tmp");
        ComputationGraph plain = architecture.plain();
        try {
            plain.params().assign(parameters);
            ModelSerializer.writeModel(plain, temporary.toFile(), false);
            Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            plain.close();
            Files.deleteIfExists(temporary);
        }
    }
}
