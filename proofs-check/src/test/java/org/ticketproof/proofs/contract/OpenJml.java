package org.ticketproof.proofs.contract;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs an OpenJML installation (release 21 or later, from its project site) over the kernel files: syntax, static proof, and a run with
 * checked assertions. Not shipped: OpenJML is on no package registry.
 */
final class OpenJml {
    private final Path home;
    private final Path work;
    private final KernelSources sources;

    /**
     * A run.
     *
     * @param home the unpacked OpenJML, with its {@code openjml} and {@code openjml-java} launchers
     * @param work an empty folder
     * @throws IOException if the installation is not there; one line that names the folder
     */
    OpenJml(Path home, Path work, KernelSources sources) throws IOException {
        for (String launcher : List.of("openjml", "openjml-java")) {
            if (!Files.isExecutable(home.resolve(launcher))) {
                throw new IOException("openjml.home = " + home + ": must be an OpenJML folder, it has no executable '" + launcher + "'");
            }
        }
        this.home = home;
        this.work = work;
        this.sources = sources;
    }

    /** {@code --check}: types of all specifications. */
    void check() throws IOException, InterruptedException {
        run("openjml", "--check", List.of());
    }

    /** {@code --esc}: static proof of every method. */
    void prove() throws IOException, InterruptedException {
        run("openjml", "--esc", List.of("--progress", "--timeout=300"));
    }

    /** {@code --rac}: compiles with assertion checks, then drives the kernels with valid inputs. */
    void runChecked() throws IOException, InterruptedException {
        Path classes = Files.createDirectories(work.resolve("rac"));
        run("openjml", "--rac", List.of("-d", classes.toString()));
        start(List.of(home.resolve("openjml-java").toString(), "-cp", classes.toString(), "-Dorg.jmlspecs.openjml.rac=exception", "RacDriver"));
    }

    private void run(String launcher, String mode, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve(launcher).toString(), mode));
        command.addAll(options);
        for (Map.Entry<String, String> file : sources.files().entrySet()) {
            // One flat, unnamed package, so that the driver sees the package-private kernels.
            Path path = work.resolve(file.getKey() + ".java");
            Files.writeString(path, file.getValue().replaceFirst("(?m)^package .*$", ""), StandardCharsets.UTF_8);
            command.add(path.toString());
        }
        if (mode.equals("--rac")) {
            command.add(Files.writeString(work.resolve("RacDriver.java"), DRIVER, StandardCharsets.UTF_8).toString());
        }
        start(command);
    }

    private void start(List<String> command) throws IOException, InterruptedException {
        File log = work.resolve("log.txt").toFile();
        int status = new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true).redirectOutput(log).start().waitFor();
        if (status != 0) {
            throw new IOException(command.get(0) + " " + command.get(1) + " ended with status " + status + ":\n" + Files.readString(log.toPath(), StandardCharsets.UTF_8));
        }
    }

    /** Calls kernels with random inputs that satisfy their preconditions; the checked assertions do the rest. */
    private static final String DRIVER = """
            import java.util.Random;
            final class RacDriver {
                public static void main(String[] arguments) {
                    Random random = new Random(1);
                    for (int trial = 0; trial < 2000; trial++) {
                        int size = 1 + random.nextInt(8);
                        long[] a = new long[size];
                        long[] low = new long[size];
                        long[] high = new long[size];
                        for (int i = 0; i < size; i++) {
                            a[i] = (i == 0 ? -20 : a[i - 1] + 1) + random.nextInt(9);
                            low[i] = (i == 0 ? -20 : high[i - 1] + 2) + random.nextInt(5);
                            high[i] = low[i] + random.nextInt(4);
                        }
                        long z = random.nextInt(80) - 30;
                        BoundSearch.lowerBound(a, size, z);
                        BoundSearch.upperBound(a, size, z);
                        SortedMerge.withShift(a, size, z, new long[2 * size]);
                        PairSearch.closestDistance(a, size, a, size, z);
                        IntervalUnion.mergeWithShift(low, high, 0, size, z, new long[2 * size], new long[2 * size]);
                        IntervalCoverage.covers(low, high, 0, size, z, z + 5);
                        IntervalCoverage.firstUncovered(low, high, 0, size, z, z + 5);
                        ReferenceSums.firstMissed(a, size, z, z + 9, random.nextInt(4));
                        ReferenceSums.nearestDistance(a, size, z);
                    }
                }
            }
            """;
}
