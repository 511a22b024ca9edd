package org.ticketproof.proofs.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ticketproof.proofs.contract.ContractResult;
import org.ticketproof.proofs.step.StepResult;
import org.ticketproof.proofs.step.Strength;

/** The strength that every step, contract and statement is expected to have: losing one is a regression. */
public final class ExpectedStrengths {
    private static final String RESOURCE = "expected-strengths.txt";

    private final Map<String, Strength> expected;

    private ExpectedStrengths(Map<String, Strength> expected) {
        this.expected = expected;
    }

    /**
     * The shipped expectations.
     *
     * @return the expectations
     */
    public static ExpectedStrengths shipped() {
        try (InputStream in = ExpectedStrengths.class.getResourceAsStream(RESOURCE)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExpectedStrengths parse(String text) {
        Map<String, Strength> expected = new LinkedHashMap<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split("\\s+");
            if (parts.length != 3 || expected.put(parts[0] + " " + parts[1], Strength.ofWord(parts[2])) != null) {
                throw new IllegalArgumentException(RESOURCE + ": '" + line + "': must be a kind, an id and a strength, each id once");
            }
        });
        return new ExpectedStrengths(expected);
    }

    /**
     * What is weaker than expected, or not expected at all, in a ledger; what the run left out is no loss.
     *
     * @param ledger a ledger
     * @return one line for each
     */
    public List<String> losses(Ledger ledger) {
        List<String> losses = new ArrayList<>();
        for (StepResult step : ledger.steps()) {
            compare("step " + step.step().id(), step.evidence().strength(), step.evidence().detail(), losses);
        }
        for (ContractResult contract : ledger.contracts().contracts()) {
            compare("contract " + contract.id(), contract.evidence().strength(), contract.evidence().detail(), losses);
        }
        for (LedgerEntry entry : ledger.entries()) {
            compare("statement " + entry.statement(), entry.strength(), "weakest: " + entry.weakest(), losses);
        }
        ledger.contracts().provedMutants().forEach(id -> losses.add("false contract " + id + ": must not be provable, but is proved"));
        ledger.contracts().contradictoryPremises().forEach(id -> losses.add("contract " + id + ": its preconditions contradict each other"));
        return losses;
    }

    private void compare(String item, Strength found, String detail, List<String> losses) {
        Strength least = expected.get(item);
        if (least == null) {
            losses.add(item + ": not listed in " + RESOURCE);
        } else if (least == Strength.REFUTED ? found != Strength.REFUTED : found.compareTo(least) < 0) {
            losses.add(item + ": expected " + least.word() + ", found " + found.word() + " (" + detail + ")");
        }
    }

    /**
     * Ids of contracts that are expected.
     *
     * @return the ids
     */
    public List<String> contracts() {
        return expected.keySet().stream().filter(item -> item.startsWith("contract ")).map(item -> item.substring("contract ".length())).toList();
    }

    /** A listing of a ledger in the format of the resource. */
    static String listing(Ledger ledger) {
        StringBuilder out = new StringBuilder("# kind, id, least strength; a build in which one of them is weaker fails\n");
        ledger.steps().forEach(step -> out.append("step ").append(step.step().id()).append(' ').append(step.evidence().strength().word()).append('\n'));
        ledger.contracts().contracts().forEach(c -> out.append("contract ").append(c.id()).append(' ').append(c.evidence().strength().word()).append('\n'));
        ledger.entries().forEach(e -> out.append("statement ").append(e.statement()).append(' ').append(e.strength().word()).append('\n'));
        return out.toString();
    }
}
