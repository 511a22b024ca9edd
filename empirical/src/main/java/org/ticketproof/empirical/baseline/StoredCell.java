package org.ticketproof.empirical.baseline;

import java.util.Optional;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.empirical.claim.Decimals;
import org.ticketproof.empirical.claim.Verdict;

/**
 * One cell of a stored claim.
 *
 * @param name its setting in words, n, delta where the claim has one, and the side that is claimed
 * @param tally the counts, if it was sampled
 * @param verdict the verdict
 */
public record StoredCell(String name, Optional<Tally> tally, Verdict verdict) {
    static StoredCell read(StoredNode node) {
        StringBuilder name = new StringBuilder(setting(node)).append(", n = ").append(node.whole("n"));
        if (node.optional("delta").isPresent()) {
            name.append(", delta = ").append(Decimals.number(node.number("delta")));
        }
        Optional<Tally> tally = node.optional("trials").isPresent() ? Optional.of(tally(node)) : Optional.empty();
        return new StoredCell(name.toString(), tally, StoredClaim.named(node, "verdict", Verdict.values()));
    }

    private static Tally tally(StoredNode node) {
        return new Tally(node.whole("trials"), node.whole("failures"));
    }

    static String setting(StoredNode node) {
        String variant = node.optional("variant").isPresent() ? ", " + node.text("variant") : "";
        return node.text("law") + " law" + variant + ", " + node.text("targets") + (node.text("targets").equals("all") ? " targets" : " target") + ", eps = "
                + Decimals.number(node.number("eps")) + ", prune = " + Decimals.number(node.number("prune")) + ", lock = "
                + Decimals.number(node.number("lock"));
    }

    /** The counts in words. */
    String counts() {
        return tally.map(t -> t.failures() + " failures in " + t.trials() + " trials").orElse("not sampled");
    }
}
