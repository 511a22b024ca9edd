package org.ticketproof.empirical.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a command throws ends in an exit code that says whose fault it is, never in that of a refuted claim. */
class FailuresTest {
    @Command(name = "fails")
    private record Failing(Throwable failure) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        }
    }

    private final StringWriter err = new StringWriter();

    private int exitCode(Throwable failure) {
        CommandLine line = Main.commandLine().addSubcommand(new Failing(failure));
        line.setExecutionExceptionHandler(Failures::execution);
        line.setErr(new PrintWriter(err, true));
        return Main.run(line, "fails");
    }

    @Test
    void memoryThatRunsOutGetsOneLine() {
        assertEquals(ExitCode.INTERNAL, exitCode(new OutOfMemoryError("Java heap space")));
        assertTrue(err.toString().contains("out of memory: raise the heap") && err.toString().lines().count() == 1, err.toString());
    }

    @Test
    void errorsAreNoRefutation() {
        for (Error error : new Error[] {new StackOverflowError(), new NoClassDefFoundError("x"), new AssertionError("never"), new ExceptionInInitializerError("x")}) {
            assertEquals(ExitCode.INTERNAL, exitCode(error));
            assertTrue(err.toString().contains("internal error, please report it"), err.toString());
        }
    }

    @Test
    void badInputIsTheUsers() {
        assertEquals(ExitCode.INPUT, exitCode(new InputException("--x 3: must be 4")));
        assertEquals("ticketproof: --x 3: must be 4" + System.lineSeparator(), err.toString());
    }

    /** A full disk, and a reader that closes its pipe, as {@code head} does. */
    @Test
    void resultsThatCannotBeWrittenAreNoSuccess() {
        for (String reason : new String[] {"No space left on device", "Broken pipe"}) {
            StringWriter err = new StringWriter();
            StandardOutput lost = new StandardOutput(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException(reason);
                }
            });
            int code = Main.run(new String[] {"statements"}, lost, StandardCharsets.UTF_8, new PrintWriter(err, true));
            boolean full = reason.startsWith("No space");
            assertEquals(full ? ExitCode.INTERNAL : ExitCode.HOLDS, code);
            assertEquals(full ? "ticketproof: standard output cannot be written to: No space left on device" : "", err.toString().strip());
        }
    }
}
