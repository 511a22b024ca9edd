package org.ticketproof.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.cli.Main;

/**
 * Every command that the README and the documents show has options that exist, and runs with the exit code that they state; the
 * commands of one document run in order in one empty folder. Those on real data are skipped where the data are not.
 */
class SnippetsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path DATA = ROOT.resolveSibling("shared").resolve("data");
    /** What the documents call the user's own folders, beginning with the longest names. */
    private static final Map<String, String> FOLDERS = Map.of("NET", "pensia-mnist-784-500-10", "MNIST", "mnist", "CIFAR", "cifar-10-batches-bin", "CORA", "cora");
    private static final Map<String, String> PLACEHOLDERS = Map.of("P", ".25", "Q", ".25", "ALPHA", ".01", "SEED", "1");

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicNode> documents() throws IOException {
        List<DynamicNode> nodes = new ArrayList<>();
        for (Path document : paths()) {
            List<String> text = Files.readAllLines(document);
            List<Snippet> snippets = Snippet.of(document, text);
            if (!snippets.isEmpty()) {
                Path home = Files.createDirectory(folder.resolve(document.getFileName().toString()));
                prepare(home, text);
                Set<String> missing = new HashSet<>();
                nodes.add(DynamicContainer.dynamicContainer(document.getFileName().toString(),
                        snippets.stream().map(snippet -> DynamicTest.dynamicTest(snippet.toString(), () -> check(snippet, home, missing)))));
            }
        }
        return nodes.stream();
    }

    @Test
    void thereAreSnippets() throws IOException {
        int count = 0;
        for (Path document : paths()) {
            count += Snippet.of(document, Files.readAllLines(document)).size();
        }
        assertTrue(count >= 20, count + " commands found");
    }

    private static List<Path> paths() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.filter(path -> path.toString().endsWith(".md")).sorted()).toList();
        }
    }

    /** The files that the documents' commands start from: the document's own claim file or table, and twenty numbers. */
    private static void prepare(Path home, List<String> text) throws IOException {
        writeBlock(text, "```yaml", home.resolve("mine.yaml"));
        writeBlock(text, "```csv", home.resolve("weights.csv"));
        Files.write(home.resolve("weights.txt"), IntStream.rangeClosed(1, 20).mapToObj(i -> (i % 2 == 0 ? "-" : "") + "0." + i * 37 % 101).toList());
    }

    private static void writeBlock(List<String> text, String fence, Path file) throws IOException {
        int start = text.indexOf(fence);
        if (start >= 0) {
            int end = start + text.subList(start, text.size()).indexOf("```");
            Files.write(file, text.subList(start + 1, end));
        }
    }

    /** {@code missing}: what commands of the same document that were not run would have written. */
    private static void check(Snippet snippet, Path home, Set<String> missing) throws IOException, InterruptedException {
        boolean needsData = false;
        List<String> words = new ArrayList<>();
        for (String word : snippet.words()) {
            String replaced = PLACEHOLDERS.getOrDefault(word, word);
            int colon = replaced.indexOf(':') + 1;
            String data = FOLDERS.get(replaced.substring(colon));
            needsData |= data != null;
            words.add(data == null ? replaced : replaced.substring(0, colon) + DATA.resolve(data));
        }
        boolean dataAreMissing = needsData && !Files.isDirectory(DATA);
        boolean inputIsMissing = snippet.words().stream().anyMatch(word -> missing.stream().anyMatch(path -> word.equals(path) || word.startsWith(path + "/")));
        if (snippet.notRun().isEmpty() && !dataAreMissing && !inputIsMissing) {
            run(snippet, words, home);
            return;
        }
        for (int i = 1; i < words.size(); i++) {
            if (Set.of("--out", "--certificates", "--certificate").contains(words.get(i - 1))) {
                missing.add(words.get(i));
            }
        }
        assertOptionsExist(snippet, words);
        assumeTrue(snippet.notRun().isEmpty(), () -> "not run: " + snippet.notRun().orElseThrow());
        abort(dataAreMissing ? "needs the real data in " + DATA : "needs what a command above would have written");
    }

    private static void assertOptionsExist(Snippet snippet, List<String> words) {
        List<String> args = new ArrayList<>(words);
        args.add("--help");
        StringWriter err = new StringWriter();
        assertEquals(0, Main.run(args.toArray(new String[0]), new PrintWriter(new StringWriter()), new PrintWriter(err, true)), () -> snippet + "\n" + err);
    }

    private static void run(Snippet snippet, List<String> words, Path home) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "-Xss16m",
                "-Dticketproof.home=" + ROOT, "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Main.class.getName()));
        command.addAll(words);
        File log = home.resolve("snippet.log").toFile();
        Process process = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true).redirectOutput(log).start();
        try {
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), () -> snippet + ": still running after five minutes; mark it as not run");
        } finally {
            process.destroyForcibly();
        }
        String output = Files.readString(log.toPath());
        assertEquals(snippet.exitCode(), process.exitValue(), () -> snippet + "\n" + output);
        assertTrue(!output.isBlank(), () -> snippet + " printed nothing");
    }
}
