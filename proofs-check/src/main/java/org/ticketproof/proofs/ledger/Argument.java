package org.ticketproof.proofs.ledger;

import java.util.List;

/**
 * A named part of a proof: what must be shown for it.
 *
 * @param id name, as the catalogue of statements uses it, or of our own
 * @param title the part in words
 * @param steps ids of proof steps
 * @param contracts ids of contracts, {@code Class.method}
 * @param refutes whether the part, once shown, speaks against the statement as printed
 * @param missing what is not backed by anything here; empty if nothing is missing
 */
record Argument(String id, String title, List<String> steps, List<String> contracts, boolean refutes, String missing) {
    static Argument of(String id, String title, String... steps) {
        return new Argument(id, title, List.of(steps), List.of(), false, "");
    }

    static Argument against(String id, String title, String... steps) {
        return new Argument(id, title, List.of(steps), List.of(), true, "");
    }

    static Argument open(String id, String title, String missing, String... steps) {
        return new Argument(id, title, List.of(steps), List.of(), false, missing);
    }

    static Argument contracts(String id, String title, String... contracts) {
        return new Argument(id, title, List.of(), List.of(contracts), false, "");
    }
}
