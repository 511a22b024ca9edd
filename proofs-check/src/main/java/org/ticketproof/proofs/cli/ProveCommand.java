package org.ticketproof.proofs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ticketproof.empirical.cli.ExitCode;
import org.ticketproof.empirical.cli.InputException;
import org.ticketproof.proofs.ledger.ExpectedStrengths;
import org.ticketproof.proofs.ledger.Ledger;
import org.ticketproof.proofs.ledger.LedgerFiles;
import org.ticketproof.proofs.ledger.LedgerJson;
import org.ticketproof.proofs.ledger.LedgerText;
import org.ticketproof.proofs.ledger.Prover;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves contracts and steps and prints the ledger. */
@Command(name = "prove", mixinStandardHelpOptions = true,
        description = "Checks the steps of the proofs, proves the contracts of the exact kernels, and prints for every statement what backs it.",
        footerHeading = "%nExamples:%n",
        footer = {"  ticketproof prove                            everything; finished proofs of unchanged contracts are kept",
            "  ticketproof prove theorem-r theorem-f        what these statements rest on",
            "  ticketproof prove --explain growth-pairs     the formula, the evidence, the counterexample to its false variant",
            "  ticketproof prove --cold --json > ledger.json",
            "", "Exit code: 0 as strong as expected, 1 something is refuted that should hold (or a false contract was proved), 3 something is weaker or unknown."})
final class ProveCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Statements, steps or contracts. Default: everything.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--cold", description = "Ignore the cache of finished proofs.")
    private boolean cold;

    @Option(names = "--explain", paramLabel = "ID", description = "Print the formula of a step or contract, its evidence and counterexamples.")
    private String explained;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--out", paramLabel = "DIR", description = "Also write ledger.json, ledger.tex, ledger.html and ledger.md there.")
    private Path out;

    @Option(names = "--no-guards", description = "Do not try the false contracts that must not be provable.")
    private boolean noGuards;

    @Override
    public Integer call() throws InterruptedException {
        Set<String> wanted = new LinkedHashSet<>(ids);
        if (explained != null) {
            wanted.add(explained);
        }
        Set<String> known = wanted.isEmpty() ? Set.of() : Prover.ids();
        for (String id : wanted) {
            if (!known.contains(id)) {
                throw new InputException("ID '" + id + "': is no statement, step or contract; 'ticketproof prove --json' lists them");
            }
        }
        PrintWriter err = spec.commandLine().getErr();
        Ledger ledger = new Prover(cold, Map.of()).run(wanted, !noGuards && explained == null, line -> {
            if (!json) {
                err.println(line);
                err.flush();
            }
        });
        if (out != null) {
            write(ledger);
        }
        print(ledger);
        return status(ledger, err);
    }

    private void print(Ledger ledger) {
        PrintWriter writer = spec.commandLine().getOut();
        if (json) {
            writer.print(LedgerJson.text(ledger));
        } else if (explained != null) {
            writer.print(LedgerText.explain(ledger, explained).orElseGet(() -> LedgerText.table(ledger)));
        } else {
            writer.print(LedgerText.table(ledger));
        }
        writer.flush();
    }

    private void write(Ledger ledger) {
        try {
            LedgerFiles.write(ledger, out);
        } catch (IOException e) {
            throw new InputException("--out " + out + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private static int status(Ledger ledger, PrintWriter err) {
        List<String> losses = ExpectedStrengths.shipped().losses(ledger);
        losses.forEach(err::println);
        err.flush();
        if (losses.isEmpty()) {
            return ExitCode.HOLDS;
        }
        boolean refuted = !ledger.contracts().provedMutants().isEmpty() || losses.stream().anyMatch(loss -> loss.contains("found refuted"));
        return refuted ? ExitCode.REFUTED : ExitCode.INCONCLUSIVE;
    }
}
