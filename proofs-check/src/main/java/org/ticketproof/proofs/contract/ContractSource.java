package org.ticketproof.proofs.contract;

/**
 * One method with a JML contract, as text.
 *
 * @param className simple name of its class
 * @param method its name, unique in the class
 * @param contract the JML comment in front of it
 * @param code its header and body
 */
record ContractSource(String className, String method, String contract, String code) {
    /** The contract's name in reports: {@code Class.method}. */
    String id() {
        return className + "." + method;
    }

    String text() {
        return contract + "\n" + code;
    }

    /** Whether it promises something about its result or its arrays, not only the absence of exceptions. */
    boolean functional() {
        return contract.contains("ensures");
    }
}
