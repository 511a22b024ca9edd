package org.ticketproof.empirical.report;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ticketproof.empirical.claim.Run;
import org.ticketproof.empirical.claim.StudyProvider;
import org.ticketproof.theory.bound.Bounds;

/**
 * A hash of the compiled classes that counts and verdicts follow from: all of theory, the rooms of empirical below the reports,
 * and the modules that bring studies, without their command lines. Two runs with the same fingerprint were decided by the same
 * code; another compiler may give another fingerprint to the same sources.
 */
final class CodeFingerprint {
    private static final int SHORT = 12;
    private static final String UNKNOWN = "unknown";
    private static final Pattern DECIDES = Pattern.compile("org/ticketproof/(theory|empirical/(sampling|campaign|estimate|claim)"
            + "|(?!empirical/|bench/)[a-z]+(?!/cli/))/.*\\.class");

    private static String computed;

    private CodeFingerprint() {
    }

    /** The fingerprint of the classes in use, as 64 hexadecimal digits; {@code unknown} where they cannot be read. */
    static synchronized String here() {
        if (computed == null) {
            computed = compute();
        }
        return computed;
    }

    static String shortened(String code) {
        return code.length() <= SHORT ? code : code.substring(0, SHORT);
    }

    private static String compute() {
        Set<Path> places = new LinkedHashSet<>();
        try {
            places.add(place(Bounds.class));
            places.add(place(Run.class));
            for (StudyProvider provider : StudyProvider.all()) {
                places.add(place(provider.getClass()));
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path place : places) {
                if (Files.isDirectory(place)) {
                    add(digest, place);
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(place)) {
                        add(digest, jar.getPath("/"));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | URISyntaxException e) {
            // Only an explanation would be missing: no reason to lose a run.
            return UNKNOWN;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Path place(Class<?> type) throws IOException, URISyntaxException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || !"file".equals(source.getLocation().getProtocol())) {
            throw new IOException("no file holds " + type);
        }
        return Path.of(source.getLocation().toURI());
    }

    private static void add(MessageDigest digest, Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted((a, b) -> name(root, a).compareTo(name(root, b))).toList();
            for (Path file : files) {
                String name = name(root, file);
                if (DECIDES.matcher(name).matches()) {
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
