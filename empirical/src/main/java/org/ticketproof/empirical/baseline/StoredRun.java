package org.ticketproof.empirical.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.report.JsonReport;
import org.ticketproof.empirical.report.Provenance;
import org.ticketproof.empirical.report.ReportException;

/**
 * A run as {@code results.json} keeps it, reduced to what can be compared.
 *
 * @param name where it was read from, for messages
 * @param effort the effort's name
 * @param seed the seed
 * @param alpha error probability of the run
 * @param alphaPerLimit error probability of each limit; stopping depends on it
 * @param version version of Ticketproof, if recorded
 * @param code fingerprint of the deciding classes, if recorded
 * @param suites the suites in their order
 */
public record StoredRun(String name, String effort, long seed, double alpha, double alphaPerLimit, Optional<String> version,
        Optional<String> code, List<StoredSuite> suites) {
    /** Copies the list. */
    public StoredRun {
        suites = List.copyOf(suites);
    }

    /**
     * Reads a stored run.
     *
     * @param file a {@code results.json}
     * @return the run
     * @throws ReportException if it cannot be read, or is no such file; one line that names the file and the first thing wrong
     */
    public static StoredRun read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new ReportException(file + ": no such file", e);
        } catch (MalformedInputException e) {
            throw new ReportException(file + ": not JSON: not text in UTF-8", e);
        } catch (IOException e) {
            throw new ReportException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * A run that has just ended, as it would be read back.
     *
     * @param run the result
     * @param provenance how it was made
     * @return the run
     */
    public static StoredRun of(RunResult run, Provenance provenance) {
        return parse("this run", JsonReport.text(run, provenance));
    }

    static StoredRun parse(String name, String text) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new ReportException(name + ": not JSON: " + e.getOriginalMessage(), e);
        }
        try {
            StoredNode node = new StoredNode("", root);
            String format = node.text("format");
            if (!format.equals(JsonReport.FORMAT)) {
                throw new IllegalArgumentException("format: '" + format + "': must be '" + JsonReport.FORMAT + "'");
            }
            Optional<StoredNode> made = node.optional("provenance");
            return new StoredRun(name, node.text("effort"), node.whole("seed"), node.number("alpha"), node.number("alphaPerLimit"),
                    made.map(m -> m.text("version")), made.map(m -> m.text("code")).filter(c -> !c.equals("unknown")),
                    node.items("suites").stream().map(StoredSuite::read).toList());
        } catch (IllegalArgumentException e) {
            throw new ReportException(name + ": not a results.json: " + e.getMessage(), e);
        }
    }
}
