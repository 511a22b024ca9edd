package org.ticketproof.proofs.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls of OpenJML, with launchers that only write down how they were called; and that the driver compiles and runs. */
class OpenJmlTest {
    @TempDir
    private Path folder;

    @Test
    void aMissingInstallationIsOneClearLine() throws IOException {
        KernelSources sources = KernelSources.read(KernelSources.locate());
        IOException e = assertThrows(IOException.class, () -> new OpenJml(folder, folder, sources));
        assertEquals("openjml.home = " + folder + ": must be an OpenJML folder, it has no executable 'openjml'", e.getMessage());
    }

    @Test
    void callsCheckEscAndRacOverAllKernels() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path calls = folder.resolve("calls");
        for (String launcher : List.of("openjml", "openjml-java")) {
            Path script = Files.writeString(home.resolve(launcher), "#!/bin/sh\necho \"" + launcher + " $*\" >> '" + calls + "'\n");
            assertTrue(script.toFile().setExecutable(true));
        }
        Path work = Files.createDirectories(folder.resolve("work"));
        OpenJml openJml = new OpenJml(home, work, KernelSources.read(KernelSources.locate()));
        openJml.check();
        openJml.prove();
        openJml.runChecked();
        List<String> lines = Files.readAllLines(calls);
        assertEquals(List.of("openjml --check", "openjml --esc", "openjml --rac", "openjml-java -cp"), lines.stream().map(l -> l.replaceAll("^(\\S+ \\S+).*", "$1")).toList());
        assertTrue(lines.get(1).contains("IntervalUnion.java"), lines.get(1));
        compileAndRunDriver(work);
    }

    private void compileAndRunDriver(Path work) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-nowarn", "-d", classes.toString(), "-sourcepath", work.toString(), work.resolve("RacDriver.java").toString());
        assertEquals(0, status);
        Process driver = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classes.toString(), "RacDriver").inheritIO().start();
        assertEquals(0, driver.waitFor());
    }

    @Test
    void aFailureShowsTheOutput() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        for (String launcher : List.of("openjml", "openjml-java")) {
            assertTrue(Files.writeString(home.resolve(launcher), "#!/bin/sh\necho verify: something is wrong\nexit 6\n").toFile().setExecutable(true));
        }
        OpenJml openJml = new OpenJml(home, folder, KernelSources.read(KernelSources.locate()));
        assertTrue(assertThrows(IOException.class, openJml::prove).getMessage().contains("status 6:\nverify: something is wrong"));
    }
}
