package org.ticketproof.proofs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketproof.empirical.cli.CommandProvider;
import org.ticketproof.empirical.cli.InputException;
import picocli.CommandLine;

/** The command on small questions. */
class ProveCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void provesAStatementAndExplainsAStep() {
        assertEquals(0, run("counting"), err::toString);
        assertTrue(out.toString().startsWith("counting             exhausted"), out.toString());
        out.getBuffer().setLength(0);
        assertEquals(0, run("--explain", "cover-doubling"), err::toString);
        assertTrue(out.toString().contains("(declare-const power Real)") && out.toString().contains("counterexample: "), out.toString());
    }

    @Test
    void writesFilesAndJson() throws Exception {
        assertEquals(0, run("lattice", "--json", "--out", folder.resolve("out").toString()), err::toString);
        assertEquals("proved", new ObjectMapper().readTree(out.toString()).get("statements").get(0).get("strength").asText());
        assertTrue(Files.exists(folder.resolve("out/ledger.html")));
        assertEquals("", err.toString());
    }

    @Test
    void wrongInputIsOneLine() throws Exception {
        assertTrue(assertThrows(InputException.class, () -> run("no-such-thing")).getMessage().startsWith("ID 'no-such-thing': "));
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertTrue(assertThrows(InputException.class, () -> run("lattice", "--out", file.toString())).getMessage().contains("cannot be written"));
    }

    @Test
    void theServiceLoaderFindsTheCommand() {
        assertTrue(ServiceLoader.load(CommandProvider.class).stream().anyMatch(p -> p.type() == ProofCommands.class));
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new ProveCommand());
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        line.setExecutionExceptionHandler((e, command, result) -> {
            throw e;
        });
        line.parseArgs(arguments);
        ProveCommand command = line.getCommand();
        try {
            return command.call();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
