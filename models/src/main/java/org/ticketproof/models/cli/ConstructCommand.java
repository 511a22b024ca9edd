package org.ticketproof.models.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ticketproof.empirical.cli.ExitCode;
import org.ticketproof.empirical.cli.FreezingOptions;
import org.ticketproof.models.data.ImageSet;
import org.ticketproof.models.data.NetworkFolder;
import org.ticketproof.models.ticket.RebuiltNetwork;
import org.ticketproof.models.ticket.NetworkComparison;
import org.ticketproof.models.ticket.Ticket;
import org.ticketproof.models.ticket.TicketBuilder;
import org.ticketproof.models.ticket.TicketFile;
import org.ticketproof.models.ticket.TicketFigures;
import org.ticketproof.models.ticket.TicketSpec;
import org.ticketproof.models.ticket.TicketVerification;
import org.ticketproof.theory.network.ReluNetwork;
import org.ticketproof.theory.network.SupErrorBound;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds a network out of a random one by pruning, and stores the ticket. */
@Command(name = "construct", mixinStandardHelpOptions = true,
        description = "Builds a given network by pruning a random, possibly frozen one, and writes the ticket: seeds and one bit per free weight.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ticketproof construct --weights DIR --eps .01 --n 21 --out net.ticket --data mnist:DIR",
            "  ticketproof construct --weights DIR --eps .01 --prune .25 --lock .25 --mode first-within --out net.ticket",
            "  ticketproof ticket verify net.ticket --weights DIR"})
final class ConstructCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--weights", required = true, paramLabel = "DIR", description = "Folder with one .npy matrix (outputs x inputs) per layer.")
    private Path weights;

    @Mixin
    private SourceOptions source;

    @Mixin
    private FreezingOptions freezing;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Ticket file to write.")
    private Path out;

    @Mixin
    private DataOption data;

    @Mixin
    private CertificatesOption certificates;

    @Option(names = "--threads", paramLabel = "T", description = "Threads; results do not depend on it. Default: one for each processor.")
    private Integer threads;

    @Option(names = "--resume", description = "Go on where an interrupted construction with the same options ended.")
    private boolean resume;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        ReluNetwork target = NetworkFolder.read(weights);
        Optional<ImageSet> images = data.images();
        images.ifPresent(set -> NetworkComparison.requireFit(set, target.width(0)));
        OutFile.require(out);
        TicketSpec wanted = source.spec(target, freezing.freezing());
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        TicketBuilder builder = new TicketBuilder(wanted, target, workers);
        long start = System.nanoTime();
        try (RowProgress progress = new RowProgress(builder.rows(), spec.commandLine().getErr())) {
            builder.build(out, resume, progress);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        // Figures are those of the file, not of what is in memory.
        Ticket stored = TicketFile.read(out);
        RebuiltNetwork rebuilt = RebuiltNetwork.of(stored, workers);
        TicketVerification.Result verified = TicketVerification.of(stored, target, workers);
        certificates.write(verified);
        TicketReport report = new TicketReport().put("file", out.toString()).put("bytes", out.toFile().length()).spec(wanted)
                .counts(TicketFigures.of(rebuilt)).errors(TicketFigures.errors(rebuilt.layers(), target, wanted.eps()))
                .put("provedInfeasible", verified.provedInfeasible()).put("missedThoughFeasible", verified.missed())
                .put("certifiedSupError", new SupErrorBound(target, rebuilt.layers()).over(wanted.inputLow(), wanted.inputHigh()));
        NetworkComparison comparison = new NetworkComparison(rebuilt, target, workers);
        report.put("largestErrorSeenInBox", comparison.largestErrorSeen(wanted.inputLow(), wanted.inputHigh(), wanted.seed()));
        images.ifPresent(set -> report.images(comparison.on(set)));
        report.put("constructionSeconds", seconds).print(spec.commandLine().getOut(), json);
        return verified.holds() ? ExitCode.HOLDS : ExitCode.REFUTED;
    }
}
