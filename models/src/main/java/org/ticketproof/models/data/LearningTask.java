package org.ticketproof.models.data;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a network is trained for: a data set with its division into training, validation and test. */
public sealed interface LearningTask permits ImageTask, GraphTask {
    /**
     * Name in reports.
     *
     * @return a word
     */
    String name();

    /**
     * Sizes in one line.
     *
     * @return plain text
     */
    String describe();

    /**
     * Names the data and its division for good: equal for equal data.
     *
     * @return one line of text with a digest of everything, or with what it is made from
     */
    String identity();

    /**
     * Reads or makes the data that a text names.
     *
     * @param text {@code mnist:DIR}, {@code cifar10:DIR}, {@code graph:DIR} (raw layout of the Open Graph Benchmark),
     *     {@code generated:CxHxW:COUNT} (images) or {@code generated:graph:NODES:EDGES:FEATURES:CLASSES}
     * @param seed seed of generated data
     * @return the data
     * @throws DataFormatException if the text is none of these, or the data is missing or corrupt
     */
    static LearningTask of(String text, long seed) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        if (kind.equals("generated")) {
            return GeneratedData.of(rest, seed);
        }
        if (rest.isEmpty() || !kind.equals("mnist") && !kind.equals("cifar10") && !kind.equals("graph")) {
            throw new DataFormatException("data '" + text + "': must be mnist:DIR, cifar10:DIR, graph:DIR, generated:CxHxW:COUNT or "
                    + "generated:graph:NODES:EDGES:FEATURES:CLASSES");
        }
        Path folder = Path.of(rest);
        if (!Files.isDirectory(folder)) {
            throw new DataFormatException(folder + ": no such folder; must be the folder of the " + kind + " files");
        }
        return kind.equals("mnist") ? ImageTask.mnist(folder) : kind.equals("cifar10") ? ImageTask.cifar10(folder) : GraphTask.read(folder);
    }
}
