package org.ticketproof.proofs.contract;

/**
 * A deliberate error in a kernel or in its contract.
 *
 * @param id unique name, lower case with hyphens
 * @param target {@code Class.method}
 * @param where whether the change is in the code or in the contract
 * @param find text to replace; must occur exactly once there
 * @param replacement what to put in its place
 * @param counterexample why the changed contract is false: an input for which it fails
 */
public record Mutant(String id, String target, Where where, String find, String replacement, String counterexample) {
    /** Place of the change. */
    public enum Where {
        /** The body of the method. */
        CODE,
        /** The contract; the code stays as it is. */
        CONTRACT
    }

    String applyToCode(ContractSource source) {
        return where == Where.CODE ? changed(source.code()) : source.code();
    }

    String applyToContract(ContractSource source) {
        return where == Where.CONTRACT ? changed(source.contract()) : source.contract();
    }

    private String changed(String text) {
        int at = text.indexOf(find);
        if (at < 0 || text.indexOf(find, at + 1) >= 0) {
            throw new IllegalArgumentException("mutant " + id + ": '" + find + "' must occur exactly once in " + target);
        }
        return text.substring(0, at) + replacement + text.substring(at + find.length());
    }
}
