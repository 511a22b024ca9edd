package org.ticketproof.empirical.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ticketproof.empirical.claim.ClaimFile;
import org.ticketproof.empirical.claim.Effort;
import org.ticketproof.empirical.claim.RunOptions;
import org.ticketproof.empirical.claim.RunResult;

/**
 * From what a run was made, enough to repeat it: with the same claim files and options every count comes out the same.
 *
 * @param options effort, alpha and seed
 * @param inputs the claim files with their hashes
 * @param outputs the files written beside the manifest, as paths relative to it
 * @param provenance version, command, machine and time
 */
public record Manifest(RunOptions options, List<Input> inputs, List<String> outputs, Provenance provenance) {
    /** The value of the key {@code format}. */
    public static final String FORMAT = "ticketproof-manifest/1";

    private static final Pattern OURS = Pattern.compile("(tables|figures|data)/[a-z0-9][a-z0-9.-]*\\.(tex|csv)");

    /**
     * A claim file.
     *
     * @param name name as the user gave it, or {@code suite:NAME}
     * @param suite suite name
     * @param sha256 hash of its bytes
     */
    public record Input(String name, String suite, String sha256) {
    }

    /** Copies the lists. */
    public Manifest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * The manifest of a run.
     *
     * @param run the result
     * @param provenance how and when it was made
     * @param outputs the files written beside the manifest
     * @return the manifest
     */
    public static Manifest of(RunResult run, Provenance provenance, Collection<String> outputs) {
        return new Manifest(run.options(), run.suites().stream()
                .map(s -> new Input(s.file().name(), s.file().suite(), s.file().sha256())).toList(), List.copyOf(outputs), provenance);
    }

    /**
     * Reads a manifest.
     *
     * @param file a file {@code manifest.json}
     * @return the manifest
     * @throws ReportException if it cannot be read or is not a manifest
     */
    public static Manifest read(Path file) {
        try {
            JsonNode root = JsonText.MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (!FORMAT.equals(text(root, "format"))) {
                throw new IllegalArgumentException("format: must be '" + FORMAT + "'");
            }
            RunOptions options = new RunOptions(Effort.ofId(text(root, "effort")), required(root, "alpha").asDouble(),
                    required(root, "seed").asLong());
            List<Input> inputs = new ArrayList<>();
            for (JsonNode input : required(root, "inputs")) {
                inputs.add(new Input(text(input, "name"), text(input, "suite"), text(input, "sha256")));
            }
            List<String> outputs = new ArrayList<>();
            required(root, "outputs").forEach(output -> outputs.add(output.asText()));
            JsonNode made = required(root, "provenance");
            return new Manifest(options, inputs, outputs, new Provenance(text(made, "version"), made.path("code").asText("unknown"), text(made, "command"), text(made, "java"),
                    text(made, "system"), text(made, "engine"), required(made, "threads").asInt(), Instant.parse(text(made, "started")),
                    required(made, "seconds").asLong()));
        } catch (JsonProcessingException e) {
            throw new ReportException(file + ": not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ReportException(file + ": not a manifest: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ReportException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Checks that claim files are those of the manifest.
     *
     * @param files the files, in order
     * @throws IllegalArgumentException if one is missing, extra or changed; the message names it
     */
    public void requireSame(List<ClaimFile> files) {
        if (files.size() != inputs.size()) {
            throw new IllegalArgumentException(files.size() + " claim files: the manifest is of " + inputs.size());
        }
        for (int i = 0; i < inputs.size(); i++) {
            if (!files.get(i).sha256().equals(inputs.get(i).sha256())) {
                throw new IllegalArgumentException(files.get(i).name() + ": changed since the manifest was written (sha256 "
                        + files.get(i).sha256() + ", was " + inputs.get(i).sha256() + ")");
            }
        }
    }

    /** The manifest as JSON; everything that differs between two runs of the same thing is under {@code provenance}, on one line. */
    String json() {
        ObjectNode root = JsonText.object();
        root.put("format", FORMAT);
        root.put("effort", options.effort().id());
        root.put("alpha", options.alpha());
        root.put("seed", options.seed());
        ArrayNode list = root.putArray("inputs");
        for (Input input : inputs) {
            list.addObject().put("name", input.name()).put("suite", input.suite()).put("sha256", input.sha256());
        }
        ArrayNode written = root.putArray("outputs");
        outputs.forEach(written::add);
        root.put("provenance", "@");
        ObjectNode made = JsonText.object().put("version", provenance.version()).put("code", provenance.code()).put("command", provenance.command())
                .put("java", provenance.java()).put("system", provenance.system()).put("engine", provenance.engine())
                .put("threads", provenance.threads()).put("started", provenance.started().toString())
                .put("seconds", provenance.seconds());
        return JsonText.of(root).replace("\"provenance\" : \"@\"", "\"provenance\" : " + made);
    }

    /** What an earlier run wrote into the subfolders of a folder; nothing if there is no manifest or it is not one of ours. */
    static Set<String> outputsIn(Path folder) {
        Set<String> outputs = new TreeSet<>();
        try {
            if (Files.exists(folder.resolve("manifest.json"))) {
                read(folder.resolve("manifest.json")).outputs().stream().filter(o -> OURS.matcher(o).matches()).forEach(outputs::add);
            }
        } catch (ReportException e) {
            // Not to be trusted with removing anything, and about to be replaced.
            outputs.clear();
        }
        return outputs;
    }

    private static JsonNode required(JsonNode node, String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            throw new IllegalArgumentException("key '" + key + "' is missing");
        }
        return value;
    }

    private static String text(JsonNode node, String key) {
        return required(node, key).asText();
    }
}
