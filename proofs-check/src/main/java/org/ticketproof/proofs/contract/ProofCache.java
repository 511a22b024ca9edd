package org.ticketproof.proofs.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ticketproof.proofs.step.Evidence;
import org.ticketproof.proofs.step.Strength;

/**
 * Finished proofs by the hash of everything they rest on. An entry carries a digest of its own text: one that is cut short or altered is reported
 * and ignored. Only complete results are kept: proved, or (for contracts that must not be provable) left open; never an unknown.
 */
final class ProofCache {
    private static final String FORMAT = "ticketproof-proof 1";

    private final Path folder;
    private final Consumer<String> warnings;

    /**
     * A cache.
     *
     * @param folder where entries live, made on demand; null for no cache
     * @param warnings told about each entry that is ignored
     */
    ProofCache(Path folder, Consumer<String> warnings) {
        this.folder = folder;
        this.warnings = warnings;
    }

    Optional<ContractResult> find(String id, String hash) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(hash + ".proof");
        try {
            return Optional.of(parse(id, hash, Files.readString(file, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            warnings.accept("cache entry " + file + " is ignored: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Keeps a complete result; a cache that cannot be written costs time only. */
    void keep(String hash, ContractResult result) {
        Strength strength = result.evidence().strength();
        if (folder == null || strength != Strength.PROVED && strength != Strength.OPEN) {
            return;
        }
        String body = body(hash, result);
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "part", ".tmp");
            Files.writeString(part, body + "check=" + TextHash.of(body) + "\n", StandardCharsets.UTF_8);
            Files.move(part, folder.resolve(hash + ".proof"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            warnings.accept("cache folder " + folder + " cannot be written: " + e.getMessage());
        }
    }

    private static String body(String hash, ContractResult result) {
        Evidence evidence = result.evidence();
        return FORMAT + "\nid=" + result.id() + "\nhash=" + hash + "\nstrength=" + evidence.strength().word() + "\nmethod=" + evidence.method()
                + "\ndetail=" + evidence.detail().replace('\n', ' ') + "\nmillis=" + evidence.millis() + "\nleaves=" + result.leaves() + "\nz3=" + result.byZ3()
                + "\ncvc5=" + result.byCvc5() + "\nkey=" + result.byKey() + "\n";
    }

    private static ContractResult parse(String id, String hash, String text) {
        int check = text.lastIndexOf("check=");
        if (check < 0 || !text.startsWith(FORMAT + "\n") || !text.substring(check).strip().equals("check=" + TextHash.of(text.substring(0, check)))) {
            throw new IllegalArgumentException("it is cut short or altered");
        }
        Map<String, String> values = new LinkedHashMap<>();
        text.substring(0, check).lines().skip(1).forEach(line -> values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        if (!hash.equals(values.get("hash")) || !id.equals(values.get("id"))) {
            throw new IllegalArgumentException("it belongs to " + values.get("id"));
        }
        Evidence evidence = new Evidence(Strength.ofWord(values.get("strength")), values.get("method"), values.get("detail"), Long.parseLong(values.get("millis")));
        return new ContractResult(id, evidence, Integer.parseInt(values.get("leaves")), Integer.parseInt(values.get("z3")),
                Integer.parseInt(values.get("cvc5")), Integer.parseInt(values.get("key")), true, List.of());
    }
}
