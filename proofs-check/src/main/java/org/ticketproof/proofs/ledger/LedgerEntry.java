package org.ticketproof.proofs.ledger;

import java.util.List;
import org.ticketproof.proofs.step.Strength;

/**
 * One statement and everything its proof rests on.
 *
 * @param statement statement id
 * @param title its title
 * @param strength that of the weakest line, or refuted where a proved argument speaks against the statement as printed
 * @param weakest id of the line that decides the strength; empty if there is no line
 * @param lines the evidence, part by part
 */
public record LedgerEntry(String statement, String title, Strength strength, String weakest, List<LedgerLine> lines) {
    /** Makes the list unmodifiable. */
    public LedgerEntry {
        lines = List.copyOf(lines);
    }

    /**
     * How many lines have at least a given strength.
     *
     * @param least the strength
     * @return the count
     */
    public long atLeast(Strength least) {
        return lines.stream().filter(line -> line.evidence().strength().compareTo(least) >= 0).count();
    }
}
