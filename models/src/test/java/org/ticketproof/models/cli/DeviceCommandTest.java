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
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.cli.Main;
import org.ticketproof.models.architecture.Architecture;
import org.ticketproof.models.architecture.Device;
import org.ticketproof.models.architecture.Family;
import org.ticketproof.models.architecture.InputShape;
import org.ticketproof.models.device.DeviceCase;
import org.ticketproof.models.device.DeviceReference;
import org.ticketproof.models.device.DeviceReferenceFile;
import org.ticketproof.models.device.DeviceTrace;

class DeviceCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void infoTellsTheDevice() throws IOException {
        JsonNode info = JSON.readTree(run(0, "device", "info", "--json"));
        assertTrue(info.get("threads").asInt() >= 1);
        assertTrue(info.get("library").asText().startsWith("ND4J 1."), info.toString());
        assertTrue(info.has("cudaLibrary") && info.has("computeCapability"));
        assertEquals(Device.description(), info.get("device").asText());
        assertTrue(run(0, "device", "info").contains(Device.description()));
    }

    @Test
    void aDeviceAgreesWithItself() throws IOException {
        String file = folder.resolve("a.reference").toString();
        assertTrue(run(0, "device", "record", "--arch", "lenet,gin", "--out", file).contains("bytes, recorded on"));
        String table = run(0, "device", "check", "--reference", file, "--tolerance", "0", "--kept-tolerance", "0");
        assertEquals(2, table.lines().filter(line -> line.endsWith("within")).count(), table);
        assertTrue(table.contains("the devices agree"));
        JsonNode checked = JSON.readTree(run(0, "device", "check", "--reference", file, "--json"));
        assertTrue(checked.get("holds").asBoolean());
        assertEquals(0, checked.get("rows").get(1).get("gradient").asDouble());
    }

    @Test
    void aDifferenceIsExitCodeOne() throws IOException {
        Path file = folder.resolve("a.reference");
        DeviceCase wanted = new DeviceCase(new Architecture(Family.LENET, new InputShape(1, 5, 5, 3), .05), 4, 1);
        DeviceTrace trace = DeviceTrace.of(wanted);
        for (int i = 0; i < trace.gradient().length; i++) {
            trace.gradient()[i] *= 1 + 1e-4f;
        }
        DeviceReferenceFile.write(new DeviceReference("test", "another", "another", List.of(new DeviceReference.Entry(wanted, trace))), file);
        JsonNode checked = JSON.readTree(run(1, "device", "check", "--reference", file.toString(), "--json"));
        assertFalse(checked.get("holds").asBoolean());
        assertEquals(1e-4, checked.get("rows").get(0).get("gradient").asDouble(), 1e-6);
        assertTrue(run(1, "device", "check", "--reference", file.toString()).contains("OUTSIDE"));
        run(0, "device", "check", "--reference", file.toString(), "--tolerance", "1e-3");

        DeviceTrace foreign = new DeviceTrace("0", trace.loss(), trace.gradient(), trace.searchLosses(), trace.kept(), trace.statistics(),
                trace.trainingLosses(), trace.trainedWeights());
        DeviceReferenceFile.write(new DeviceReference("test", "another", "another", List.of(new DeviceReference.Entry(wanted, foreign))), file);
        refused("drawn differently", "device", "check", "--reference", file.toString());
    }

    @Test
    void speedPrintsARowForEachArchitecture() throws IOException {
        JsonNode speed = JSON.readTree(run(0, "device", "speed", "--arch", "lenet,conv2", "--width", ".05", "--batch", "4", "--steps", "2", "--json"));
        assertEquals(2, speed.get("rows").size());
        for (JsonNode row : speed.get("rows")) {
            assertTrue(row.get("imagesPerSecond").asDouble() > 0);
            assertEquals(4, row.get("batch").asInt());
            assertEquals(2, row.get("steps").asInt());
        }
        String table = run(0, "device", "speed", "--arch", "gin", "--width", ".05", "--nodes", "80", "--steps", "1");
        assertTrue(table.contains(Device.description()) && table.lines().count() == 3, table);
    }

    @Test
    void badInputGetsOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("text"), "no reference");
        refused("say info, record, check or speed", "device");
        refused("must be one of lenet-300-100", "device", "record", "--arch", "lenet,vgg", "--out", folder.resolve("a").toString());
        refused("in a folder that exists", "device", "record", "--out", folder.resolve("none/a").toString());
        refused("in a folder that exists", "device", "record", "--out", folder.toString());
        refused("no such file", "device", "check", "--reference", folder.resolve("none").toString());
        refused("not a device reference file", "device", "check", "--reference", file.toString());
        refused("must be at least 0", "device", "check", "--reference", file.toString(), "--tolerance", "-1");
        refused("must be auto, cpu or cuda", "device", "speed", "--device", "tpu");
        refused("--steps 0", "device", "speed", "--steps", "0");
        refused("must be at least 2", "device", "speed", "--batch", "1");
        refused("and at most", "device", "speed", "--arch", "lenet", "--batch", "2147483647");
        refused("and at most", "device", "speed", "--arch", "gin", "--nodes", "2147483647");
        refused("width factor", "device", "speed", "--width", "0");
        Device.AUTO.require();
        Assumptions.assumeTrue(Device.description().startsWith("cpu"));
        refused("device cuda", "device", "speed", "--device", "cuda");
        refused("device cuda", "device", "record", "--device", "cuda", "--out", folder.resolve("a").toString());
        assertFalse(Files.exists(folder.resolve("a")));
    }

    private String run(int expected, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        int code = Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
        assertEquals(expected, code, () -> String.join(" ", args) + "\n" + out + err);
        return out.toString();
    }

    private void refused(String part, String... args) {
        run(2, args);
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("ticketproof: ") && err.toString().contains(part), err.toString());
    }
}
