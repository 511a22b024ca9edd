package org.ticketproof.empirical.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String CLAIMS = """
            format: ticketproof-claims/1
            suite: tiny
            title: A tiny suite
            claims:
              - id: tiny.theorem-r
                kind: failure
                statement: theorem-r
                bound: theorem-r
                title: Theorem R
                targets: all
                grid: {eps: [0.1, 0.05], n: [10, 40]}
                trials: {quick: 20000, standard: 2000000, thorough: 2000000}
              - id: tiny.measured
                kind: measure
                title: Measured
                targets: all
                grid: {eps: [0.03], lock: [0.25], n-up-to: 40}
                trials: {quick: 500, standard: 200000, thorough: 200000}
            """;

    @TempDir
    Path folder;
    private Path claims;

    @BeforeEach
    void writeClaims() throws IOException {
        claims = Files.writeString(folder.resolve("tiny.yaml"), CLAIMS);
    }

    @Test
    void writesEveryReportAndTheSameOnesForAnyThreadCount() throws IOException {
        Path junit = folder.resolve("ci/junit.xml");
        Outcome one = check("a", "--threads", "1", "--junit", junit.toString());
        assertEquals(0, one.exitCode(), one.err());
        assertTrue(one.out().contains("2 claims: 2 hold"), one.out());
        assertTrue(Files.readString(junit).contains("tiny.theorem-r"));
        assertEquals(0, check("b", "--threads", "3").exitCode());
        Map<String, String> files = contents("a");
        assertEquals(files, contents("b"));
        for (String name : new String[] {"index.html", "report.tex", "results.json", "junit.xml", "manifest.json"}) {
            assertTrue(files.containsKey(name), files.keySet()::toString);
        }
        assertTrue(files.keySet().stream().anyMatch(f -> f.endsWith(".csv")));
    }

    @Test
    void killedAndResumedRunEndsWithTheSameFiles() throws IOException, InterruptedException {
        assertEquals(0, check("calm", "--effort", "standard").exitCode());
        Path out = folder.resolve("killed");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "check", claims.toString(), "--effort", "standard",
                "--threads", "1", "--out", out.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Path store = out.resolve("checkpoint.sqlite");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        // The first batches are committed about a second after the empty store was made.
        long made = 0;
        while (child.isAlive() && System.nanoTime() < deadline) {
            long changed = Files.exists(store) ? Files.getLastModifiedTime(store).toMillis() : 0;
            made = made == 0 ? changed : made;
            if (changed > made + 500) {
                break;
            }
            Thread.sleep(5);
        }
        assertTrue(child.isAlive(), "the child must be killed in the middle of its work");
        child.destroyForcibly().waitFor();
        assertFalse(Files.exists(out.resolve("index.html")));
        Outcome resumed = check("killed", "--effort", "standard", "--resume");
        assertEquals(0, resumed.exitCode(), resumed.err());
        assertEquals(contents("calm"), contents("killed"));
    }

    @Test
    void resumeRefusesTheStoreOfAnotherRun() {
        assertEquals(0, check("a").exitCode());
        assertInput(check("a", "--resume", "--seed", "2"), "checkpoint.sqlite");
        assertInput(check("none", "--resume"), "does not exist: nothing to go on from");
        assertEquals(0, check("a", "--resume").exitCode());
    }

    @Test
    void anEarlierStoreIsKeptWhenARunStartsAfresh() {
        assertEquals(0, check("a").exitCode());
        assertEquals(0, check("a", "--seed", "2").exitCode());
        assertTrue(Files.exists(folder.resolve("a/previous-checkpoint.sqlite")));
    }

    @Test
    void anEngineThatIsNotThereLeavesAnEarlierRunAlone() throws IOException {
        assertEquals(0, check("a").exitCode());
        byte[] store = Files.readAllBytes(folder.resolve("a/checkpoint.sqlite"));
        assertInput(check("a", "--engine", "spark"), "--engine spark: not on the class path");
        assertInput(check("a", "--engine", "unreachable", "--master", "x"), "--engine unreachable: cannot start on x");
        assertInput(check("a", "--threads", "0"), "threads = 0");
        assertArrayEquals(store, Files.readAllBytes(folder.resolve("a/checkpoint.sqlite")));
        assertFalse(Files.exists(folder.resolve("a/previous-checkpoint.sqlite")));
    }

    @Test
    void aManifestRepeatsItsRunAndRefusesChangedClaims() throws IOException {
        assertEquals(0, check("a", "--seed", "5", "--alpha", ".05").exitCode());
        String manifest = folder.resolve("a/manifest.json").toString();
        Outcome again = Outcome.of("check", "--repeat", manifest, "--out", folder.resolve("b").toString());
        assertEquals(0, again.exitCode(), again.err());
        assertEquals(contents("a"), contents("b"));
        Files.writeString(claims, CLAIMS.replace("20000", "20001"));
        assertInput(Outcome.of("check", "--repeat", manifest, "--out", folder.resolve("c").toString()), "changed since the manifest was written");
        assertInput(Outcome.of("check", "--repeat", manifest, claims.toString()), "leave FILE and --suite out");
        assertInput(Outcome.of("check", "--repeat", claims.toString()), "not JSON");
    }

    @Test
    void refutedClaimsGiveExitCode1() throws IOException {
        Files.writeString(claims, CLAIMS.replace("theorem-r\n", "lueker\n").replace("title: Theorem R", "constants: {lueker.C: 1}")
                .replace("n: [10, 40]", "n: [5, 6]"));
        Outcome o = check("a", "--json");
        assertEquals(ExitCode.REFUTED, o.exitCode(), o.err());
        assertEquals(1, o.json().get("exitStatus").asInt());
        assertEquals("refuted", o.json().get("claims").get(0).get("verdict").asText());
        assertTrue(contents("a").get("junit.xml").contains("<failure"));
    }

    @Test
    void badInputGetsOneLine() throws IOException {
        assertInput(check("a", "--alpha", "0"), "alpha = 0.0: must be a number in (0, 1)");
        assertInput(check("a", "--audit", "2"), "audit share = 2.0");
        assertInput(check("a", "--effort", "huge"), "'huge': must be one of quick, standard, thorough");
        assertInput(check("a", "--suite", "nonsense"), "nonsense");
        assertInput(check("a", "--junit", folder.toString()), "is a folder, must be a file");
        assertInput(Outcome.of("check", folder.resolve("absent.yaml").toString()), "absent.yaml");
        Files.writeString(claims, CLAIMS.replace("eps: [0.1, 0.05]", "eps: [0.1, -0.05]"));
        assertInput(check("a"), "tiny.yaml:11:");
        Files.writeString(claims, CLAIMS.replace("kind: failure", "kind: [failure"));
        assertInput(check("a"), "tiny.yaml:");
        Files.writeString(folder.resolve("file"), "in the way");
        Files.writeString(claims, CLAIMS);
        assertInput(check("file"), "file");
        assertFalse(Files.exists(folder.resolve("a/index.html")));
    }

    private Outcome check(String out, String... more) {
        String[] args = Stream.concat(Stream.of("check", claims.toString(), "--out", folder.resolve(out).toString()), Stream.of(more)).toArray(String[]::new);
        return Outcome.of(args);
    }

    private static void assertInput(Outcome o, String message) {
        assertEquals(ExitCode.INPUT, o.exitCode(), o.err());
        assertTrue(o.err().contains(message), o.err());
        assertEquals(1, o.err().lines().count(), o.err());
    }

    /** Every report with the provenance lines (times, threads, command) taken out; the stores are no reports. */
    private Map<String, String> contents(String out) throws IOException {
        Path root = folder.resolve(out);
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".sqlite")).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8).lines()
                        .filter(line -> !line.contains("provenance")).collect(Collectors.joining("\n")));
            }
        }
        return contents;
    }
}
