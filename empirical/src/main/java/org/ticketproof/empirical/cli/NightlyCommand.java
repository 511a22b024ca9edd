package org.ticketproof.empirical.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ticketproof.empirical.baseline.AlphaLedger;
import org.ticketproof.empirical.baseline.Night;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Enters a night in an alpha ledger and prints what to run it with. */
@Command(name = "nightly", mixinStandardHelpOptions = true,
        description = "Enters the next night in an alpha ledger and prints its share of the error probability and its seed, as KEY=VALUE lines. "
                + "Store the ledger, then run: ticketproof check --alpha ALPHA --seed SEED.",
        footerHeading = "%nExamples:%n",
        footer = {"  ticketproof nightly --ledger alpha-ledger.json --night 2026-11-21",
            "  ticketproof nightly --ledger alpha-ledger.json --night 2026-11-21 >> \"$GITHUB_OUTPUT\"", "",
            "The k-th night spends alpha * 6/(pi^2 k^2): all nights together at most alpha. A night runs once; docs/ci.md says why."})
final class NightlyCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--ledger", paramLabel = "FILE", required = true, description = "The ledger; made if it is not there.")
    private Path ledger;

    @Option(names = "--night", paramLabel = "NAME", required = true, description = "Name of the night, such as its date. Refused if it is in the ledger.")
    private String night;

    @Option(names = "--alpha", paramLabel = "A", defaultValue = "0.01",
            description = "Probability that any confidence limit of any night is wrong, in (0,1). Default: ${DEFAULT-VALUE}.")
    private double alpha;

    @Option(names = "--seed", paramLabel = "S", description = "Seed. Default: follows from the night's name. Refused if an earlier night had it.")
    private Long seed;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Night entered = AlphaLedger.take(ledger, alpha, night, Optional.ofNullable(seed));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("k", entered.k());
        values.put("night", entered.name());
        values.put("seed", entered.seed());
        values.put("alpha", entered.alpha());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(values));
        } else {
            values.forEach((key, value) -> out.println(key + "=" + value));
        }
        return ExitCode.HOLDS;
    }
}
