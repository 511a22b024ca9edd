package org.ticketproof.proofs.contract;

import java.util.List;
import org.ticketproof.proofs.step.Evidence;
import org.ticketproof.proofs.step.Strength;

/**
 * What the verifier made of one contract.
 *
 * @param id {@code Class.method}
 * @param evidence strength, means, one line of detail, time
 * @param leaves goals after symbolic execution
 * @param byZ3 goals that Z3 closed
 * @param byCvc5 goals that cvc5 closed
 * @param byKey goals that KeY's own calculus closed
 * @param cached whether the result comes from the cache of proofs
 * @param open labels of the goals left open
 */
public record ContractResult(String id, Evidence evidence, int leaves, int byZ3, int byCvc5, int byKey, boolean cached, List<String> open) {
    /**
     * Whether every goal was closed.
     *
     * @return true if proved
     */
    public boolean proved() {
        return evidence.strength() == Strength.PROVED;
    }

    static ContractResult unknown(String id, String reason, long millis) {
        return new ContractResult(id, Evidence.unknown("KeY", reason, millis), 0, 0, 0, 0, false, List.of());
    }
}
