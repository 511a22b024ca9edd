package org.ticketproof.models.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketproof.empirical.cli.Main;
import org.ticketproof.models.data.NpyFiles;

class CommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;
    private String weights;
    private String ticket;
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeNetwork() throws IOException {
        Path network = Files.createDirectory(folder.resolve("net"));
        SplittableRandom random = new SplittableRandom(3);
        Files.write(network.resolve("fc1.npy"), NpyFiles.npy(1, "<f4", "False", "5, 6", random.doubles(30, -0.8, 0.8).toArray()));
        Files.write(network.resolve("fc2.npy"), NpyFiles.npy(2, "<f8", "False", "3, 5", random.doubles(15, -0.8, 0.8).toArray()));
        weights = network.toString();
        ticket = folder.resolve("net.ticket").toString();
    }

    private String run(int expected, String... args) {
        StringWriter out = new StringWriter();
        err.getBuffer().setLength(0);
        int code = Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
        assertEquals(expected, code, () -> String.join(" ", args) + "\n" + out + err);
        return out.toString();
    }

    private void refused(String... args) {
        run(2, args);
        assertEquals(1, err.toString().lines().filter(line -> line.startsWith("ticketproof: ")).count(), err.toString());
        assertTrue(err.toString().lines().count() <= 2, err.toString());
    }

    private JsonNode json(String... args) throws IOException {
        return JSON.readTree(run(0, Stream.concat(Arrays.stream(args), Stream.of("--json")).toArray(String[]::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"per-weight", "per-row", "two-layer", "depth-plus-one"})
    void fromWeightsToAVerifiedTicket(String scheme) throws IOException {
        String n = scheme.startsWith("per") ? "60" : "220";
        JsonNode built = json("construct", "--weights", weights, "--eps", ".01", "--n", n, "--prune", ".1", "--lock", ".1", "--scheme", scheme,
                "--mode", "first-within", "--out", ticket);
        assertTrue(built.get("largestErrorSeenInBox").doubleValue() <= built.get("certifiedSupError").doubleValue());
        assertEquals(0, built.get("missedThoughFeasible").intValue());
        JsonNode info = json("ticket", "info", ticket);
        assertEquals(scheme, info.get("scheme").textValue());
        assertTrue(info.get("bytes").longValue() <= 1.02 * info.get("bits").longValue() / 8 + 4096);
        JsonNode evaluated = json("ticket", "evaluate", ticket, "--weights", weights);
        assertEquals(built.get("certifiedSupError"), evaluated.get("certifiedSupError"));
        assertEquals(built.get("keptWeights"), evaluated.get("keptWeights"));
        assertTrue(json("ticket", "verify", ticket, "--weights", weights).get("holds").booleanValue());
    }

    @Test
    void withoutNTheExplicitWidthIsTaken() throws IOException {
        JsonNode built = json("construct", "--weights", weights, "--eps", ".05", "--prune", ".2", "--mode", "first-within", "--out", ticket);
        assertEquals(1, built.get("shareWithinEps").doubleValue());
        assertTrue(built.get("n").intValue() > 40, built.toString());
    }

    @Test
    void infeasibleWeightsAreReportedWithCertificates() throws IOException {
        Path certificates = folder.resolve("proofs");
        JsonNode built = json("construct", "--weights", weights, "--eps", ".001", "--n", "8", "--out", ticket, "--certificates", certificates.toString());
        try (Stream<Path> files = Files.list(certificates)) {
            Path[] all = files.toArray(Path[]::new);
            assertEquals(built.get("provedInfeasible").intValue(), all.length);
            assertTrue(all.length > 5);
            run(0, "verify-certificate", all[0].toString());
        }
    }

    @Test
    void badInputIsToldInOneLine() throws IOException {
        refused("construct", "--weights", folder.resolve("none").toString(), "--eps", ".01", "--n", "20", "--out", ticket);
        refused("construct", "--weights", weights, "--eps", "0", "--n", "20", "--out", ticket);
        refused("construct", "--weights", weights, "--eps", ".01", "--n", "0", "--out", ticket);
        refused("construct", "--weights", weights, "--eps", ".01", "--n", "20", "--prune", ".7", "--lock", ".7", "--out", ticket);
        refused("construct", "--weights", weights, "--eps", ".01", "--n", "20", "--scheme", "magic", "--out", ticket);
        refused("construct", "--weights", weights, "--eps", ".01", "--n", "20", "--input", "1,0", "--out", ticket);
        refused("construct", "--weights", weights, "--eps", ".01", "--n", "20", "--threads", "0", "--out", ticket);
        refused("construct", "--weights", weights, "--eps", ".01", "--n", "20", "--data", "cifar:x", "--out", ticket);
        refused("construct", "--weights", weights, "--eps", ".01", "--n", "20", "--out", folder.resolve("no/such/folder").toString());
        refused("construct", "--weights", weights, "--eps", ".01", "--n", "20", "--out", "/");
        refused("ticket", "info", ticket);
        refused("ticket");
        refused("network-width", "--eps", ".1", "--delta", ".1");
        refused("network-width", "--layers", "3,0", "--eps", ".1", "--delta", ".1");
        refused("network-width", "--layers", "3,2", "--eps", ".1", "--delta", ".1", "--prune", ".1,.2,.3");
        refused("network-width", "--layers", "3,2", "--eps", ".1", "--delta", ".1", "--constant", "lueker.C=3");
        refused("first-layer", "--inputs", "1");
        refused("first-layer", "--neurons", "0", "--networks", "1");
        refused("first-layer", "--neurons", "2000000000", "--networks", "1");
        refused("first-layer", "--neurons", "3", "--networks", "1", "--repaired", "3", "--eps", "0");
        assertFalse(err.toString().contains("Exception"), err.toString());
        refused("network-reach", "--d", "5");
        assertFalse(Files.exists(Path.of(ticket)));
        run(0, "construct", "--weights", weights, "--eps", ".01", "--n", "20", "--out", ticket);
        refused("ticket", "evaluate", ticket, "--threads", "0");
        assertTrue(err.toString().contains("threads = 0"), err.toString());
        byte[] bytes = Files.readAllBytes(Path.of(ticket));
        Files.write(Path.of(ticket), Arrays.copyOf(bytes, bytes.length - 5));
        refused("ticket", "verify", ticket, "--weights", weights);
        Files.write(Path.of(ticket), bytes);
        Files.write(folder.resolve("net/fc2.npy"), NpyFiles.npy(1, "<f4", "False", "3, 5", new double[15]));
        refused("ticket", "verify", ticket, "--weights", weights);
        Files.write(folder.resolve("net/fc2.npy"), NpyFiles.npy(1, "<f4", "False", "1, 1", Double.NaN));
        refused("construct", "--weights", weights, "--eps", ".01", "--n", "20", "--out", ticket);
    }

    /** Hours of building would be lost otherwise. */
    @Test
    void imagesThatDoNotFitAreToldBeforeAnythingIsBuilt() throws IOException {
        Path images = Files.createDirectory(folder.resolve("images"));
        Files.write(images.resolve("t10k-images-idx3-ubyte"), new byte[] {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 7, 7});
        Files.write(images.resolve("t10k-labels-idx1-ubyte"), new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 3});
        refused("construct", "--weights", weights, "--eps", ".01", "--n", "20", "--out", ticket, "--data", "mnist:" + images);
        assertTrue(err.toString().contains("images of 2 pixels: the network has 6 inputs"), err.toString());
        assertFalse(Files.exists(Path.of(ticket)));
    }

    @Test
    void networkWidthPrintsEveryTheorem() throws IOException {
        JsonNode theorems = json("network-width", "--layers", "3,2,1", "--eps", ".5", "--delta", ".5", "--trials", "2000").get("theorems");
        assertEquals(8, theorems.size());
        String text = run(0, "network-width", "--weights", weights, "--eps", ".5", "--delta", ".1", "--prune", ".2", "--lock", "0,.2,.2", "--trials", "0");
        for (String id : new String[] {"pensia-upper", "gadhikar-network", "otsuka-network", "explicit-two-layer", "explicit-depth-plus-one",
            "explicit-per-weight", "pensia-lower"}) {
            assertTrue(text.contains(id), id);
        }
        for (JsonNode theorem : theorems) {
            if (theorem.get("id").textValue().equals("measured-per-weight")) {
                double measured = theorem.get("levels").get(0).get("blockSize").doubleValue();
                assertTrue(measured > 5 && measured < theorems.get(5).get("levels").get(0).get("blockSize").doubleValue());
            }
        }
    }

    @Test
    void experimentsPrintTables() throws IOException {
        assertEquals(2, json("first-layer", "--neurons", "4,16", "--networks", "10", "--repaired", "120").get("widths").size());
        assertTrue(run(0, "first-layer", "--neurons", "4", "--networks", "5", "--repaired", "60").contains("neurons"));
        assertEquals(2, json("network-reach", "--hidden", "2", "--networks", "3").get("rows").size());
        assertTrue(run(0, "network-reach", "--d", "1", "--hidden", "2", "--networks", "3").contains("pensia-lower"));
    }
}
