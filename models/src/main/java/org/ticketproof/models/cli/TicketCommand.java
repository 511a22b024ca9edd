package org.ticketproof.models.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ticketproof.empirical.cli.ExitCode;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.models.architecture.Device;
import org.ticketproof.models.data.NetworkFolder;
import org.ticketproof.models.ticket.NetworkComparison;
import org.ticketproof.models.ticket.RebuiltNetwork;
import org.ticketproof.models.ticket.SearchTicketFile;
import org.ticketproof.models.ticket.Ticket;
import org.ticketproof.models.ticket.TicketFigures;
import org.ticketproof.models.ticket.TicketFile;
import org.ticketproof.models.ticket.TicketNetwork;
import org.ticketproof.models.ticket.TicketSpec;
import org.ticketproof.models.ticket.TicketVerification;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.network.SupErrorBound;
import org.ticketproof.theory.subsetsum.FixedPoint;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done with a ticket file. */
@Command(name = "ticket", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        description = "Reads a ticket, constructed or found by search, evaluates the network it stands for, verifies or exports it.",
        footerHeading = "%nExamples:%n",
        footer = {"  ticketproof ticket info net.ticket", "  ticketproof ticket evaluate net.ticket --data mnist:DIR --weights DIR",
            "  ticketproof ticket verify net.ticket --weights DIR", "  ticketproof ticket evaluate lenet/net.ticket --data mnist:DIR",
            "  ticketproof ticket export lenet/net.ticket --out net.zip"})
final class TicketCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "ticket: say info, evaluate, verify or export");
    }

    @Command(name = "info", mixinStandardHelpOptions = true, description = "Prints what a ticket is and what its construction reported.")
    int info(@Parameters(paramLabel = "FILE", description = "Ticket file.") Path file,
            @Option(names = "--json", description = "Print one JSON object.") boolean json) {
        if (SearchTicketFile.is(file)) {
            SearchTicketReport.info(file).print(spec.commandLine().getOut(), json);
            return ExitCode.HOLDS;
        }
        Ticket ticket = TicketFile.read(file);
        new TicketReport().put("file", file.toString()).put("bytes", file.toFile().length()).spec(ticket.spec())
                .put("bits", ticket.bitCount()).put("maskedIn", (long) ticket.bits().cardinality())
                .put("bitsPerFreeWeight", 8.0 * file.toFile().length() / Math.max(1, ticket.bitCount()))
                .put("targetSha256", ticket.spec().targetSha256()).put("grid", "2^-40; target weights rounded to nearest")
                .put("problems", ticket.summary().problems()).put("infeasible", ticket.summary().infeasible())
                .put("worstWeightError", FixedPoint.toDouble(ticket.summary().worstError()))
                .print(spec.commandLine().getOut(), json);
        return ExitCode.HOLDS;
    }

    @Command(name = "evaluate", mixinStandardHelpOptions = true,
            description = "Brings the network back from its seeds and evaluates it; with --weights beside its target.")
    int evaluate(@Parameters(paramLabel = "FILE", description = "Ticket file.") Path file, @Mixin DataOption data,
            @Option(names = "--weights", paramLabel = "DIR", description = "The target network.") Path weights,
            @Option(names = "--threads", paramLabel = "T", description = "Threads. Default: one for each processor.") Integer threads,
            @Option(names = "--json", description = "Print one JSON object.") boolean json) {
        if (SearchTicketFile.is(file)) {
            setLibraryThreads(threads);
            SearchTicketReport.evaluate(file, data.task()).print(spec.commandLine().getOut(), json);
            return ExitCode.HOLDS;
        }
        long start = System.nanoTime();
        Ticket ticket = TicketFile.read(file);
        TicketSpec made = ticket.spec();
        ReluNetwork target = weights == null ? null : target(weights, made);
        int workers = workers(threads);
        RebuiltNetwork rebuilt = RebuiltNetwork.of(ticket, workers);
        TicketReport report = new TicketReport().put("file", file.toString()).counts(TicketFigures.of(rebuilt));
        NetworkComparison comparison = new NetworkComparison(rebuilt, target, workers);
        data.images().ifPresent(images -> report.images(comparison.on(images)));
        if (target != null) {
            report.errors(TicketFigures.errors(rebuilt.layers(), target, made.eps()))
                    .put("certifiedSupError", new SupErrorBound(target, rebuilt.layers()).over(made.inputLow(), made.inputHigh()))
                    .put("largestErrorSeenInBox", comparison.largestErrorSeen(made.inputLow(), made.inputHigh(), made.seed()));
        }
        report.put("seconds", (System.nanoTime() - start) / 1e9).print(spec.commandLine().getOut(), json);
        return ExitCode.HOLDS;
    }

    @Command(name = "verify", mixinStandardHelpOptions = true,
            description = "Checks a ticket: checksum, size, every weight within eps, and proof of infeasibility for every other. "
                    + "Exit code 1 if something does not hold.")
    int verify(@Parameters(paramLabel = "FILE", description = "Ticket file.") Path file,
            @Option(names = "--weights", paramLabel = "DIR", description = "The target network; a ticket found by search has none.") Path weights,
            @Mixin DataOption data, @Mixin CertificatesOption certificates,
            @Option(names = "--threads", paramLabel = "T", description = "Threads. Default: one for each processor.") Integer threads,
            @Option(names = "--json", description = "Print one JSON object.") boolean json) {
        if (SearchTicketFile.is(file)) {
            setLibraryThreads(threads);
            SearchTicketReport report = SearchTicketReport.verify(file, data.given() ? data.task() : null);
            report.print(spec.commandLine().getOut(), json);
            return report.holds() ? ExitCode.HOLDS : ExitCode.REFUTED;
        }
        Ticket ticket = TicketFile.read(file);
        if (weights == null) {
            throw new InputException("--weights is missing: the target network that " + file + " was constructed for");
        }
        TicketVerification.Result result = TicketVerification.of(ticket, target(weights, ticket.spec()), workers(threads));
        certificates.write(result);
        new TicketReport().put("file", file.toString()).put("problems", result.problems()).put("withinEps", result.withinEps())
                .put("provedInfeasible", result.provedInfeasible()).put("missedThoughFeasible", result.missed())
                .put("summaryHolds", result.summaryHolds()).put("holds", result.holds())
                .print(spec.commandLine().getOut(), json);
        return result.holds() ? ExitCode.HOLDS : ExitCode.REFUTED;
    }

    @Command(name = "export", mixinStandardHelpOptions = true,
            description = "Writes the network of a ticket found by search as a DL4J file of its own, which ComputationGraph.load reads.")
    int export(@Parameters(paramLabel = "FILE", description = "Ticket file.") Path file,
            @Option(names = "--out", required = true, paramLabel = "ZIP", description = "File to write.") Path out) throws IOException {
        OutFile.require(out);
        if (Files.exists(out) && Files.isSameFile(file, out)) {
            throw new InputException("--out " + out + ": is the ticket itself");
        }
        TicketNetwork.export(SearchTicketFile.read(file), out);
        spec.commandLine().getOut().println(out + ": " + out.toFile().length() + " bytes");
        return ExitCode.HOLDS;
    }

    /** Networks found by search compute on the numerical library's threads. */
    private static void setLibraryThreads(Integer threads) {
        if (threads != null) {
            Device.setThreads(threads);
        }
    }

    private static int workers(Integer threads) {
        return Optional.ofNullable(threads).orElse(Runtime.getRuntime().availableProcessors());
    }

    private static ReluNetwork target(Path weights, TicketSpec made) {
        ReluNetwork target = NetworkFolder.read(weights);
        if (!TicketSpec.digest(target).equals(made.targetSha256())) {
            throw new InputException(weights + ": not the network that this ticket was made for (another SHA-256)");
        }
        return target;
    }
}
