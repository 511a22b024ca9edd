package org.ticketproof.proofs.contract;

import java.util.List;
import java.util.Map;

/**
 * What the verifier made of all contracts.
 *
 * @param contracts results of the true contracts, by file and place
 * @param mutants results of the contracts that must not be provable
 * @param premises results of the checks that preconditions can be satisfied
 * @param formulas text of each contract and its code, by id
 * @param warnings cache entries that were ignored, and the like
 * @param tools names and versions
 * @param millis elapsed time
 */
public record ContractReport(List<ContractResult> contracts, List<ContractResult> mutants, List<ContractResult> premises, Map<String, String> formulas,
        List<String> warnings, String tools, long millis) {
    /**
     * Contracts that must not be provable and yet were proved: the verifier is broken, or the contract says too little.
     *
     * @return their ids
     */
    public List<String> provedMutants() {
        return mutants.stream().filter(ContractResult::proved).map(ContractResult::id).toList();
    }

    /**
     * Contracts whose preconditions contradict each other, so that they hold for no reason.
     *
     * @return their ids
     */
    public List<String> contradictoryPremises() {
        return premises.stream().filter(ContractResult::proved).map(ContractResult::id).toList();
    }

    /**
     * Contracts that are not proved.
     *
     * @return their ids
     */
    public List<String> open() {
        return contracts.stream().filter(result -> !result.proved()).map(ContractResult::id).toList();
    }
}
