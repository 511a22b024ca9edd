package org.ticketproof.proofs.ledger;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.ticketproof.proofs.step.ProofStep;
import org.ticketproof.theory.subsetsum.FixedPoint;

/** A hash of the compiled code that steps and contracts follow from: all of theory and of this module. */
final class CodeHash {
    private CodeHash() {
    }

    /**
     * The hash of the code in use.
     *
     * @throws IOException if its files cannot be read
     */
    static String here() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, place(FixedPoint.class));
            add(digest, place(ProofStep.class));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Path place(Class<?> type) throws IOException, URISyntaxException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || !"file".equals(source.getLocation().getProtocol())) {
            throw new IOException("no file holds " + type);
        }
        return Path.of(source.getLocation().toURI());
    }

    private static void add(MessageDigest digest, Path place) throws IOException {
        try (Stream<Path> walk = Files.walk(place)) {
            List<Path> files = walk.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*\\.(class|jar|txt)")).sorted().toList();
            for (Path file : files) {
                digest.update(place.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
