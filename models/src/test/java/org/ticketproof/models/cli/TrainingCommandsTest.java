package org.ticketproof.models.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketproof.empirical.cli.Main;
import org.ticketproof.models.architecture.Device;
import org.ticketproof.models.architecture.Family;
import org.ticketproof.models.data.LearningTask;
import org.ticketproof.models.experiment.RunSpec;
import org.ticketproof.models.experiment.TrainingRun;
import org.ticketproof.models.frozen.RatioRule;
import org.ticketproof.models.frozen.SourceInit;
import org.ticketproof.models.search.EpochRecord;
import org.ticketproof.models.search.ProgressListener;
import org.ticketproof.models.search.SearchOptions;
import org.ticketproof.models.search.SgdMomentum;
import org.ticketproof.models.search.TrainingMode;

class TrainingCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = "generated:1x10x10:200";

    @TempDir
    private Path folder;
    private final StringWriter err = new StringWriter();

    @Test
    void ticketsAreTrainedToldEvaluatedVerifiedAndExported() throws IOException {
        String out = folder.resolve("net").toString();
        JsonNode trained = json("train", "--arch", "lenet", "--width", ".2", "--data", DATA, "--epochs", "3", "--batch", "32", "--rate", "1", "--out", out);
        String ticket = trained.get("file").asText();
        assertEquals(.25, trained.get("prune").asDouble());
        assertTrue(Files.exists(folder.resolve("net/result.json")) && Files.exists(folder.resolve("net/history.csv")));
        assertFalse(Files.exists(folder.resolve("net/checkpoint.bin")));
        JsonNode info = json("ticket", "info", ticket);
        assertEquals(trained.get("testAccuracy"), info.get("testAccuracy"));
        JsonNode evaluated = json("ticket", "evaluate", ticket, "--data", DATA);
        assertEquals(trained.get("predictionsSha256"), evaluated.get("predictionsSha256"));
        assertTrue(evaluated.get("samePredictionsAsTraining").asBoolean());
        assertTrue(json("ticket", "verify", ticket, "--data", DATA).get("holds").asBoolean());
        assertTrue(json("ticket", "verify", ticket).get("sparsityHolds").asBoolean());
        run(0, "ticket", "export", ticket, "--out", folder.resolve("net.zip").toString());
        assertTrue(Files.size(folder.resolve("net.zip")) > 10_000);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        refused("must be a file", "ticket", "export", ticket, "--out", empty.toString());
        assertTrue(Files.isDirectory(empty));
        refused("is the ticket itself", "ticket", "export", ticket, "--out", ticket);
        Path link = Files.createSymbolicLink(folder.resolve("link.zip"), folder.resolve("net.zip"));
        Files.write(folder.resolve("net.zip"), new byte[1]);
        run(0, "ticket", "export", ticket, "--out", link.toString());
        assertTrue(Files.isSymbolicLink(link) && Files.size(folder.resolve("net.zip")) > 10_000, "what the link points to is written");
        refused("must be a file", "ticket", "export", ticket, "--out", "/dev/null");
        refused("not a ticket", "ticket", "verify", folder.resolve("net.zip").toString());

        byte[] bytes = Files.readAllBytes(Path.of(ticket));
        bytes[bytes.length / 2] ^= 4;
        Files.write(Path.of(ticket), bytes);
        refused("truncated or altered", "ticket", "info", ticket);
        refused("truncated or altered", "ticket", "evaluate", ticket, "--data", DATA);
    }

    @Test
    void threadsCountForNetworksFoundBySearch() throws IOException {
        String out = folder.resolve("net").toString();
        json("train", "--arch", "lenet", "--width", ".1", "--data", DATA, "--epochs", "1", "--out", out);
        int before = Device.threads();
        try {
            run(0, "ticket", "evaluate", out + "/net.ticket", "--data", DATA, "--threads", "3");
            assertEquals(3, Device.threads());
            run(0, "ticket", "verify", out + "/net.ticket", "--data", DATA, "--threads", "2");
            assertEquals(2, Device.threads());
        } finally {
            Device.setThreads(before);
        }
        refused("0 threads", "ticket", "evaluate", out + "/net.ticket", "--data", DATA, "--threads", "0");
    }

    @Test
    void theHistoryOfAResumedTrainingIsWhole() throws IOException {
        String[] train = {"train", "--arch", "lenet", "--width", ".1", "--data", DATA, "--epochs", "4", "--rate", "1", "--threads", "1", "--out"};
        run(0, Stream.concat(Arrays.stream(train), Stream.of(folder.resolve("whole").toString())).toArray(String[]::new));
        Path halved = Files.createDirectory(folder.resolve("halved"));
        LearningTask task = LearningTask.of(DATA, 1);
        RunSpec spec = new RunSpec(Family.LENET, .1, task.name(), 0, TrainingMode.FROZEN, SourceInit.KU, RatioRule.EPL, .5, "auto", .5,
                new SearchOptions(4, 128, 1, new SgdMomentum(.9, 1e-4)), 1);
        ProgressListener killer = new ProgressListener() {
            @Override
            public void epoch(EpochRecord record, int epochs, boolean best) {
                if (record.epoch() == 1) {
                    throw new IllegalStateException("killed");
                }
            }
        };
        assertThrows(IllegalStateException.class, () -> new TrainingRun(spec, task).checkpoint(halved.resolve("checkpoint.bin")).listener(killer).run(null));
        run(0, Stream.concat(Arrays.stream(train), Stream.of(halved.toString(), "--resume")).toArray(String[]::new));
        assertTrue(err.toString().contains("goes on at epoch 2 of 4"), err.toString());
        assertEquals(Files.readString(folder.resolve("whole/history.csv")), Files.readString(halved.resolve("history.csv")));
    }

    @Test
    void otherDataGivesOtherPredictionsAndExitCodeOne() throws IOException {
        String out = folder.resolve("net").toString();
        json("train", "--arch", "lenet", "--width", ".2", "--data", DATA, "--epochs", "2", "--batch", "32", "--rate", "1", "--out", out);
        run(1, "ticket", "verify", out + "/net.ticket", "--data", DATA, "--data-seed", "2");
        refused("the ticket is for lenet", "ticket", "evaluate", out + "/net.ticket", "--data", "generated:1x9x9:200");
        refused("--data is missing", "ticket", "evaluate", out + "/net.ticket");
    }

    @Test
    void trainedWeightsAreStoredForDl4j() throws IOException {
        JsonNode trained = json("train", "--arch", "conv2", "--width", ".05", "--mode", "weights", "--data", "generated:3x8x8:40", "--epochs", "1", "--out",
                folder.toString());
        assertEquals(1, trained.get("sizeRelativeToTrained").asDouble());
        assertTrue(trained.get("file").asText().endsWith("net.zip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--arch vgg|must be one of lenet-300-100", "--sparsity 1.5|nearest 1", "--freeze -1|nearest 0", "--position 1:0 --sparsity .3|nearest 0.5",
        "--position x|must be auto or P:Q", "--ratios x|must be epl or erk", "--init x|must be ku or skc", "--mode x|must be frozen, sparse, dense or weights",
        "--device tpu|must be auto, cpu or cuda", "--device cuda|device cuda", "--epochs 0|at least 1", "--rate 0|learning rate", "--width 0|width factor", "--images -1|images",
        "--images 4|must be at least 5", "--mode weights --sparsity .5|removes nothing", "--mode sparse --position 1:1|is for mode frozen", "--arch gin --batch 7|all at once",
        "--threads 100000|at most 1024"})
    void badOptionsGetOneLine(String options) {
        String[] parts = options.split("\\|");
        String[] base = {"train", "--data", DATA, "--epochs", "1", "--arch", "lenet", "--out", folder.toString()};
        String[] given = parts[0].split(" ");
        for (int i = 0; i < base.length - 1; i++) {
            if (base[i].equals(given[0])) {
                base[i + 1] = given[1];
                given = Arrays.copyOfRange(given, 2, given.length);
                break;
            }
        }
        refused(parts[1], Stream.concat(Arrays.stream(base), Arrays.stream(given)).toArray(String[]::new));
    }

    @Test
    void missingDataIsTold() {
        refused("no such folder", "train", "--arch", "lenet", "--data", "mnist:" + folder.resolve("none"), "--out", folder.toString());
        refused("get it from", "train", "--arch", "conv2", "--data", "cifar10:" + folder, "--out", folder.toString());
        refused("--data is missing", "experiment", "tie", "--effort", "cpu", "--out", folder.toString());
        refused("must be position, freezing", "experiment", "figure4", "--out", folder.toString());
        refused("must be smoke, cpu or gpu", "experiment", "tie", "--effort", "quick", "--out", folder.toString());
    }

    @Test
    void checkpointsOfOtherRunsAreRefused() throws IOException {
        Files.writeString(folder.resolve("checkpoint.bin"), "not a checkpoint of any kind");
        String[] train = {"train", "--arch", "lenet", "--width", ".1", "--data", DATA, "--epochs", "1", "--out", folder.toString()};
        refused("say --resume to go on", train);
        refused("checkpoint.bin", Stream.concat(Arrays.stream(train), Stream.of("--resume")).toArray(String[]::new));
        assertEquals("not a checkpoint of any kind", Files.readString(folder.resolve("checkpoint.bin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"position", "freezing", "width", "size", "table1", "tie"})
    void experimentsRunAndResume(String name) throws IOException {
        String out = folder.resolve(name).toString();
        JsonNode first = json("experiment", name, "--effort", "smoke", "--out", out);
        assertTrue(first.get("rows").size() >= 6);
        for (JsonNode row : first.get("rows")) {
            assertEquals(first.get("columns").size(), row.size());
        }
        for (String file : new String[] {"index.html", "report.tex", "results.json", "data/" + name + ".csv"}) {
            assertTrue(Files.size(folder.resolve(name).resolve(file)) > 200, file);
        }
        try (Stream<Path> cells = Files.list(folder.resolve(name).resolve("cells"))) {
            // A killed experiment leaves some cells; the rest is trained again, to the same table.
            Files.delete(cells.sorted().findFirst().orElseThrow());
        }
        assertEquals(first, json("experiment", name, "--effort", "smoke", "--out", out, "--resume"));
    }

    @Test
    void damagedCellsOfExperimentsAreRefused() throws IOException {
        String[] again = {"experiment", "tie", "--effort", "smoke", "--resume", "--out", folder.resolve("tie").toString()};
        run(0, again);
        Path cell;
        try (Stream<Path> cells = Files.list(folder.resolve("tie/cells"))) {
            cell = cells.sorted().findFirst().orElseThrow();
        }
        String good = Files.readString(cell);
        for (String bad : new String[] {good.replaceFirst("\"found\":0\\.", "\"found\":1."), good.replaceFirst("\"found\":[^,]*,", ""), good.replaceFirst("\"result\":\\{.*\\}", "\"result\":{}"),
            good.substring(0, good.length() / 2), "{}"}) {
            Files.writeString(cell, bad);
            refused(cell.getFileName() + ": ", again);
        }
        Files.delete(cell);
        Files.createDirectory(cell);
        refused(cell.getFileName() + ": ", again);
    }

    private String run(int expected, String... args) {
        StringWriter out = new StringWriter();
        err.getBuffer().setLength(0);
        int code = Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
        assertEquals(expected, code, () -> String.join(" ", args) + "\n" + out + err);
        return out.toString();
    }

    private JsonNode json(String... args) throws IOException {
        return JSON.readTree(run(0, Stream.concat(Arrays.stream(args), Stream.of("--json")).toArray(String[]::new)));
    }

    private void refused(String part, String... args) {
        run(2, args);
        String[] lines = err.toString().lines().filter(line -> line.startsWith("ticketproof: ")).toArray(String[]::new);
        assertEquals(1, lines.length, err.toString());
        assertTrue(lines[0].contains(part), err.toString());
        assertTrue(err.toString().lines().count() <= 2, err.toString());
    }
}
