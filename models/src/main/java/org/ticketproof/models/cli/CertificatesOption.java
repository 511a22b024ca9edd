package org.ticketproof.models.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ticketproof.empirical.certificate.CertificateFile;
import org.ticketproof.empirical.certificate.Scale;
import org.ticketproof.models.ticket.TicketVerification;
import picocli.CommandLine.Option;

/** The option that says where certificates of infeasibility go. */
final class CertificatesOption {
    @Option(names = "--certificates", paramLabel = "DIR",
            description = "Write one certificate for each target weight that no subset reaches; 'verify-certificate' checks them.")
    private Path folder;

    void write(TicketVerification.Result result) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            for (TicketVerification.Infeasible each : result.infeasible()) {
                String name = "layer" + (each.layer() + 1) + "-row" + each.row() + "-input" + each.input() + (each.forNegative() ? "-negative" : "") + ".json";
                Files.writeString(folder.resolve(name), new CertificateFile(Scale.ofUnit("2^-40"), each.certificate()).text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
