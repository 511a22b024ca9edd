package org.ticketproof.empirical.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.ticketproof.empirical.campaign.StoreException;
import org.ticketproof.empirical.report.ReportException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever a command throws into one line and an exit code. */
final class Failures {
    private Failures() {
    }

    static int usage(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        PrintWriter err = line.getErr();
        String name = line.getCommandSpec().qualifiedName();
        String suggestion = "";
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            suggestion = "; similar: " + String.join(", ", unmatched.getSuggestions());
        }
        err.println("ticketproof: " + oneLine(e.getMessage()) + suggestion + " (see '" + name + " --help')");
        return ExitCode.INPUT;
    }

    static int execution(Exception e, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (isInput(e)) {
            err.println("ticketproof: " + describe(e));
            return ExitCode.INPUT;
        }
        return internal(e, err);
    }

    /** A fault of the program or of the machine: too little memory gets one line, anything else its trace too. */
    static int internal(Throwable e, PrintWriter err) {
        if (!(e instanceof OutOfMemoryError) && e.getCause() instanceof OutOfMemoryError && e.getMessage() != null
                && e.getMessage().startsWith("out of memory")) {
            // What ran out of memory knows what to lower.
            err.println("ticketproof: " + oneLine(e.getMessage()));
        } else if (e instanceof OutOfMemoryError || e.getCause() instanceof OutOfMemoryError) {
            err.println("ticketproof: out of memory: raise the heap, e.g. TICKETPROOF_JAVA_OPTS=-Xmx2g");
        } else {
            err.println("ticketproof: internal error, please report it: " + e);
            e.printStackTrace(err);
        }
        return ExitCode.INTERNAL;
    }

    /** Documented exceptions carry their one line; everything else is a fault of the program. */
    private static boolean isInput(Throwable e) {
        return e instanceof InputException || e instanceof IllegalArgumentException || e instanceof IOException
                || e instanceof UncheckedIOException
                || e instanceof StoreException || e instanceof ReportException;
    }

    static String describe(Throwable e) {
        Throwable t = e instanceof UncheckedIOException ? e.getCause() : e;
        if (t instanceof NoSuchFileException || t instanceof FileNotFoundException) {
            return t.getMessage() + ": no such file or folder";
        }
        if (t instanceof AccessDeniedException) {
            return t.getMessage() + ": permission denied";
        }
        if (t instanceof NotDirectoryException) {
            return t.getMessage() + ": not a folder";
        }
        if (t instanceof FileAlreadyExistsException) {
            return t.getMessage() + ": exists and is not a folder";
        }
        if (t instanceof FileSystemException f) {
            return f.getFile() + ": " + (f.getReason() == null ? f.getMessage() : f.getReason());
        }
        return oneLine(String.valueOf(t.getMessage()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
