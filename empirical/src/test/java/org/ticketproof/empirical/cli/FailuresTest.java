package org.ticketproof.empirical.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
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
}
