package org.ticketproof.empirical.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ticketproof.empirical.certificate.CertificateFile;
import org.ticketproof.empirical.certificate.Scale;
import org.ticketproof.empirical.certificate.ValueFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Solves one subset-sum question about the user's own numbers. */
@Command(name = "solve", mixinStandardHelpOptions = true,
        description = {"Finds the subset of given numbers whose sum is nearest to a target, exactly, and proves it.",
            "With --eps: any subset within eps, or a proof that there is none. With --size: among subsets of that size."},
        footerHeading = "%nExamples:%n",
        footer = {"  ticketproof solve --values weights.txt --target 0.25 --certificate proof.json",
            "  printf '0.5\\n-0.3\\n0.11\\n' | ticketproof solve --values - --target 0.2 --json",
            "  ticketproof solve --values weights.txt --target 0.25 --eps 0.01 --lock locked.txt",
            "", "FILE: decimal numbers, one a line; '#' starts a comment. Exit code 1 if --eps is given and no subset is within it."})
final class SolveCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--values", required = true, paramLabel = "FILE|-", description = "The numbers a subset may use; - for standard input.")
    private String values;

    @Option(names = "--target", required = true, paramLabel = "Z", description = "The target, a decimal number.")
    private String target;

    @Option(names = "--eps", paramLabel = "E", description = "Tolerance, greater than 0.")
    private String eps;

    @Option(names = "--size", paramLabel = "K", description = "Number of values each subset must have.")
    private Integer size;

    @Option(names = "--lock", paramLabel = "FILE", description = "Numbers that every subset uses.")
    private String lock;

    @Option(names = "--certificate", paramLabel = "FILE", description = "Write the certificate there; 'verify-certificate' checks it.")
    private Path certificate;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<BigDecimal> free = numbers("--values", values);
        List<BigDecimal> locked = lock == null ? List.of() : numbers("--lock", lock);
        BigDecimal z = ValueFile.decimal("--target", target);
        BigDecimal tolerance = eps == null ? null : ValueFile.decimal("--eps", eps);
        if (tolerance != null && tolerance.signum() <= 0) {
            throw new InputException("--eps " + eps + ": must be greater than 0");
        }
        List<BigDecimal> all = new ArrayList<>(free);
        all.addAll(locked);
        all.add(z);
        if (tolerance != null) {
            all.add(tolerance);
        }
        Scale scale = Scale.of(all);
        Solution solution = Solution.of(scale, free, locked, z, tolerance, size);
        if (certificate != null) {
            SafeFile.write(certificate, new CertificateFile(scale, solution.certificate()).text());
        }
        if (json) {
            spec.commandLine().getOut().println(Json.text(object(scale, solution, free)));
        } else {
            print(scale, solution, free);
        }
        return tolerance != null && !solution.within() ? ExitCode.REFUTED : ExitCode.HOLDS;
    }

    private static List<BigDecimal> numbers(String option, String file) throws IOException {
        if (file.equals("-")) {
            // Not closed: standard input belongs to the caller.
            return ValueFile.read("standard input", new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new InputException(option + " " + file + ": is a folder, must be a file");
        }
        try (var reader = Files.newBufferedReader(path)) {
            return ValueFile.read(file, reader);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new InputException(option + " " + file + ": is not UTF-8 text", e);
        }
    }

    private void print(Scale scale, Solution s, List<BigDecimal> free) {
        PrintWriter out = spec.commandLine().getOut();
        if (!scale.exact()) {
            out.println("note: the numbers are rounded to multiples of 2^-40; the answer is exact for those");
        }
        if (s.subset() == null) {
            out.println("no subset is within " + eps + " of " + target + ": proved");
            out.println("nearest error: " + s.error(scale) + (s.optimal() ? "" : " or less"));
            return;
        }
        out.println("subset:  " + s.subset().cardinality() + " of " + free.size() + " values, indices from 0: " + s.subset());
        s.subset().stream().forEach(i -> out.println("  " + free.get(i).toPlainString()));
        out.println("sum:     " + plain(scale.toDecimal(s.sum())) + (lock == null ? "" : " (locked values included)"));
        out.println("error:   " + s.error(scale) + (s.optimal() ? ", proved least" : ""));
    }

    private Map<String, Object> object(Scale scale, Solution s, List<BigDecimal> free) {
        Map<String, Object> o = new LinkedHashMap<>();
        o.put("target", target);
        o.put("values", free.size());
        o.put("eps", eps);
        o.put("size", size);
        o.put("exact", scale.exact());
        o.put("feasible", s.subset() != null);
        o.put("subset", s.subset() == null ? null : s.subset().stream().boxed().toList());
        o.put("sum", s.subset() == null ? null : plain(scale.toDecimal(s.sum())));
        o.put("error", s.subset() == null ? null : s.error(scale));
        o.put("optimal", s.optimal());
        o.put("certificate", certificate == null ? null : certificate.toString());
        return o;
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
