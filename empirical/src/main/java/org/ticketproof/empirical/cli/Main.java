package org.ticketproof.empirical.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.ServiceLoader;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: the main command, its subcommands and those that other modules add. */
@Command(name = "ticketproof", mixinStandardHelpOptions = true, versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Tests what the strong-lottery-ticket papers claim: exact decisions, honest intervals, explicit bounds.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ticketproof check                                 the shipped claims, quick effort, reports in out/",
            "  ticketproof width --eps .01 --delta .01 --lock .5 least n by every bound, and measured",
            "  ticketproof measure --eps .01 --n 20 --trials 1000000",
            "  ticketproof statements theorem-f                  one statement with its source",
            "",
            "Exit codes: 0 all hold, 1 something is refuted, 2 usage or input, 3 inconclusive where a verdict was",
            "required, 70 internal error."})
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Main() {
    }

    /**
     * Runs one command and ends the JVM with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        StandardOutput stdout = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", Charset.defaultCharset().name()));
        System.exit(run(args, stdout, charset, new PrintWriter(System.err, true)));
    }

    /** Results that cannot be written are no success. */
    static int run(String[] args, StandardOutput stdout, Charset charset, PrintWriter err) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(stdout, charset), true);
        int code = run(args, out, err);
        out.flush();
        if (stdout.failure() == null) {
            return code;
        }
        err.println("ticketproof: standard output cannot be written to: " + stdout.failure());
        return ExitCode.INTERNAL;
    }

    /**
     * Runs one command in this JVM.
     *
     * @param args the command line
     * @param out where results go
     * @param err where messages go
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = commandLine();
        line.setOut(out);
        line.setErr(err);
        return run(line, args);
    }

    /** Picocli hands exceptions to {@link Failures}, but lets errors through, which would end the JVM with the exit code of a refuted claim. */
    static int run(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (VirtualMachineError | LinkageError | AssertionError e) {
            return Failures.internal(e, line.getErr());
        }
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(new CheckCommand());
        line.addSubcommand(new AppendixCommand());
        line.addSubcommand(new NightlyCommand());
        line.addSubcommand(new MeasureCommand());
        line.addSubcommand(new WidthCommand());
        line.addSubcommand(new SolveCommand());
        line.addSubcommand(new VerifyCertificateCommand());
        line.addSubcommand(new StatementsCommand());
        for (CommandProvider provider : ServiceLoader.load(CommandProvider.class)) {
            for (Object command : provider.commands()) {
                line.addSubcommand(command);
            }
        }
        line.addSubcommand("generate-completion", new AutoComplete.GenerateCompletion());
        // The whole tree: subcommands of subcommands take the same converters and handlers.
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Failures::usage);
        line.setExecutionExceptionHandler(Failures::execution);
        line.setUsageHelpWidth(110);
        line.setUsageHelpAutoWidth(true);
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
