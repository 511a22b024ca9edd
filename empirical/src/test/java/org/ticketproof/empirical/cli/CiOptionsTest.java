package org.ticketproof.empirical.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.baseline.AlphaLedger;

class CiOptionsTest {
    private static final String CLAIMS = """
            format: ticketproof-claims/1
            suite: tiny
            title: A tiny suite
            claims:
              - id: tiny.theorem-r
                kind: failure
                statement: theorem-r
                bound: theorem-r
                targets: all
                grid: {eps: [0.1], n: [10, 40]}
                trials: {quick: 2000, standard: 2000, thorough: 2000}
              - id: tiny.lueker
                kind: failure
                statement: lueker
                bound: lueker
                constants: {lueker.C: 1}
                targets: all
                grid: {eps: [0.1], n: [5]}
                trials: {quick: 2000, standard: 2000, thorough: 2000}
                expect: refuted
            """;

    @TempDir
    Path folder;
    private Path claims;

    @BeforeEach
    void writeClaims() throws IOException {
        claims = Files.writeString(folder.resolve("tiny.yaml"), CLAIMS);
    }

    private Outcome check(String out, String... more) {
        return Outcome.of(Stream.concat(Stream.of("check", claims.toString(), "--out", folder.resolve(out).toString()), Stream.of(more)).toArray(String[]::new));
    }

    private static void assertInput(Outcome o, String message) {
        assertEquals(ExitCode.INPUT, o.exitCode(), o.out() + o.err());
        assertTrue(o.err().contains(message), o.err());
        assertEquals(1, o.err().lines().count(), o.err());
    }

    @Test
    void aBaselineDecidesTheExitCodeAndExplains() throws IOException {
        assertEquals(0, check("a").exitCode());
        Path stored = folder.resolve("a/results.json");
        Outcome same = check("b", "--baseline", stored.toString());
        assertEquals(0, same.exitCode(), same.err());
        assertTrue(same.out().contains("compared with the baseline: no difference"), same.out());
        Files.writeString(claims, CLAIMS.replace("    constants: {lueker.C: 1}\n", "    constants: {lueker.C: 20}\n").replace("    expect: refuted\n", ""));
        Outcome better = check("c", "--baseline", stored.toString(), "--json");
        assertEquals(0, better.exitCode(), better.out());
        Files.writeString(claims, CLAIMS.replace("    expect: refuted\n", ""));
        Outcome refuted = check("d", "--seed", "2", "--baseline", folder.resolve("c/results.json").toString(), "--json");
        assertEquals(ExitCode.REFUTED, refuted.exitCode());
        JsonNode first = refuted.json().at("/baseline/differences/0");
        assertEquals("worse", first.get("kind").asText());
        assertEquals("tiny.lueker", first.get("claim").asText());
        assertTrue(first.get("causes").get(0).asText().startsWith("claim file changed, sha256 "), first.toString());
        assertEquals("seed changed, 1 -> 2", first.get("causes").get(1).asText());
        Files.writeString(claims, CLAIMS.substring(0, CLAIMS.indexOf("  - id: tiny.lueker")));
        Outcome gone = check("e", "--baseline", stored.toString());
        assertEquals(ExitCode.REFUTED, gone.exitCode(), "every claim that is left holds, but one is gone");
        assertTrue(gone.out().contains("worse  tiny.lueker: refuted -> not there"), gone.out());
    }

    @Test
    void aBaselineThatIsNoneEndsBeforeTheWork() throws IOException {
        assertInput(check("a", "--baseline", folder.resolve("absent.json").toString()), "absent.json: no such file");
        assertInput(check("a", "--baseline", claims.toString()), "tiny.yaml: not JSON");
        Path foreign = Files.writeString(folder.resolve("package.json"), "{\"name\": \"x\"}");
        assertInput(check("a", "--baseline", foreign.toString()), "not a results.json: key 'format' is missing");
        assertFalse(Files.exists(folder.resolve("a")));
    }

    @Test
    void summaryAndSarifAreWrittenWhereAsked() throws IOException {
        Files.writeString(claims, CLAIMS.replace("    expect: refuted\n", ""));
        Path sarif = folder.resolve("ci/claims.sarif");
        Path summary = folder.resolve("summary.md");
        Outcome o = check("a", "--sarif", sarif.toString(), "--job-summary=" + summary);
        assertEquals(ExitCode.REFUTED, o.exitCode(), o.err());
        JsonNode results = new ObjectMapper().readTree(Files.readString(sarif)).at("/runs/0/results");
        assertEquals(1, results.size());
        assertEquals(12, results.at("/0/locations/0/physicalLocation/region/startLine").asInt());
        assertEquals(5, results.at("/0/locations/0/physicalLocation/region/startColumn").asInt());
        assertTrue(Files.readString(summary).startsWith("## Ticketproof: 1 of 2 claims fail"), Files.readString(summary));
    }

    @Test
    void aSummaryNeverGoesIntoAClaimFile() throws IOException {
        Outcome o = Outcome.of("check", "--out", folder.resolve("a").toString(), "--job-summary", claims.toString());
        assertInput(o, "looks like a claim file");
        assertEquals(CLAIMS, Files.readString(claims));
        assertInput(check("a", "--sarif", folder.toString()), "--sarif " + folder + ": is a folder, must be a file");
        if (System.getenv("GITHUB_STEP_SUMMARY") == null) {
            assertInput(check("a", "--job-summary"), "GITHUB_STEP_SUMMARY is not set");
        }
    }

    @Test
    void aNightSpendsItsShareOnce() throws IOException {
        Path ledger = folder.resolve("ledger.json");
        String[] night = {"--alpha-ledger", ledger.toString(), "--night", "2026-11-21", "--alpha", "0.05"};
        assertInput(check("bad", Stream.concat(Stream.of(night), Stream.of("--audit", "2")).toArray(String[]::new)), "audit share");
        assertInput(check("bad", Stream.concat(Stream.of(night), Stream.of("--engine", "unreachable", "--master", "x")).toArray(String[]::new)), "cannot start on x");
        assertFalse(Files.exists(ledger), "a run that cannot start spends nothing");
        assertEquals(0, check("a", night).exitCode());
        JsonNode results = new ObjectMapper().readTree(folder.resolve("a/results.json").toFile());
        assertEquals(AlphaLedger.share(0.05, 1), results.get("alpha").asDouble());
        assertEquals(AlphaLedger.read(ledger).nights().get(0).seed(), results.get("seed").asLong());
        assertInput(check("b", night), "night '2026-11-21': has run already");
        Outcome resumed = check("a", Stream.concat(Stream.of(night), Stream.of("--resume")).toArray(String[]::new));
        assertEquals(0, resumed.exitCode(), resumed.err());
        assertEquals(1, AlphaLedger.read(ledger).nights().size(), "going on is not running again");
        assertInput(check("a", "--alpha-ledger", ledger.toString(), "--night", "another", "--alpha", "0.05", "--resume"), "night 'another' is not in");
        assertEquals(1, AlphaLedger.read(ledger).nights().size());
        assertInput(check("c", "--night", "x"), "needs --alpha-ledger");
        Outcome next = Outcome.of("nightly", "--ledger", ledger.toString(), "--night", "2026-11-22", "--alpha", "0.05");
        assertEquals("k=2\nnight=2026-11-22\nseed=" + AlphaLedger.read(ledger).nights().get(1).seed() + "\nalpha=" + AlphaLedger.share(0.05, 2),
                next.out().strip().replace("\r", ""));
        assertInput(Outcome.of("nightly", "--ledger", ledger.toString(), "--night", "2026-11-22", "--alpha", "0.05"), "has run already");
    }
}
