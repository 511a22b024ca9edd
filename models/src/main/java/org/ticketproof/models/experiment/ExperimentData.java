package org.ticketproof.models.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.ticketproof.models.data.DataFormatException;
import org.ticketproof.models.data.LearningTask;

/** The data sets of an experiment, read once each from folders of their usual names. */
public final class ExperimentData {
    private static final Map<String, String> FOLDERS = Map.of("mnist", "mnist:mnist", "cifar10", "cifar10:cifar-10-batches-bin", "cora", "graph:cora",
            "citeseer", "graph:citeseer");

    private final Path folder;
    private final Map<String, LearningTask> read = new HashMap<>();
    /** Kept, for a digest of images takes a while. */
    private final Map<String, String> identities = new HashMap<>();

    /**
     * Data of a folder.
     *
     * @param folder holds {@code mnist}, {@code cifar-10-batches-bin} and {@code cora} as far as they are needed; null if only generated data is
     */
    public ExperimentData(Path folder) {
        this.folder = folder;
    }

    /**
     * A data set.
     *
     * @param name mnist, cifar10, cora, citeseer, or the text of generated data
     * @return the data
     * @throws DataFormatException if it is missing or corrupt
     */
    public LearningTask task(String name) {
        return read.computeIfAbsent(name, wanted -> {
            if (wanted.startsWith("generated:")) {
                return LearningTask.of(wanted, 1);
            }
            String[] place = FOLDERS.get(wanted).split(":");
            if (folder == null) {
                throw new DataFormatException("--data is missing: a folder that holds '" + place[1] + "'");
            }
            if (!Files.isDirectory(folder.resolve(place[1]))) {
                throw new DataFormatException(folder.resolve(place[1]) + ": no such folder; this effort needs " + wanted + " there");
            }
            return LearningTask.of(place[0] + ":" + folder.resolve(place[1]), 1);
        });
    }

    /** Names a data set by its contents, see {@link LearningTask#identity}. */
    String identity(String name) {
        return identities.computeIfAbsent(name, wanted -> task(wanted).identity());
    }
}
