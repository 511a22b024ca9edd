package org.ticketproof.proofs.step;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A fact that follows from several: cases that cover its domain, or links of one chain. It is as strong as the weakest.
 *
 * @param parts the facts, at least one
 * @param how why they give the fact together
 */
record CaseCheck(List<Check> parts, String how) implements Check {
    static CaseCheck of(String how, Check... parts) {
        return new CaseCheck(List.of(parts), how);
    }

    @Override
    public String formula() {
        StringBuilder text = new StringBuilder("; ").append(how).append('\n');
        for (int i = 0; i < parts.size(); i++) {
            text.append("; part ").append(i + 1).append(" of ").append(parts.size()).append('\n').append(parts.get(i).formula());
        }
        return text.toString();
    }

    @Override
    public Strength ifHolds() {
        return parts.stream().map(Check::ifHolds).reduce(Strength.PROVED, Strength::weaker);
    }

    @Override
    public Outcome run(Effort effort) {
        Set<String> methods = new LinkedHashSet<>();
        Set<String> details = new LinkedHashSet<>();
        for (Check part : parts) {
            Outcome outcome = part.run(effort);
            if (outcome.kind() != Outcome.Kind.HOLDS) {
                return outcome;
            }
            methods.add(outcome.method());
            details.add(outcome.detail());
        }
        return Outcome.holds(String.join(", ", methods), parts.size() + " parts: " + String.join("; ", details));
    }
}
