package org.ticketproof.models.architecture;

import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.empirical.cli.SafeFile;

/** The file of a network of DL4J's own layers. */
final class PlainFile {
    private PlainFile() {
    }

    /** Writes it completely or not at all; parameters are in DL4J's order. */
    static void write(Architecture architecture, INDArray parameters, Path file) throws IOException {
        ComputationGraph plain = architecture.plain();
        try {
            plain.params().assign(parameters);
            SafeFile.write(file, place -> ModelSerializer.writeModel(plain, place.toFile(), false));
        } catch (InputException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            plain.close();
        }
    }
}
