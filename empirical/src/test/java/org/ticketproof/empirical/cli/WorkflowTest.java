package org.ticketproof.empirical.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The action and the workflows: they read as YAML, name only what there is, and their scripts do what they say. */
class WorkflowTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String file) throws IOException {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(ROOT.resolve(file)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> steps(Map<String, Object> holder) {
        return (List<Map<String, Object>>) holder.get("steps");
    }

    @Test
    void theActionNamesOnlyItsInputsAndSteps() throws IOException {
        Map<String, Object> action = read("action.yml");
        assertEquals("composite", map(action.get("runs")).get("using"));
        String text = Files.readString(ROOT.resolve("action.yml"));
        Matcher inputs = Pattern.compile("inputs\\.([a-z-]+)").matcher(text);
        while (inputs.find()) {
            assertNotNull(map(action.get("inputs")).get(inputs.group(1)), inputs.group());
        }
        List<Object> ids = steps(map(action.get("runs"))).stream().map(s -> s.get("id")).toList();
        Matcher outputs = Pattern.compile("steps\\.([a-z-]+)\\.").matcher(text);
        while (outputs.find()) {
            assertTrue(ids.contains(outputs.group(1)), outputs.group());
        }
        for (Map<String, Object> step : steps(map(action.get("runs")))) {
            assertTrue(step.containsKey("uses") || step.containsKey("run") && step.containsKey("shell"), step.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"action.yml", ".github/workflows/nightly.yml", ".github/workflows/ci.yml"})
    void noScriptTakesTextFromOutsideIntoItself(String file) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, Object> root = read(file);
        if (root.containsKey("runs")) {
            all.addAll(steps(map(root.get("runs"))));
        } else {
            map(root.get("jobs")).values().forEach(job -> all.addAll(steps(map(job))));
        }
        assertFalse(all.isEmpty());
        for (Map<String, Object> step : all) {
            assertFalse(String.valueOf(step.get("run")).contains("${{"), step.toString());
        }
    }

    @Test
    void theNightIsEnteredBeforeAnythingRuns() throws IOException {
        List<Map<String, Object>> steps = steps(map(map(read(".github/workflows/nightly.yml").get("jobs")).get("night")));
        int enter = -1;
        int check = -1;
        for (int i = 0; i < steps.size(); i++) {
            String run = String.valueOf(steps.get(i).get("run"));
            enter = run.contains("enter-night") ? i : enter;
            check = run.contains("ticketproof check") ? i : check;
        }
        assertTrue(enter >= 0 && check > enter);
        assertEquals("false", map(read(".github/workflows/nightly.yml").get("concurrency")).get("cancel-in-progress").toString());
    }

    /** The action's script with a program in place of the launcher that tells its arguments. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void theActionsScriptHandsOnWhatItIsGiven(int code) throws Exception {
        Map<String, Object> step = steps(map(read("action.yml").get("runs"))).stream().filter(s -> "check".equals(s.get("id"))).findFirst().orElseThrow();
        Path launcher = Files.writeString(folder.resolve("ticketproof"), "#!/usr/bin/env bash\nprintf '%s\\n' \"$@\" > arguments.txt\nexit " + code + "\n");
        assumeTrue(launcher.toFile().setExecutable(true) && Files.isExecutable(Path.of("/bin/bash")), "no bash here: the action's script is not run");
        Map<String, String> environment = new HashMap<>(Map.of("TICKETPROOF", launcher.toString(), "CLAIMS", "claims/a b.yaml\n\n$(touch hacked).yaml", "SUITES",
                "plain\nlocked", "EFFORT", "quick", "ALPHA", "0.05", "SEED", "7", "BASELINE", "old.json", "OUT", "the out", "GITHUB_STEP_SUMMARY", "sum.md"));
        environment.put("GITHUB_OUTPUT", folder.resolve("output.txt").toString());
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.get("run").toString());
        builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile()).environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("log.txt")));
        assertEquals("exit-code=" + code, Files.readString(folder.resolve("output.txt")).strip());
        assertEquals(List.of("check", "--effort=quick", "--alpha=0.05", "--seed=7", "--out=the out", "--junit=the out/junit.xml",
                "--sarif=the out/claims.sarif", "--job-summary=sum.md", "claims/a b.yaml", "$(touch hacked).yaml", "--suite=plain", "--suite=locked",
                "--baseline=old.json"), Files.readAllLines(folder.resolve("arguments.txt")));
        assertFalse(Files.exists(folder.resolve("hacked")));
    }
}
