package org.ticketproof.empirical.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ticketproof.empirical.baseline.AlphaLedger;
import org.ticketproof.empirical.baseline.Night;
import picocli.CommandLine.Option;

/** The error budget over many nights, for a check. */
final class NightOptions {
    @Option(names = "--alpha-ledger", paramLabel = "FILE",
            description = "Spend the next share of --alpha from this ledger instead of all of it; needs --night. See docs/ci.md.")
    private Path ledger;

    @Option(names = "--night", paramLabel = "NAME",
            description = "Name of this night in the ledger, such as its date; the seed follows from it unless --seed is given.")
    private String night;

    void prepare(boolean repeating) {
        if (ledger != null && repeating) {
            throw new InputException("--alpha-ledger " + ledger + ": --repeat runs what has run before; a night needs a fresh seed");
        }
        if ((ledger == null) != (night == null)) {
            throw new InputException(ledger == null ? "--night " + night + ": needs --alpha-ledger FILE" : "--alpha-ledger " + ledger
                    + ": needs --night NAME");
        }
    }

    /**
     * Enters the night, unless a run that was interrupted in it goes on.
     *
     * @param alpha error probability of all nights together
     * @param seed the seed the user gave, if any
     * @param resume whether an interrupted run goes on
     * @return the night, if there is a ledger
     */
    Optional<Night> take(double alpha, Optional<Long> seed, boolean resume) {
        if (ledger == null) {
            return Optional.empty();
        }
        if (resume) {
            Optional<Night> earlier = Files.exists(ledger) ? AlphaLedger.read(ledger).find(night) : Optional.empty();
            return Optional.of(earlier.orElseThrow(() -> new InputException("--resume: night '" + night + "' is not in " + ledger + ": nothing to go on from")));
        }
        return Optional.of(AlphaLedger.take(ledger, alpha, night, seed));
    }
}
