package org.ticketproof.empirical.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ticketproof.empirical.certificate.CertificateFile;
import org.ticketproof.theory.subsetsum.SubsetChecker;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a certificate file without the solvers that made it. */
@Command(name = "verify-certificate", mixinStandardHelpOptions = true,
        description = "Checks a certificate written by 'solve': by plain checkers, without the solvers. Exit code 1 if it is wrong.",
        footerHeading = "%nExamples:%n", footer = "  ticketproof verify-certificate proof.json")
final class VerifyCertificateCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 64L << 20;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The certificate file.")
    private Path file;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(file)) {
            throw new InputException(file + ": is a folder, must be a certificate file");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new InputException(file + ": larger than 64 MiB, not a certificate of this program");
        }
        CertificateFile certificate;
        try {
            certificate = CertificateFile.parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new InputException(file + ": is not UTF-8 text", e);
        }
        Optional<String> defect = SubsetChecker.defect(certificate.certificate());
        if (json) {
            Map<String, Object> o = new LinkedHashMap<>();
            o.put("file", file.toString());
            o.put("kind", certificate.kind());
            o.put("valid", defect.isEmpty());
            o.put("defect", defect.orElse(null));
            spec.commandLine().getOut().println(Json.text(o));
        } else {
            spec.commandLine().getOut().println(file + ": " + certificate.kind() + ": "
                    + defect.map(d -> "WRONG: " + d).orElse("valid: " + certificate.certificate().values().length + " values, unit " + certificate.scale().unit()));
        }
        return defect.isEmpty() ? ExitCode.HOLDS : ExitCode.REFUTED;
    }
}
